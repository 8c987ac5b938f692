/** Range methods that move, copy or empty cells. */

import { isWholeColumns, isWholeRows } from '../../model/address';
import { deleteCells, insertCells } from '../../model/structure';
import type { Json } from '../../model/types';
import { apiNotFound, invalidArgument } from '../errors';
import { make, type Argument, type Context, type Node, type RangeRef } from '../registry';
import { oneOf } from './args';
import { clearArea } from './range-cells';
import { areaOf } from './ranges';

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
