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
import { CellScanner, CellTaker } from './cells';
import { colourOf } from './colours';
import type { SheetContext } from './context';
import { readPlainCells } from './plainCells';
import { readRules } from './rules';

export interface SheetSource {
  readonly name: string;
  readonly visibility: XlsxSheet['visibility'];
  readonly xml: string;
  readonly tables: readonly XlsxTable[];
}

/** Rules and extensions: of no use where only values are read. */
const RULES: ReadonlySet<string> = new Set(['conditionalFormatting', 'dataValidations', 'extLst']);

/** Sends what is within sheetData to the cells and everything else to a tree. */
class SheetScanner implements XmlHandler {
  readonly tree = new TreeBuilder();
  private inside = false;
  /** How deep in elements that are left out. */
  private left = 0;

  constructor(
    private readonly cells: CellScanner,
    private readonly rules: boolean,
  ) {}

  open(name: string, raw: string): void {
    if (this.inside) this.cells.open(name, raw);
    else if (this.left > 0 || (!this.rules && RULES.has(name))) this.left++;
    else if (name === 'sheetData') this.inside = true;
    else this.tree.open(name, raw);
  }
  close(name: string): void {
    if (name === 'sheetData') this.inside = false;
    else if (this.inside) this.cells.close(name);
    else if (this.left > 0) this.left--;
    else this.tree.close();
  }
  skips(): boolean {
    return this.left > 0 || (this.inside && this.cells.skips());
  }
  text(text: string): void {
    if (this.inside) this.cells.text(text);
    else if (this.left === 0) this.tree.text(text);
  }
}

const CELLS = '<sheetData>';

/** The cells of a part, and a tree of all that stands around them. */
function scanned(xml: string, context: SheetContext): { taker: CellTaker; root: XmlElement } {
  const { room } = context;
  const before = { ...room };
  const begin = xml.indexOf(CELLS);
  // A comment might hold what only looks like cells.
  if (begin >= 0 && !xml.slice(0, begin).includes('<!')) {
    const taker = new CellTaker(context);
    const end = readPlainCells(xml, begin + CELLS.length, taker);
    if (end >= 0) {
      const around = new SheetScanner(new CellScanner(taker), context.rules);
      scanXml(xml.slice(0, begin) + xml.slice(end), around);
      return { taker, root: around.tree.root() };
    }
    Object.assign(room, before);
  }
  const taker = new CellTaker(context);
  const whole = new SheetScanner(new CellScanner(taker), context.rules);
  scanXml(xml, whole);
  return { taker, root: whole.tree.root() };
}

export function readSheet(source: SheetSource, context: SheetContext): XlsxSheet {
  const { taker, root } = scanned(source.xml, context);
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
    cells: taker.cells,
    columns: readColumns(childOf(root, 'cols'), context.styles.cells),
    rows: taker.rows,
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
    ...(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr')?.attributes['fitToPage'] === '1' &&
      childOf(root, 'pageSetup')?.attributes['fitToHeight'] === '0' && { fitWidth: true }),
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
