/** Export: a format, whether it is a draft, and the question whether the file arrived. */

import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Dossier } from '../../../core/agreement';
import { exportName, formats, type Format } from '../../../core/export';
import { checkReading, dossierOf } from '../../../core/rules';
import type { LiveState } from '../../../core/live';
import { Body, Footer } from '../parts/frame';
import { TextLink } from '../parts/text-link';
import { Statement } from './statement';
import { useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import { type Handed, OtherWays, Arrived } from './arrived';

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0, flexShrink: 0 },
  title: { display: 'block' },
  section: { padding: `12px ${tokens.spacingHorizontalM}` },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  group: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  radio: { minHeight: '32px' },
  extension: { color: tokens.colorNeutralForeground3 },
});

function dossierNow(state: LiveState): Dossier | null {
  const { reading, asOf } = state;
  return reading && dossierOf(reading, asOf, checkReading(reading, asOf));
}

function Formats({ chosen, onChoose }: { chosen: Format; onChoose: (id: string) => void }) {
  const styles = useStyles();
  const groups = [
    ['people', say('export.people')],
    ['programs', say('export.programs')],
  ] as const;
  return (
    <section className={styles.section}>
      <h1 className={styles.heading}>{say('export.format')}</h1>
      <RadioGroup
        aria-label={say('export.format')}
        value={chosen.id}
        onChange={(_, data) => onChoose(data.value)}
      >
        {groups.map(([group, label]) => (
          <div key={group} role="group" aria-label={label}>
            <div className={styles.group} aria-hidden="true">
              {label}
            </div>
            {formats
              .filter((format) => format.group === group)
              .map((format) => (
                <Radio
                  key={format.id}
                  className={styles.radio}
                  value={format.id}
                  label={
                    <>
                      {format.label} <span className={styles.extension}>.{format.extension}</span>
                    </>
                  }
                />
              ))}
          </div>
        ))}
      </RadioGroup>
    </section>
  );
}

/** The middle of a long name is left out; its end, with the extension, stays. */
function shortName(name: string): string {
  return name.length <= 30 ? name : `${name.slice(0, 15)}…${name.slice(-14)}`;
}

export function ExportScreen() {
  const styles = useStyles();
  const live = useLive();
  const state = useLiveState();
  const { setTab } = usePane();
  const [id, setId] = useState(formats[0]?.id ?? '');
  const [writing, setWriting] = useState(false);
  const [handed, setHanded] = useState<Handed | null>(null);
  const [failed, setFailed] = useState(false);
  const [lacking, setLacking] = useState('');
  const format = formats.find((f) => f.id === id);
  const dossier = useMemo(() => dossierNow(state), [state]);
  if (!dossier || !format || !state.reading) {
    return (
      <Body>
        <p className={styles.section}>{say('export.nothing')}</p>
      </Body>
    );
  }
  const { errors } = state.counts;
  const name = exportName(dossier, state.fileName, format.extension);
  const run = async () => {
    const now = dossierNow(live.getState());
    const { reading } = live.getState();
    if (!now || !reading) return;
    setWriting(true);
    setFailed(false);
    setLacking('');
    try {
      const write = await format.load();
      const bytes = await write(now, reading.framework, {
        warn: setLacking,
        workbookName: state.fileName,
      });
      if (await live.saveFile(name, bytes, format.mime)) {
        const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(new Date());
        setHanded({ name, time, answer: 'open' });
      }
    } catch {
      setFailed(true);
    } finally {
      setWriting(false);
    }
  };
  return (
    <>
      {(failed || lacking || (errors > 0 && !handed)) && (
        <section aria-label={say('tab.notices')}>
          {errors > 0 && !handed && (
            <MessageBar className={styles.bar} intent="warning" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle className={styles.title}>{say('export.draft')}</MessageBarTitle>
                {say('export.draftWhy', { n: errors })}{' '}
                <TextLink onPress={() => setTab('check')}>{say('export.see')}</TextLink>
              </MessageBarBody>
            </MessageBar>
          )}
          {lacking && (
            <MessageBar className={styles.bar} intent="warning" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle className={styles.title}>{say('export.lacking')}</MessageBarTitle>
                {lacking}
              </MessageBarBody>
            </MessageBar>
          )}
          {failed && (
            <MessageBar className={styles.bar} intent="error" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle className={styles.title}>{say('export.failed')}</MessageBarTitle>
                {say('export.failedWhy')}
              </MessageBarBody>
            </MessageBar>
          )}
        </section>
      )}
      {handed && <Arrived handed={handed} onAnswer={(answer) => setHanded({ ...handed, answer })} />}
      <Body>
        {handed?.answer === 'no' && <OtherWays dossier={dossier} />}
        <Formats chosen={format} onChoose={setId} />
        <Statement lines={dossier.statement} />
      </Body>
      <Footer
        first={shortName(name)}
        second={say('export.includes')}
        action={say(
          writing
            ? 'export.writing'
            : handed?.name === name
              ? 'export.again'
              : errors > 0
                ? 'export.goDraft'
                : 'export.go',
        )}
        onAction={() => void run()}
        disabled={writing}
      />
    </>
  );
}
