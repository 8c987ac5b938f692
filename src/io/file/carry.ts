/** A workbook carried over to another version of its framework, with as few of its parts changed as can be. */

import { packPart, listSheet, PACK_NAMESPACE } from '../../core/workbook';
import type { Framework } from '../../core/framework';
import type { Edit, NamePlan, SheetPlan } from '../../core/workbook';
import { withEdits } from './edits';
import { bookParts, patchParts, readXlsx, stylesOfRow, textCell, withRows, type BookParts } from '../xlsx';

/** The range by which the sheet of lists is known. */
const LISTS = 'MPA_Areas';

/** Name of the sheet that holds the lists; null where none does. */
function listsSheetOf(bytes: Uint8Array): string | null {
  const { names } = readXlsx(bytes);
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
function listParts(bytes: Uint8Array, parts: BookParts, next: Framework): Record<string, string> {
  const name = listsSheetOf(bytes);
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

/**
 * Writes edits, and the lists and the pack of the next version, into a workbook. Changed are the sheets of the
 * edits, the sheet of lists with the names of its ranges, and the pack; every other part stays byte for byte.
 * Where cells changed, the workbook also says that Excel is to compute its formulas anew.
 * Null where the workbook carries no pack.
 * @throws XlsxError when the bytes are no workbook
 */
export function carryFile(bytes: Uint8Array, edits: readonly Edit[], next: Framework): Uint8Array | null {
  const parts = bookParts(bytes);
  const pack = [...parts.customXml].find(([, xml]) => xml.includes(PACK_NAMESPACE));
  if (!pack) return null;
  let changed: Record<string, string | null> = {
    ...listParts(bytes, parts, next),
    [pack[0]]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${packPart(next.pack).xml}`,
  };
  changed = withEdits(parts, changed, edits);
  const unchanged = Object.entries(changed).filter(
    ([path, text]) => text !== null && text === parts.text(path),
  );
  for (const [path] of unchanged) Reflect.deleteProperty(changed, path);
  return patchParts(bytes, changed);
}
