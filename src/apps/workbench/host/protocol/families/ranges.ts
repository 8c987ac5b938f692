/** Ranges as the classes share them: their one area, new ones, and ranges given as arguments. */

import { areaName, quoteSheet } from '../../model/address';
import { MAX_COLUMNS, MAX_ROWS, Refusal, type Area } from '../../model/types';
import { invalidArgument, itemNotFound } from '../errors';
import { isNode, make, NULL_NODE, type Argument, type Context, type Node, type RangeRef } from '../registry';

export const isRangeRef = (self: unknown): self is RangeRef =>
  typeof self === 'object' && self !== null && 'areas' in self && 'sheet' in self;

/** The one area of a range; refuses where its cells are gone. */
export function areaOf(range: RangeRef): Area {
  const area = range.areas[0];
  if (!area) throw new Refusal('InvalidReference', 'The cells of this range were deleted.');
  return area;
}

export const addressOf = (range: RangeRef): string =>
  range.areas.map((area) => `${quoteSheet(range.sheet.name)}!${areaName(area)}`).join(',');

/** A Range over one area; refuses what does not lie on the sheet. */
export function at(context: Context, sheet: RangeRef['sheet'], area: Area): Node {
  const { row, column, rows, columns } = area;
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  if (!inside || ![row, column, rows, columns].every(Number.isInteger))
    throw invalidArgument('The range lies outside of the sheet.');
  const ref: RangeRef = { sheet, areas: [area] };
  context.session.track(ref);
  return make('Range', ref, context);
}

/** RangeAreas, or no object where there are none. */
export function areasNode(context: Context, sheet: RangeRef['sheet'], areas: readonly Area[]): Node {
  if (areas.length === 0) return NULL_NODE;
  const ref: RangeRef = { sheet, areas };
  context.session.track(ref);
  return make('RangeAreas', ref, context);
}

/** The cells that an argument means: a Range object or an address. */
export function target(argument: Argument | undefined, home: RangeRef['sheet'], context: Context): RangeRef {
  if (isNode(argument)) {
    if (argument.isNull) throw itemNotFound();
    if (isRangeRef(argument.self)) return argument.self;
    throw invalidArgument('A range is needed.');
  }
  if (typeof argument !== 'string') throw invalidArgument('A range or its address is needed.');
  const { sheet, area } = context.book.locateOn(home, argument);
  return { sheet, areas: [area] };
}

/** The node, or a refusal where it is none: for the methods without "OrNullObject". */
export function orFail(node: Node): Node {
  if (node.isNull) throw itemNotFound();
  return node;
}
