/** The cells of a sheet by row and column. */

import type { XlsxCell, XlsxSheet } from '../xlsx';

export class Grid {
  private readonly rows = new Map<number, Map<number, XlsxCell>>();
  /** One more than the last row and column with a value. */
  readonly rowCount: number;
  readonly columnCount: number;

  constructor(readonly sheet: XlsxSheet) {
    let [rows, columns] = [0, 0];
    for (const cell of sheet.cells) {
      let row = this.rows.get(cell.row);
      if (!row) this.rows.set(cell.row, (row = new Map()));
      row.set(cell.column, cell);
      if (cell.value === '' && !cell.formula) continue;
      rows = Math.max(rows, cell.row + 1);
      columns = Math.max(columns, cell.column + 1);
    }
    this.rowCount = rows;
    this.columnCount = columns;
  }

  at(row: number, column: number): XlsxCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** Number format of a cell; of its row or column where the cell has no style of its own. */
  format(row: number, column: number): string {
    const cell = this.at(row, column);
    if (cell) return cell.style?.numberFormat ?? 'General';
    const ofColumn = this.sheet.columns.find(({ first, last }) => first <= column && column <= last);
    return ofColumn?.style?.numberFormat ?? 'General';
  }
}
