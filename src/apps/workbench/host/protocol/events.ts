/** From the changes of a transaction to the events that Excel would send. */

import { areaName, contains, intersect } from '../model/address';
import type { Book } from '../model/book';
import type { Area, Cell, Change, Json, Transaction } from '../model/types';
import { MAX_COLUMNS, MAX_ROWS } from '../model/types';
import { EVENTS } from './event-types';
import { valueType } from './families/range-cells';
import type { HostSession } from './session';

/** One entry of a richApiMessage event: category, type, target, arguments as JSON text, id, remote. */
export type Entry = readonly [65536, number, string, string, 0, boolean];

const rowsArea = (at: number, count: number): Area => ({
  row: at,
  column: 0,
  rows: count,
  columns: MAX_COLUMNS,
});
const columnsArea = (at: number, count: number): Area => ({
  row: 0,
  column: at,
  rows: MAX_ROWS,
  columns: count,
});

interface DataChange {
  readonly area: Area;
  readonly changeType: string;
  readonly shift: string;
  readonly single?: { readonly before: Cell | undefined; readonly after: Cell | undefined };
}

const SHIFTS = {
  Down: 'ShiftCellDown',
  Right: 'ShiftCellRight',
  Up: 'ShiftCellUp',
  Left: 'ShiftCellLeft',
} as const;

/** A change of cells as Excel names it; null for changes of other kinds. */
function dataChange(change: Change): DataChange | null {
  switch (change.kind) {
    case 'cells': {
      const single = change.area.rows === 1 && change.area.columns === 1;
      const both = { before: change.before, after: change.after };
      return {
        area: change.area,
        changeType: 'RangeEdited',
        shift: 'None',
        ...(single ? { single: both } : {}),
      };
    }
    case 'rows-inserted':
    case 'rows-deleted':
      return {
        area: rowsArea(change.at, change.count),
        changeType: change.kind === 'rows-inserted' ? 'RowInserted' : 'RowDeleted',
        shift: 'None',
      };
    case 'columns-inserted':
    case 'columns-deleted':
      return {
        area: columnsArea(change.at, change.count),
        changeType: change.kind === 'columns-inserted' ? 'ColumnInserted' : 'ColumnDeleted',
        shift: 'None',
      };
    case 'cells-inserted':
    case 'cells-deleted':
      return {
        area: change.area,
        changeType: change.kind === 'cells-inserted' ? 'CellInserted' : 'CellDeleted',
        shift: SHIFTS[change.shift],
      };
    default:
      return null;
  }
}

/** Details exist only for single cells (types of ChangedEventDetail; OfficeDev/office-js issues 5308, 5347). */
function details(single: DataChange['single']): Record<string, Json> {
  if (!single) return {};
  return {
    valueBefore: single.before?.value ?? '',
    valueAfter: single.after?.value ?? '',
    valueTypeBefore: valueType(single.before),
    valueTypeAfter: valueType(single.after),
  };
}

export class EventMaker {
  private readonly entries: Entry[] = [];

  constructor(
    private readonly book: Book,
    private readonly session: HostSession,
    private readonly transaction: Transaction,
  ) {}

  make(): Entry[] {
    for (const change of this.transaction.changes) this.one(change);
    return this.entries;
  }

  private send(type: number, targets: readonly string[], args: Record<string, Json>): void {
    for (const target of targets) {
      if (this.session.wants(type, target))
        this.entries.push([65536, type, target, JSON.stringify(args), 0, false]);
    }
  }

  private one(change: Change): void {
    const data = dataChange(change);
    if (data && 'sheet' in change) this.data(change.sheet, data);
    switch (change.kind) {
      case 'selected':
        return this.selected(change.sheet, change.areas);
      case 'activated':
        this.send(EVENTS.deactivated, [change.before, 'Workbook'], { worksheetId: change.before });
        return this.send(EVENTS.activated, [change.sheet, 'Workbook'], { worksheetId: change.sheet });
      case 'sheet-added':
      case 'sheet-deleted': {
        const type = change.kind === 'sheet-added' ? EVENTS.sheetAdded : EVENTS.sheetDeleted;
        return this.send(type, ['Workbook'], { worksheetId: change.sheet, source: 'Local' });
      }
      case 'table-added':
      case 'table-deleted': {
        const type = change.kind === 'table-added' ? EVENTS.tableAdded : EVENTS.tableDeleted;
        const args = {
          tableId: change.table,
          tableName: change.name,
          worksheetId: change.sheet,
          source: 'Local',
        };
        return this.send(type, ['Workbook', change.sheet], args);
      }
      default:
        return this.ofSheet(change);
    }
  }

