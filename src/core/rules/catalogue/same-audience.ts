import { fold, type DateRange } from '../../framework';
import type { ActivityRow, WhoEntry } from '../../workbook';
import { CELL } from '../message';
import { monthName, monthOf } from '../months';
import type { Context, GroupRule } from '../types';

/** A longer span does not say in which month the audience is approached. */
const MOST_MONTHS = 3;
/** Of more activities these many are named; the others are counted. */
const NAMED = 4;

/**
 * Contacts with audiences are to be co-ordinated: where activities of different partners approach one
 * audience in the same month, somebody should make the contact for all. Classes of bodies count like bodies.
 * A date counts for its months where it spans three at most; on-going and vague timings name no month. It
 * stands once for each audience and month, at the first of the activities.
 */
export const sameAudience: GroupRule = {
  scope: 'group',
  id: 'same-audience',
  column: 'who',
  columns: ['who', 'when', 'partners'],
  requirements: ['R12'],
  severity: 'advice',
  quote: 'R12',
  summary: 'Activities of different partners approach one audience in the same month.',
  facts(row, _context, add) {
    if (!row.partners.length || !row.when.some(({ dates }) => dates.length > 0)) return;
    for (const entry of row.who) add(factOf(entry));
  },
  check(fact, rows, context, report) {
    for (const [month, places] of byMonth(rows)) {
      const [place = 0] = places;
      const together = places.map((at) => rows[at]).filter((row) => row !== undefined);
      const [first] = together;
      if (!first || together.length < 2 || haveCommonPartner(together, context)) continue;
      const audience = nameOf(first, fact);
      const others = together.slice(1, NAMED).map((row) => context.a1(row, 'who'));
      const more = together.length > NAMED ? ` and ${together.length - NAMED} more` : '';
      report(place, {
        message:
          `${COUNTS[together.length] ?? String(together.length)} activities approach ${audience} in ` +
          `${monthName(month)} with different partners (${[CELL, ...others].join(', ')}${more}). ` +
          `Agree who makes the contact.`,
        entry: `${audience}, ${monthName(month)}`,
      });
    }
  },
};

const COUNTS: Readonly<Record<number, string>> = { 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five' };

/** An audience of the strategy by its id, another by its folded name; in each nation it is another body. */
function factOf({ audience, name, nation }: WhoEntry): string {
  const key = audience ? audience.id : `"${fold(name)}`;
  return nation ? `${key} (${nation})` : key;
}

function nameOf(row: ActivityRow, fact: string): string {
  const entry = row.who.find((who) => factOf(who) === fact);
  return entry?.audience?.label ?? entry?.name ?? '';
}

/** Places of the rows that have a date in a month, by month. */
function byMonth(rows: readonly ActivityRow[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let place = 0; place < rows.length; place++) {
    for (const { dates } of rows[place]?.when ?? []) for (const range of dates) put(range, place, found);
  }
  return found;
}

function put(range: DateRange, place: number, found: Map<number, number[]>): void {
  const first = monthOf(range.from ?? range.to);
  const last = monthOf(range.to ?? range.from);
  if (first === null || last === null || last - first >= MOST_MONTHS) return;
  for (let month = first; month <= last; month++) {
    const there = found.get(month);
    if (!there) found.set(month, [place]);
    else if (there[there.length - 1] !== place) there.push(place);
  }
}

/** Whether one partner takes part in all of them: then the contact is in one hand. */
function haveCommonPartner([first, ...others]: readonly ActivityRow[], { framework }: Context): boolean {
  if (!first) return true;
  const keyOf = (name: string): string => framework.vocabulary.partnership(name)?.id ?? `"${fold(name)}`;
  let common = first.partners.map(({ name }) => keyOf(name));
  for (const { partners } of others) {
    common = common.filter((key) => partners.some(({ name }) => keyOf(name) === key));
    if (!common.length) return false;
  }
  return true;
}
