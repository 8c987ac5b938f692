/** A workbook carried over to another version of its framework, with as few of its parts changed as can be. */

import {
  guidanceLines,
  listSheet,
  ownTextEdits,
  packPart,
  PACK_NAMESPACE,
  renewedGuidance,
} from '../../core/workbook';
import type { Framework } from '../../core/framework';
import type { Edit, NamePlan, SheetPlan, Snapshot } from '../../core/workbook';
import { withEdits } from './edits';
import { Grid } from './grid';
import { snapshotOfBook } from './read';
import {
  bookParts,
  fittedHeight,
  patchParts,
  readXlsx,
  stylesOfRow,
  textCell,
  withCells,
  withHeadings,
  withRows,
  type BookParts,
  type XlsxBook,
  type XlsxStyle,
} from '../xlsx';

/** The range by which the sheet of lists is known. */
const LISTS = 'MPA_Areas';

/** Name of the sheet that holds the lists; null where none does. */
function listsSheetOf({ names }: XlsxBook): string | null {
  const formula = names.find(({ name }) => name.toLowerCase() === LISTS.toLowerCase())?.formula;
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula ?? '');
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}

/** The rows of the list sheet anew, each cell in the format that its kind of row had. */
function listRows(plan: SheetPlan, xml: string): string {
  const rows = new Map<number, { column: number; text: string }[]>();
  for (const block of plan.blocks) {
    block.values.forEach((values, r) => {
      values.forEach((value, c) => {
        const row = block.row + r;
        const cells = rows.get(row) ?? [];
        rows.set(row, cells);
        cells.push({ column: block.column + c, text: String(value) });
      });
    });
  }
  const headings = Math.max(
    ...plan.blocks.filter(({ style }) => style === 'subheading').map(({ row }) => row),
  );
  const styles = new Map<number, (string | undefined)[]>();
  const styleOf = (row: number, column: number): string | undefined => {
    const like = Math.min(row, headings + 1);
    if (!styles.has(like)) styles.set(like, stylesOfRow(xml, like));
    return styles.get(like)?.[column] ?? styles.get(like)?.[0];
  };
  return withRows(xml, (prefix) =>
    [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => {
        const written = cells
          .sort((a, b) => a.column - b.column)
          .map((cell) => textCell(prefix, { row, ...cell }, styleOf(row, cell.column)));
        return `<${prefix}row r="${row + 1}">${written.join('')}</${prefix}row>`;
      })
      .join(''),
  );
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The workbook's part with the names of the lists drawn anew; other names stay. */
function withNames(xml: string, names: readonly NamePlan[]): string {
  return names.reduce((text, { name, formula }) => {
    const pattern = new RegExp(`(<(?:[\\w.-]+:)?definedName\\b[^>]*\\sname="${name}"[^>]*>)[^<]*(<)`, 'i');
    return text.replace(
      pattern,
      (_, open: string, close: string) => open + escaped(formula.slice(1)) + close,
    );
  }, xml);
}

/** Parts with the lists of the next version. */
function listParts(book: XlsxBook, parts: BookParts, next: Framework): Record<string, string> {
  const name = listsSheetOf(book);
  const path = name === null ? undefined : parts.sheets.get(name);
  if (name === null || path === undefined) return {};
  const { plan, names } = listSheet(next, name);
  // The names of partners follow the Partners sheet and do not change.
  const ranges = names.filter(({ formula }) => !formula.includes('['));
  return {
    [path]: listRows(plan, parts.text(path)),
    [parts.workbook]: withNames(parts.text(parts.workbook), ranges),
  };
}

/** Edits among the headings of the tables of a sheet, as changes to the tables' parts. */
function tableParts(
  parts: BookParts,
  snapshot: Snapshot | null,
  edits: readonly Edit[],
): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const { sheet, row } of snapshot?.tables ?? []) {
    const path = parts.sheets.get(sheet);
    const headings = edits
      .filter(({ at }) => at.sheet === sheet && at.row === row)
      .map(({ at, text }) => ({ row, column: at.column, text }));
    if (path !== undefined && headings.length > 0)
      Object.assign(changed, withHeadings(parts, path, headings));
  }
  return changed;
}

