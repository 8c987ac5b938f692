import { fold } from '../../framework';
import {
  columnLabel,
  formatHow,
  formatPartners,
  formatWhat,
  formatWhen,
  formatWho,
  parseHow,
  parsePartners,
  parseWhat,
  parseWhen,
  parseWho,
  type ActivityRow,
  type WhoEntry,
} from '../../workbook';
import { fixOf } from '../fixes';
import { CELL, quoted } from '../message';
import type { Context, RowRule } from '../types';

const LISTS = ['what', 'who', 'when', 'how', 'partners'] as const;
type Column = (typeof LISTS)[number];

/**
 * The same entry twice in one cell counts once, and often another was meant. In WHO the same audience at
 * another level or in another nation is another entry. The fix keeps the first and takes the others out.
 */
export const duplicateEntry: RowRule = {
  scope: 'row',
  id: 'duplicate-entry',
  column: 'who',
  requirements: [],
  severity: 'advice',
  quote: null,
  summary: 'The same entry stands twice in a cell.',
  check(row, context, report) {
    for (const column of LISTS) {
      const entries = row[column];
      for (let i = 1; i < entries.length; i++) {
        const place = firstLike(entries, i);
        // Said once, at the second.
        if (place < 0 || firstLike(entries, i, place + 1) >= 0) continue;
        const text = entries[i]?.text ?? '';
        report({
          column,
          entry: text,
          message: `${quoted(text)} stands twice in ${columnLabel(column)} in ${CELL}. Take one out, or say what else was meant.`,
          fix: fixOf('Take one out', row, column, without(column, row, context), context),
        });
      }
    }
  },
};

type Listed = { readonly text: string } & Partial<Pick<WhoEntry, 'level' | 'nation' | 'audience'>> & {
    readonly name?: string;
    readonly lead?: boolean;
  };

/** Place of an earlier entry that is the same as the one at `i`, from `from` on; -1 if there is none. */
function firstLike(entries: readonly Listed[], i: number, from = 0): number {
  const entry = entries[i];
  for (let k = from; k < i; k++) if (entry && entries[k] && alike(entries[k] as Listed, entry)) return k;
  return -1;
}

function alike(a: Listed, b: Listed): boolean {
  if (a.level?.id !== b.level?.id || (a.nation ?? '') !== (b.nation ?? '')) return false;
  if (a.audience && b.audience) return a.audience.id === b.audience.id;
  if (a.lead !== undefined) return sameText(a.name ?? '', b.name ?? '');
  return sameText(a.text, b.text);
}

/** Texts of clearly different length are not folded. */
function sameText(a: string, b: string): boolean {
  return a === b || (Math.abs(a.length - b.length) < 8 && fold(a) === fold(b));
}

/** The cell's text with each entry once; a star of any of them stays. */
function without(column: Column, row: ActivityRow, { framework }: Context): string {
  const text = row.text[column];
  const once = <E extends Listed>(entries: readonly E[]): E[] =>
    entries.filter((_, i) => firstLike(entries, i) < 0);
  switch (column) {
    case 'what':
      return formatWhat(once(parseWhat(text, framework)), framework);
    case 'who':
      return formatWho(once(parseWho(text, framework)), framework);
    case 'when':
      return formatWhen(once(parseWhen(text, framework)), framework);
    case 'how':
      return formatHow(once(parseHow(text, framework, row.who)), framework);
    case 'partners': {
      const all = parsePartners(text, framework);
      const kept = once(all).map((p) => ({ ...p, lead: all.some((other) => other.lead && alike(other, p)) }));
      return formatPartners(kept, framework);
    }
  }
}
