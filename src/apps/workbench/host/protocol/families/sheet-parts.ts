/** Panes, protection, page layout, custom properties and comments of sheets. */

import { addComment, patchComment, protectSheet, setFreeze, unprotectSheet } from '../../model/parts';
import { omit } from '../../model/omit';
import type { Sheet } from '../../model/sheet';
import type { Comment, Json } from '../../model/types';
import { isNode } from '../registry';
import { apiNotFound, invalidArgument, itemNotFound } from '../errors';
import { EVENTS, registrations } from '../event-types';
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

// ---- comments ----

const commentsOf = (self: { sheet: Sheet | null }, { book }: Context): readonly Comment[] =>
  book.comments.filter((c) => self.sheet === null || c.sheet === self.sheet.id);

const commentNode = (comment: Comment | undefined, context: Context): Node =>
  comment ? make('Comment', comment.id, context) : NULL_NODE;

define('CommentCollection', {
  call: {
    Add: (self, args, context) => {
      const range = target(args[0], self.sheet ?? context.book.active, context);
      const { row, column, rows, columns } = areaOf(range);
      if (rows !== 1 || columns !== 1) throw invalidArgument('A comment belongs to one cell.');
      if (args[2] === 'Mention') throw apiNotFound('comment with mentions');
      return commentNode(addComment(context.book, range.sheet, row, column, textOf(args[1])), context);
    },
    GetCount: (self, _args, context) => commentsOf(self, context).length,
    GetItemAt: (self, args, context) =>
      orFail(commentNode(commentsOf(self, context)[wholeOf(args[0])], context)),
    GetItemByCell: (self, args, context) => {
      const range = target(args[0], self.sheet ?? context.book.active, context);
      const { row, column } = areaOf(range);
      const found = context.book.comments.find(
        (c) => c.sheet === range.sheet.id && c.row === row && c.column === column,
      );
      return orFail(commentNode(found, context));
    },
    GetItemOrNullObject: (self, args, context) =>
      commentNode(
        commentsOf(self, context).find((c) => c.id === args[0]),
        context,
      ),
    ...registrations(
      {
        AddedEvent: EVENTS.commentAdded,
        DeletedEvent: EVENTS.commentDeleted,
        ChangedEvent: EVENTS.commentChanged,
      },
      (self: { sheet: Sheet | null }) => self.sheet?.id ?? 'Workbook',
    ),
  },
  items: (self, context) => commentsOf(self, context).map((c) => commentNode(c, context)),
  item: (self, key, context) => {
    const comment = commentsOf(self, context).find((c) => c.id === key);
    return comment ? commentNode(comment, context) : null;
  },
});

function commentOf(id: string, { book }: Context): Comment {
  const comment = book.comments.find((c) => c.id === id);
  if (!comment) throw itemNotFound();
  return comment;
}

define('Comment', {
  id: (self) => ({ Id: self }),
  get: {
    Id: (self) => self,
    Content: (self, context) => commentOf(self, context).content,
    AuthorName: (self, context) => commentOf(self, context).author,
    AuthorEmail: () => '',
    CreationDate: (self, context) => commentOf(self, context).created,
    Resolved: (self, context) => commentOf(self, context).resolved,
    ContentType: () => 'Plain',
  },
  set: {
    Content: (self, value, context) =>
      patchComment(context.book, commentOf(self, context).id, { content: textOf(value) }),
    Resolved: (self, value, context) =>
      patchComment(context.book, commentOf(self, context).id, { resolved: flagOf(value) }),
  },
  nav: { Replies: (self, context) => make('CommentReplyCollection', self, context) },
  call: {
    Delete: (self, _args, context) => {
      patchComment(context.book, commentOf(self, context).id, null);
      return null;
    },
    GetLocation: (self, _args, context) => {
      const { sheet, row, column } = commentOf(self, context);
      return at(context, context.book.sheetById(sheet), { row, column, rows: 1, columns: 1 });
    },
  },
});

const replyNode = (comment: string, reply: string | undefined, context: Context): Node =>
  reply === undefined ? NULL_NODE : make('CommentReply', { comment, reply }, context);

define('CommentReplyCollection', {
  call: {
    Add: (self, args, context) => {
      const comment = commentOf(self, context);
      const reply = { id: context.book.newGuid(), content: textOf(args[0]) };
      patchComment(context.book, self, { replies: [...comment.replies, reply] });
      return replyNode(self, reply.id, context);
    },
    GetCount: (self, _args, context) => commentOf(self, context).replies.length,
    GetItemAt: (self, args, context) =>
      orFail(replyNode(self, commentOf(self, context).replies[wholeOf(args[0])]?.id, context)),
  },
  items: (self, context) => commentOf(self, context).replies.map((r) => replyNode(self, r.id, context)),
  item: (self, key, context) => {
    const found = commentOf(self, context).replies.find((r) => r.id === key);
    return found ? replyNode(self, found.id, context) : null;
  },
});

define('CommentReply', {
  id: (self) => ({ Id: self.reply }),
  get: {
    Id: (self) => self.reply,
    Content: (self, context) =>
      commentOf(self.comment, context).replies.find((r) => r.id === self.reply)?.content ?? '',
  },
  call: {
    Delete: (self, _args, context) => {
      const replies = commentOf(self.comment, context).replies.filter((r) => r.id !== self.reply);
      patchComment(context.book, self.comment, { replies });
      return null;
    },
  },
});
