/** Versions of the agreement: keep one, look at what has changed since, and get one back as a sheet of its own. */

import { useCallback, useEffect, useState } from 'react';
import { versionsOf, type KeptVersions } from '../../../../core/live/copies';
import { MOST_VERSIONS } from '../../../../core/workbook/versions';
import { Body, Footer } from '../../parts/frame';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { momentInWords } from '../copies/moment';
import { useLooks } from '../copies/looks';
import { CompareView } from './compare';
import { KeepForm, useKeepForm } from './keep';
import { VersionLine } from './line';

/** The versions of the workbook; read once, and again after every action. */
function useVersions(): { kept: KeptVersions | null; failed: boolean; read: () => Promise<void> } {
  const live = useLive();
  const [kept, setKept] = useState<KeptVersions | null>(null);
  const [failed, setFailed] = useState(false);
  const read = useCallback(async () => {
    const found = await versionsOf(live).read();
    setFailed(found === null);
    if (found) setKept(found);
  }, [live]);
  useEffect(() => void read(), [read]);
  return { kept, failed, read };
}

function Lost({ kept }: { kept: KeptVersions }) {
  const looks = useLooks();
  if (kept.gone === 0) return null;
  return <p className={`${looks.section} ${looks.small}`}>{say('versions.gone', { n: kept.gone })}</p>;
}

export function VersionsScreen() {
  const looks = useLooks();
  const live = useLive();
  const { readOnly } = useLiveState();
  const { announce } = usePane();
  const { kept, failed, read } = useVersions();
  const [compared, compare] = useState<string | null>(null);
  const versions = kept?.versions ?? [];
  const form = useKeepForm([...versions, ...(kept?.broken ?? [])].map(({ name }) => name));
  const [busy, setBusy] = useState(false);
  const chosen = versions.find(({ id }) => id === compared);
  if (chosen) return <CompareView version={chosen} versions={versions} onEnd={() => compare(null)} />;
  const keep = async () => {
    setBusy(true);
    const done = await versionsOf(live).keep(form.name, form.note, new Date());
    await read();
    setBusy(false);
    if (!done) return;
    form.clear();
    announce(say('versions.kept', { name: form.name }));
  };
  const [newest] = versions;
  return (
    <>
      <Body>
        <KeepForm form={form} readOnly={readOnly} full={versions.at(MOST_VERSIONS - 1)?.name ?? null} />
        {kept && <Lost kept={kept} />}
        {kept && versions.length + kept.broken.length > 0 && (
          <ul className={looks.list} aria-label={say('versions.list')}>
            {versions.map((version) => (
              <VersionLine
                key={version.id}
                version={version}
                readOnly={readOnly}
                onCompare={() => compare(version.id)}
                onChanged={read}
              />
            ))}
            {kept.broken.map((version) => (
              <VersionLine key={version.id} version={version} readOnly={readOnly} onChanged={read} />
            ))}
          </ul>
        )}
        {kept && versions.length === 0 && kept.broken.length === 0 && (
          <p className={`${looks.section} ${looks.quiet}`}>{say('versions.none')}</p>
        )}
      </Body>
      <Footer
        first={say('versions.count', { n: versions.length })}
        second={newest ? say('versions.newest', { when: momentInWords(newest.kept) }) : say('versions.undo')}
        action={failed ? say('trouble.try') : busy ? say('versions.keeping') : say('versions.keep')}
        disabled={busy || readOnly || (!failed && form.name.trim() === '')}
        onAction={() => void (failed ? read() : keep())}
      />
    </>
  );
}
