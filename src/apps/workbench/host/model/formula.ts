/** References in formula text: moving them with a cell, and keeping them true when rows, columns and sheets change. */

import { columnIndex, columnName, holds, movesWholly, quoteSheet, spliceSpan, type Splice } from './address';
import { MAX_COLUMNS, MAX_ROWS, type Area } from './types';

interface End {
  readonly row: number;
  readonly rowFixed: boolean;
  readonly column: number;
  readonly columnFixed: boolean;
}

interface Reference {
  readonly kind: 'cells' | 'rows' | 'columns';
  /** Text before the reference, "'Joint activity'!" or "". */
  readonly prefix: string;
  readonly sheet: string | null;
  readonly from: End;
  /** Absent for a single cell. */
  readonly to?: End;
}

export type Token =
  | { readonly type: 'reference'; readonly text: string; readonly reference: Reference }
  | { readonly type: 'text' | 'name' | 'function' | 'structured' | 'other'; readonly text: string };

const STRING = /"(?:[^"]|"")*"/y;
// Letters beyond ASCII are taken as one stretch: regular expressions by Unicode category are three times slower.
const PREFIX = /(?:'(?:[^']|'')+'|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!/y;
const REFERENCE =
  /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\w.(!\u0080-\uffff])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!$\u0080-\uffff])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!\u0080-\uffff])/y;
const WORD = /[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*/y;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y;
const ERROR = /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** End of the bracket that opens at `at`; quotes inside brackets escape one character. */
function bracketEnd(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const c = text[i];
    if (c === "'") i++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return i + 1;
  }
  return text.length;
}

function readReference(prefix: string, found: RegExpExecArray): Reference | undefined {
  const end = (c$: string | undefined, c: string, r$: string | undefined, r: number): End => ({
    column: c === '' ? 0 : columnIndex(c),
    columnFixed: c$ === '$',
    row: r - 1,
    rowFixed: r$ === '$',
  });
  const [, c1$, c1, r1$, r1, c2$, c2, r2$, r2, ca$, ca, cb$, cb, ra$, ra, rb$, rb] = found;
  const sheet =
    prefix === ''
      ? null
      : prefix.startsWith("'")
        ? prefix.slice(1, -2).replace(/''/g, "'")
        : prefix.slice(0, -1);
  const head = { prefix, sheet };
  const inside = (e: End): boolean => e.row >= 0 && e.row < MAX_ROWS && e.column < MAX_COLUMNS;
  if (c1 !== undefined && r1 !== undefined) {
    const from = end(c1$, c1, r1$, Number(r1));
    if (!inside(from)) return undefined;
    if (c2 === undefined || r2 === undefined) return { kind: 'cells', ...head, from };
    return { kind: 'cells', ...head, from, to: end(c2$, c2, r2$, Number(r2)) };
  }
  if (ca !== undefined && cb !== undefined) {
    return { kind: 'columns', ...head, from: end(ca$, ca, '', 1), to: end(cb$, cb, '', 1) };
  }
  return { kind: 'rows', ...head, from: end('', '', ra$, Number(ra)), to: end('', '', rb$, Number(rb)) };
}

function readWord(formula: string, at: number): Token {
  const word = match(WORD, formula, at)?.[0] ?? '';
  const next = formula[at + word.length];
  if (next === '(') return { type: 'function', text: word };
  if (next === '[')
    return { type: 'structured', text: formula.slice(at, bracketEnd(formula, at + word.length)) };
  return { type: 'name', text: word };
}

