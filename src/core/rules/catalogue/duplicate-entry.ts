import { fold, type Framework } from '../../framework';
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
  type Entry,
  type HowEntry,
  type PartnerMention,
  type WhatEntry,
  type WhoEntry,
} from '../../workbook';
import { fixOf } from '../fixes';
import { CELL, quoted } from '../message';
import { elsewhere } from '../outside';
import type { Context, Report, RowRule } from '../types';
import { inWords } from '../wording';

type Column = 'what' | 'who' | 'when' | 'how' | 'partners';

/**
 * The same entry twice in one cell counts once, and often another was meant; a topic, audience or method of the
 * strategy is the same under each of its names. In WHO the same audience at another level or in another nation
 * is another entry. The fix keeps the first and takes the others out.
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
    const { framework } = context;
    repeated(row.what, sameTopic, 'what', row, context, report);
    repeated(row.who, sameAudience(framework), 'who', row, context, report);
    repeated(row.when, sameText, 'when', row, context, report);
    repeated(row.how, sameMethod, 'how', row, context, report);
    repeated(row.partners, sameName, 'partners', row, context, report);
  },
};

type Same<E> = (a: E, b: E) => boolean;

function repeated<E extends { readonly text: string }>(
  entries: readonly E[],
  same: Same<E>,
  column: Column,
  row: ActivityRow,
  context: Context,
  report: (found: Report) => void,
): void {
  for (let i = 1; i < entries.length; i++) {
    const place = firstLike(entries, i, same, 0);
    // Of an entry that stands there three times it is said once, at the second.
    if (place < 0 || firstLike(entries, i, same, place + 1) >= 0) continue;
    const text = entries[i]?.text ?? '';
    report({
      column,
      entry: text,
      message: `${quoted(inWords(text, context.framework))} stands twice in ${columnLabel(column)} in ${CELL}. Take one out, or say what else was meant.`,
      fix: fixOf('Take one out', row, column, without(column, row, context), context),
    });
  }
}

/** Place of an earlier entry that is the same as the one at `i`, from `from` on; -1 if there is none. */
function firstLike<E>(entries: readonly E[], i: number, same: Same<E>, from: number): number {
  for (let k = from; k < i; k++) if (same(entries[k] as E, entries[i] as E)) return k;
  return -1;
}

const sameAudience =
  (framework: Framework): Same<WhoEntry> =>
  (a, b) => {
    if (a.level !== b.level || elsewhere(a, framework) !== elsewhere(b, framework)) return false;
    return a.audience || b.audience ? a.audience === b.audience : alike(a.name, b.name);
  };

const sameText = (a: Entry, b: Entry): boolean => alike(a.text, b.text);
const sameTopic: Same<WhatEntry> = (a, b) => (a.topic ? a.topic === b.topic : sameText(a, b));
const sameMethod: Same<HowEntry> = (a, b) =>
  sameText(a, b) ||
  (a.method !== null && a.method === b.method && alike([...a.for].sort().join(), [...b.for].sort().join()));
const sameName = (a: PartnerMention, b: PartnerMention): boolean => alike(a.name, b.name);

/** Spaces and marks at the end do not count, so lengths may differ by a few. */
const SLACK = 8;

/** Whether two texts fold to the same; most differ in their first letter or clearly in length. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > SLACK) return false;
  const [first, second] = [a.charCodeAt(0), b.charCodeAt(0)];
  if (first < 128 && second < 128 && (first | 32) !== (second | 32)) return false;
  return fold(a) === fold(b);
}

/** The cell's text with each entry once; a star of any of them stays. */
function without(column: Column, row: ActivityRow, { framework }: Context): string {
  const text = row.text[column];
  switch (column) {
    case 'what':
      return formatWhat(once(parseWhat(text, framework), sameTopic), framework);
    case 'who':
      return formatWho(once(parseWho(text, framework), sameAudience(framework)), framework);
    case 'when':
      return formatWhen(once(parseWhen(text, framework), sameText), framework);
    case 'how':
      return formatHow(once(parseHow(text, framework, row.who), sameMethod), framework);
    case 'partners': {
      const all = parsePartners(text, framework);
      const leads = all.filter((partner) => partner.lead);
      const kept = once(all, sameName).map((p) => ({ ...p, lead: leads.some((lead) => sameName(lead, p)) }));
      return formatPartners(kept, framework);
    }
  }
}

function once<E>(entries: readonly E[], same: Same<E>): E[] {
  return entries.filter((_, i) => firstLike(entries, i, same, 0) < 0);
}
