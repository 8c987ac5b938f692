/** All of a workbook that matters, as plain data to compare. Ids and the order of making are left out. */

import type { Model, SheetView } from '../../../src/apps/workbench/host';

const without = <T extends object, K extends keyof T>(whole: T, ...keys: readonly K[]): Omit<T, K> =>
  Object.fromEntries(
    Object.entries(whole).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as Omit<T, K>;

function sheetOf(sheet: SheetView, model: Model) {
  const area = (a: { row: number; column: number; rows: number; columns: number }) =>
    `${a.row},${a.column} ${a.rows}x${a.columns}`;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tab: sheet.tabColor,
    freeze: sheet.freeze,
    cells: [...sheet.cells()].map(([row, column, cell]) => [
      row,
      column,
      cell.value,
      cell.formula,
      cell.format,
    ]),
    columns: [...sheet.columnStates()],
    // A row that was given a state and lost it again is like one that never had any.
    rows: [...sheet.rowStates()].filter(([, state]) => Object.keys(state).length > 0),
    validations: sheet.validations
      .map((rule) => ({ ...without(rule, 'id', 'areas'), areas: rule.areas.map(area).sort() }))
      .map((rule) => JSON.stringify(rule))
      .sort(),
    highlights: [...sheet.highlights]
      .sort((a, b) => a.priority - b.priority)
      .map((rule) =>
        JSON.stringify({ ...without(rule, 'id', 'areas', 'priority'), areas: rule.areas.map(area) }),
      )
      .sort(),
    tables: model.tables
      .filter((table) => table.sheet === sheet.id)
      .map((table) => [
        table.name,
        area(table.area),
        table.style,
        table.columns.map((c) => c.name),
        table.filters,
      ]),
  };
}

export function dump(model: Model) {
  return {
    sheets: model.sheets.map((sheet) => sheetOf(sheet, model)),
    names: model.names.map((n) => [n.name, n.formula]).sort(),
    xml: model.xmlParts.map((part) => part.xml),
    settings: [...model.settings],
    properties: model.properties,
    active: model.active.name,
    selection: model.selection.areas,
  };
}
