/** Versions of one agreement: the newest counts, copies count once. */

import type { PortionHead } from './portion';

export interface Ranked<Head extends PortionHead = PortionHead> {
  readonly head: Head;
  readonly counts: boolean;
  readonly note: string;
}

/** Numbers inside text compare as numbers: "0.10" after "0.9". */
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The order of files everywhere in a register; never 0 for two files. */
export function compareFiles(a: string, b: string): number {
  return natural.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** A workbook tells the cell of everything, its data file does not. */
const isData = ({ file }: PortionHead): number => Number(/\.json$/i.test(file));

/** Later of two versions of one agreement: by version, date, kind and name of the file, so that order never matters. */
function newer(a: PortionHead, b: PortionHead): number {
  return (
    natural.compare(b.version?.version ?? '', a.version?.version ?? '') ||
    natural.compare(b.version?.date ?? '', a.version?.date ?? '') ||
    isData(a) - isData(b) ||
    compareFiles(a.file, b.file)
  );
}

/** What tells agreements apart: the reference; without one, the seal, so that only true copies fall together. */
function keyOf({ version }: PortionHead): string {
  const reference = version?.reference.trim().toLowerCase().replace(/\s+/g, ' ');
  return reference ? `ref ${reference}` : `seal ${version?.seal ?? ''}`;
}

/** Every file that was read, with whether it counts; ordered by file, whatever the order given. */
export function rankVersions<Head extends PortionHead>(heads: readonly Head[]): readonly Ranked<Head>[] {
  const groups = new Map<string, Head[]>();
  for (const head of heads) {
    if (!head.version) continue;
    const group = groups.get(keyOf(head));
    if (group) group.push(head);
    else groups.set(keyOf(head), [head]);
  }
  const ranked: Ranked<Head>[] = [];
  for (const group of groups.values()) {
    const [first, ...rest] = [...group].sort(newer);
    if (!first) continue;
    const note = rest.length ? `The newest of ${rest.length + 1} files of this agreement.` : '';
    ranked.push({ head: first, counts: true, note });
    for (const head of rest) {
      const same = head.version?.seal === first.version?.seal;
      const said = same ? `A copy of ${first.file}.` : `Another version of ${first.file}, which counts.`;
      ranked.push({ head, counts: false, note: said });
    }
  }
  return ranked.sort((a, b) => compareFiles(a.head.file, b.head.file));
}