/** Tokens whose texts, joined, are the formula. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = readToken(formula, at);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

/** What a character can begin; most decide at once, which keeps ten thousand formulas quick. */
function readToken(formula: string, at: number): Token {
  const first = formula[at] ?? '';
  if (first === '"') return { type: 'text', text: match(STRING, formula, at)?.[0] ?? first };
  if (first === '[') return { type: 'structured', text: formula.slice(at, bracketEnd(formula, at)) };
  if (first === '#') return { type: 'other', text: match(ERROR, formula, at)?.[0] ?? first };
  if (OPERATORS.includes(first)) return { type: 'other', text: first };
  const mayNameSheet = formula.includes('!', at);
  const prefix = mayNameSheet ? (match(PREFIX, formula, at)?.[0] ?? '') : '';
  const place = match(REFERENCE, formula, at + prefix.length);
  const reference = place && readReference(prefix, place);
  if (place && reference) return { type: 'reference', text: prefix + place[0], reference };
  if (prefix !== '') {
    const rest = match(WORD, formula, at + prefix.length)?.[0] ?? '';
    return { type: 'name', text: prefix + rest };
  }
  if (match(WORD, formula, at)) return readWord(formula, at);
  const number = match(NUMBER, formula, at);
  return { type: 'other', text: number ? number[0] : first };
}

const OPERATORS = '()=,+-*/&<>^;:{}%@ \n';

function endText(kind: Reference['kind'], end: End): string {
  const column = `${end.columnFixed ? '$' : ''}${columnName(end.column)}`;
  const row = `${end.rowFixed ? '$' : ''}${end.row + 1}`;
  return kind === 'cells' ? column + row : kind === 'rows' ? row : column;
}

function referenceText(reference: Reference): string {
  const { kind, prefix, from, to } = reference;
  return prefix + endText(kind, from) + (to ? `:${endText(kind, to)}` : '');
}

const mapReferences = (formula: string, change: (reference: Reference, text: string) => string): string =>
  tokens(formula)
    .map((token) => (token.type === 'reference' ? change(token.reference, token.text) : token.text))
    .join('');

/** The formula as it reads when its cell is copied `rows` down and `columns` right. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (end: End): End => ({
    ...end,
    row: end.rowFixed ? end.row : end.row + rows,
    column: end.columnFixed ? end.column : end.column + columns,
  });
  const inside = (end: End): boolean =>
    end.row >= 0 && end.row < MAX_ROWS && end.column >= 0 && end.column < MAX_COLUMNS;
  return mapReferences(formula, (reference) => {
    const moved = (end: End): End =>
      reference.kind === 'columns'
        ? { ...move(end), row: 0 }
        : reference.kind === 'rows'
          ? { ...move(end), column: 0 }
          : move(end);
    const from = moved(reference.from);
    const to = reference.to && moved(reference.to);
    if (!inside(from) || (to && !inside(to))) return '#REF!';
    return referenceText({ ...reference, from, ...(to ? { to } : {}) });
  });
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Keeps references true after rows or columns of the sheet `changed` were put in or taken out. */
export function spliceFormula(formula: string, home: string, changed: string, splice: Splice): string {
  // Without a "!" every reference is to the formula's own sheet.
  if (!sameName(home, changed) && !formula.includes('!')) return formula;
  const skip = splice.axis === 'row' ? 'columns' : 'rows';
  return mapReferences(formula, (reference, text) => {
    if (reference.kind === skip || !sameName(reference.sheet ?? home, changed)) return text;
    const { from } = reference;
    const to = reference.to ?? from;
    const key = splice.axis;
    const across = key === 'row' ? 'column' : 'row';
    const near = Math.min(from[across], to[across]);
    if (splice.span && !movesWholly(splice, near, Math.abs(from[across] - to[across]) + 1)) return text;
    const low = Math.min(from[key], to[key]);
    const high = Math.max(from[key], to[key]);
    const span = spliceSpan(low, high - low + 1, splice, key === 'row' ? MAX_ROWS : MAX_COLUMNS);
    if (!span) return `${reference.prefix}#REF!`;
    const [first, length] = span;
    const start = { ...from, [key]: first };
    return referenceText({
      ...reference,
      from: start,
      ...(reference.to ? { to: { ...to, [key]: first + length - 1 } } : {}),
    });
  });
}

