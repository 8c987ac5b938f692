/** What was typed for an activity that is gone, until it is copied or let go. */

import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
} from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useGone, useKept, type Gone } from '../forms/kept';
import { useGrowing } from '../forms/text';
import { Told } from '../parts/told';
import { say } from '../words';
import type { Held } from './focus';

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0 },
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '8px', paddingBottom: '10px' },
  title: { display: 'block' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

function GoneText({ gone, onEnd }: { gone: Gone; onEnd: () => void }) {
  const styles = useStyles();
  const kept = useKept();
  const area = useGrowing(gone.text, 2);
  const [news, setNews] = useState('');
  const onCopy = () => {
    // It stays selected for Ctrl+C where a host lets no pane copy by itself.
    area.current?.select();
    setNews(say(document.execCommand('copy') ? 'gone.copied' : 'gone.notCopied'));
  };
  return (
    <div>
      <Field
        label={say('fill.elsewhereField', { label: say(`name.${gone.column}`), title: gone.title })}
        validationState="none"
        validationMessage={news}
      >
        <Textarea
          value={gone.text}
          readOnly={!gone.editable}
          textarea={{ ref: area, style: { maxHeight: 'none' }, ...{ 'data-gone': gone.column } }}
          onChange={(_, { value }) => kept.edit(gone.serial, value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" onClick={onCopy}>
          {say('gone.copy')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            kept.forget(gone.serial);
            onEnd();
          }}
        >
          {say('gone.drop')}
        </Button>
      </div>
    </div>
  );
}

/** Above the fields. Whoever was typing goes on typing here: the words must not get into another activity. */
export function GoneTexts({ held }: { held: Held }) {
  const styles = useStyles();
  const gone = useGone();
  const place = useRef<HTMLDivElement>(null);
  const title = useId();
  const latest = gone[0]?.serial ?? 0;
  useLayoutEffect(() => {
    if (latest === 0) return;
    place.current?.scrollIntoView({ block: 'nearest' });
    if (held.current === null || document.activeElement !== document.body) return;
    const area = place.current?.querySelector<HTMLTextAreaElement>(`[data-gone="${held.current}"]`);
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [latest, held]);
  if (gone.length === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline" aria-labelledby={title}>
      <MessageBarBody>
        <div className={styles.body} ref={place} tabIndex={-1}>
          <Told>
            <MessageBarTitle id={title} className={styles.title}>
              {say('gone.title')}
            </MessageBarTitle>
            {say('gone.why')}
          </Told>
          {gone.map((each) => (
            <GoneText key={each.serial} gone={each} onEnd={() => place.current?.focus()} />
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
