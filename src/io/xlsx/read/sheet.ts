/** One worksheet part. */

import { parseCell, parseRange } from '../a1';
import { fileToWidth } from '../width';
import type { XlsxColumn, XlsxFilter, XlsxSheet, XlsxStyle, XlsxTable } from '../types';
import {
  allOf,
  childOf,
  childrenOf,
  flag,
  scanXml,
  TreeBuilder,
  type XmlElement,
  type XmlHandler,
} from '../xml';
import { CellScanner } from './cells';
import { colourOf } from './colours';
import type { SheetContext } from './context';
import { readRules } from './rules';

export interface SheetSource {
  readonly name: string;
  readonly visibility: XlsxSheet['visibility'];
  readonly xml: string;
  readonly tables: readonly XlsxTable[];
}

/** Sends what is within sheetData to the cells and everything else to a tree. */
class SheetScanner implements XmlHandler {
  readonly tree = new TreeBuilder();
  private inside = false;
  constructor(private readonly cells: CellScanner) {}

  open(name: string, raw: string): void {
    if (name === 'sheetData') this.inside = true;
    else if (this.inside) this.cells.open(name, raw);
    else this.tree.open(name, raw);
  }
  close(name: string): void {
    if (name === 'sheetData') this.inside = false;
    else if (this.inside) this.cells.close(name);
    else this.tree.close();
  }
  skips(): boolean {
    return this.inside && this.cells.skips();
  }
  text(text: string): void {
    if (this.inside) this.cells.text(text);
    else this.tree.text(text);
  }
}

export function readSheet(source: SheetSource, context: SheetContext): XlsxSheet {
  const scanner = new CellScanner(context);
  const sheet = new SheetScanner(scanner);
  scanXml(source.xml, sheet);
  const root = sheet.tree.root();
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const format = childOf(root, 'sheetFormatPr')?.attributes ?? {};
  const filter = childOf(root, 'autoFilter');
  const filterRange = parseRange(filter?.attributes['ref'] ?? '');
  const tabColour = colourOf(childOf(childOf(root, 'sheetPr'), 'tabColor'), context.theme);
  const active = activeCell(view);
  const protection = childOf(root, 'sheetProtection')?.attributes;
  return {
    name: source.name,
    visibility: source.visibility,
    ...(tabColour && { tabColour }),
    cells: scanner.cells,
    columns: readColumns(childOf(root, 'cols'), context.styles.cells),
    rows: scanner.rows,
    ...(format['defaultColWidth'] && { defaultColumnWidth: fileToWidth(Number(format['defaultColWidth'])) }),
    ...(flag(format['customHeight']) && { defaultRowHeight: Number(format['defaultRowHeight']) }),
    freeze: readFreeze(view),
    gridLines: flag(view?.attributes['showGridLines'], true),
    ...(active && { active }),
    tables: source.tables,
    ...readRules(root, context.styles.differential, context.theme),
    autoFilter: filter && filterRange ? { range: filterRange, filters: readFilters(filter) } : null,
    protection: protection && flag(protection['sheet']) ? { attributes: protection } : null,
    merges: childrenOf(childOf(root, 'mergeCells'), 'mergeCell')
      .map(({ attributes }) => parseRange(attributes['ref'] ?? ''))
      .filter((range) => range !== null),
    ...(childOf(root, 'pageSetup')?.attributes['orientation'] === 'landscape' && { landscape: true }),
  };
}

function readColumns(cols: XmlElement | undefined, styles: readonly (XlsxStyle | undefined)[]): XlsxColumn[] {
  return childrenOf(cols, 'col').map(({ attributes }) => {
    const style = attributes['style'] ? styles[Number(attributes['style'])] : undefined;
    return {
      first: Number(attributes['min']) - 1,
      last: Number(attributes['max']) - 1,
      ...(attributes['width'] && { width: fileToWidth(Number(attributes['width'])) }),
      ...(flag(attributes['hidden']) && { hidden: true }),
      ...(style && { style }),
    };
  });
}

function readFreeze(view: XmlElement | undefined): XlsxSheet['freeze'] {
  const pane = childOf(view, 'pane')?.attributes;
  if (!pane || !pane['state']?.startsWith('frozen')) return null;
  return { rows: Number(pane['ySplit'] ?? 0), columns: Number(pane['xSplit'] ?? 0) };
}

function activeCell(view: XmlElement | undefined): { row: number; column: number } | null {
  const selections = childrenOf(view, 'selection');
  const pane = childOf(view, 'pane')?.attributes['activePane'];
  const selection = selections.find(({ attributes }) => attributes['pane'] === pane) ?? selections[0];
  const cell = parseCell(selection?.attributes['activeCell'] ?? '');
  return cell && (cell.row || cell.column) ? cell : null;
}

/** Criteria that are lists of values; other kinds are not kept. */
export function readFilters(autoFilter: XmlElement | undefined): XlsxFilter[] {
  return childrenOf(autoFilter, 'filterColumn').flatMap((column) => {
    const filters = childOf(column, 'filters');
    if (!filters) return [];
    const values = allOf(filters, 'filter').map(({ attributes }) => attributes['val'] ?? '');
    return [
      { column: Number(column.attributes['colId'] ?? 0), values, blanks: flag(filters.attributes['blank']) },
    ];
  });
}
