/** Rewriting every formula of a workbook, wherever it stands. */

import type { Book } from './book';
import { mapRule } from './rules';
import type { Sheet } from './sheet';

/** Gives the new text of a formula; `home` is the sheet that references without a sheet mean, null for the workbook. */
export type FormulaChange = (formula: string, home: Sheet | null) => string;

function mapSheet(sheet: Sheet, change: FormulaChange): void {
  for (const [row, column, cell] of [...sheet.cells()]) {
    if (cell.formula === undefined) continue;
    const formula = change(cell.formula, sheet);
    if (formula !== cell.formula) sheet.put(row, column, { ...cell, formula });
  }
  const validations = sheet.validations.map((v) => {
    const rule = mapRule(v.rule, (f) => change(f, sheet));
    return rule === v.rule ? v : { ...v, rule };
  });
  if (validations.some((v, i) => v !== sheet.validations[i])) sheet.patch({ validations });
  const highlights = sheet.highlights.map((h) => {
    const formula = change(h.formula, sheet);
    return formula === h.formula ? h : { ...h, formula };
  });
  if (highlights.some((h, i) => h !== sheet.highlights[i])) sheet.patch({ highlights });
}

/** Rewrites the formulas of cells, list and highlight rules, calculated columns and names. */
export function mapFormulas(book: Book, change: FormulaChange): void {
  for (const sheet of book.sheets) mapSheet(sheet, change);
  const tables = book.tables.map((table) => {
    const home = book.sheet(table.sheet) ?? null;
    const columns = table.columns.map((c) => {
      const formula = c.formula === undefined ? undefined : change(c.formula, home);
      return formula === undefined || formula === c.formula ? c : { ...c, formula };
    });
    return columns.some((c, i) => c !== table.columns[i]) ? { ...table, columns } : table;
  });
  if (tables.some((t, i) => t !== book.tables[i])) book.patch({ tables });
  const names = book.names.map((name) => {
    const formula = change(name.formula, name.scope === null ? null : (book.sheet(name.scope) ?? null));
    return formula === name.formula ? name : { ...name, formula };
  });
  if (names.some((n, i) => n !== book.names[i])) {
    book.patch({ names });
    book.changed({ kind: 'names' });
  }
}
