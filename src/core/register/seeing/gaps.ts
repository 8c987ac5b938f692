/** What nobody does: policy areas and levels that nobody serves, and what most partnerships stumble over. */

import type { CoverageLine, Register } from '../types';
import { rowsOf } from './rows';

export interface Gap {
  readonly area: string;
  /** Levels at which the strategy names audiences and nobody plans for any. */
  readonly levels: readonly { readonly label: string; readonly named: number }[];
}

/** Policy areas with such a level, in the strategy's order. */
export function gapsOf(coverage: readonly CoverageLine[]): readonly Gap[] {
  return coverage
    .map(({ area, cells }) => ({
      area: area?.label ?? 'Other policy areas',
      levels: cells
        .filter(({ planned, named }) => planned === 0 && named > 0)
        .map(({ level, named }) => ({ label: level.label, named })),
    }))
    .filter(({ levels }) => levels.length > 0);
}

export interface Stumble {
  readonly rule: string;
  /** One of its findings, in words. */
  readonly example: string;
  readonly agreements: number;
  readonly findings: number;
}

/** Rules that are broken (to fix), by the number of agreements; rows come file by file, so none is held. */
export function stumblesOf(register: Register): readonly Stumble[] {
  const rules = new Map<string, { example: string; agreements: number; findings: number; file: string }>();
  for (const row of rowsOf(register, 'findings')) {
    if (row.text('severity') !== 'error') continue;
    const [rule, file] = [row.text('rule'), row.text('file')];
    const known = rules.get(rule);
    if (!known) {
      rules.set(rule, { example: row.text('message'), agreements: 1, findings: 1, file });
      continue;
    }
    known.findings += 1;
    if (known.file !== file) known.agreements += 1;
    known.file = file;
  }
  return [...rules]
    .map(([rule, { example, agreements, findings }]) => ({ rule, example, agreements, findings }))
    .sort((a, b) => b.agreements - a.agreements || b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}
