/** Parts of one large write, told as one. */

import type { Change, Transaction } from '../model/types';

/** Two parts of one large write as one transaction, so that they make one event; null where they are none. */
export function joinParts(before: Transaction, after: Transaction): Transaction | null {
  if (after.merge === undefined || after.merge !== before.merge) return null;
  const changes = [...before.changes];
  for (const change of after.changes) addJoined(changes, change);
  return { ...before, changes };
}

function addJoined(changes: Change[], change: Change): void {
  const at = changes.findIndex(
    (c) => c.kind === 'cells' && change.kind === 'cells' && c.sheet === change.sheet,
  );
  const above = changes[at];
  if (above?.kind !== 'cells' || change.kind !== 'cells') {
    changes.push(change);
    return;
  }
  const below =
    change.area.row === above.area.row + above.area.rows && change.area.column === above.area.column;
  if (below)
    changes[at] = {
      kind: 'cells',
      sheet: above.sheet,
      area: { ...above.area, rows: above.area.rows + change.area.rows },
    };
  else changes.push(change);
}
