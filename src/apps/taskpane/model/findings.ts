/** Findings as the pane speaks of them: counted, of one partner's activities, and the next one to fix. */

import type { Finding } from '../../../core/agreement';
import type { LiveState } from '../../../core/live';
import { fold } from '../../../core/framework';
import type { Position, Reading } from '../../../core/workbook';
import { say, strung } from '../words';

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
  return strung(
    (['error', 'advice', 'note'] as const).map((severity) => {
      const n = findings.filter((f) => f.severity === severity).length;
      return n > 0 && say(`count.${severity}`, { n });
    }),
  );
}

/** The columns that findings are about, each once, in their order. */
export function columnsOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map((f) => f.column))];
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
