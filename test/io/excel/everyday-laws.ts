/** What must hold of the texts of a workbook, whatever people do to it. */

import type { Model } from '../../../src/apps/workbench/host';

/** How often each letter or digit stands in some texts. */
export type Letters = Map<string, number>;

export function add(letters: Letters, text: unknown, times = 1): Letters {
  for (const char of String(text).normalize('NFC').toLowerCase()) {
    if (!/[\p{L}\p{N}]/u.test(char)) continue;
    const count = (letters.get(char) ?? 0) + times;
    if (count === 0) letters.delete(char);
    else letters.set(char, count);
  }
  return letters;
}

export const plain = (letters: Letters): string =>
  JSON.stringify([...letters].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The texts of all sheets by "sheet!row,column"; what is calculated is left out. */
export type Texts = ReadonlyMap<string, string>;

export const cellKey = (sheet: string, row: number, column: number): string => `${sheet}!${row},${column}`;

export function textsOf(model: Model): Texts {
  const texts = new Map<string, string>();
  for (const sheet of model.sheets) {
    for (const [row, column, cell] of sheet.cells()) {
      if (cell.formula === undefined && cell.value !== '')
        texts.set(cellKey(sheet.name, row, column), String(cell.value));
    }
  }
  return texts;
}

/** Cells whose text is another one, or which came or went. */
export function changedCells(before: Texts, after: Texts): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
}
