/** Adding, deleting, renaming, moving and hiding sheets. Copying is in copy-sheet.ts. */

import type { Book } from './book';
import { loseTable } from './convert';
import { renameSheetIn } from './formula';
import { mapFormulas } from './mapping';
import type { Sheet } from './sheet';
import { Refusal, type Visibility } from './types';

/** A sheet's name: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at the ends, not "History". */
function checkSheetName(book: Book, name: string, own?: Sheet): void {
  const bad =
    name === '' ||
    name.length > 31 ||
    /[:\\/?*[\]]/.test(name) ||
    /^'|'$/.test(name) ||
    /^history$/i.test(name);
  if (bad) throw new Refusal('InvalidArgument', `"${name}" cannot be the name of a sheet.`);
  const other = book.sheets.find((s) => s.name.toLowerCase() === name.toLowerCase());
  if (other && other !== own) throw new Refusal('ItemAlreadyExists', `There is a sheet "${name}" already.`);
}

/** Refuses to add, delete or rename sheets of a protected workbook. */
export function assertStructure(book: Book): void {
  if (book.data.locked) throw new Refusal('AccessDenied', 'The structure of the workbook is protected.');
}

function freeName(book: Book): string {
  for (let n = book.sheets.length + 1; ; n++) if (!book.sheet(`Sheet${n}`)) return `Sheet${n}`;
}

/** Adds a sheet at the end. Excel cannot take this back, and forgets the steps before it. */
export function addSheet(book: Book, name?: string): Sheet {
  assertStructure(book);
  const wanted = name ?? freeName(book);
  checkSheetName(book, wanted);
  const sheet = book.newSheet(wanted);
  book.patch({ sheets: [...book.sheets, sheet] });
  book.changed({ kind: 'sheet-added', sheet: sheet.id });
  book.forgetHistory();
  return sheet;
}

/** Deletes a sheet with its tables and names; references to it become #REF!. Clears the undo stack, as in Excel. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  assertStructure(book);
  const visible = book.sheets.filter((s) => s.visibility === 'Visible');
  if (visible.length === 1 && visible[0] === sheet) {
    throw new Refusal('InvalidOperation', 'A workbook keeps at least one visible sheet.');
  }
  if (sheet.visibility === 'VeryHidden') {
    throw new Refusal('InvalidOperation', 'A very hidden sheet cannot be deleted.');
  }
  if (book.active === sheet) {
    const at = book.sheets.indexOf(sheet);
    const next = [...book.sheets.slice(at + 1), ...book.sheets.slice(0, at).reverse()].find(
      (s) => s.visibility === 'Visible',
    );
    if (next) book.activate(next);
  }
  for (const table of book.tablesOn(sheet.id)) {
    loseTable(book, table);
    book.changed({ kind: 'table-deleted', sheet: sheet.id, table: table.id, name: table.name });
  }
  book.patch({
    sheets: book.sheets.filter((s) => s !== sheet),
    tables: book.tables.filter((t) => t.sheet !== sheet.id),
    names: book.names.filter((n) => n.scope !== sheet.id),
    comments: book.comments.filter((c) => c.sheet !== sheet.id),
  });
  mapFormulas(book, (formula) => renameSheetIn(formula, sheet.name, null));
  book.changed({ kind: 'sheet-deleted', sheet: sheet.id });
  book.forgetHistory();
}

/** Renames a sheet; formulas follow. On Windows and Mac this cannot be undone and clears the stack (undo article). */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  assertStructure(book);
  if (name === sheet.name) return;
  checkSheetName(book, name, sheet);
  const before = sheet.name;
  mapFormulas(book, (formula) => renameSheetIn(formula, before, name));
  sheet.patch({ name });
  book.changed({ kind: 'sheet-renamed', sheet: sheet.id, before, after: name });
  book.forgetHistory();
}

/** Shows or hides a sheet. Clears the undo stack as on Windows and Mac. */
export function setVisibility(book: Book, sheet: Sheet, visibility: Visibility): void {
  assertStructure(book);
  const before = sheet.visibility;
  if (visibility === before) return;
  if (visibility !== 'Visible') {
    const others = book.sheets.filter((s) => s !== sheet && s.visibility === 'Visible');
    const next = others.find((s) => book.sheets.indexOf(s) > book.sheets.indexOf(sheet)) ?? others.at(-1);
    if (!next) throw new Refusal('InvalidOperation', 'A workbook keeps at least one visible sheet.');
    if (book.active === sheet) book.activate(next);
  }
  sheet.patch({ visibility });
  book.changed({ kind: 'sheet-visibility', sheet: sheet.id, before, after: visibility });
  book.forgetHistory();
}

export function moveSheet(book: Book, sheet: Sheet, position: number): void {
  assertStructure(book);
  if (!Number.isInteger(position) || position < 0 || position >= book.sheets.length) {
    throw new Refusal('InvalidArgument', 'There is no such position among the sheets.');
  }
  const others = book.sheets.filter((s) => s !== sheet);
  book.patch({ sheets: [...others.slice(0, position), sheet, ...others.slice(position)] });
  book.changed({ kind: 'sheet-moved', sheet: sheet.id });
  book.forgetHistory();
}

export function setTabColor(book: Book, sheet: Sheet, color: string): void {
  sheet.patch({ tabColor: color });
  book.changed({ kind: 'sheet-layout', sheet: sheet.id });
}
