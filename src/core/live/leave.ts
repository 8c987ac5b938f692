/** Taking Mainstay out of the workbook. */

import { blueprintFor } from '../workbook';
import { contextOf } from './context';
import type { Live } from './types';

/**
 * Removes Mainstay: lists, highlights, its columns, sheets, names and marks. What people typed stays where it is.
 * It cannot be undone; afterwards the workbook holds no agreement. Answers true when done; else `trouble` says why,
 * and asking again completes it.
 */
export function removeMainstay(live: Live): Promise<boolean> {
  const { act, getState, port, refresh } = contextOf(live);
  return act('leave', async () => {
    const { framework } = getState();
    if (!framework) return 0;
    await port.leave(blueprintFor(framework));
    await refresh();
    return 0;
  });
}
