/** Which changes that Excel tells of are our own writes coming back. */

import { areasOf, type Area } from './areas';

interface Written {
  readonly sheetId: string;
  readonly area: Area;
}

/** Own writes that are remembered; an event comes back within a few. */
const KEPT = 64;

export class Echoes {
  private readonly written: Written[] = [];

  /** Takes note of a range that is about to be written. */
  wrote(sheetId: string, area: Area): void {
    this.written.push({ sheetId, area });
    if (this.written.length > KEPT) this.written.shift();
  }

  /**
   * Whether an event tells of our own write. Where the host says who wrote (triggerSource,
   * ExcelApi 1.14) that counts; the ledger keeps apart a second pane of the same add-in, and
   * serves where the host does not say.
   */
  isOwn(
    event: Pick<Excel.WorksheetChangedEventArgs, 'worksheetId' | 'address' | 'triggerSource' | 'source'>,
  ): boolean {
    if (event.source === 'Remote' || event.triggerSource === 'Unknown') return false;
    const areas = areasOf(event.address);
    const known = areas.map((area) =>
      this.written.findIndex((own) => own.sheetId === event.worksheetId && contains(own.area, area)),
    );
    if (known.length === 0 || known.includes(-1)) return false;
    this.heard(areas, known);
    return true;
  }

  /** A write that came back whole is over: the next one there may be that of a second pane of Mainstay. */
  private heard(areas: readonly Area[], known: readonly number[]): void {
    const over = known.filter((at, i) => {
      const [own, area] = [this.written[at]?.area, areas[i]];
      return own && area && contains(area, own);
    });
    for (const at of [...new Set(over)].sort((a, b) => b - a)) this.written.splice(at, 1);
  }
}

function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}
