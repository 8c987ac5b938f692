/** The lines of a list or tree, from top to bottom, as the arrow keys go through them. */

export interface PickItem {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | null;
  readonly picked: boolean;
}

export interface PickGroup {
  readonly id: string;
  readonly label: string;
  readonly items: readonly PickItem[];
  /** In a tree: the entry that the branch itself stands for. Without one, its box takes all beneath it. */
  readonly item?: PickItem;
}

/** A branch of a tree. */
export interface Branch {
  readonly kind: 'branch';
  readonly id: string;
  readonly group: PickGroup;
  readonly open: boolean;
  readonly state: 'none' | 'some' | 'all';
}

export type Row =
  | Branch
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly item: PickItem;
      readonly group: PickGroup;
      /** Place among the entries of its branch, from 1. */
      readonly position: number;
      readonly size: number;
    }
  | { readonly kind: 'own' | 'more'; readonly id: string };

export interface RowQuery {
  readonly groups: readonly PickGroup[];
  readonly tree: boolean;
  /** Ids of the branches that are closed. */
  readonly closed: ReadonlySet<string>;
  readonly own: boolean;
  readonly more: boolean;
}

function stateOf(group: PickGroup): Branch['state'] {
  if (group.item) return group.item.picked ? 'all' : 'none';
  const picked = group.items.filter((item) => item.picked).length;
  return picked === 0 ? 'none' : picked === group.items.length ? 'all' : 'some';
}

export function rowsOf({ groups, tree, closed, own, more }: RowQuery, base: string): readonly Row[] {
  const rows: Row[] = [];
  for (const group of groups) {
    const open = !closed.has(group.id);
    const id = `${base}-${group.id}`;
    if (tree) rows.push({ kind: 'branch', id, group, open, state: stateOf(group) });
    if (tree && !open) continue;
    group.items.forEach((item, i) =>
      rows.push({
        kind: 'item',
        id: `${id}-${item.key}`,
        item,
        group,
        position: i + 1,
        size: group.items.length,
      }),
    );
  }
  if (own) rows.push({ kind: 'own', id: `${base}-own` });
  if (more) rows.push({ kind: 'more', id: `${base}-more` });
  return rows;
}
