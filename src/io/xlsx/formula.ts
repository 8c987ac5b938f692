/** Formulas between the file and what a person sees. */

import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from './a1';

/** Functions younger than Excel 2007 that a file names with the prefix _xlfn. */
const prefixed = new Set(
  `ACOT ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR CEILING.MATH COMBINA CONCAT COT CSC DAYS DECIMAL
  FLOOR.MATH FORMULATEXT IFNA IFS IMAGE ISFORMULA ISOWEEKNUM MAXIFS MINIFS NUMBERVALUE RANDARRAY SEC SEQUENCE SHEET
  SHEETS SORTBY SWITCH TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VSTACK
  HSTACK XLOOKUP XMATCH XOR`.split(/\s+/),
);
/** Of these, a few carry a second prefix. */
const worksheetOnly = new Set(['FILTER', 'SORT']);

/** A text, a quoted sheet name, or the begin of a structured reference. */
const quoted = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[/g;

/** Applies `change` to what stands outside "texts", 'sheet names' and [structured references]. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  let result = '';
  let done = 0;
  quoted.lastIndex = 0;
  for (let match = quoted.exec(formula); match; match = quoted.exec(formula)) {
    const end = match[0] === '[' ? endOfBracket(formula, match.index) : quoted.lastIndex;
    if (match.index > done) result += change(formula.slice(done, match.index));
    result += formula.slice(match.index, end);
    done = quoted.lastIndex = end;
  }
  return done < formula.length ? result + change(formula.slice(done)) : result;
}

function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** As in the file, without "=", to as Excel shows it, with "=". */
export function formulaFromFile(text: string): string {
  if (!text.includes('_xl')) return `=${text}`;
  return '=' + outsideQuotes(text, (code) => code.replace(/_xlfn\.(_xlws\.)?|_xlws\./g, ''));
}

/** A call of one of them. */
const young = new RegExp(
  `(?<![A-Za-z0-9_.])(${[...prefixed, ...worksheetOnly].join('|').replace(/\./g, '\\.')})(?=\\()`,
  'gi',
);

/** As Excel shows it, with "=", to as in the file, without. */
export function formulaToFile(formula: string): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  if (text.search(young) < 0) return text;
  return outsideQuotes(text, (code) =>
    code.replace(young, (name) =>
      worksheetOnly.has(name.toUpperCase()) ? `_xlfn._xlws.${name}` : `_xlfn.${name}`,
    ),
  );
}

const BEFORE = '(?<![A-Za-z0-9_.$])';
const AFTER = '(?![A-Za-z0-9_(.])';
const COLUMN = '\\$?[A-Za-z]{1,3}';
const ROW = '\\$?\\d{1,7}';
/** A cell, whole columns ("A:B") or whole rows ("1:2"). */
const references = new RegExp(
  `${BEFORE}(?:(${COLUMN})(${ROW})|(${COLUMN}):(${COLUMN})|(${ROW}):(${ROW}))${AFTER}`,
  'g',
);

/** Moves on a sheet go round at its edges, as Excel's do. */
const around = (index: number, size: number): number => ((index % size) + size) % size;

/**
 * The formula of a cell that shares one written for another cell, `rows` down and
 * `columns` to the right of it: relative references move along.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (text: string): string =>
    text.startsWith('$') ? text : columnLetters(around(columnIndex(text) + columns, MAX_COLUMNS));
  const row = (text: string): string =>
    text.startsWith('$') ? text : String(around(Number(text) - 1 + rows, MAX_ROWS) + 1);
  type Part = string | undefined;
  return outsideQuotes(formula, (code) =>
    code.replace(references, (whole: string, c: Part, r: Part, c1: Part, c2: Part, r1: Part, r2: Part) => {
      if (c && r) return column(c) + row(r);
      if (c1 && c2) return `${column(c1)}:${column(c2)}`;
      return r1 && r2 ? `${row(r1)}:${row(r2)}` : whole;
    }),
  );
}
