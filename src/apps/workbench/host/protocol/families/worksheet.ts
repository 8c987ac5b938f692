/** Worksheets: the collection and the sheet. */

import { MAX_COLUMNS, MAX_ROWS, Refusal, type Visibility } from '../../model/types';
import {
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setTabColor,
  setVisibility,
} from '../../model/sheets';
import type { Sheet } from '../../model/sheet';
import { apiNotFound } from '../errors';
import { EVENTS, registrations } from '../event-types';
import { define, make, NULL_NODE, type Argument, type Context, type Node } from '../registry';
import { colorOf, flagOf, oneOf, textOf, wholeOf } from './args';
import { areasNode, at, orFail, target } from './ranges';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

const sheetNode = (sheet: Sheet | undefined, context: Context): Node =>
  sheet ? make('Worksheet', sheet, context) : NULL_NODE;

const visible = (context: Context, only: boolean): readonly Sheet[] =>
  context.book.sheets.filter((s) => !only || s.visibility === 'Visible');

define('WorksheetCollection', {
  get: {},
  call: {
    Add: (_self, args, context) => {
      const name = args[0] === null || args[0] === undefined ? undefined : textOf(args[0]);
      return make('Worksheet', addSheet(context.book, name), context);
    },
    GetActiveWorksheet: (_self, _args, context) => make('Worksheet', context.book.active, context),
    GetCount: (_self, args, context) => visible(context, flagOf(args[0])).length,
    GetFirst: (_self, args, context) => orFail(sheetNode(visible(context, flagOf(args[0]))[0], context)),
    GetLast: (_self, args, context) => orFail(sheetNode(visible(context, flagOf(args[0])).at(-1), context)),
    GetItemOrNullObject: (_self, args, context) => sheetNode(context.book.sheet(textOf(args[0])), context),
    ...registrations(
      {
        ActivatedEvent: EVENTS.activated,
        DeactivatedEvent: EVENTS.deactivated,
        AddedEvent: EVENTS.sheetAdded,
        DeletedEvent: EVENTS.sheetDeleted,
        DataChangedEvent: EVENTS.changed,
        SelectionChangedEvent: EVENTS.selected,
        CalculatedEvent: EVENTS.calculated,
        FormatChangedEvent: EVENTS.formatted,
        RowSortedEvent: EVENTS.rowsSorted,
        ColumnSortedEvent: EVENTS.columnsSorted,
        RowHiddenChangedEvent: EVENTS.rowsHidden,
        FormulaChangedEvent: EVENTS.formula,
        ProtectionChangedEvent: EVENTS.protection,
        EventNameChanged: EVENTS.renamed,
        EventVisibilityChanged: EVENTS.visibility,
        EventMoved: EVENTS.moved,
        SingleClickedEvent: EVENTS.clicked,
      },
      () => 'Workbook',
    ),
  },
  items: (_self, context) => context.book.sheets.map((s) => make('Worksheet', s, context)),
  item: (_self, key, context) => {
    const sheet = context.book.sheet(key);
    return sheet ? make('Worksheet', sheet, context) : null;
  },
});

/** Throws ItemNotFound where the sheet was deleted meanwhile. */
const alive = (self: Sheet, context: Context): Sheet => context.book.sheetById(self.id);

function neighbour(self: Sheet, args: readonly Argument[], step: 1 | -1, context: Context): Node {
  const sheets = context.book.sheets;
  const only = flagOf(args[0]);
  for (let i = sheets.indexOf(self) + step; i >= 0 && i < sheets.length; i += step) {
    if (!only || sheets[i]?.visibility === 'Visible') return sheetNode(sheets[i], context);
  }
  return NULL_NODE;
}

function used(self: Sheet, args: readonly Argument[], context: Context): Node {
  const area = self.usedArea(flagOf(args[0]));
  return area ? at(context, self, area) : NULL_NODE;
}

function setView(
  self: Sheet,
  part: { showGridlines?: boolean; showHeadings?: boolean },
  { book }: Context,
): void {
  self.patch(part);
  book.changed({ kind: 'sheet-layout', sheet: self.id });
}

