/** Numbers of the rich API's events, and the members by which an add-in asks for them. */

import type { Json } from '../model/types';
import type { Argument, Context, Node } from './registry';

/** Event types of the protocol. */
export const EVENTS = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  sheetAdded: 13,
  selected: 14,
  sheetDeleted: 15,
  calculated: 16,
  formatted: 18,
  rowsSorted: 19,
  columnsSorted: 20,
  clicked: 21,
  rowsHidden: 22,
  formula: 23,
  protection: 24,
  renamed: 25,
  visibility: 26,
  moved: 27,
  tableSelected: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;

type Method<T> = (self: T, args: readonly Argument[], context: Context) => Node | Json | undefined;

/** `_Register...` and `_Unregister...` of the events of a class; `target` names the object that handlers match on. */
export function registrations<T>(
  events: Readonly<Record<string, number>>,
  target: (self: T) => string,
): Record<string, Method<T>> {
  const members: Record<string, Method<T>> = {};
  for (const [name, type] of Object.entries(events)) {
    members[`_Register${name}`] = (self, _args, { session }) => {
      session.register(type, target(self));
      return null;
    };
    members[`_Unregister${name}`] = (self, _args, { session }) => {
      session.unregister(type, target(self));
      return null;
    };
  }
  return members;
}
