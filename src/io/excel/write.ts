/** Writing cells: one range write where they fit one rectangle, and never over rows that a filter hides. */

import type { Edit } from '../../core/workbook';
import { areasOf, intersection, rangeAt, type Area } from './areas';
import { troubleOf } from './trouble';

/** Characters that a cell holds at most (Excel specifications and limits). */
const MAX_TEXT = 32_767;

/** Cells that one write of office.js sends as one; more are split by it into several. */
export const MAX_CELLS = 1500;

/** A rectangle to write; null leaves a cell as it is. */
export interface Block {
  readonly sheet: string;
  readonly area: Area;
  readonly texts: readonly (readonly (string | null)[])[];
}

function boxOf(edits: readonly Edit[]): Area {
  const rows = edits.map((edit) => edit.at.row);
  const columns = edits.map((edit) => edit.at.column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return {
    row,
    column,
    rowCount: Math.max(...rows) - row + 1,
    columnCount: Math.max(...columns) - column + 1,
  };
}

function blockOf(sheet: string, edits: readonly Edit[]): Block {
  const area = boxOf(edits);
  const texts = Array.from({ length: area.rowCount }, () =>
    Array.from({ length: area.columnCount }, (): string | null => null),
  );
  for (const edit of edits) {
    const line = texts[edit.at.row - area.row];
    if (line) line[edit.at.column - area.column] = edit.text;
  }
  return { sheet, area, texts };
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Edits of one sheet in bands of rows, each as many as one write of office.js can hold. */
function bandsOf(edits: readonly Edit[]): Edit[][] {
  const bands: Edit[][] = [];
  for (const row of groupBy(
    [...edits].sort((a, b) => a.at.row - b.at.row),
    (edit) => edit.at.row,
  )) {
    const last = bands.at(-1);
    const box = boxOf([...(last ?? []), ...row]);
    if (last && box.rowCount * box.columnCount <= MAX_CELLS) last.push(...row);
    else bands.push([...row]);
  }
  return bands;
}

/**
 * The range writes that edits need. Cells of one sheet are one rectangle, the cells between
 * them left alone by null, unless rows in it are hidden (Excel then writes to the wrong rows,
 * office-js #224): then it is one write a row. One that grows too large is cut into bands of rows.
 */
export function blocksOf(edits: readonly Edit[], hidesRows: (sheet: string, area: Area) => boolean): Block[] {
  return groupBy(edits, (edit) => edit.at.sheet).flatMap((ofSheet) => {
    const sheet = ofSheet[0]?.at.sheet ?? '';
    const box = boxOf(ofSheet);
    const small = box.rowCount * box.columnCount <= MAX_CELLS;
    if (box.rowCount === 1) return [blockOf(sheet, ofSheet)];
    if (hidesRows(sheet, box))
      return groupBy(ofSheet, (edit) => edit.at.row).map((row) => blockOf(sheet, row));
    return small ? [blockOf(sheet, ofSheet)] : bandsOf(ofSheet).map((band) => blockOf(sheet, band));
  });
}

/** Text that Excel would take for a formula, or of which it would eat the apostrophe. */
const startsLikeFormula = (text: string): boolean => /^[=+\-@']/.test(text);

/** Text as it has to be handed over so that a cell that is not of text format keeps it as text. */
function guarded(text: string | null, format: unknown): string | null {
  return text !== null && startsLikeFormula(text) && format !== '@' ? `'${text}` : text;
}

/**
 * Writes the edits. One sync; one before it where several rows, or text that looks like a
 * formula, are to be written. The caller may ask for values in the same last sync by `also`.
 * @param keyOf id of a sheet that is known: hosts before ExcelApi 1.17 do not tell that one was renamed
 * @returns the ranges written
 * @throws Trouble TextTooLong before anything is written
 */
export async function writeEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  before: (block: Block) => void,
  also: () => void,
  keyOf: (sheet: string) => string = (sheet) => sheet,
): Promise<Block[]> {
  if (edits.length === 0) return [];
  if (edits.some((edit) => edit.text.length > MAX_TEXT)) throw troubleOf('TextTooLong');
  const { worksheets } = context.workbook;
  const looks = groupBy(edits, (edit) => edit.at.sheet)
    .filter((group) => boxOf(group).rowCount > 1 || group.some((edit) => startsLikeFormula(edit.text)))
    .map((group) => {
      const sheet = group[0]?.at.sheet ?? '';
      const area = boxOf(group);
      const range = rangeAt(worksheets.getItem(keyOf(sheet)), area);
      range.load('rowHidden,numberFormat');
      return { sheet, area, range };
    });
  if (looks.length > 0) await context.sync();
  const hidden = new Set(looks.filter((look) => look.range.rowHidden !== false).map((look) => look.sheet));
  const formatAt = (sheet: string, row: number, column: number): unknown => {
    const look = looks.find((l) => l.sheet === sheet);
    return look ? look.range.numberFormat[row - look.area.row]?.[column - look.area.column] : '@';
  };
  const blocks = blocksOf(edits, (sheet) => hidden.has(sheet));
  for (const block of blocks) {
    before(block);
    rangeAt(worksheets.getItem(keyOf(block.sheet)), block.area).values = block.texts.map((line, r) =>
      line.map((text, c) => guarded(text, formatAt(block.sheet, block.area.row + r, block.area.column + c))),
    );
  }
  also();
  await context.sync();
  return blocks;
}

/** Runs of rows of a body that are in sight, by body index, and the hidden rows between them. */
export function runsOf(visible: string, body: Area): { shown: Run[]; hidden: number[] } {
  const shown = areasOf(visible)
    .map((area) => intersection(area, body))
    .filter((area) => area !== null)
    .map((area) => ({ first: area.row - body.row, count: area.rowCount }))
    .sort((a, b) => a.first - b.first);
  const seen = new Set<number>();
  for (const run of shown) for (let i = 0; i < run.count; i++) seen.add(run.first + i);
  const hidden = Array.from({ length: body.rowCount }, (_, i) => i).filter((i) => !seen.has(i));
  return { shown, hidden };
}

/** Rows of a body, by body index. */
export interface Run {
  readonly first: number;
  readonly count: number;
}
