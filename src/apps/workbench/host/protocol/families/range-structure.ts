/** Range methods that move, copy or empty cells. */

import { isWholeColumns, isWholeRows } from '../../model/address';
import { copyRules, putBlock, readBlock, repeated } from '../../model/copy';
import { deleteCells, insertCells } from '../../model/structure';
import type { Json } from '../../model/types';
import { apiNotFound, invalidArgument } from '../errors';
import { make, type Argument, type Context, type Node, type RangeRef } from '../registry';
import { flagOf, oneOf } from './args';
import { clearArea } from './range-cells';
import { areaOf, target } from './ranges';

type Method = (self: RangeRef, args: readonly Argument[], context: Context) => Node | Json | undefined;

export const structureMembers: Readonly<Record<string, Method>> = {
  Clear: clearArea,
  Insert: (self, args, context) => {
    const area = areaOf(self);
    const shift = oneOf(args[0], ['Down', 'Right'] as const);
    const along = isWholeRows(area) ? 'Down' : isWholeColumns(area) ? 'Right' : shift;
    insertCells(context.book, self.sheet, area, along);
    const fresh: RangeRef = { sheet: self.sheet, areas: [area] };
    context.session.track(fresh);
    return make('Range', fresh, context);
  },
  Delete: (self, args, context) => {
    const area = areaOf(self);
    const shift = oneOf(args[0], ['Up', 'Left'] as const);
    const along = isWholeRows(area) ? 'Up' : isWholeColumns(area) ? 'Left' : shift;
    deleteCells(context.book, self.sheet, area, along);
    return null;
  },
  CopyFrom: copyFrom,
  Merge: () => {
    throw apiNotFound('method Range.merge');
  },
  Unmerge: (self, _args, { book }) => {
    const area = areaOf(self);
    if (area.rows < 1) throw invalidArgument();
    self.sheet.patch({
      merges: self.sheet.merges.filter((m) => m.row < area.row || m.row >= area.row + area.rows),
    });
    book.changed({ kind: 'sheet-layout', sheet: self.sheet.id });
    return null;
  },
};

/**
 * `copyFrom(source, copyType, skipBlanks, transpose)`: relative references move with the cells, and a target larger
 * than the source takes it again and again (Range.copyFrom, Excel API reference). Links and transposing are refused.
 */
function copyFrom(self: RangeRef, args: readonly Argument[], context: Context): null {
  const { book } = context;
  const source = target(args[0], self.sheet, context);
  const what = oneOf(args[1] ?? 'All', ['All', 'Formulas', 'Values', 'Formats', 'Link'] as const);
  if (what === 'Link' || flagOf(args[3])) throw apiNotFound('Range.copyFrom with links or transposing');
  const from = { sheet: source.sheet, area: areaOf(source) };
  const to = { sheet: self.sheet, area: repeated(from.area, areaOf(self)) };
  putBlock(book, to, readBlock(from.sheet, from.area), from.area, what, { skipBlanks: flagOf(args[2]) });
  if (what === 'All') copyRules(book, from, to);
  return null;
}
