/** Comments and their replies. */

import { addComment, patchComment } from '../../model/parts';
import type { Sheet } from '../../model/sheet';
import type { Comment } from '../../model/types';
import { apiNotFound, invalidArgument, itemNotFound } from '../errors';
import { EVENTS, registrations } from '../event-types';
import { define, make, NULL_NODE, type Context, type Node } from '../registry';
import { flagOf, textOf, wholeOf } from './args';
import { areaOf, at, orFail, target } from './ranges';

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
