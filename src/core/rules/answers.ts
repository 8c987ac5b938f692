/** Answers to advice: "considered: no, because ...", matched by Ref, rule, column and entry. */

import type { Finding } from '../agreement/types';
import type { Framework } from '../framework/types';
import { answerOf, type KeyedRow } from '../workbook';
import { NONE } from './rowState';
import type { Answered } from './types';

/** Between the parts of a key: no cell holds it, since control characters are cleaned away. */
const BETWEEN = '\u0001';

const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Case and spaces do not count: an answer may be typed by hand. */
const keyOf = (ref: string, rule: string, column: string, entry: string): string =>
  [ref, rule, column, entry].map(plain).join(BETWEEN);

const keyOfRow = ({ values: v }: KeyedRow): string =>
  keyOf(v.ref ?? '', v.rule ?? '', v.column ?? '', v.entry ?? '');

/** Whether a reason says something: "tbc" and the like are none (R29). */
export function isReason(text: string, framework: Framework): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !framework.vocabulary.isPlaceholder(text);
}

/** The rows of the Answers table that answer a finding, in sheet order; the first of them counts. */
export function answerRows(
  finding: Pick<Finding, 'ref' | 'rule' | 'column' | 'entry'>,
  rows: readonly KeyedRow[],
): readonly KeyedRow[] {
  const key = keyOf(finding.ref, finding.rule, finding.column, finding.entry);
  return rows.filter((row) => keyOfRow(row) === key);
}

export interface Matched {
  readonly findings: readonly Finding[];
  readonly answered: readonly Answered[];
  /** Answers whose finding is not there (any more). */
  readonly unused: readonly KeyedRow[];
}

/**
 * Parts the findings into open and answered ones. Only advice can be answered, and only with a reason;
 * an answer without one leaves the advice open.
 */
export function matchAnswers(
  findings: readonly Finding[],
  rows: readonly KeyedRow[],
  framework: Framework,
): Matched {
  const given = rows.filter((row) => plain(row.values.rule));
  if (!given.length) return { findings, answered: [], unused: [] };
  const byKey = new Map<string, KeyedRow>();
  for (const row of given) if (!byKey.has(keyOfRow(row))) byKey.set(keyOfRow(row), row);
  const asked = new Set(given.map((row) => plain(row.values.rule)));
  const open: Finding[] = [];
  const answered: Answered[] = [];
  const used = new Set<KeyedRow>();
  for (const finding of findings) {
    const row = asked.has(finding.rule)
      ? byKey.get(keyOf(finding.ref, finding.rule, finding.column, finding.entry))
      : undefined;
    if (row) used.add(row);
    if (row && finding.severity === 'advice' && isReason(row.values.reason ?? '', framework)) {
      answered.push({ finding, answer: answerOf(row) });
    } else {
      open.push(finding);
    }
  }
  return { findings: open.length ? open : NONE, answered, unused: given.filter((row) => !used.has(row)) };
}
