/** What one submission adds to the figures over all: small, plain JSON, and the same whatever else is there. */

import type { Verdict } from '../agreement';
import { contactsOf, type Month } from '../agreement/pictures';
import { fold, type Framework, type TermKind } from '../framework';
import type { Submission, UsageRow } from './types';

export type UseKind = UsageRow['kind'];

/** An area at a level: activities, and the audiences they approach; true: the strategy does not name it. */
export type CoverageMark = readonly [
  area: string,
  level: string,
  activities: number,
  audiences: readonly (readonly [id: string, outside: boolean])[],
];

export interface Figures {
  readonly draft: boolean;
  readonly verdicts: readonly (readonly [requirement: string, verdict: Verdict])[];
  readonly use: readonly (readonly [kind: UseKind, id: string, mentions: number])[];
  readonly near: readonly (readonly [key: string, name: string, meant: string])[];
  /** Names that are neither the strategy's nor close to one of its own, each once. */
  readonly own: readonly (readonly [kind: TermKind, folded: string, name: string])[];
  readonly coverage: readonly CoverageMark[];
  /** Activities by area; "" is an area that is none of the strategy's. */
  readonly areas: readonly (readonly [area: string, activities: number])[];
}

/** An approach to an audience: who, from which month to which, and the words of the row. */
export type ContactMark = readonly [
  audience: string,
  label: string,
  first: Month,
  last: Month,
  words: readonly [partners: string, lead: string, when: string, how: string, ref: string],
];

/** Months of one contact that are listed: ten years, longer than any round; a mistyped year costs no more. */
const MOST_MONTHS = 120;

function useOf({ dossier }: Submission, { vocabulary }: Framework): Figures['use'] {
  const mentions = new Map<string, [UseKind, string, number]>();
  const note = (kind: UseKind, id: string | null | undefined): void => {
    if (!id) return;
    const known = mentions.get(`${kind}\n${id}`);
    if (known) known[2] += 1;
    else mentions.set(`${kind}\n${id}`, [kind, id, 1]);
  };
  for (const activity of dossier.agreement.activities) {
    note('area', vocabulary.area(activity.area)?.id);
    for (const text of activity.what) note('topic', vocabulary.topic(text)?.id);
    for (const { name } of activity.who) note('audience', vocabulary.audience(name)?.id);
    for (const { method } of activity.how) note('method', method);
  }
  return [...mentions.values()];
}

/** Names that nearly match an entry of the strategy, and those that are a partnership's own, each once. */
function namesOf({ dossier }: Submission, { vocabulary }: Framework): Pick<Figures, 'near' | 'own'> {
  const seen = new Set<string>();
  const near: Figures['near'][number][] = [];
  const own: Figures['own'][number][] = [];
  const look = (kind: TermKind, name: string, known: boolean): void => {
    const folded = fold(name);
    const key = `${kind}\n${folded}`;
    if (seen.has(key)) return;
    seen.add(key);
    const [meant] = vocabulary.near(kind, name);
    if (meant) near.push([`${key}\n${meant.id}`, name, meant.label]);
    else if (!known && folded) own.push([kind, folded, name]);
  };
  for (const activity of dossier.agreement.activities) {
    for (const { name } of activity.who) look('audience', name, !!vocabulary.audience(name));
    for (const { name } of activity.partners) look('partnership', name, !!vocabulary.partnership(name));
  }
  return { near, own };
}

interface Tally {
  activities: number;
  readonly audiences: Map<string, boolean>;
}

function coverageMarks(
  { dossier }: Submission,
  { vocabulary }: Framework,
): Pick<Figures, 'coverage' | 'areas'> {
  const cells = new Map<string, Map<string, Tally>>();
  const areas = new Map<string, number>();
  for (const activity of dossier.agreement.activities) {
    const area = vocabulary.area(activity.area)?.id ?? '';
    areas.set(area, (areas.get(area) ?? 0) + 1);
    const levels = cells.get(area) ?? new Map<string, Tally>();
    cells.set(area, levels);
    const touched = new Set<Tally>();
    for (const { level, name } of activity.who) {
      if (!level) continue;
      const cell = levels.get(level) ?? { activities: 0, audiences: new Map<string, boolean>() };
      levels.set(level, cell);
      const audience = vocabulary.audience(name);
      cell.audiences.set(audience?.id ?? fold(name), !audience);
      touched.add(cell);
    }
    for (const cell of touched) cell.activities += 1;
  }
  return {
    areas: [...areas],
    coverage: [...cells].flatMap(([area, levels]) =>
      [...levels].map(([level, cell]): CoverageMark => [area, level, cell.activities, [...cell.audiences]]),
    ),
  };
}

/** Figures of one submission. */
export function figuresOf(submission: Submission, framework: Framework): Figures {
  const { findings, statement } = submission.dossier;
  return {
    draft: findings.some((finding) => finding.severity === 'error'),
    verdicts: statement.map(({ requirement, verdict }) => [requirement, verdict]),
    use: useOf(submission, framework),
    ...namesOf(submission, framework),
    ...coverageMarks(submission, framework),
  };
}

/** Contacts of one submission, audience by audience in the order of its activities. */
export function contactMarks({ file, dossier }: Submission, framework: Framework): ContactMark[] {
  const audiences = contactsOf([{ id: file, agreement: dossier.agreement }], framework);
  return audiences.flatMap(({ id, label, contacts }) =>
    contacts.map(({ first, last, partners, lead, when, how, mark }): ContactMark => {
      const end = Math.min(last, first + MOST_MONTHS - 1);
      return [id, label, first, end, [partners.join('; '), lead, when, how.join('; '), mark.ref]];
    }),
  );
}
