/** The words by which a text can mention a timing: its months and years, its opportunity, "on-going". */

import { MONTHS, type DateRange, type Framework } from '../framework';
import type { WhenEntry } from '../workbook';
import { monthsOf } from './months';
import { stemsOf, WordScanner } from './words';

/** Ways of saying that something goes on. */
const GOES_ON = stemsOf(
  'ongoing going continuous continuously continue continuing throughout permanent permanently',
);

/** Years of a longer range are not looked for: no programme runs longer. */
const MOST_YEARS = 20;

/** Stems of words that mention the timing. */
export function timingStems(entry: WhenEntry): ReadonlySet<number> {
  const words: string[] = [];
  for (const range of entry.dates) words.push(...monthsBetween(range));
  const stems = new Set(stemsOf(words.join(' ')));
  if (entry.opportunity === 'ongoing') for (const stem of GOES_ON) stems.add(stem);
  return stems;
}

/** What else a text can call the timing's opportunity: "consultation", "spending review". */
export function opportunityForms(entry: WhenEntry, framework: Framework): readonly string[] {
  const opportunity = framework.pack.opportunities.find((o) => o.id === entry.opportunity);
  return opportunity ? opportunity.printedAs.filter((text) => text !== opportunity.id) : [];
}

/** Words of the calendar. */
const CALENDAR = `${MONTHS.join(' ')} spring summer autumn winter quarter Monday Tuesday Wednesday Thursday Friday
  Saturday Sunday`;
const CALENDAR_WORDS = stemsOf(CALENDAR);
/** Words that belong to a date. */
const DATE_WORDS = stemsOf(`${CALENDAR} initially beginning middle`);
const scanner = new WordScanner();

/** Whether a timing is a date but for its year, which nothing tells: "June", "1 June", "Summer". */
export function lacksYear({ text, dates, opportunity }: WhenEntry): boolean {
  if (dates.length > 0 || opportunity !== null || namesSomething(text)) return false;
  for (const stem of stemsOf(text)) if (CALENDAR_WORDS.has(stem)) return true;
  return false;
}

/** Whether a timing holds words beside those of a date: the name of an event or of an opportunity. */
export function namesSomething(text: string): boolean {
  scanner.over(text);
  while (scanner.next()) {
    const first = text.charCodeAt(scanner.start);
    if (first >= 48 && first <= 57) continue;
    if (scanner.significant && !DATE_WORDS.has(scanner.stem)) return true;
  }
  return false;
}

/** Names of the months and years of a range: "June", "2005". */
function monthsBetween(range: DateRange): readonly string[] {
  const months = monthsOf(range);
  if (!months) return [];
  const words = new Set<string>();
  const last = Math.min(months.last, months.first + MOST_YEARS * 12);
  for (let month = months.first; month <= last; month++) {
    words.add(String(Math.floor(month / 12)));
    if (months.last - months.first < 12) words.add(MONTHS[month % 12] ?? '');
  }
  return [...words];
}
