/** Defined names. */

import { locateFormula } from '../../model/references';
import { areaName, quoteSheet } from '../../model/address';
import { addName, deleteName, patchName } from '../../model/parts';
import type { Sheet } from '../../model/sheet';
import type { Name } from '../../model/types';
import { itemNotFound } from '../errors';
import {
  define,
  isNode,
  make,
  NULL_NODE,
  type Argument,
  type Context,
  type Node,
  type Selves,
} from '../registry';
import { flagOf, textOf } from './args';
import { at, orFail, areaOf, target } from './ranges';
import { nameValue } from './workbook';

const namesOf = (self: { scope: Sheet | null }, { book }: Context): readonly Name[] =>
  book.names.filter((n) => n.scope === (self.scope?.id ?? null));

const nameNode = (name: Name | undefined, context: Context): Node =>
  name ? make('NamedItem', { name: name.name, scope: name.scope }, context) : NULL_NODE;

const byName = (self: { scope: Sheet | null }, key: string, context: Context): Name | undefined => {
  const folded = key.toLowerCase();
  return (
    context.book.names.find(
      (n) => n.id.toLowerCase() === folded && (self.scope === null || n.scope === self.scope.id),
    ) ?? context.book.name(key, self.scope?.id ?? null)
  );
};

function add(self: { scope: Sheet | null }, args: readonly Argument[], context: Context): Node {
  const comment = args[2] === null || args[2] === undefined ? '' : textOf(args[2]);
  let formula: string;
  if (isNode(args[1])) {
    const range = target(args[1], context.book.active, context);
    const { row, column, rows, columns } = areaOf(range);
    const name = areaName({ row, column, rows, columns }).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    formula = `=${quoteSheet(range.sheet.name)}!${name}`;
  } else formula = textOf(args[1]);
  return nameNode(addName(context.book, textOf(args[0]), formula, self.scope?.id ?? null, comment), context);
}

define('NamedItemCollection', {
  call: {
    Add: add,
    AddFormulaLocal: add,
    GetCount: (self, _args, context) => namesOf(self, context).length,
    GetItemOrNullObject: (self, args, context) => nameNode(byName(self, textOf(args[0]), context), context),
  },
  items: (self, context) => namesOf(self, context).map((n) => nameNode(n, context)),
  item: (self, key, context) => {
    const name = byName(self, key, context);
    return name ? nameNode(name, context) : null;
  },
});

function nameOf(self: Selves['NamedItem'], { book }: Context): Name {
  const name = book.name(self.name, self.scope);
  if (!name) throw itemNotFound();
  return name;
}

function rangeOfName(self: Selves['NamedItem'], context: Context): Node {
  const { book } = context;
  const home = self.scope === null ? book.active : book.sheetById(self.scope);
  const found = locateFormula(book, nameOf(self, context).formula, home);
  return found ? at(context, found.sheet, found.area) : NULL_NODE;
}

define('NamedItem', {
  id: (self, context) => ({ _Id: nameOf(self, context).id }),
  get: {
    Name: (self, context) => nameOf(self, context).name,
    Formula: (self, context) => nameOf(self, context).formula,
    Type: (self, context) => nameValue(nameOf(self, context).formula, context).type,
    Value: (self, context) => nameValue(nameOf(self, context).formula, context).value,
    Visible: (self, context) => nameOf(self, context).visible,
    Comment: (self, context) => nameOf(self, context).comment,
    Scope: (self) => (self.scope === null ? 'Workbook' : 'Worksheet'),
  },
  set: {
    Formula: (self, value, context) =>
      patchName(context.book, nameOf(self, context), { formula: textOf(value) }),
    Visible: (self, value, context) =>
      patchName(context.book, nameOf(self, context), { visible: flagOf(value) }),
    Comment: (self, value, context) => {
      patchName(context.book, nameOf(self, context), { comment: textOf(value) });
      // On the web the comment of a name cannot be undone (undo article).
      context.book.forgetHistory();
    },
  },
  nav: {
    Worksheet: (self, context) => {
      if (self.scope === null) throw itemNotFound();
      return make('Worksheet', context.book.sheetById(self.scope), context);
    },
    WorksheetOrNullObject: (self, context) =>
      self.scope === null ? NULL_NODE : make('Worksheet', context.book.sheetById(self.scope), context),
  },
  call: {
    Delete: (self, _args, context) => {
      deleteName(context.book, nameOf(self, context));
      return null;
    },
    GetRange: (self, _args, context) => orFail(rangeOfName(self, context)),
    GetRangeOrNullObject: (self, _args, context) => rangeOfName(self, context),
  },
});
