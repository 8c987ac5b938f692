/** Other ways to get an export, for hosts that keep files from a pane. Fetched with the first export. */

import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Dossier } from '../../../core/agreement';
import { loadCarry, loadText, type Format, type TextForm } from '../../../core/export';
import type { Framework } from '../../../core/framework';
import { handingOf } from '../../../core/live';
import { CopyRegular, GlobeRegular, TableAddRegular } from '../icons';
import { useLive, useLiveState } from '../state/live';
import { say } from '../words';
import type { Way } from './arrived';
import { copy } from './clipboard';

const useStyles = makeStyles({
  section: { padding: `12px ${tokens.spacingHorizontalM} 0`, display: 'grid', rowGap: '4px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  way: { justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular, minWidth: 0 },
});

/** The page that makes a file anew, beside the pane's own. */
function addressWith(fragment: string): string {
  const url = new URL('save.html', document.baseURI);
  url.searchParams.set('lang', document.documentElement.lang);
  url.hash = fragment;
  return url.href;
}

interface Ready {
  readonly text: TextForm;
  /** Address of the page that makes the file. */
  readonly address: string;
}

interface Props {
  readonly dossier: Dossier;
  readonly framework: Framework;
  readonly format: Format;
  readonly workbookName: string;
  /** Contacts and e-mail addresses too, where the format leaves them out. */
  readonly contacts: boolean;
  readonly onHanded: (way: Way, sheet?: string) => void;
}

/**
 * Made ready before anything is pressed: browsers let a page open a window and reach the clipboard only
 * while a click is fresh.
 */
function useReady({ dossier, framework, format, workbookName, contacts }: Props): Ready | 'failed' | null {
  const [ready, setReady] = useState<Ready | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    const make = async (): Promise<Ready> => {
      const [{ textForm }, { fragmentOf }] = await Promise.all([loadText(), loadCarry()]);
      const fragment = fragmentOf({ format: format.id, workbookName, contacts, dossier, framework });
      return {
        text: await textForm(format.id, dossier, framework, { workbookName, contacts }),
        address: addressWith(fragment),
      };
    };
    make().then(
      (made) => current && setReady(made),
      () => current && setReady('failed'),
    );
    return () => {
      current = false;
    };
  }, [dossier, framework, format, workbookName, contacts]);
  return ready;
}

function WayButton(props: { icon: ReactNode; words: string; disabled: boolean; onPress: () => void }) {
  const styles = useStyles();
  return (
    <Button className={styles.way} icon={<>{props.icon}</>} disabled={props.disabled} onClick={props.onPress}>
      {props.words}
    </Button>
  );
}

export function OtherWays(props: Props) {
  const styles = useStyles();
  const live = useLive();
  const { readOnly } = useLiveState();
  const ready = useReady(props);
  const [shown, setShown] = useState(false);
  const [working, setWorking] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (shown) area.current?.select();
  }, [shown]);
  if (ready === 'failed') return <p className={styles.section}>{say('export.waysFailed')}</p>;
  const handing = handingOf(live);
  const longest = handing.longestAddress();
  const tooLong = ready !== null && ready.address.length > longest;
  const off = !ready || working;
  const during = async (work: (made: Ready) => Promise<void>): Promise<void> => {
    if (!ready) return;
    setWorking(true);
    await work(ready);
    setWorking(false);
  };
  return (
    <section className={styles.section} aria-label={say('export.other')}>
      <h2 className={styles.heading}>{say('export.other')}</h2>
      <p className={styles.small}>{say('export.otherWhy')}</p>
      {longest > 0 && (
        <WayButton
          icon={<GlobeRegular />}
          words={say('export.window')}
          disabled={off || tooLong}
          onPress={() =>
            void during(async ({ address }) => {
              if (await handing.openWindow(address)) props.onHanded('window');
            })
          }
        />
      )}
      {longest > 0 && tooLong && <p className={styles.small}>{say('export.windowLong')}</p>}
      <WayButton
        icon={<CopyRegular />}
        words={say(ready && ready.text.html === null ? 'export.copyData' : 'export.copy')}
        disabled={off}
        onPress={() =>
          void during(async ({ text }) => {
            const copied = await copy(text);
            setShown(!copied);
            if (copied) props.onHanded('copy');
          })
        }
      />
      {shown && ready && (
        <Field label={say('export.text')} validationState="none" validationMessage={say('export.notCopied')}>
          <Textarea readOnly value={ready.text.plain} textarea={{ ref: area }} />
        </Field>
      )}
      <WayButton
        icon={<TableAddRegular />}
        words={say('export.sheet')}
        disabled={off || readOnly}
        onPress={() =>
          void during(async ({ text }) => {
            const sheet = await handing.putOnSheet({ name: say('export.sheetName'), rows: text.rows });
            if (sheet !== null) props.onHanded('sheet', sheet);
          })
        }
      />
      {readOnly && <p className={styles.small}>{say('export.sheetLocked')}</p>}
    </section>
  );
}
