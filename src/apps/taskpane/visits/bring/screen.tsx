/** Bring in a partner's copy: choose it, see what differs, take theirs or keep mine. Nothing is overwritten unseen. */

import { useState } from 'react';
import { versionsOf } from '../../../../core/live/copies';
import type { StoredVersion } from '../../../../core/workbook/versions';
import { useLive, useLiveState } from '../../state/live';
import { ChooseFile } from './choose';
import { BringCompare } from './compare';
import { readCopy, type CopyFile } from './read';

interface Opened {
  readonly file: CopyFile;
  readonly common: readonly StoredVersion[];
}

export function BringScreen() {
  const live = useLive();
  const { framework, asOf } = useLiveState();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [why, setWhy] = useState('');
  const [busy, setBusy] = useState(false);
  const open = async (chosen: File) => {
    if (!framework) return;
    setBusy(true);
    setWhy('');
    const read = await readCopy(chosen, framework, asOf);
    if ('why' in read) setWhy(read.why);
    else {
      const mine = (await versionsOf(live).read())?.versions ?? [];
      const seals = new Set(read.file.versions.map(({ seal }) => seal));
      setOpened({ file: read.file, common: mine.filter(({ seal }) => seals.has(seal)) });
    }
    setBusy(false);
  };
  if (opened) {
    const { file, common } = opened;
    return <BringCompare key={file.name} file={file} common={common} onOther={() => setOpened(null)} />;
  }
  return <ChooseFile onFile={(file) => void open(file)} why={why} busy={busy} />;
}
