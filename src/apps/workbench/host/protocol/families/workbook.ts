/** Workbook: the root of all paths; Application and Runtime. */

import { locateFormula } from '../../model/references';
import { Refusal, type Json } from '../../model/types';
import { define, make, NULL_NODE, type Argument, type Context, type Node } from '../registry';
import { flagOf, oneOf, textOf } from './args';
import { areasNode, at } from './ranges';

function eventRange(args: readonly Argument[], context: Context): Node {
  const range = context.session.eventRange(textOf(args[0]));
  return range && range.areas.length > 0 ? make('Range', range, context) : NULL_NODE;
}

function selected(context: Context): Node {
  const { selection } = context.book;
  const [only, second] = selection.areas;
  if (!only || second) throw new Refusal('InvalidSelection', 'Several ranges are selected.');
  return at(context, context.book.sheetById(selection.sheet), only);
}

define('Workbook', {
  get: {
    Name: (_self, { book }) => book.fileName,
    ReadOnly: (_self, { book }) => book.readOnly,
    IsDirty: (_self, { book }) => book.canUndo,
    AutoSave: () => false,
    PreviouslySaved: () => false,
    CalculationEngineVersion: () => 191029,
    UsePrecisionAsDisplayed: () => false,
  },
  nav: {
    Application: (_self, context) => make('Application', null, context),
    _Runtime: (_self, context) => make('Runtime', null, context),
    Worksheets: (_self, context) => make('WorksheetCollection', null, context),
    Tables: (_self, context) => make('TableCollection', { sheet: null }, context),
    Names: (_self, context) => make('NamedItemCollection', { scope: null }, context),
    CustomXmlParts: (_self, context) => make('CustomXmlPartCollection', null, context),
    Settings: (_self, context) => make('SettingCollection', null, context),
    Properties: (_self, context) => make('DocumentProperties', null, context),
    Comments: (_self, context) => make('CommentCollection', { sheet: null }, context),
    Protection: (_self, context) => make('WorkbookProtection', null, context),
  },
  call: {
    GetSelectedRange: (_self, _args, context) => selected(context),
    GetSelectedRanges: (_self, _args, context) => {
      const { selection } = context.book;
      return areasNode(context, context.book.sheetById(selection.sheet), selection.areas);
    },
    GetActiveCell: (_self, _args, context) => {
      const { selection } = context.book;
      const area = selection.areas[0];
      if (!area) throw new Refusal('InvalidSelection', 'No cell is selected.');
      return at(context, context.book.sheetById(selection.sheet), { ...area, rows: 1, columns: 1 });
    },
    _GetRangeForEventByReferenceId: (_self, args, context) => {
      const node = eventRange(args, context);
      if (node.isNull) throw new Refusal('InvalidReference', 'The range of the event is no longer there.');
      return node;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_self, args, context) => eventRange(args, context),
    _RemoveReference: (_self, args, { session }) => {
      session.release(textOf(args[0]));
      return null;
    },
    _RemoveAllReferences: () => null,
    // The steps before a save stay, unlike in Excel, where saving clears them; the workbench saves by its window.
    Save: (_self, _args, { book }) => {
      book.forgetHistory();
      return null;
    },
  },
});

define('Application', {
  get: {
    CalculationMode: (_self, { book }) => book.calculationMode,
    CalculationState: () => 'Done',
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (_self, value, { book }) => {
      book.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
    },
  },
  nav: { CultureInfo: (_self, context) => make('CultureInfo', null, context) },
  call: {
    Calculate: (_self, args) => {
      oneOf(args[0], ['Recalculate', 'Full', 'FullRebuild']);
      return null;
    },
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
});

define('CultureInfo', {
  get: { Name: (_self, { book }) => book.locale },
  nav: {
    NumberFormat: (_self, context) => make('NumberFormatInfo', null, context),
    DatetimeFormat: (_self, context) => make('DatetimeFormatInfo', null, context),
  },
});

define('NumberFormatInfo', {
  get: { NumberDecimalSeparator: () => '.', NumberGroupSeparator: () => ',' },
});

define('DatetimeFormatInfo', {
  get: {
    DateSeparator: () => '/',
    TimeSeparator: () => ':',
    ShortDatePattern: (_self, { book }) => (book.culture.dayFirst ? 'dd/MM/yyyy' : 'M/d/yyyy'),
    LongDatePattern: () => 'dd MMMM yyyy',
    LongTimePattern: () => 'HH:mm:ss',
  },
});

define('Runtime', {
  get: { EnableEvents: (_self, { session }) => session.eventsEnabled },
  set: {
    EnableEvents: (_self, value, { session }) => {
      session.eventsEnabled = flagOf(value);
    },
  },
});

define('WorkbookProtection', {
  get: { Protected: (_self, { book }) => book.data.locked },
  call: {
    Protect: (_self, _args, { book }) => {
      if (book.data.locked) throw new Refusal('InvalidOperation', 'The workbook is protected already.');
      book.patch({ locked: true });
      book.forgetHistory();
      return null;
    },
    Unprotect: (_self, _args, { book }) => {
      book.patch({ locked: false });
      book.forgetHistory();
      return null;
    },
  },
});

/** Value and kind of what a name refers to, for NamedItem. */
export function nameValue(formula: string, context: Context): { type: string; value: Json } {
  const found = locateFormula(context.book, formula, context.book.active);
  if (found) return { type: 'Range', value: formula.slice(1) };
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  if (text !== undefined) return { type: 'String', value: text.replace(/""/g, '"') };
  const number = Number(formula.slice(1));
  if (formula.length > 1 && Number.isFinite(number))
    return { type: Number.isInteger(number) ? 'Integer' : 'Double', value: number };
  if (/^=(true|false)$/i.test(formula)) return { type: 'Boolean', value: /true/i.test(formula) };
  if (formula.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  return { type: 'String', value: '' };
}
