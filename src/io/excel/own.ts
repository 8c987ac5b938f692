/** Our own writes of cells: their rows are read back in the same sync, so nothing has to be guessed. */

import type { WorkbookEvent } from '../../core/live';
import { activityColumns, isColumnKey, type Edit, type TableKey } from '../../core/workbook';
import type { Echoes } from './echo';
import type { Ledger } from './ledger';
import { isMultiColumn } from './picks';
import { readAll } from './read';
import { askRows, type AskedRows } from './rows';
import type { Session } from './session';
import type { CellChange, Shadow } from './shadow';
import { writeEdits } from './write';
import type { Place } from './find';

export interface OwnTools {
  readonly shadow: Shadow;
  readonly ledger: Ledger;
  readonly echoes: Echoes;
  readonly tell: (event: WorkbookEvent) => void;
}

export class OwnWrites {
  constructor(private readonly tools: OwnTools) {}

  /** Writes the edits, tells the rows as they are then; answers the undo steps it took. */
  async write(session: Session, edits: readonly Edit[]): Promise<number> {
    if (edits.length === 0) return 0;
    const { echoes, shadow } = this.tools;
    return session.run(
      async (context) => {
        const sheetIds = new Map(shadow.places.map((place) => [place.sheet, place.sheetId]));
        const { rows, outside } = this.rowsOf(edits);
        const asked: { place: Place; rows: AskedRows }[] = [];
        const blocks = await writeEdits(
          context,
          edits,
          ({ sheet, area }) => echoes.wrote(sheetIds.get(sheet) ?? '', area),
          () => {
            for (const [place, indexes] of rows) {
              const sheet = context.workbook.worksheets.getItem(place.sheetId);
              for (const index of indexes) asked.push({ place, rows: askRows(sheet, place, index, 1) });
            }
          },
          (sheet) => sheetIds.get(sheet) ?? sheet,
        );
        for (const place of rows.keys()) {
          this.keep(
            place.key,
            asked.filter((a) => a.place === place).flatMap((a) => a.rows.answer()),
          );
        }
        if (outside) await this.readAgain(context);
        return session.groups ? 1 : blocks.length;
      },
      { oneStep: true },
    );
  }

  /** Takes note of the Findings that were just written. */
  keepFindings(texts: readonly string[]): void {
    const { shadow } = this.tools;
    const table = shadow.table('activities');
    const place = shadow.place('activities');
    const column = place ? activityColumns(place.headings).findings : undefined;
    if (!table || column === undefined) return;
    shadow.keepColumn('activities', column, texts);
  }

  private rowsOf(edits: readonly Edit[]): { rows: Map<Place, Set<number>>; outside: boolean } {
    const rows = new Map<Place, Set<number>>();
    let outside = false;
    for (const { at } of edits) {
      const place = this.tools.shadow.places.find((p) => p.sheet === at.sheet);
      const index = place ? at.row - place.row - 1 : -1;
      if (!place || index < 0 || index >= place.rowCount) {
        outside = true;
        continue;
      }
      const set = rows.get(place) ?? new Set<number>();
      rows.set(place, set.add(index));
    }
    return { rows, outside };
  }

  private keep(table: TableKey, answered: Parameters<Shadow['keep']>[1]): void {
    const { shadow, tell } = this.tools;
    const rows = shadow.changedRows(table, answered);
    if (rows.length === 0) return;
    this.note(table, shadow.keep(table, rows));
    tell({ kind: 'rows', table, rows, remote: false });
  }

  /** So that taking our write back is told from a pick. */
  private note(table: TableKey, changes: readonly CellChange[]): void {
    const place = this.tools.shadow.place(table);
    if (table !== 'activities' || !place) return;
    const columns = activityColumns(place.headings);
    for (const { row, column, before, after } of changes) {
      const key = Object.entries(columns).find(([, index]) => index === column - place.column)?.[0];
      if (key === undefined || !isColumnKey(key) || !isMultiColumn(key)) continue;
      this.tools.ledger.note({ sheetId: place.sheetId, row, column }, String(before), String(after));
    }
  }

  private async readAgain(context: Excel.RequestContext): Promise<void> {
    const { shadow, tell } = this.tools;
    const sight = await readAll(context);
    shadow.replace(sight);
    if (sight) tell({ kind: 'changed', snapshot: sight.snapshot, remote: false });
  }
}
