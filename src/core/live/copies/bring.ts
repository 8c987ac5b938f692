/** Bringing a partner's copy into the open agreement. */

import type { Agreement } from '../../agreement';
import { compareAgreements, mergeAgreements } from '../../agreement/merge';
import { bringEdits, choicesFor, type BringEdits, type Chosen, type Copy } from '../../workbook/copies';
import { contextOf, type Context } from '../context';
import type { Live } from '../types';

export interface Brought {
  readonly cells: number;
  /** What the workbook has no place for. */
  readonly homeless: BringEdits['homeless'];
}

export interface Bringing {
  /**
   * Writes what was chosen of a copy: tables grow first where rows are added, then all cells are one write where
   * they are one rectangle. What has changed in the workbook since the person chose is kept as it is now.
   * Null where it was not done, and then `trouble` in the state says why.
   * @param base the version both began from, where it is known
   */
  bring(copy: Copy, base: Agreement | null, chosen: Chosen): Promise<Brought | null>;
}

async function write(
  context: Context,
  copy: Copy,
  base: Agreement | null,
  chosen: Chosen,
): Promise<{ steps: number; brought: Brought }> {
  await context.refresh();
  const { reading, asOf } = context.getState();
  if (!reading) return { steps: 0, brought: { cells: 0, homeless: [] } };
  const mine = reading.agreement(asOf);
  const comparison = compareAgreements(mine, copy.agreement, base);
  const choices = choicesFor(comparison, chosen);
  const merged = mergeAgreements(mine, copy.agreement, base, choices, comparison);
  const refs = context.activityColumn('ref');
  const { edits, growth, homeless } = bringEdits(reading, mine, copy, merged, refs);
  let steps = 0;
  for (const { table, rows } of growth) steps += await context.port.growTable(table, rows);
  steps += await context.port.write(edits);
  return { steps, brought: { cells: edits.length, homeless } };
}

/** Bringing copies into an open agreement. */
export function bringOf(live: Live): Bringing {
  const context = contextOf(live);
  return {
    bring: async (copy, base, chosen) => {
      let brought: Brought | null = null;
      const done = await context.act('bring', async () => {
        const written = await write(context, copy, base, chosen);
        ({ brought } = written);
        return written.steps;
      });
      return done ? brought : null;
    },
  };
}