define('Worksheet', {
  id: (self) => ({ Id: self.id }),
  get: {
    Id: (self) => self.id,
    Name: (self, context) => alive(self, context).name,
    Position: (self, { book }) => book.sheets.indexOf(self),
    Visibility: (self) => self.visibility,
    TabColor: (self) => self.tabColor,
    ShowGridlines: (self) => self.showGridlines,
    ShowHeadings: (self) => self.showHeadings,
    StandardWidth: (self) => self.data.standardWidth,
    StandardHeight: () => 15,
    EnableCalculation: () => true,
  },
  set: {
    Name: (self, value, { book }) => renameSheet(book, self, textOf(value)),
    Position: (self, value, { book }) => moveSheet(book, self, wholeOf(value)),
    Visibility: (self, value, { book }) => setVisibility(book, self, oneOf(value, VISIBILITIES)),
    TabColor: (self, value, { book }) => setTabColor(book, self, colorOf(value)),
    Gridlines: (self, value, context) => setView(self, { showGridlines: flagOf(value) }, context),
    Headings: (self, value, context) => setView(self, { showHeadings: flagOf(value) }, context),
    EnableCalculation: () => undefined,
  },
  nav: {
    Tables: (self, context) => make('TableCollection', { sheet: self }, context),
    Names: (self, context) => make('NamedItemCollection', { scope: self }, context),
    Comments: (self, context) => make('CommentCollection', { sheet: self }, context),
    FreezePanes: (self, context) => make('WorksheetFreezePanes', self, context),
    Protection: (self, context) => make('WorksheetProtection', self, context),
    AutoFilter: (self, context) => make('AutoFilter', { sheet: self }, context),
    PageLayout: (self, context) => make('PageLayout', self, context),
    CustomProperties: (self, context) => make('WorksheetCustomPropertyCollection', self, context),
  },
  call: {
    GetRange: (self, args, context) => {
      alive(self, context);
      if (args[0] === null || args[0] === undefined)
        return at(context, self, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
      const range = target(args[0], self, context);
      // A sheet's range lies on that sheet; Excel refuses an address of another.
      if (range.sheet !== self) throw new Refusal('InvalidArgument', 'The address names another sheet.');
      const area = range.areas[0];
      return area ? at(context, self, area) : NULL_NODE;
    },
    GetRanges: (self, args, context) => {
      const areas = textOf(args[0])
        .split(',')
        .flatMap((address) => target(address.trim(), self, context).areas);
      return areasNode(context, self, areas);
    },
    GetRangeByIndexes: (self, args, context) =>
      at(context, self, {
        row: wholeOf(args[0]),
        column: wholeOf(args[1]),
        rows: wholeOf(args[2]),
        columns: wholeOf(args[3]),
      }),
    GetCell: (self, args, context) =>
      at(context, self, { row: wholeOf(args[0]), column: wholeOf(args[1]), rows: 1, columns: 1 }),
    GetUsedRange: (self, args, context) => {
      const found = used(self, args, context);
      // An empty sheet's used range is its first cell.
      return found.isNull ? at(context, self, { row: 0, column: 0, rows: 1, columns: 1 }) : found;
    },
    GetUsedRangeOrNullObject: used,
    GetNext: (self, args, context) => orFail(neighbour(self, args, 1, context)),
    GetNextOrNullObject: (self, args, context) => neighbour(self, args, 1, context),
    GetPrevious: (self, args, context) => orFail(neighbour(self, args, -1, context)),
    GetPreviousOrNullObject: (self, args, context) => neighbour(self, args, -1, context),
    _GetSheetById: (_self, args, context) => orFail(sheetNode(context.book.sheet(textOf(args[0])), context)),
    _GetAnotherWorksheetById: (_self, args, context) =>
      orFail(sheetNode(context.book.sheet(textOf(args[0])), context)),
    Activate: (self, _args, { book }) => {
      book.activate(self);
      return null;
    },
    Delete: (self, _args, context) => {
      deleteSheet(context.book, alive(self, context));
      return null;
    },
    Calculate: () => null,
    Copy: () => {
      throw apiNotFound('method Worksheet.copy');
    },
    ...registrations(
      {
        DataChangedEvent: EVENTS.changed,
        ActivatedEvent: EVENTS.activated,
        DeactivatedEvent: EVENTS.deactivated,
        SelectionChangedEvent: EVENTS.selected,
        CalculatedEvent: EVENTS.calculated,
        FormatChangedEvent: EVENTS.formatted,
        RowSortedEvent: EVENTS.rowsSorted,
        ColumnSortedEvent: EVENTS.columnsSorted,
        RowHiddenChangedEvent: EVENTS.rowsHidden,
        FormulaChangedEvent: EVENTS.formula,
        ProtectionChangedEvent: EVENTS.protection,
        EventNameChanged: EVENTS.renamed,
        EventVisibilityChanged: EVENTS.visibility,
        SingleClickedEvent: EVENTS.clicked,
      },
      (self: Sheet) => self.id,
    ),
  },
});
