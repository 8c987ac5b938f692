/** Panes, protection, page layout and custom properties of sheets. */

import { protectSheet, setFreeze, unprotectSheet } from '../../model/parts';
import { omit } from '../../model/omit';
import type { Sheet } from '../../model/sheet';
import type { Json } from '../../model/types';
import { isNode } from '../registry';
import { invalidArgument } from '../errors';
import { define, make, NULL_NODE, type Argument, type Context, type Node } from '../registry';
import { flagOf, jsonOf, objectOf, oneOf, textOf, wholeOf } from './args';
import { areaOf, at, orFail, target } from './ranges';

// ---- panes ----

function frozen(self: Sheet, context: Context): Node {
  const { rows, columns } = self.freeze;
  if (rows === 0 && columns === 0) return NULL_NODE;
  const all = { row: 0, column: 0, rows: rows || 1_048_576, columns: columns || 16_384 };
  return at(context, self, all);
}

function freeze(self: Sheet, rows: number, columns: number, { book }: Context): null {
  if (rows < 0 || columns < 0) throw invalidArgument('A count from 0 is needed.');
  setFreeze(book, self, { rows, columns });
  return null;
}

define('WorksheetFreezePanes', {
  call: {
    FreezeRows: (self, args, context) => freeze(self, wholeOf(args[0], 0), 0, context),
    FreezeColumns: (self, args, context) => freeze(self, 0, wholeOf(args[0], 0), context),
    FreezeAt: (self, args, context) => {
      const area = areaOf(target(args[0], self, context));
      return freeze(
        self,
        area.rows >= 1_048_576 ? 0 : area.row + area.rows,
        area.columns >= 16_384 ? 0 : area.column + area.columns,
        context,
      );
    },
    Unfreeze: (self, _args, context) => freeze(self, 0, 0, context),
    GetLocation: (self, _args, context) => orFail(frozen(self, context)),
    GetLocationOrNullObject: (self, _args, context) => frozen(self, context),
  },
});

// ---- protection ----

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

define('WorksheetProtection', {
  get: {
    Protected: (self) => self.protection !== null,
    Options: (self) => ({
      ...Object.fromEntries(OPTIONS.map((name) => [name, self.protection?.options[name] ?? false])),
      selectionMode: self.protection?.options['selectionMode'] ?? 'Normal',
    }),
  },
  call: {
    Protect: (self, args, { book }) => {
      const given = args[0] === null || args[0] === undefined ? {} : objectOf(args[0]);
      const options: Record<string, boolean | string> = {};
      for (const [name, value] of Object.entries(given)) {
        if (name === 'selectionMode') options[name] = oneOf(value, ['Normal', 'Unlocked', 'None']);
        else options[name] = flagOf(value);
      }
      protectSheet(book, self, options, args[1] === null || args[1] === undefined ? null : textOf(args[1]));
      return null;
    },
    Unprotect: (self, args, { book }) => {
      unprotectSheet(book, self, args[0] === null || args[0] === undefined ? null : textOf(args[0]));
      return null;
    },
  },
});

// ---- page layout, kept but not acted upon ----

const LAYOUT = [
  'Orientation',
  'PaperSize',
  'BlackAndWhite',
  'CenterHorizontally',
  'CenterVertically',
  'PrintHeadings',
  'PrintGridlines',
  'LeftMargin',
  'RightMargin',
  'TopMargin',
  'BottomMargin',
  'HeaderMargin',
  'FooterMargin',
  'Zoom',
  'PrintOrder',
  'FirstPageNumber',
  'DraftMode',
] as const;

function keep(self: Sheet, name: string, value: Json, { book }: Context): void {
  self.patch({ extras: { ...self.data.extras, [name]: value } });
  book.changed({ kind: 'sheet-layout', sheet: self.id });
}

const kept = (prefix: string, argument: Argument | undefined, self: Sheet, context: Context): null => {
  const text = isNode(argument) ? String(areaOf(target(argument, self, context)).row) : textOf(argument);
  keep(self, prefix, text, context);
  return null;
};

define('PageLayout', {
  get: Object.fromEntries(
    LAYOUT.map((name) => [
      name,
      (self: Sheet) => self.data.extras[name] ?? (name === 'Orientation' ? 'Portrait' : null),
    ]),
  ),
  set: Object.fromEntries(
    LAYOUT.map((name) => [
      name,
      (self: Sheet, value: Argument, context: Context) => {
        if (name === 'Orientation') oneOf(value, ['Portrait', 'Landscape']);
        keep(self, name, jsonOf(value), context);
      },
    ]),
  ),
  call: {
    SetPrintArea: (self, args, context) => kept('PrintArea', args[0], self, context),
    SetPrintTitleRows: (self, args, context) => kept('PrintTitleRows', args[0], self, context),
    SetPrintTitleColumns: (self, args, context) => kept('PrintTitleColumns', args[0], self, context),
    SetPrintMargins: (self, args, context) => {
      keep(self, 'PrintMargins', jsonOf(args[1] ?? null), context);
      return null;
    },
  },
});

// ---- custom properties of a sheet ----

const PREFIX = 'property ';

const propertyNode = (sheet: Sheet, key: string, context: Context): Node =>
  sheet.data.extras[PREFIX + key] === undefined
    ? NULL_NODE
    : make('WorksheetCustomProperty', { sheet, key }, context);

const keysOf = (sheet: Sheet): string[] =>
  Object.keys(sheet.data.extras)
    .filter((k) => k.startsWith(PREFIX))
    .map((k) => k.slice(PREFIX.length));

define('WorksheetCustomPropertyCollection', {
  call: {
    Add: (self, args, context) => {
      const key = textOf(args[0]);
      keep(self, PREFIX + key, textOf(args[1]), context);
      return propertyNode(self, key, context);
    },
    GetCount: (self) => keysOf(self).length,
    GetItemOrNullObject: (self, args, context) => propertyNode(self, textOf(args[0]), context),
  },
  items: (self, context) => keysOf(self).map((key) => propertyNode(self, key, context)),
  item: (self, key, context) => (keysOf(self).includes(key) ? propertyNode(self, key, context) : null),
});

define('WorksheetCustomProperty', {
  id: (self) => ({ _Id: self.key }),
  get: { Key: (self) => self.key, Value: (self) => self.sheet.data.extras[PREFIX + self.key] ?? '' },
  set: { Value: (self, value, context) => keep(self.sheet, PREFIX + self.key, textOf(value), context) },
  call: {
    Delete: (self) => {
      self.sheet.patch({ extras: omit(self.sheet.data.extras, PREFIX + self.key) });
      return null;
    },
  },
});
