/** What keyboard and pointer do in a search field with a list beneath it: which line is named, what a press does. */

import { useId, useState, type KeyboardEvent } from 'react';
import { rowsOf, type PickGroup, type Row } from './rows';

export interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly describedBy: string;
  readonly wrong: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly PickGroup[];
  /** The keys that were pressed: one, or all of a branch that are to go in or come out together. */
  readonly onPick: (...keys: readonly string[]) => void;
  /** Takes the typed text as an entry of its own; null where that makes no sense now. */
  readonly onOwn: ((text: string) => void) | null;
  /** Shows more than the entries of the policy area. */
  readonly onMore?: (() => void) | null;
  readonly moreLabel?: string;
  /** One value only: the field shows it, and a pick closes the list. */
  readonly single?: boolean;
  /** Groups are branches that open and close, each with a box of its own. */
  readonly tree?: boolean;
}

/** The keys that a branch's box takes: its own, else those beneath it that are not all in, else all of them. */
function keysOf(group: PickGroup): readonly string[] {
  if (group.item) return [group.item.key];
  const out = group.items.filter((item) => !item.picked);
  return (out.length > 0 ? out : group.items).map((item) => item.key);
}

export function useLines(props: PickerProps) {
  const { query, onQuery, groups, single = false, tree = false } = props;
  const base = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  /** True where something was picked since the last letter: the search has served. */
  const [served, setServed] = useState(false);
  const searching = query.trim() !== '';
  const rows = rowsOf(
    {
      groups,
      tree,
      // What a search finds is shown, whatever was closed before.
      closed: searching ? new Set() : closed,
      own: props.onOwn !== null && searching,
      more: Boolean(props.onMore),
    },
    base,
  );
  const index = rows.findIndex((row) => row.id === at);
  const active = open ? rows[index] : undefined;

  const fold = (id: string, shut: boolean) => {
    const next = new Set(closed);
    if (shut) next.add(id);
    else next.delete(id);
    setClosed(next);
  };
  const act = (row: Row) => {
    setServed(row.kind !== 'more');
    if (row.kind === 'item') props.onPick(row.item.key);
    else if (row.kind === 'branch') props.onPick(...keysOf(row.group));
    else if (row.kind === 'own') props.onOwn?.(query.trim());
    else props.onMore?.();
    if (row.kind !== 'more' && single) setOpen(false);
    if (row.kind === 'own') setAt('');
  };
  const shut = () => {
    setOpen(false);
    setAt('');
  };
  /** Left and right in a tree, on the line that is named; in the text they move the caret as ever. */
  const sideways = (right: boolean): boolean => {
    if (!tree || !active || searching) return false;
    if (active.kind === 'item' && !right) setAt(`${base}-${active.group.id}`);
    else if (active.kind !== 'branch') return active.kind === 'item';
    else if (!right) fold(active.group.id, true);
    else if (!active.open) fold(active.group.id, false);
    else setAt(rows[index + 1]?.id ?? at);
    return true;
  };
  const step = (by: 1 | -1) => {
    if (!open) setOpen(true);
    if (rows.length === 0) return;
    // What was searched for comes first, not the heading above it.
    const first = searching ? rows.findIndex((row) => row.kind !== 'branch' || row.group.item) : 0;
    const start = by > 0 ? first : rows.length - 1;
    setAt(rows[index < 0 ? start : (index + by + rows.length) % rows.length]?.id ?? '');
  };
  const enter = () => {
    const own =
      searching && props.onOwn && !(single && !open) ? rows.find((row) => row.kind === 'own') : undefined;
    const row = active ?? own;
    if (row && open) act(row);
    else setOpen(true);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') enter();
    else if (event.key === ' ' && active && !single) act(active);
    else if (event.key === 'Escape' && open) shut();
    else if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    else if (!sideways(event.key === 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = () => {
    shut();
    if (served && !single) onQuery('');
  };
  const search = (text: string) => {
    setServed(false);
    onQuery(text);
    setOpen(true);
    setAt('');
  };
  return { base, open, setOpen, rows, active, act, fold, leave, onKey, search };
}
