/** New texts in the cells of a sheet's part; all else in the part stays as it is written. */

import { cellAddress, parseCell } from './a1';
import { XlsxError } from './errors';
import { PackageReader } from './package';
import { encodeText } from './text';
import { childOf, childrenOf, escapeXml } from './xml';

/** Row and column from 0; "" empties the cell, and its format stays. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where the parts of a workbook stand in its package. */
export interface BookParts {
  readonly workbook: string;
  /** Path of each worksheet by its name. */
  readonly sheets: ReadonlyMap<string, string>;
  text(path: string): string;
  /** Paths of custom XML parts with their text. */
  readonly customXml: ReadonlyMap<string, string>;
}

/** @throws XlsxError when the bytes are no workbook */
export function bookParts(bytes: Uint8Array): BookParts {
  const file = new PackageReader(bytes);
  const workbook = file.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const root = workbook ? file.xml(workbook) : null;
  if (root?.name !== 'workbook') throw new XlsxError('not-a-workbook');
  const related = file.relationships(workbook);
  const sheets = new Map<string, string>();
  for (const { attributes } of childrenOf(childOf(root, 'sheets'), 'sheet')) {
    const relation = related.find(({ id }) => id === (attributes['r:id'] ?? attributes['id']));
    if (relation?.type === 'worksheet') sheets.set(attributes['name'] ?? '', relation.target);
  }
  const custom = related.filter(({ type }) => type === 'customXml').map(({ target }) => target);
  return {
    workbook,
    sheets,
    text: (path) => file.text(path) ?? '',
    customXml: new Map(custom.map((path) => [path, file.text(path) ?? ''])),
  };
}

const attribute = (raw: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(raw)?.[1];

/** One element of the part, with where it stands in the text it was found in. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly attributes: string;
  /** What stands inside; null for an element that closes itself. */
  readonly inner: string | null;
}

/** Elements of a name that stand side by side in a text. */
function piecesOf(xml: string, name: string): Piece[] {
  const pattern = new RegExp(`<${name}((?:\\s[^<>]*?)?)(?:/>|>([\\s\\S]*?)</${name}\\s*>)`, 'g');
  return [...xml.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    attributes: match[1] ?? '',
    inner: match[2] ?? null,
  }));
}

/** A cell with its text inline, so that the strings shared by all sheets need no change. */
export function textCell(prefix: string, { row, column, text }: CellText, style: string | undefined): string {
  const open = `<${prefix}c r="${cellAddress(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  if (text === '') return `${open}/>`;
  const inside = escapeXml(encodeText(text)).replace(/\n/g, '&#10;');
  return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${inside}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** The inside of a row with cells put in place of theirs, or among them in order. */
function rowInner(prefix: string, inner: string, cells: readonly CellText[]): string {
  let next = 0;
  const old = piecesOf(inner, `${prefix}c`).map((piece) => {
    const column = parseCell(attribute(piece.attributes, 'r') ?? '')?.column ?? next;
    next = column + 1;
    return { ...piece, column };
  });
  let out = '';
  let at = 0;
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const same = old.find(({ column }) => column === cell.column);
    const after = old.find(({ column }) => column > cell.column);
    const from = same?.start ?? after?.start ?? inner.length;
    out += inner.slice(at, from) + textCell(prefix, cell, same && attribute(same.attributes, 's'));
    at = same?.end ?? from;
  }
  return out + inner.slice(at);
}

/** Start and end of what stands between <sheetData> and its end, and the namespace prefix in use. */
function sheetData(xml: string): { prefix: string; start: number; end: number; whole: Piece } {
  const prefix = /<((?:[\w.-]+:)?)sheetData\b/.exec(xml)?.[1];
  const [whole] = prefix === undefined ? [] : piecesOf(xml, `${prefix}sheetData`);
  if (prefix === undefined || !whole) throw new XlsxError('damaged', 'no sheet data');
  const start = whole.inner === null ? whole.end : xml.indexOf('>', whole.start) + 1;
  return { prefix, start, end: start + (whole.inner?.length ?? 0), whole };
}

/** The part of a sheet with other rows in place of all of its own. */
export function withRows(xml: string, rows: (prefix: string) => string): string {
  const { prefix, whole } = sheetData(xml);
  return `${xml.slice(0, whole.start)}<${prefix}sheetData>${rows(prefix)}</${prefix}sheetData>${xml.slice(whole.end)}`;
}

/**
 * The part of a sheet with new texts in some of its cells. A formula in such a cell gives way to the text;
 * its format stays, and so does every other character of the part.
 * @throws XlsxError when the part is no sheet
 */
export function withCells(xml: string, cells: readonly CellText[]): string {
  const byRow = new Map<number, CellText[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  if (byRow.size === 0) return xml;
  const { prefix, start, end, whole } = sheetData(xml);
  const body = whole.inner === null ? '' : xml.slice(start, end);
  let next = 0;
  const rows = piecesOf(body, `${prefix}row`).map((piece) => {
    const row = Number(attribute(piece.attributes, 'r') ?? next + 1) - 1;
    next = row + 1;
    return { ...piece, row };
  });
  let out = '';
  let at = 0;
  for (const [row, own] of [...byRow].sort(([a], [b]) => a - b)) {
    const same = rows.find((one) => one.row === row);
    const from = same?.start ?? rows.find((one) => one.row > row)?.start ?? body.length;
    const attributes = same?.attributes ?? ` r="${row + 1}"`;
    out += `${body.slice(at, from)}<${prefix}row${attributes}>${rowInner(prefix, same?.inner ?? '', own)}</${prefix}row>`;
    at = same?.end ?? from;
  }
  out += body.slice(at);
  if (whole.inner === null) return withRows(xml, () => out);
  return xml.slice(0, start) + out + xml.slice(end);
}

/** Style numbers of the cells of a row, by column. */
export function stylesOfRow(xml: string, row: number): (string | undefined)[] {
  const { prefix, start, end } = sheetData(xml);
  const found = piecesOf(xml.slice(start, end), `${prefix}row`).find(
    ({ attributes }) => attribute(attributes, 'r') === String(row + 1),
  );
  const styles: (string | undefined)[] = [];
  for (const { attributes } of piecesOf(found?.inner ?? '', `${prefix}c`)) {
    const at = parseCell(attribute(attributes, 'r') ?? '');
    if (at) styles[at.column] = attribute(attributes, 's');
  }
  return styles;
}
