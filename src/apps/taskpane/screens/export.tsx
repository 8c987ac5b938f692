/** Export: a format, whether it is a draft, and the question whether the file arrived. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Dossier } from '../../../core/agreement';
import { exportName, formats } from '../../../core/export';
import { checkReading, dossierOf } from '../../../core/rules';
import type { LiveState } from '../../../core/live';
import { Body, Footer } from '../parts/frame';
import { useLive, useLiveState } from '../state/live';
import { say, spokenLocale } from '../words';
import { Arrived, type Handed, type Way } from './arrived';
import { Busy, ExportNotices } from './export-notices';
import { Formats } from './formats';
import { Statement } from './statement';
import { useWriting } from './writing';

const loadWays = () => import(/* webpackChunkName: "export-ways" */ './other-ways');
const OtherWays = lazy(async () => ({ default: (await loadWays()).OtherWays }));

const useStyles = makeStyles({ section: { padding: `12px ${tokens.spacingHorizontalM}` } });

function dossierNow(state: LiveState): Dossier | null {
  const { reading, asOf } = state;
  return reading && dossierOf(reading, asOf, checkReading(reading, asOf));
}

/** The middle of a long name is left out; its end, with the extension, stays. */
function shortName(name: string): string {
  return name.length <= 30 ? name : `${name.slice(0, 15)}…${name.slice(-14)}`;
}

const timeNow = (): string =>
  new Intl.DateTimeFormat(spokenLocale(), { timeStyle: 'medium' }).format(new Date());

export function ExportScreen() {
  const styles = useStyles();
  const live = useLive();
  const state = useLiveState();
  const [id, setId] = useState(formats[0]?.id ?? '');
  const [handed, setHanded] = useState<Handed | null>(null);
  const [failed, setFailed] = useState(false);
  const [stopped, setStopped] = useState(false);
  const [lacking, setLacking] = useState('');
  const [contacts, setContacts] = useState(false);
  const writing = useWriting();
  const format = formats.find((f) => f.id === id);
  const dossier = useMemo(() => dossierNow(state), [state]);
  const { reading, fileName, counts } = state;
  if (!dossier || !format || !reading) {
    return (
      <Body>
        <p className={styles.section}>{say('export.nothing')}</p>
      </Body>
    );
  }
  const { errors } = counts;
  const { framework } = reading;
  const name = exportName(dossier, fileName, format.extension);
  const data = format.group === 'programs';
  const hand = (way: Way, sheet = '') =>
    setHanded({ way, name, sheet, data, time: timeNow(), answer: 'open' });
  const run = async () => {
    setFailed(false);
    setStopped(false);
    setLacking('');
    void loadWays();
    try {
      const bytes = await writing.run(async (pause) => {
        const write = await format.load();
        return write(dossier, framework, { warn: setLacking, workbookName: fileName, contacts, pause });
      });
      setStopped(!bytes);
      if (!bytes) return;
      if (await live.saveFile(name, bytes, format.mime)) hand('download');
      else setFailed(true);
    } catch {
      setFailed(true);
    }
  };
  const busy = writing.share !== null;
  const goOn = errors > 0 ? 'export.goDraft' : 'export.go';
  return (
    <>
      <ExportNotices errors={handed ? 0 : errors} lacking={lacking} failed={failed} />
      {writing.share !== null && writing.long && (
        <Busy name={name} share={writing.share} onStop={writing.stop} />
      )}
      {handed && !busy && <Arrived handed={handed} onAnswer={(answer) => setHanded({ ...handed, answer })} />}
      <Body>
        {!busy && (failed || handed?.answer === 'no' || (handed && handed.way !== 'download')) && (
          <Suspense fallback={null}>
            <OtherWays
              dossier={dossier}
              framework={framework}
              format={format}
              workbookName={fileName}
              contacts={contacts}
              onHanded={hand}
            />
          </Suspense>
        )}
        <Formats
          chosen={format}
          onChoose={setId}
          contacts={contacts}
          onContacts={setContacts}
          disabled={busy}
        />
        <Statement lines={dossier.statement} />
      </Body>
      <Footer
        first={shortName(name)}
        second={say(stopped ? 'export.stopped' : 'export.includes')}
        action={say(busy ? 'export.writing' : handed?.name === name ? 'export.again' : goOn)}
        onAction={() => void run()}
        disabled={busy}
      />
    </>
  );
}
