/** How many typing mistakes lie between two texts. */

let rows = [new Uint16Array(128), new Uint16Array(128), new Uint16Array(128)] as const;

function rowsFor(length: number): readonly [Uint16Array, Uint16Array, Uint16Array] {
  if (rows[0].length <= length) {
    const size = length * 2;
    rows = [new Uint16Array(size), new Uint16Array(size), new Uint16Array(size)];
  }
  return rows;
}

/**
 * Optimal string alignment distance (Damerau-Levenshtein without overlapping
 * edits): insertions, deletions, substitutions, and transpositions of neighbours
 * cost 1 each. Answers `limit + 1` where the distance exceeds the limit, as soon
 * as that is known.
 */
export function typingDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let [before, above, row] = rowsFor(b.length);
  for (let j = 0; j <= b.length; j++) above[j] = Math.min(j, tooFar);
  for (let i = 1; i <= a.length; i++) {
    // Cells further than `limit` from the diagonal cannot lie on a path within it.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    row[from - 1] = from === 1 ? Math.min(i, tooFar) : tooFar;
    let least = row[from - 1] ?? tooFar;
    for (let j = from; j <= to; j++) {
      const cost = cellCost(a, i, b, j, before, above, row);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (to < b.length) row[to + 1] = tooFar;
    if (least > limit) return tooFar;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[b.length] ?? tooFar, tooFar);
}

function cellCost(
  a: string,
  i: number,
  b: string,
  j: number,
  before: Uint16Array,
  above: Uint16Array,
  row: Uint16Array,
): number {
  const last = a.charCodeAt(i - 1);
  const other = b.charCodeAt(j - 1);
  const substituted = (above[j - 1] ?? 0) + (last === other ? 0 : 1);
  const cost = Math.min(substituted, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
  const swapped = i > 1 && j > 1 && last === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
  return swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost;
}
