/** Taking the list along: copied, or saved as text or CSV. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { MoreHorizontalRegular } from '../icons';
import { MenuButton } from '../parts/menu';
import { useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { Told } from '../parts/told';
import { say } from '../words';
import { listing, type Shown } from './load';

const useStyles = makeStyles({
  said: {
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  text: { display: 'block', width: '100%', boxSizing: 'border-box', minHeight: '96px', font: 'inherit' },
});

/** What became of the list: a sentence, and the text itself where it could not be copied. */
interface Taken {
  readonly said: string;
  readonly text: string;
}

const WAYS = ['copy', 'text', 'csv'] as const;
type Way = (typeof WAYS)[number];

export function ListMenu({ shown }: { readonly shown: Shown }) {
  const styles = useStyles();
  const live = useLive();
  const { done, selected } = useLiveState();
  const { open } = usePane();
  const [taken, setTaken] = useState<Taken | null>(null);
  // It is about this list, and goes when the person goes on: with another list, cell, line or action.
  const now = [shown.groups, done, selected, open];
  const [since, setSince] = useState(now);
  if (now.some((part, i) => part !== since[i])) {
    setSince(now);
    setTaken(null);
  }

  const save = async (name: string, text: string, mime: string): Promise<Taken | null> => {
    const done = await live.saveFile(name, new TextEncoder().encode(text), mime);
    return done ? { said: say('listing.saved', { name }), text: '' } : null;
  };
  const take = async (way: Way): Promise<Taken | null> => {
    const { copy, listCsv, listText } = await listing();
    const state = live.getState();
    const name = `${state.fileName || say('listing.name')} ${say('listing.suffix')}`;
    if (way === 'csv') return save(`${name}.csv`, listCsv(shown, state), 'text/csv');
    const text = listText(shown, state);
    if (way === 'text') return save(`${name}.txt`, text, 'text/plain');
    const copied = await copy({ plain: text, html: null });
    return copied ? { said: say('listing.copied'), text: '' } : { said: say('listing.notCopied'), text };
  };
  return (
    <>
      <MenuButton
        label="listing.menu"
        icon={<MoreHorizontalRegular />}
        appearance="secondary"
        entries={WAYS.map((way) => ({
          label: `listing.${way}` as const,
          onSelect: () => void take(way).then(setTaken),
        }))}
      />
      {taken && (
        <div className={styles.said}>
          <Told key={taken.said}>{taken.said}</Told>
          {taken.text && (
            <textarea
              className={styles.text}
              readOnly
              aria-label={say('listing.plain')}
              value={taken.text}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </div>
      )}
    </>
  );
}
