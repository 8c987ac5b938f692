/** From the changes of a transaction to the events that Excel would send. */

import { areaName, contains, intersect } from '../model/address';
import type { Book } from '../model/book';
import type { Area, Change, Json, Transaction } from '../model/types';
import { dataChange, details, rowsArea, type DataChange } from './data-changes';
import { EVENTS } from './event-types';
import type { HostSession } from './session';

/** One entry of a richApiMessage event: category, type, target, arguments as JSON text, id, remote. */
export type Entry = readonly [65536, number, string, string, 0, boolean];

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
