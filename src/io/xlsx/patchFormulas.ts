/** What a formula that gives way leaves behind: cells that shared it (ECMA-376 part 1, 18.3.1.40). */

import { parseCell } from './a1';
import { formulaFromFile, formulaToFile, shiftFormula } from './formula';
import { attribute, piecesOf } from './pieces';
import { childOf, escapeXml, parseXml } from './xml';

/** A formula that other cells share by its number. */
export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  /** As in the file, without "=". */
  readonly formula: string;
}

/** The shared formulas that stood in cells, by number. @param cells whole elements, as written */
export function sharedMasters(cells: readonly string[], prefix: string): ReadonlyMap<string, SharedMaster> {
  const masters = new Map<string, SharedMaster>();
  for (const cell of cells) {
    const [formula] = piecesOf(cell, `${prefix}f`);
    const number = formula && attribute(formula.attributes, 'si');
    if (!formula?.inner || number === undefined) continue;
    const read = parseXml(cell);
    const at = parseCell(read.attributes['r'] ?? '');
    if (at) masters.set(number, { ...at, formula: childOf(read, 'f')?.text ?? '' });
  }
  return masters;
}

/** The rows of a part in which cells that shared one of these formulas have it written out. */
export function keepShared(rows: string, prefix: string, masters: ReadonlyMap<string, SharedMaster>): string {
  if (masters.size === 0) return rows;
  let out = '';
  let done = 0;
  for (const cell of piecesOf(rows, `${prefix}c`)) {
    const [formula] = piecesOf(cell.inner ?? '', `${prefix}f`);
    const master = formula && masters.get(attribute(formula.attributes, 'si') ?? '');
    const at = parseCell(attribute(cell.attributes, 'r') ?? '');
    if (!formula || !master || !at) continue;
    const own = shiftFormula(formulaFromFile(master.formula), at.row - master.row, at.column - master.column);
    const begin = rows.indexOf('>', cell.start) + 1;
    out += `${rows.slice(done, begin + formula.start)}<${prefix}f>${escapeXml(formulaToFile(own))}</${prefix}f>`;
    done = begin + formula.end;
  }
  return out + rows.slice(done);
}
