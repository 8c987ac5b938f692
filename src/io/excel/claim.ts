/** Cells of a row that another pane may take at the same moment. Fetched when it is first needed. */

import type { Claimed } from '../../core/live';
import type { Edit } from '../../core/workbook';
import { rangeAt, type Area } from './areas';
import { writeEdits, type Block } from './write';

/** A block that is written, and what stood there until then. */
interface Swapped {
  readonly area: Area;
  readonly range: Excel.Range;
}

/**
 * Writes the edits, all of one row. What stood in the cells is asked for in the request that writes, which Excel
 * carries out whole, one step after another; where it is not `free` it is put back. Two syncs, or four.
 */
export async function claimCells(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  free: (texts: readonly string[]) => boolean,
  tools: { readonly before: (block: Block) => void; readonly keyOf: (sheet: string) => string },
): Promise<Claimed> {
  const swapped: Swapped[] = [];
  const before = (block: Block): void => {
    tools.before(block);
    const range = rangeAt(context.workbook.worksheets.getItem(tools.keyOf(block.sheet)), block.area);
    range.load('values');
    swapped.push({ area: block.area, range });
  };
  const written = await writeEdits(context, edits, before, () => undefined, tools.keyOf);
  const [stood] = swapped;
  const texts = edits.map(({ at }) =>
    String(stood?.range.values[at.row - stood.area.row]?.[at.column - stood.area.column] ?? ''),
  );
  if (free(texts)) return { steps: written.length, taken: false };
  const back = edits.map(({ at }, i) => ({ at, text: texts[i] ?? '' }));
  const restored = await writeEdits(context, back, tools.before, () => undefined, tools.keyOf);
  return { steps: written.length + restored.length, taken: true };
}
