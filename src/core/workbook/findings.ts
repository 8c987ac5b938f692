/** Findings as they stand in the sheet: in the Findings column, and the sentence in A2. */

import type { Edit, Finding, Severity } from '../agreement';
import { MONTHS } from '../framework';
import { columnLabel, columnKeys } from './columns';
import { toA1 } from './positions';
import type { Reading } from './types';

/** Excel's own limit of characters in a cell. */
const CELL_LIMIT = 32_767;
const ROOM_FOR_REST = 60;

const WORDS: readonly (readonly [Severity, string])[] = [
  ['error', 'to fix'],
  ['advice', 'advice'],
];
const LEADS: Readonly<Record<Severity, string>> = { error: 'To fix: ', advice: 'Advice: ', note: 'Note: ' };
const RANKS: Readonly<Record<Severity, number>> = { error: 0, advice: 1, note: 2 };

/** First line of Findings where nothing is to fix. */
const COMPLETE = 'Complete';

/** "2 to fix: WHO, Why?." of one severity; "" where there is none. Labels stand once, in the table's order. */
function summary(findings: readonly Finding[], severity: Severity, words: string): string {
  const own = findings.filter((f) => f.severity === severity);
  if (own.length === 0) return '';
  const order = (key: string): number => (columnKeys as readonly string[]).indexOf(key);
  const keys = [...new Set(own.map((f) => f.column))].sort((a, b) => order(a) - order(b));
  return `${own.length} ${words}: ${keys.map(columnLabel).join(', ')}.`;
}

/**
 * The Findings cell of one activity. The first line says what is to fix and what
 * is advice, by column ("1 to fix: WHO. 1 advice: WHEN."), or begins with
 * "Complete" where nothing is to fix; the Check column and the highlights read
 * it. Below it stand the messages, worst first. Never longer than a cell may be:
 * what does not fit is counted in a last line.
 */
export function findingsText(findings: readonly Finding[]): string {
  const lines = WORDS.map(([severity, words]) => summary(findings, severity, words));
  const [errors, advice] = lines;
  const first = errors ? lines : [advice ? `${COMPLETE}.` : COMPLETE, advice];
  let text = first.filter((line) => line).join(' ');
  const ordered = [...findings].sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
  for (let i = 0; i < ordered.length; i++) {
    const finding = ordered[i];
    if (!finding) continue;
    const line = `\n${LEADS[finding.severity]}${inWords(finding)}`;
    if (text.length + line.length > CELL_LIMIT - ROOM_FOR_REST) {
      return `${text}\nAnd ${ordered.length - i} more, which do not fit in this cell.`;
    }
    text += line;
  }
  return text;
}

/**
 * The Findings cells of the activities that are to read otherwise than they do, in sheet order. None where the
 * table has no such column: a stranger's table is not given one.
 */
export function findingsEdits(reading: Reading, findings: readonly Finding[]): readonly Edit[] {
  const table = reading.tables.activities;
  const column = table?.columns['findings'];
  if (!table || column === undefined) return [];
  const { sheet, firstRow } = table;
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.at.sheet !== sheet) continue;
    const there = byRow.get(finding.at.row);
    if (there) there.push(finding);
    else byRow.set(finding.at.row, [finding]);
  }
  return reading.activities.flatMap(({ index, text }): readonly Edit[] => {
    const row = firstRow + index;
    const written = findingsText(byRow.get(row) ?? []);
    return written === text.findings ? [] : [{ at: { sheet, row, column }, text: written }];
  });
}

/** The message on one line, with the cell's address in it. */
function inWords({ message, at }: Finding): string {
  return message.replaceAll('{cell}', toA1(at)).replace(/\s*\n\s*/g, ' ');
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The sentence under the title of the Activities sheet: "Checked 12 June 2005, 10:40", in the clock's own time zone. */
export function checkedSentence(now: Date): string {
  const day = `${now.getDate()} ${MONTHS[now.getMonth()] ?? ''} ${now.getFullYear()}`;
  return `Checked ${day}, ${two(now.getHours())}:${two(now.getMinutes())}`;
}
