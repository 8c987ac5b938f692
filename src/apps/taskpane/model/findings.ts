/** Findings as the pane lists them: grouped by activity, worst first, repeats folded, and the next one to fix. */

import type { Finding, Severity } from '../../../core/agreement';
import type { LiveState } from '../../../core/live';
import { fold } from '../../../core/framework';
import { countsOf } from '../../../core/rules';
import { type ActivityRow, type Position, type Reading } from '../../../core/workbook';
import { say } from '../words';
import { titleOf } from './activity';

/** Rows with the same finding before it is folded into one line; two are still read faster in place. */
const FOLD_FROM = 3;

/** One line of the list: a finding, or the same finding in several cells. */
export interface Line {
  readonly key: string;
  readonly finding: Finding;
  readonly all: readonly Finding[];
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly Line[];
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, advice: 1, note: 2 };

/** A finding's identity from one check to the next. */
export function keyOf(f: Finding): string {
  return [f.rule, f.at.sheet, f.at.row, f.at.column, f.column, f.entry].join('\u0001');
}

/** Whether two positions are one cell. */
export function sameCell(a: Position | null, b: Position | null): boolean {
  return a !== null && b !== null && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** "3 to fix, 1 advice"; what there is none of is left out. */
export function countText(findings: readonly Finding[]): string {
  const parts = (['error', 'advice', 'note'] as const).map((severity) => {
    const n = findings.filter((f) => f.severity === severity).length;
    return n > 0 ? say(`count.${severity}`, { n }) : '';
  });
  return parts.filter(Boolean).join(', ');
}

/** The columns that findings are about, each once, in their order. */
export function columnsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map((f) => f.column))];
}

function tableOf(reading: Reading, f: Finding): string {
  for (const [key, table] of Object.entries(reading.tables)) if (table.sheet === f.at.sheet) return key;
  return 'whole';
}

const GROUP_WORDS = {
  agreement: 'group.agreement',
  partners: 'group.partners',
  joint: 'group.joint',
  answers: 'group.answers',
} as const;

interface Place {
  readonly id: string;
  readonly title: string;
  readonly row: ActivityRow | null;
}

function placeOf(reading: Reading, rows: ReadonlyMap<number, ActivityRow>, f: Finding): Place {
  const table = tableOf(reading, f);
  const activities = reading.tables.activities;
  if (table === 'activities' && activities) {
    const index = f.at.row - activities.firstRow;
    const row = rows.get(index) ?? null;
    if (row) return { id: `row ${index}`, title: titleOf(row, index), row };
  }
  const word = GROUP_WORDS[table as keyof typeof GROUP_WORDS] as
    (typeof GROUP_WORDS)[keyof typeof GROUP_WORDS] | undefined;
  return { id: table, title: say(word ?? 'group.whole'), row: null };
}

const inOrder = (a: Finding, b: Finding): number => WEIGHT[a.severity] - WEIGHT[b.severity];

function severities(findings: readonly Finding[]): readonly [number, number, number] {
  const { errors, advice, notes } = countsOf(findings);
  return [errors, advice, notes];
}

const worst = (a: Group, b: Group): number => {
  const [ae, aa, an] = severities(a.lines.flatMap((line) => line.all));
  const [be, ba, bn] = severities(b.lines.flatMap((line) => line.all));
  return be - ae || ba - aa || bn - an;
};

/**
 * The list of Check. What three or more activities share (one rule, one sentence) is one line with all its
 * cells, in a group of its own at the top, and is not repeated below.
 */
export function groupsOf(reading: Reading, findings: readonly Finding[]): readonly Group[] {
  const rows = new Map(reading.activities.map((row) => [row.index, row]));
  const alike = new Map<string, Finding[]>();
  const places = new Map(findings.map((f) => [f, placeOf(reading, rows, f)]));
  for (const f of findings) {
    if (!places.get(f)?.row) continue;
    const key = [f.rule, f.severity, f.column, f.message].join('\u0001');
    const found = alike.get(key);
    if (found) found.push(f);
    else alike.set(key, [f]);
  }
  const shared: Line[] = [];
  const folded = new Set<Finding>();
  for (const [key, all] of alike) {
    const [finding] = all;
    if (!finding || new Set(all.map((f) => f.at.row)).size < FOLD_FROM) continue;
    shared.push({ key: `shared ${key}`, finding, all });
    for (const f of all) folded.add(f);
  }
  const groups = new Map<string, { id: string; title: string; lines: Line[] }>();
  for (const finding of findings) {
    const place = places.get(finding);
    if (!place || folded.has(finding)) continue;
    const line: Line = { key: keyOf(finding), finding, all: [finding] };
    const group = groups.get(place.id);
    if (group) group.lines.push(line);
    else groups.set(place.id, { id: place.id, title: place.title, lines: [line] });
  }
  const single = [...groups.values()];
  for (const group of single) group.lines.sort((a, b) => inOrder(a.finding, b.finding));
  single.sort(worst);
  shared.sort((a, b) => inOrder(a.finding, b.finding) || b.all.length - a.all.length);
  return shared.length > 0
    ? [{ id: 'shared', title: say('check.shared'), lines: shared }, ...single]
    : single;
}

/** The next error after a cell, in the order of the sheets, from the start again after the last; null: none. */
export function nextToFix(state: LiveState, after: Position | null): Finding | null {
  const errors = state.findings.filter((f) => f.severity === 'error');
  if (!after) return errors[0] ?? null;
  const sheets = [...new Set(state.findings.map((f) => f.at.sheet))];
  const rank = (at: Position): number => {
    const found = sheets.indexOf(at.sheet);
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  };
  const isAfter = (at: Position): boolean =>
    rank(at) - rank(after) > 0 ||
    (at.sheet === after.sheet && (at.row - after.row || at.column - after.column) > 0);
  return errors.find((f) => isAfter(f.at)) ?? errors[0] ?? null;
}

/** The partners that activities name, each once, in the order of the sheet. */
export function partnerNames(reading: Reading): readonly string[] {
  const names = new Map<string, string>();
  const listedNames = reading.partners.map((row) => row.values['name'] ?? '');
  const used = reading.activities.flatMap((row) => row.partners.map((mention) => mention.name));
  for (const name of [...listedNames, ...used]) {
    if (name.trim() && !names.has(fold(name))) names.set(fold(name), name.trim());
  }
  return [...names.values()];
}

/** The findings of the activities that name a partner; all of them where none is named. */
export function findingsFor(
  reading: Reading,
  findings: readonly Finding[],
  partner: string,
): readonly Finding[] {
  const table = reading.tables.activities;
  if (!partner || !table) return findings;
  const own = new Set(
    reading.activities
      .filter((row) => row.partners.some((mention) => fold(mention.name) === fold(partner)))
      .map((row) => row.index + table.firstRow),
  );
  return findings.filter((f) => f.at.sheet === table.sheet && own.has(f.at.row));
}

/** In how many activities something is to fix. */
export function rowsToFix(reading: Reading, findings: readonly Finding[]): number {
  const sheet = reading.tables.activities?.sheet;
  return new Set(findings.filter((f) => f.severity === 'error' && f.at.sheet === sheet).map((f) => f.at.row))
    .size;
}