  /** Events of one sheet that say little more than that something happened. */
  private ofSheet(change: Change): void {
    if (!('sheet' in change)) return;
    const targets = [change.sheet, 'Workbook'];
    const base = { worksheetId: change.sheet, source: 'Local' };
    switch (change.kind) {
      case 'sheet-renamed':
        return this.send(EVENTS.renamed, targets, {
          ...base,
          nameBefore: change.before,
          nameAfter: change.after,
        });
      case 'sheet-visibility':
        return this.send(EVENTS.visibility, targets, {
          ...base,
          visibilityBefore: change.before,
          visibilityAfter: change.after,
        });
      case 'sheet-moved':
        return this.send(EVENTS.moved, ['Workbook'], base);
      case 'sheet-protection':
        return this.send(EVENTS.protection, targets, {
          ...base,
          isProtected: (this.book.sheet(change.sheet)?.protection ?? null) !== null,
        });
      case 'formats':
        return this.send(EVENTS.formatted, targets, { ...base, address: areaName(change.area) });
      case 'calculated':
        return this.send(EVENTS.calculated, targets, {
          worksheetId: change.sheet,
          address: areaName(change.area),
        });
      case 'rows-sorted':
        return this.send(EVENTS.rowsSorted, targets, {
          ...base,
          address: areaName(rowsArea(change.area.row, change.area.rows)),
        });
      case 'rows-hidden':
      case 'rows-shown': {
        const changeType = change.kind === 'rows-hidden' ? 'Hidden' : 'Unhidden';
        return this.send(EVENTS.rowsHidden, targets, {
          ...base,
          address: areaName(rowsArea(change.at, change.count)),
          changeType,
        });
      }
      default:
        return;
    }
  }

  private data(sheet: string, data: DataChange): void {
    const own = this.transaction.source === 'addin' && !this.transaction.replay;
    const args = {
      worksheetId: sheet,
      address: areaName(data.area),
      changeType: data.changeType,
      source: 'Local',
      triggerSource: own ? 'ThisLocalAddin' : 'Unknown',
      shiftDirection: data.shift,
      referenceId: this.session.keepForEvent(sheet, [data.area]),
      ...details(data.single),
    };
    this.send(EVENTS.changed, [sheet, 'Workbook'], args);
    this.formula(sheet, data);
    for (const table of this.book.tablesOn(sheet)) {
      const touched = intersect(table.area, data.area);
      if (!touched) continue;
      const wholeRow = data.changeType === 'CellInserted' || data.changeType === 'CellDeleted';
      const inTable =
        wholeRow && touched.columns === table.area.columns
          ? data.changeType.replace('Cell', 'Row')
          : data.changeType;
      const tableArgs = { ...args, tableId: table.id, address: areaName(touched), changeType: inTable };
      this.send(EVENTS.tableChanged, [table.id, 'Workbook', sheet], tableArgs);
    }
  }

  private formula(sheet: string, { area, single }: DataChange): void {
    if (!single || single.before?.formula === single.after?.formula) return;
    const detail = {
      cellAddress: areaName(area),
      previousFormula: single.before?.formula ?? String(single.before?.value ?? ''),
    };
    this.send(EVENTS.formula, [sheet, 'Workbook'], {
      worksheetId: sheet,
      source: 'Local',
      formulaDetails: [detail],
    });
  }

  private selected(sheet: string, areas: readonly Area[]): void {
    const address = areas.map(areaName).join(',');
    this.send(EVENTS.selected, [sheet, 'Workbook'], { worksheetId: sheet, address });
    for (const table of this.book.tables) {
      const inside = table.sheet === sheet && areas.some((a) => contains(table.area, a));
      const args = {
        worksheetId: sheet,
        tableId: table.id,
        address: inside ? address : '',
        isInsideTable: inside,
      };
      if (table.sheet === sheet) this.send(EVENTS.tableSelected, [table.id], args);
    }
  }
}

/** Two parts of one large write as one transaction, so that they make one event; null where they are none. */
export function joinParts(before: Transaction, after: Transaction): Transaction | null {
  if (after.merge === undefined || after.merge !== before.merge) return null;
  const changes = [...before.changes];
  for (const change of after.changes) addJoined(changes, change);
  return { ...before, changes };
}

function addJoined(changes: Change[], change: Change): void {
  const at = changes.findIndex(
    (c) => c.kind === 'cells' && change.kind === 'cells' && c.sheet === change.sheet,
  );
  const above = changes[at];
  if (above?.kind !== 'cells' || change.kind !== 'cells') {
    changes.push(change);
    return;
  }
  const below =
    change.area.row === above.area.row + above.area.rows && change.area.column === above.area.column;
  if (below)
    changes[at] = {
      kind: 'cells',
      sheet: above.sheet,
      area: { ...above.area, rows: above.area.rows + change.area.rows },
    };
  else changes.push(change);
}
