import { fold, type Audience, type Framework } from '../../framework';
import { toA1, type ActivityRow, type WhoEntry } from '../../workbook';
import { CELL } from '../message';
import { monthName, monthOf } from '../months';
import { elsewhere } from '../outside';
import type { Context, GroupRule } from '../types';

/** A longer span does not say in which month the audience is approached. */
const MOST_MONTHS = 3;
/** Of more activities these many are named; the others are counted. */
const NAMED = 4;

/**
 * Contacts with audiences are to be co-ordinated: where activities of different partners approach one
 * audience in the same month, somebody should make the contact for all. Classes of bodies count like bodies,
 * and the names that the Partners sheet has for a partner are one partner.
 * A date counts for its months where it spans three at most; on-going and vague timings name no month. It
 * stands once for each audience and month, at the first of the activities.
 */
export const sameAudience: GroupRule = {
  scope: 'group',
  id: 'same-audience',
  column: 'who',
  columns: ['who', 'when', 'partners'],
  reads: ['partners'],
  requirements: ['R12'],
  severity: 'advice',
  quote: 'R12',
  summary: 'Activities of different partners approach one audience in the same month.',
  facts(row, { framework }, add) {
    if (!row.partners.length) return;
    for (const { dates } of row.when) {
      for (const range of dates) {
        const first = monthOf(range.from ?? range.to);
        const last = monthOf(range.to ?? range.from);
        if (first === null || last === null || last - first >= MOST_MONTHS) continue;
        for (let month = first; month <= last; month++) {
          for (const entry of row.who) add(factOf(entry, month, framework));
        }
      }
    }
  },
  check(fact, rows, context, report) {
    const [first] = rows;
    if (!first || haveCommonPartner(rows, context)) return;
    const month =
      typeof fact === 'number' ? fact % MONTHS_APART : Number(fact.slice(fact.lastIndexOf(' ') + 1));
    const audience = nameOf(first, fact, month, context);
    const also = rows.slice(1, NAMED).map((row) => context.at(row, 'who'));
    const more = rows.length > NAMED ? ` and ${rows.length - NAMED} more` : '';
    report(0, {
      message:
        `${COUNTS[rows.length] ?? String(rows.length)} activities approach ${audience} in ${monthName(month)} ` +
        `with different partners (${[CELL, ...also.map((at) => toA1(at))].join(', ')}${more}). Agree who makes the contact.`,
      also,
      entry: `${audience}, ${monthName(month)}`,
    });
  },
};

const COUNTS: Readonly<Record<number, string>> = { 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five' };
/** More than the months of all years that a date can have. */
const MONTHS_APART = 120_000;
const places = new WeakMap<Framework, ReadonlyMap<Audience, number>>();

/** An audience in a month: a number for one of the strategy, since there are many of these facts. */
function factOf(entry: WhoEntry, month: number, framework: Framework): string | number {
  const { audience, name } = entry;
  const nation = elsewhere(entry, framework);
  if (audience && !nation) return placeOf(audience, framework) * MONTHS_APART + month;
  return `${audience ? audience.id : `"${fold(name)}`} (${nation}) ${month}`;
}

function placeOf(audience: Audience, framework: Framework): number {
  let known = places.get(framework);
  if (!known) places.set(framework, (known = new Map(framework.pack.audiences.map((a, i) => [a, i]))));
  return known.get(audience) ?? 0;
}

function nameOf(row: ActivityRow, fact: string | number, month: number, { framework }: Context): string {
  const entry = row.who.find((who) => factOf(who, month, framework) === fact);
  return entry?.audience?.label ?? entry?.name ?? '';
}

/** Whether one partner takes part in all of them, under whichever name: then the contact is in one hand. */
function haveCommonPartner([first, ...others]: readonly ActivityRow[], context: Context): boolean {
  if (!first) return true;
  const keysOf = ({ partners }: ActivityRow): string[] =>
    partners.map(({ name }) => context.partners.keyOf(name));
  let common = keysOf(first);
  for (const row of others) {
    const here = new Set(keysOf(row));
    common = common.filter((key) => here.has(key));
    if (!common.length) return false;
  }
  return true;
}
