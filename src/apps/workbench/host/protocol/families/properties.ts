/** Properties of the document. */

import { setCustomProperty, setProperty } from '../../model/parts';
import { define, make, NULL_NODE, type Argument, type Context, type Node } from '../registry';
import { jsonOf, textOf } from './args';

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