/** Width of a column where the file gives none, in characters. */
const USUAL_WIDTH = 8.43;

/** The Guidance sheet with the texts of the next version; nothing where a person has changed it. */
function guidanceParts(
  book: XlsxBook,
  parts: BookParts,
  from: Framework,
  to: Framework,
): Record<string, string> {
  const title = guidanceLines(from)[0]?.text ?? '';
  for (const sheet of book.sheets) {
    const path = parts.sheets.get(sheet.name);
    const grid = new Grid(sheet);
    if (path === undefined || grid.at(0, 0)?.value !== title) continue;
    const column = Array.from({ length: grid.rowCount }, (_, row) => String(grid.at(row, 0)?.value ?? ''));
    const lines = renewedGuidance(column, from, to);
    if (!lines) return {};
    const before = guidanceLines(from);
    const xml = parts.text(path);
    const width = sheet.columns.find(({ first }) => first === 0)?.width ?? USUAL_WIDTH;
    // A line takes the format of the first line of its kind, and the height that its text asks for.
    const styles = new Map<string, { number: string | undefined; style: XlsxStyle | undefined }>();
    before.forEach(({ style, text }, row) => {
      if (text !== '' && !styles.has(style))
        styles.set(style, { number: stylesOfRow(xml, row)[0], style: grid.at(row, 0)?.style });
    });
    const cells = lines.flatMap(({ text, style }, row) => {
      const old = before[row];
      if (old?.text === text && (text === '' || old.style === style)) return [];
      const look = styles.get(style);
      const cell = { row, column: 0, value: text, ...(look?.style && { style: look.style }) };
      const height = fittedHeight([cell], () => width);
      return [{ row, column: 0, text, style: look?.number, height }];
    });
    return { [path]: withCells(xml, cells) };
  }
  return {};
}

/** Titles, headings, questions and guidance of the next version, where those of the earlier one still stand. */
function ownTextParts(
  book: XlsxBook,
  parts: BookParts,
  from: Framework,
  to: Framework,
): { changed: Record<string, string>; edits: readonly Edit[] } {
  const snapshot = snapshotOfBook(book);
  if (!snapshot) return { changed: {}, edits: [] };
  const titles = new Map(
    book.sheets.map((sheet) => [sheet.name, String(new Grid(sheet).at(0, 0)?.value ?? '')] as const),
  );
  const edits = ownTextEdits(snapshot, titles, from, to);
  return {
    changed: { ...guidanceParts(book, parts, from, to), ...tableParts(parts, snapshot, edits) },
    edits,
  };
}

/**
 * Writes edits into a workbook, and what is the next version's own: its lists, its titles, headings, questions and
 * guidance where the earlier version's still stand, and its pack. Every other part stays byte for byte. Where cells
 * changed, the workbook also says that Excel is to compute its formulas anew.
 * Null where the workbook carries no pack.
 * @param from the version that the workbook is of
 * @throws XlsxError when the bytes are no workbook
 */
export function carryFile(
  bytes: Uint8Array,
  edits: readonly Edit[],
  from: Framework,
  next: Framework,
): Uint8Array | null {
  const parts = bookParts(bytes);
  const pack = [...parts.customXml].find(([, xml]) => xml.includes(PACK_NAMESPACE));
  if (!pack) return null;
  const book = readXlsx(bytes);
  const own = ownTextParts(book, parts, from, next);
  let changed: Record<string, string | null> = {
    ...listParts(book, parts, next),
    ...own.changed,
    [pack[0]]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${packPart(next.pack).xml}`,
  };
  changed = withEdits(parts, changed, [...own.edits, ...edits]);
  const unchanged = Object.entries(changed).filter(
    ([path, text]) => text !== null && text === parts.text(path),
  );
  for (const [path] of unchanged) Reflect.deleteProperty(changed, path);
  return patchParts(bytes, changed);
}
