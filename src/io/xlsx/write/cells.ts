/** The rows and cells of a sheet, and the strings they share. */

import { cellAddress, rangeAddress } from '../a1';
import { formulaToFile } from '../formula';
import { encodeText } from '../text';
import type { XlsxCell, XlsxRow, XlsxSheet } from '../types';
import { escapeXml, tag, XML_HEAD } from '../xml';
import { DEFAULT_WIDTH } from '../width';
import { fittedHeight, widthsOf } from './heights';
import type { StyleTable } from './styles';

/** `<t>` of a string; spaces at its ends and line breaks are kept. */
export function textXml(text: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  const escaped = encodeText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<t${keep}>${escaped}</t>`;
}

export class StringTable {
  private readonly known = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    const at = this.known.get(text);
    if (at !== undefined) return at;
    this.known.set(text, this.known.size);
    return this.known.size - 1;
  }

  xml(): string {
    const items = [...this.known.keys()].map((text) => `<si>${textXml(text)}</si>`);
    const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    return XML_HEAD + tag('sst', { xmlns, count: this.uses, uniqueCount: items.length }, ...items);
  }
}

function inOrder(cells: readonly XlsxCell[]): readonly XlsxCell[] {
  for (let n = 1; n < cells.length; n++) {
    const [a, b] = [cells[n - 1] as XlsxCell, cells[n] as XlsxCell];
    if (a.row > b.row || (a.row === b.row && a.column >= b.column)) {
      return [...cells].sort((x, y) => x.row - y.row || x.column - y.column);
    }
  }
  return cells;
}

function formulaXml(cell: XlsxCell): string {
  if (!cell.formula) return '';
  const array = cell.array ? ` t="array" ref="${rangeAddress(cell.array)}"` : '';
  return `<f${array}>${escapeXml(formulaToFile(cell.formula))}</f>`;
}

function cellXml(cell: XlsxCell, styles: StyleTable, strings: StringTable): string {
  const style = styles.number(cell.style);
  const open = `<c r="${cellAddress(cell.row, cell.column)}"${style ? ` s="${style}"` : ''}`;
  const { value } = cell;
  const formula = formulaXml(cell);
  if (cell.error) return `${open} t="e">${formula}<v>${escapeXml(String(value))}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return `${open}>${formula}<v>${value}</v></c>`;
  if (formula) return `${open} t="str">${formula}<v>${escapeXml(encodeText(value))}</v></c>`;
  return value === '' ? `${open}/>` : `${open} t="s"><v>${strings.number(value)}</v></c>`;
}

function rowAttributes(row: XlsxRow | undefined, fitted: number | null, styles: StyleTable): string {
  const style = row?.style ? ` s="${styles.number(row.style)}" customFormat="1"` : '';
  const custom = row?.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`;
  // Without customHeight Excel fits the row again when it is edited.
  const height = custom || (fitted === null ? '' : ` ht="${fitted}"`);
  return style + height + (row?.hidden ? ' hidden="1"' : '');
}

export function sheetDataXml(sheet: XlsxSheet, styles: StyleTable, strings: StringTable): string {
  const plans = new Map(sheet.rows.map((row) => [row.row, row]));
  const byRow = new Map<number, XlsxCell[]>([...plans.keys()].map((row) => [row, []]));
  for (const cell of inOrder(sheet.cells)) {
    const list = byRow.get(cell.row);
    if (list) list.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const widthOf = widthsOf(sheet, DEFAULT_WIDTH);
  const rows = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const attributes = rowAttributes(plans.get(row), fittedHeight(cells, widthOf), styles);
      return `<row r="${row + 1}"${attributes}>${cells.map((cell) => cellXml(cell, styles, strings)).join('')}</row>`;
    });
  return rows.length ? `<sheetData>${rows.join('')}</sheetData>` : '<sheetData/>';
}
