/** Did the file arrive? And where it did not: other ways to get it. */

import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Dossier } from '../../../core/agreement';
import { exportName, formats } from '../../../core/export';
import { buttonRef } from '../parts/ref';
import { useLiveState } from '../state/live';
import { say } from '../words';

const useStyles = makeStyles({
  arrived: {
    padding: `12px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  section: { padding: `12px ${tokens.spacingHorizontalM}` },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  data: { width: '100%', marginTop: '8px' },
});

/** Clipboard without the asynchronous interface, which Excel on the web keeps from panes (office-js #1991). */
function copied(area: HTMLTextAreaElement | null): boolean {
  area?.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

export interface Handed {
  readonly name: string;
  readonly time: string;
  readonly answer: 'open' | 'yes' | 'no';
}

export function OtherWays({ dossier }: { dossier: Dossier }) {
  const styles = useStyles();
  const { reading } = useLiveState();
  const [text, setText] = useState('');
  const [done, setDone] = useState<boolean | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (text) setDone(copied(area.current));
  }, [text]);
  const copy = async () => {
    const format = formats.find((f) => f.id === 'json');
    if (!format || !reading) return;
    const write = await format.load();
    setText(new TextDecoder().decode(await write(dossier, reading.framework)));
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{say('export.other')}</h2>
      <p className={styles.small}>{say('export.otherWhy')}</p>
      <Button onClick={() => void copy()}>{say('export.copy')}</Button>
      {text && (
        <Field
          className={styles.data}
          label={say('export.data')}
          validationState={done ? 'success' : 'none'}
          validationMessage={
            done ? say('export.copied', { name: exportName(dossier, '', 'json') }) : say('export.notCopied')
          }
        >
          <Textarea readOnly value={text} textarea={{ ref: area }} />
        </Field>
      )}
    </section>
  );
}

export function Arrived({ handed, onAnswer }: { handed: Handed; onAnswer: (answer: 'yes' | 'no') => void }) {
  const styles = useStyles();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [handed.time]);
  return (
    <section className={styles.arrived} aria-label={say('export.arrived')}>
      <h2 className={styles.name}>{say('export.arrived')}</h2>
      <p className={styles.small}>
        {handed.answer === 'yes'
          ? say('export.good')
          : say('export.handed', { name: handed.name, time: handed.time })}
      </p>
      <div className={styles.buttons}>
        <Button ref={buttonRef(first)} size="small" onClick={() => onAnswer('yes')}>
          {say('export.yes')}
        </Button>
        <Button size="small" onClick={() => onAnswer('no')}>
          {say('export.no')}
        </Button>
      </div>
    </section>
  );
}
