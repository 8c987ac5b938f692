import type { SheetView } from '../host';
import type { UniverApi, UniverSheet } from './univer';

/** Where a cell stands on the page, in pixels; null where it is scrolled out of sight. */
export function cellBox(
  api: UniverApi,
  container: HTMLElement,
  sheet: SheetView,
  row: number,
  column: number,
): DOMRect | null {
  const shown = api.getActiveWorkbook()?.getActiveSheet();
  const canvas = container.querySelector('canvas[id^="univer-sheet-main-canvas"]');
  if (!shown || !canvas || shown.getSheetId() !== sheet.id) return null;
  const frame = canvas.getBoundingClientRect();
  const rect = shown.getRange(row, column).getCellRect();
  const box = new DOMRect(frame.left + rect.left, frame.top + rect.top, rect.width, rect.height);
  const { rows, columns } = sheet.freeze;
  // Cells that move slide under the frozen ones.
  const left = frame.left + (column < columns ? 0 : frozenEdge(shown, rows, columns).right);
  const top = frame.top + (row < rows ? 0 : frozenEdge(shown, rows, columns).bottom);
  const seen = box.right > left + 4 && box.bottom > top + 4;
  return seen && box.left < frame.right - 8 && box.top < frame.bottom - 8 ? box : null;
}

/** Right and lower end of what does not scroll: headings, and frozen rows and columns. */
function frozenEdge(shown: UniverSheet, rows: number, columns: number): { right: number; bottom: number } {
  const right = columns > 0 ? shown.getRange(0, columns - 1).getCellRect().right : 30;
  const bottom = rows > 0 ? shown.getRange(rows - 1, 0).getCellRect().bottom : 20;
  return { right, bottom };
}
