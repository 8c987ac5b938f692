/** Custom XML and settings. */

import { addXmlPart, deleteSetting, deleteXmlPart, namespaceOf, putSetting, setXml } from '../../model/parts';
import type { XmlPart } from '../../model/types';
import { itemNotFound } from '../errors';
import { define, make, NULL_NODE, type Context, type Node } from '../registry';
import { jsonOf, textOf } from './args';
import { orFail } from './ranges';

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
