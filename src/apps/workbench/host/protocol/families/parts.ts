/** Names, custom XML, settings and document properties. */

import { locateFormula } from '../../model/references';
import { areaName, quoteSheet } from '../../model/address';
import {
  addName,
  addXmlPart,
  deleteName,
  deleteSetting,
  deleteXmlPart,
  namespaceOf,
  patchName,
  putSetting,
  setCustomProperty,
  setProperty,
  setXml,
} from '../../model/parts';
import type { Sheet } from '../../model/sheet';
import type { Name, XmlPart } from '../../model/types';
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
import { flagOf, jsonOf, textOf } from './args';
import { at, orFail, areaOf, target } from './ranges';
import { nameValue } from './workbook';

// ---- names ----

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

// ---- custom XML ----

const partNode = (part: XmlPart | undefined, context: Context): Node =>
  part ? make('CustomXmlPart', part.id, context) : NULL_NODE;

define('CustomXmlPartCollection', {
  call: {
    Add: (_self, args, context) => partNode(addXmlPart(context.book, textOf(args[0])), context),
    GetByNamespace: (_self, args, context) =>
      make('CustomXmlPartScopedCollection', { namespace: textOf(args[0]) }, context),
    GetCount: (_self, _args, { book }) => book.xmlParts.length,
    GetItemOrNullObject: (_self, args, context) =>
      partNode(
        context.book.xmlParts.find((p) => p.id === args[0]),
        context,
      ),
  },
  items: (_self, context) => context.book.xmlParts.map((p) => partNode(p, context)),
  item: (_self, key, context) => {
    const part = context.book.xmlParts.find((p) => p.id === key);
    return part ? partNode(part, context) : null;
  },
});

const inNamespace = (self: { namespace: string }, { book }: Context): readonly XmlPart[] =>
  book.xmlParts.filter((p) => namespaceOf(p.xml) === self.namespace);

const only = (self: { namespace: string }, context: Context): Node => {
  const [first, second] = inNamespace(self, context);
  return second ? NULL_NODE : partNode(first, context);
};

define('CustomXmlPartScopedCollection', {
  call: {
    GetCount: (self, _args, context) => inNamespace(self, context).length,
    GetItemOrNullObject: (self, args, context) =>
      partNode(
        inNamespace(self, context).find((p) => p.id === args[0]),
        context,
      ),
    GetOnlyItem: (self, _args, context) => orFail(only(self, context)),
    GetOnlyItemOrNullObject: (self, _args, context) => only(self, context),
  },
  items: (self, context) => inNamespace(self, context).map((p) => partNode(p, context)),
  item: (self, key, context) => {
    const part = inNamespace(self, context).find((p) => p.id === key);
    return part ? partNode(part, context) : null;
  },
});

function xmlOf(id: string, { book }: Context): string {
  const part = book.xmlParts.find((p) => p.id === id);
  if (!part) throw itemNotFound();
  return part.xml;
}

define('CustomXmlPart', {
  id: (self) => ({ Id: self }),
  get: { Id: (self) => self, NamespaceUri: (self, context) => namespaceOf(xmlOf(self, context)) },
  call: {
    GetXml: (self, _args, context) => xmlOf(self, context),
    SetXml: (self, args, context) => {
      xmlOf(self, context);
      setXml(context.book, self, textOf(args[0]));
      return null;
    },
    Delete: (self, _args, context) => {
      xmlOf(self, context);
      deleteXmlPart(context.book, self);
      return null;
    },
  },
});

// ---- settings ----

const settingNode = (key: string, context: Context): Node =>
  context.book.settings.has(key) ? make('Setting', key, context) : NULL_NODE;

define('SettingCollection', {
  call: {
    Add: (_self, args, context) => {
      const key = textOf(args[0]);
      putSetting(context.book, key, jsonOf(args[1] ?? null));
      return settingNode(key, context);
    },
    GetCount: (_self, _args, { book }) => book.settings.size,
    GetItemOrNullObject: (_self, args, context) => settingNode(textOf(args[0]), context),
  },
  items: (_self, context) => [...context.book.settings.keys()].map((key) => settingNode(key, context)),
  item: (_self, key, context) => (context.book.settings.has(key) ? settingNode(key, context) : null),
});

const alive = (key: string, { book }: Context): string => {
  if (!book.settings.has(key)) throw itemNotFound();
  return key;
};

define('Setting', {
  id: (self) => ({ _Id: self }),
  get: {
    Key: (self) => self,
    Value: (self, context) => context.book.settings.get(alive(self, context)) ?? null,
  },
  set: { Value: (self, value, context) => putSetting(context.book, alive(self, context), jsonOf(value)) },
  call: {
    Delete: (self, _args, context) => {
      deleteSetting(context.book, alive(self, context));
      return null;
    },
  },
});

// ---- document properties ----

const PROPERTIES = [
  'Title',
  'Subject',
  'Author',
  'Keywords',
  'Comments',
  'Category',
  'Manager',
  'Company',
] as const;
const keyOf = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

define('DocumentProperties', {
  get: {
    ...Object.fromEntries(
      PROPERTIES.map((name) => [
        name,
        (_self: null, { book }: Context) => book.properties[keyOf(name)] ?? '',
      ]),
    ),
    LastAuthor: (_self, { book }) => book.author,
    RevisionNumber: () => 1,
    CreationDate: (_self, { book }) => book.properties['created'] ?? new Date(0).toISOString(),
  },
  set: Object.fromEntries(
    PROPERTIES.map((name) => [
      name,
      (_self: null, value: Argument, { book }: Context) => setProperty(book, keyOf(name), textOf(value)),
    ]),
  ),
  nav: { Custom: (_self, context) => make('CustomPropertyCollection', null, context) },
});

const propertyNode = (key: string, context: Context): Node =>
  context.book.data.customProperties.has(key) ? make('CustomProperty', key, context) : NULL_NODE;

define('CustomPropertyCollection', {
  call: {
    Add: (_self, args, context) => {
      const key = textOf(args[0]);
      setCustomProperty(context.book, key, jsonOf(args[1] ?? null));
      return propertyNode(key, context);
    },
    GetCount: (_self, _args, { book }) => book.data.customProperties.size,
    GetItemOrNullObject: (_self, args, context) => propertyNode(textOf(args[0]), context),
    DeleteAll: (_self, _args, { book }) => {
      for (const key of book.data.customProperties.keys()) setCustomProperty(book, key, undefined);
      return null;
    },
  },
  items: (_self, context) =>
    [...context.book.data.customProperties.keys()].map((key) => propertyNode(key, context)),
  item: (_self, key, context) =>
    context.book.data.customProperties.has(key) ? propertyNode(key, context) : null,
});

define('CustomProperty', {
  id: (self) => ({ Key: self }),
  get: {
    Key: (self) => self,
    Value: (self, { book }) => book.data.customProperties.get(self) ?? null,
    Type: (self, { book }) => {
      const value = book.data.customProperties.get(self);
      return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
    },
  },
  set: { Value: (self, value, { book }) => setCustomProperty(book, self, jsonOf(value)) },
  call: {
    Delete: (self, _args, { book }) => {
      setCustomProperty(book, self, undefined);
      return null;
    },
  },
});
