/** What only many submissions together can tell: conformance, use of the strategy, names that nearly match. */

import type { Verdict } from '../agreement';
import { fold, type Framework, type TermKind } from '../framework';
import type { ConformanceRow, NearName, Submission, UsageRow } from './types';

const VERDICTS: readonly Verdict[] = ['met', 'not-met', 'answered', 'to-judge', 'not-binding'];

/** Each requirement with how many agreements meet it, and how many do not. */
export function conformanceOf(submissions: readonly Submission[], framework: Framework): ConformanceRow[] {
  return framework.pack.requirements.map(({ id, title, quote }) => {
    const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
    for (const { dossier } of submissions) {
      const line = dossier.statement.find((one) => one.requirement === id);
      if (line) verdicts[line.verdict] += 1;
    }
    return { requirement: id, title, quote, verdicts };
  });
}

type Used = UsageRow['kind'];

class Use {
  private readonly mentions = new Map<string, number>();
  private readonly agreements = new Map<string, Set<string>>();

  note(kind: Used, id: string | undefined, file: string): void {
    if (id === undefined) return;
    const key = `${kind}\n${id}`;
    this.mentions.set(key, (this.mentions.get(key) ?? 0) + 1);
    const files = this.agreements.get(key) ?? new Set();
    this.agreements.set(key, files.add(file));
  }

  row(kind: Used, id: string, label: string): UsageRow {
    const key = `${kind}\n${id}`;
    return {
      kind,
      id,
      label,
      agreements: this.agreements.get(key)?.size ?? 0,
      mentions: this.mentions.get(key) ?? 0,
    };
  }
}

/** How often each entry of the strategy was used, also those that nobody used. */
export function usageOf(submissions: readonly Submission[], framework: Framework): UsageRow[] {
  const { pack, vocabulary } = framework;
  const use = new Use();
  for (const { file, dossier } of submissions) {
    for (const activity of dossier.agreement.activities) {
      use.note('area', vocabulary.area(activity.area)?.id, file);
      for (const text of activity.what) use.note('topic', vocabulary.topic(text)?.id, file);
      for (const { name } of activity.who) use.note('audience', vocabulary.audience(name)?.id, file);
      for (const { method } of activity.how) use.note('method', method ?? undefined, file);
    }
  }
  return [
    ...pack.areas.map(({ id, label }) => use.row('area', id, label)),
    ...pack.areas.flatMap((area) => area.topics.map(({ id, label }) => use.row('topic', id, label))),
    ...pack.audiences.map(({ id, label }) => use.row('audience', id, label)),
    ...pack.methods.map(({ id, label }) => use.row('method', id, label)),
  ];
}

/** Names that nearly match an entry of the strategy, each once with its files: offered for merging, never merged. */
export function nearNamesOf(submissions: readonly Submission[], framework: Framework): NearName[] {
  const { vocabulary } = framework;
  const found = new Map<string, { name: string; meant: string; files: Set<string> }>();
  const look = (kind: TermKind, name: string, file: string): void => {
    const [near] = vocabulary.near(kind, name);
    if (!near) return;
    const key = `${kind}\n${fold(name)}\n${near.id}`;
    const known = found.get(key) ?? { name, meant: near.label, files: new Set<string>() };
    known.files.add(file);
    found.set(key, known);
  };
  for (const { file, dossier } of submissions) {
    for (const activity of dossier.agreement.activities) {
      for (const { name } of activity.who) look('audience', name, file);
      for (const { name } of activity.partners) look('partnership', name, file);
    }
  }
  return [...found.values()]
    .map(({ name, meant, files }) => ({ name, meant, files: [...files].sort() }))
    .sort((a, b) => b.files.length - a.files.length || (a.name < b.name ? -1 : 1));
}