/** Where a block of cells was moved to by cutting and pasting. */
export interface Moved {
  readonly from: { readonly sheet: string; readonly area: Area };
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** References to cells that were moved as a block follow them; others stay. */
export function followMoved(formula: string, home: string, { from, to }: Moved): string {
  const rows = to.row - from.area.row;
  const columns = to.column - from.area.column;
  return mapReferences(formula, (reference, text) => {
    if (reference.kind !== 'cells' || !sameName(reference.sheet ?? home, from.sheet)) return text;
    const end = reference.to ?? reference.from;
    const inside = (at: End): boolean => holds(from.area, at.row, at.column);
    if (!inside(reference.from) || !inside(end)) return text;
    const shift = (at: End): End => ({ ...at, row: at.row + rows, column: at.column + columns });
    const stays = sameName(from.sheet, to.sheet);
    const prefix = stays ? reference.prefix : `${quoteSheet(to.sheet)}!`;
    return referenceText({
      ...reference,
      prefix,
      from: shift(reference.from),
      ...(reference.to ? { to: shift(end) } : {}),
    });
  });
}

/** A formula after a sheet was renamed; null as new name: after it was deleted. */
export function renameSheetIn(formula: string, before: string, after: string | null): string {
  if (!formula.includes('!')) return formula;
  return tokens(formula)
    .map((token) => {
      if (
        token.type === 'reference' &&
        token.reference.sheet !== null &&
        sameName(token.reference.sheet, before)
      ) {
        if (after === null) return '#REF!';
        return `${quoteSheet(after)}!${token.text.slice(token.reference.prefix.length)}`;
      }
      return token.text;
    })
    .join('');
}

/** A formula after a table was renamed. */
export function renameTableIn(formula: string, before: string, after: string): string {
  if (!formula.includes('[')) return formula;
  return tokens(formula)
    .map((token) => {
      const isTable =
        token.type === 'structured' && sameName(token.text.slice(0, token.text.indexOf('[')), before);
      return isTable ? after + token.text.slice(before.length) : token.text;
    })
    .join('');
}

/** A formula after a column of a table was renamed. */
export function renameColumnIn(formula: string, table: string, before: string, after: string): string {
  if (!formula.includes('[')) return formula;
  const escape = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
  return tokens(formula)
    .map((token) => {
      if (token.type !== 'structured') return token.text;
      const owner = token.text.slice(0, token.text.indexOf('['));
      if (owner !== '' && !sameName(owner, table)) return token.text;
      return token.text.split(`[${escape(before)}]`).join(`[${escape(after)}]`);
    })
    .join('');
}

/** Names (not functions, tables or cells) that a formula uses, without a sheet before them. */
export function namesIn(formula: string): string[] {
  return tokens(formula)
    .filter((token) => token.type === 'name' && !/^(true|false)$/i.test(token.text))
    .map((token) => token.text.slice(token.text.indexOf('!') + 1));
}

/** What is wrong with a formula's form, or null. Only what Excel refuses on entry: brackets, quotes, lengths. */
export function formulaFault(formula: string): string | null {
  if (formula.length > 8192) return 'A formula holds at most 8,192 characters.';
  let depth = 0;
  let braces = 0;
  for (const token of tokens(formula.slice(1))) {
    if (token.type === 'text' && token.text.length > 257)
      return 'A text in a formula holds at most 255 characters.';
    if (token.text === '"') return 'A text in the formula has no closing quote.';
    if (token.text === '(') depth++;
    if (token.text === ')' && --depth < 0) return 'The formula closes a bracket that it did not open.';
    if (token.text === '{') braces++;
    if (token.text === '}' && --braces < 0) return 'The formula closes a brace that it did not open.';
  }
  if (depth !== 0 || braces !== 0) return 'The formula leaves a bracket open.';
  if (/[-+*/^&=<>,(]\s*$/.test(formula) && formula.length > 1) return 'The formula stops in the middle.';
  return null;
}
