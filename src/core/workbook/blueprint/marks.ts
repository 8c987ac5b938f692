/**
 * The marks that live in the sheet itself, also where Mainstay is not installed:
 * the formula of the Check column and the highlights. Only functions that
 * Excel 2021 and LibreOffice 7 both know, and only scalar IFs inside TEXTJOIN.
 */

import { columns } from '../columns';
import type { ColumnKey, HighlightRule } from '../types';

/** Letter of a column of the Activities table. */
export type LetterOf = (key: ColumnKey) => string;

/** Columns whose text makes a row an activity. */
const content = columns.filter((column) => column.content);
/** Columns that every activity fills in. */
const required = columns.filter((column) => column.required);

const LINE_END = 'CHAR(10)';
const PLACEHOLDERS = 'MPA_Placeholders';

/** Colours with at least 7:1 between text and ground. */
const RED = { fill: '#FFD9D6', font: '#7A0B05' };
const YELLOW = { fill: '#FFF1C2', font: '#5B4300' };

/** TRUE where a cell is empty or holds a placeholder. Never COUNTIF on a cell's own text. */
function missing(cell: string): string {
  return `OR(TRIM(${cell})="",SUMPRODUCT(--(${PLACEHOLDERS}=TRIM(${cell})))>0)`;
}

/**
 * Written for one row. In this order: nothing on a row without text; what is to
 * fill in; several leads (R30); what the last check found; whether it was checked.
 */
export function checkFormula(letterOf: LetterOf, row: number): string {
  const cell = (key: ColumnKey): string => `$${letterOf(key)}${row}`;
  // A lone character is no text yet, as in the rule for stray rows.
  const text = content.map(({ key }) => `LEN(TRIM(${cell(key)}))`).join('+');
  const count = required.map(({ key }) => missing(cell(key))).join('+');
  const labels = required.map(({ key, label }) => `IF(${missing(cell(key))},"${label}","")`).join(',');
  const findings = cell('findings');
  const line = `LEFT(${findings},FIND(${LINE_END},${findings}&${LINE_END})-1)`;
  const partners = cell('partners');
  const steps: [string, string][] = [
    [`${text}<2`, '""'],
    [`${count}>0`, `(${count})&" to fill in: "&TEXTJOIN(", ",TRUE,${labels})`],
    [`LEN(${partners})-LEN(SUBSTITUTE(${partners},"*",""))>1`, '"One lead too many"'],
    [`ISNUMBER(FIND(" to fix",${line}))`, `${line}&" (last check)"`],
    [`LEFT(${findings},8)="Complete"`, '"Complete"'],
  ];
  const chain = steps.reduceRight(
    (rest, [when, then]) => `IF(${when},${then},${rest})`,
    '"Filled in, not checked"',
  );
  return `=IFERROR(${chain},"A cell of this row shows an error")`;
}

/**
 * Red: required and blank in a row in use, or a placeholder, or named to fix in
 * the first line of Findings. Yellow: named there as advice. FIND, because SEARCH
 * would read the ? of "Why?" as a wildcard.
 */
export function highlightsOf(key: ColumnKey, letterOf: LetterOf, row: number): HighlightRule[] {
  const column = columns.find((candidate) => candidate.key === key);
  if (!column || !(column.content || key === 'ref')) return [];
  const cell = `$${letterOf(key)}${row}`;
  const findings = `$${letterOf('findings')}${row}`;
  const lineEnd = `FIND(${LINE_END},${findings}&${LINE_END})`;
  const advice = `FIND(" advice:",${findings}&" advice:")`;
  const toFix = `ISNUMBER(FIND("${column.label}",LEFT(${findings},MIN(${lineEnd},${advice})-1)))`;
  const toConsider = `ISNUMBER(FIND("${column.label}",MID(${findings},${advice},MAX(0,${lineEnd}-${advice}))))`;
  const placeholder = `SUMPRODUCT(--(${PLACEHOLDERS}=TRIM(${cell})))>0`;
  const all = content.map((each) => `$${letterOf(each.key)}${row}`).join('&');
  const red = column.required
    ? `=OR(AND(LEN(TRIM(${all}))>1,${missing(cell)}),${toFix})`
    : column.content
      ? `=OR(${placeholder},${toFix})`
      : `=${toFix}`;
  return [
    { formula: red, ...RED },
    { formula: `=${toConsider}`, ...YELLOW },
  ];
}

/** True for the formula of a highlight of ours, wherever in the table it is read. */
export function isOwnHighlight(formula: string): boolean {
  return /FIND\(CHAR\(10\),\$/.test(formula);
}
