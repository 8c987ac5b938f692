/** The workbook part and all it points at. */

import { parseRange } from '../a1';
import { XlsxError } from '../errors';
import { formulaFromFile } from '../formula';
import type { PartMemory } from '../memory';
import { PackageReader, type Relationship } from '../package';
import { decodeText } from '../text';
import type { XlsxBook, XlsxName, XlsxSheet, XlsxTable } from '../types';
import { allOf, childOf, childrenOf, flag, type XmlElement } from '../xml';
import { themeColours } from './colours';
import { readAddInSettings, readCustomXml, readProperties } from './extras';
import type { SheetContext } from './context';
import { readFilters, readSheet } from './sheet';
import { readStrings } from './strings';
import { readStyles } from './styles';
import type { Inflater } from '../zip';

export interface ReadOptions {
  /** What all parts together may unpack to, in bytes. */
  readonly maxBytes?: number;
  /** Cells that all sheets together may hold; default: as many as fit into memory. */
  readonly maxCells?: number;
  /** "marked": a cell with a formula says "=" instead of it, which is all that reading tables needs. */
  readonly formulas?: 'whole' | 'marked';
  /** False: validations and conditional formats are left out; reading tables needs none. */
  readonly rules?: boolean;
  /** Unpacks raw deflate; default: one that runs everywhere. */
  readonly inflate?: Inflater;
  /** For many files of one template: what they share is read once. */
  readonly memory?: PartMemory;
}

/** Letters of all formulas together, shared ones counted for each of their cells. */
const MOST_FORMULAS = 64 * 1024 * 1024;

/**
 * Reads an .xlsx or .xlsm file.
 * @throws XlsxError with a sentence for people when it is none, is protected, too big or damaged.
 */
export function readXlsx(bytes: Uint8Array, options: ReadOptions = {}): XlsxBook {
  const file = new PackageReader(bytes, options.maxBytes, options.inflate, options.memory);
  const workbookPath = file.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const workbook = workbookPath ? file.xml(workbookPath) : null;
  if (!workbookPath || workbook?.name !== 'workbook') throw new XlsxError('not-a-workbook');
  const related = file.relationships(workbookPath);
  const targetOf = (type: string): string | undefined =>
    related.find((relation) => relation.type === type)?.target;
  const textOf = (type: string): string | null => {
    const target = targetOf(type);
    return target === undefined ? null : file.text(target);
  };
  const partOf = (type: string): XmlElement | null => {
    const target = targetOf(type);
    return target === undefined ? null : file.xml(target);
  };
  const theme = themeColours(partOf('theme'));
  const context: SheetContext = {
    strings: readStrings(textOf('sharedStrings')),
    styles: readStyles(partOf('styles'), theme),
    theme,
    date1904: flag(childOf(workbook, 'workbookPr')?.attributes['date1904']),
    room: { cells: options.maxCells ?? Infinity, formulas: MOST_FORMULAS },
    marked: options.formulas === 'marked',
    rules: options.rules ?? true,
  };
  const listed = childrenOf(childOf(workbook, 'sheets'), 'sheet');
  const sheets = listed.map((sheet) => readListedSheet(file, sheet, related, context));
  const kept = sheets.filter((sheet) => sheet !== null);
  if (!kept.length) throw new XlsxError('damaged', 'no worksheet');
  const view = childOf(childOf(workbook, 'bookViews'), 'workbookView');
  const shown = sheets[Number(view?.attributes['activeTab'] ?? 0)];
  return {
    sheets: kept,
    activeSheet: shown ? kept.indexOf(shown) : 0,
    names: readNames(workbook, sheets),
    customXml: readCustomXml(file, workbookPath),
    settings: readAddInSettings(file),
    properties: readProperties(file),
    date1904: context.date1904,
  };
}

/** Null for chart sheets and the like. */
function readListedSheet(
  file: PackageReader,
  sheet: XmlElement,
  related: readonly Relationship[],
  context: SheetContext,
): XlsxSheet | null {
  const relation = related.find(({ id }) => id === (sheet.attributes['r:id'] ?? sheet.attributes['id']));
  if (relation?.type !== 'worksheet') return null;
  const xml = file.text(relation.target);
  if (xml === null) return null;
  const state = sheet.attributes['state'];
  const tables = file
    .relationships(relation.target)
    .filter(({ type }) => type === 'table')
    .map(({ target }) => readTable(file.xml(target)))
    .filter((table) => table !== null);
  return readSheet(
    {
      name: sheet.attributes['name'] ?? '',
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      xml,
      tables,
    },
    context,
  );
}

function readTable(root: XmlElement | null): XlsxTable | null {
  const range = parseRange(root?.attributes['ref'] ?? '');
  if (!root || !range) return null;
  const { attributes } = root;
  const style = childOf(root, 'tableStyleInfo')?.attributes;
  const filter = childOf(root, 'autoFilter');
  return {
    name: attributes['displayName'] ?? attributes['name'] ?? '',
    range,
    columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map((column) => {
      const formula = childOf(column, 'calculatedColumnFormula')?.text;
      return {
        name: decodeText(column.attributes['name'] ?? ''),
        ...(formula && { formula: formulaFromFile(formula) }),
      };
    }),
    style: style?.['name'] ?? null,
    bandedRows: flag(style?.['showRowStripes']),
    headerRow: attributes['headerRowCount'] !== '0',
    totalsRow: Number(attributes['totalsRowCount'] ?? 0) > 0,
    showFilter: filter !== undefined,
    filters: readFilters(filter),
  };
}

/** Names that Excel keeps for itself (print areas, filters) are left out. */
function readNames(workbook: XmlElement, sheets: readonly (XlsxSheet | null)[]): XlsxName[] {
  const kept = sheets.filter((sheet) => sheet !== null);
  return allOf(childOf(workbook, 'definedNames'), 'definedName').flatMap(({ attributes, text }) => {
    const name = attributes['name'] ?? '';
    if (!name || name.startsWith('_xlnm.')) return [];
    const local = attributes['localSheetId'];
    const sheet = local === undefined ? null : sheets[Number(local)];
    if (local !== undefined && !sheet) return [];
    return [
      {
        name,
        formula: formulaFromFile(text),
        sheet: sheet ? kept.indexOf(sheet) : null,
        hidden: flag(attributes['hidden']),
        ...(attributes['comment'] && { comment: attributes['comment'] }),
      },
    ];
  });
}
