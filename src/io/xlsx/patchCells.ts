/** New texts in the cells of a sheet's part; all else in the part stays as it is written. */

import { cellAddress, parseCell } from './a1';
import { XlsxError } from './errors';
import { keepShared, sharedMasters } from './patchFormulas';
import { attribute, piecesOf, type Piece } from './pieces';
import { encodeText } from './text';
import { escapeXml } from './xml';

/** Row and column from 0; "" empties the cell, and its format stays. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Number of its style; default: that of the cell that stands there, else of its row or column. */
  readonly style?: string | undefined;
  /** Height of its row in points, null for the default; without it the row keeps its height. */
  readonly height?: number | null;
}

/** A cell with its text inline, so that the strings shared by all sheets need no change. */
export function textCell(prefix: string, { row, column, text }: CellText, style: string | undefined): string {
  const open = `<${prefix}c r="${cellAddress(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  if (text === '') return `${open}/>`;
  const inside = escapeXml(encodeText(text)).replace(/\n/g, '&#10;');
  return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${inside}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** What a row of a part is made of. */
interface RowPiece extends Piece {
  readonly row: number;
}

/** The inside of a row with cells put in place of theirs, or among them in order. */
function rowInner(
  prefix: string,
  inner: string,
  cells: readonly CellText[],
  styleOf: (column: number) => string | undefined,
  dropped: string[],
): string {
  let next = 0;
  const old = piecesOf(inner, `${prefix}c`).map((piece) => {
    const column = parseCell(attribute(piece.attributes, 'r') ?? '')?.column ?? next;
    next = column + 1;
    return { ...piece, column };
  });
  let out = '';
  let at = 0;
  let n = 0;
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    while (n < old.length && (old[n]?.column ?? 0) < cell.column) n++;
    const here = old[n];
    const same = here?.column === cell.column ? here : undefined;
    const from = here?.start ?? inner.length;
    if (same?.inner) dropped.push(inner.slice(same.start, same.end));
    const style = cell.style ?? (same ? attribute(same.attributes, 's') : styleOf(cell.column));
    out += inner.slice(at, from) + textCell(prefix, cell, style);
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

/** The style that a column gives to cells that are not there; undefined where it gives none. */
function columnStyles(xml: string, prefix: string): (column: number) => string | undefined {
  const columns = piecesOf(xml.slice(0, xml.indexOf(`<${prefix}sheetData`)), `${prefix}col`).map(
    ({ attributes }) => ({
      first: Number(attribute(attributes, 'min')) - 1,
      last: Number(attribute(attributes, 'max')) - 1,
      style: attribute(attributes, 'style'),
    }),
  );
  return (column) => columns.find(({ first, last }) => first <= column && column <= last)?.style;
}

const isFlag = (value: string | undefined): boolean => value === '1' || value === 'true';

/** Attributes of a row with the height that its cells give it; without customHeight Excel fits it when it is edited. */
function withHeight(attributes: string, cells: readonly CellText[]): string {
  const given = cells.find(({ height }) => height !== undefined);
  if (given?.height === undefined) return attributes;
  const bare = attributes.replace(/\s(?:ht|customHeight)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return given.height === null ? bare : `${bare} ht="${given.height}"`;
}

/**
 * The part of a sheet with new texts in some of its cells. A formula in such a cell gives way to the text, and
 * where other cells shared it they get a formula of their own; its format stays, and so does every other
 * character of the part. A cell that was not there takes the format of its row or column. Time grows with the
 * part and the cells, not with their product.
 * @throws XlsxError when the part is no sheet
 */
export function withCells(xml: string, cells: readonly CellText[]): string {
  const byRow = new Map<number, CellText[]>();
  for (const cell of cells) {
    const there = byRow.get(cell.row);
    if (there) there.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  if (byRow.size === 0) return xml;
  const { prefix, start, end, whole } = sheetData(xml);
  const body = whole.inner === null ? '' : xml.slice(start, end);
  const ofColumn = columnStyles(xml, prefix);
  let next = 0;
  const rows = piecesOf(body, `${prefix}row`).map((piece): RowPiece => {
    const row = Number(attribute(piece.attributes, 'r') ?? next + 1) - 1;
    next = row + 1;
    return { ...piece, row };
  });
  const dropped: string[] = [];
  let out = '';
  let at = 0;
  let n = 0;
  for (const [row, own] of [...byRow].sort(([a], [b]) => a - b)) {
    while (n < rows.length && (rows[n]?.row ?? 0) < row) n++;
    const here = rows[n];
    const same = here?.row === row ? here : undefined;
    const from = here?.start ?? body.length;
    const attributes = withHeight(same?.attributes ?? ` r="${row + 1}"`, own);
    const ofRow = isFlag(attribute(attributes, 'customFormat')) ? attribute(attributes, 's') : undefined;
    const inner = rowInner(prefix, same?.inner ?? '', own, (column) => ofRow ?? ofColumn(column), dropped);
    out += `${body.slice(at, from)}<${prefix}row${attributes}>${inner}</${prefix}row>`;
    at = same?.end ?? from;
  }
  out = keepShared(out + body.slice(at), prefix, sharedMasters(dropped, prefix));
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
