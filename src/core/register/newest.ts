/** Versions of one agreement: the newest counts, copies count once. */

import type { Submission } from './types';

export interface Ranked {
  readonly submission: Submission;
  readonly counts: boolean;
  readonly note: string;
}

/** Numbers inside text compare as numbers: "0.10" after "0.9". */
const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Later of two versions of one agreement: by version, then by date, then by file name, so that order never matters. */
function newer(a: Submission, b: Submission): number {
  const one = a.dossier.agreement.cover;
  const other = b.dossier.agreement.cover;
  return (
    natural.compare(other.version, one.version) ||
    natural.compare(other.date, one.date) ||
    natural.compare(a.file, b.file)
  );
}

/** What tells agreements apart: the reference; without one, the seal, so that only true copies fall together. */
function keyOf({ dossier, seal }: Submission): string {
  const reference = dossier.agreement.cover.reference.trim().toLowerCase().replace(/\s+/g, ' ');
  return reference ? `ref ${reference}` : `seal ${seal}`;
}

/** Every submission with whether it counts; ordered by file, whatever the order given. */
export function rankVersions(submissions: readonly Submission[]): readonly Ranked[] {
  const groups = new Map<string, Submission[]>();
  for (const submission of submissions) {
    const key = keyOf(submission);
    groups.set(key, [...(groups.get(key) ?? []), submission]);
  }
  const ranked: Ranked[] = [];
  for (const group of groups.values()) {
    const [first, ...rest] = [...group].sort(newer);
    if (!first) continue;
    const note = rest.length ? `The newest of ${rest.length + 1} files of this agreement.` : '';
    ranked.push({ submission: first, counts: true, note });
    for (const submission of rest) {
      const same = submission.seal === first.seal;
      const said = same ? `A copy of ${first.file}.` : `Another version of ${first.file}, which counts.`;
      ranked.push({ submission, counts: false, note: said });
    }
  }
  return ranked.sort((a, b) => natural.compare(a.submission.file, b.submission.file));
}
