/** The words of a date entry: what it is timed to, which one, and the date, taken apart and put together. */

import { parseWhen, type WhenEntry } from '../../../core/workbook';
import type { Framework, Opportunity } from '../../../core/framework';
import { dateWords } from '../model/dates';
import { listed } from '../words';

/** Longest words for an opportunity that still read as a short choice, in characters. */
const SHORT = 45;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The longest of an opportunity's names that is still short: "Spending reviews and budgeting phases". */
export function choiceName(opportunity: Opportunity): string {
  if (opportunity.label.length <= SHORT) return capital(opportunity.label);
  const names = opportunity.printedAs.filter((name) => name !== opportunity.id && name.length <= SHORT);
  return capital([...names].sort((a, b) => b.length - a.length)[0] ?? opportunity.label);
}

/** The shortest of its names, which an entry begins with in the cell: "Event", "Spending review". */
export function shortName(opportunity: Opportunity): string {
  const names = opportunity.printedAs.filter((name) => name !== opportunity.id);
  return capital([...names].sort((a, b) => a.length - b.length)[0] ?? opportunity.label);
}

/** The entry without the words of its opportunity before the colon. */
function withoutPrefix(text: string, framework: Framework): string {
  const colon = text.indexOf(':');
  if (colon < 0) return framework.vocabulary.opportunity(text) ? '' : text;
  return framework.vocabulary.opportunity(text.slice(0, colon)) ? text.slice(colon + 1).trim() : text;
}

/** Parts name and date in a cell, whatever the pane speaks (decision 28). */
const COMMA = ', ';

export interface DateParts {
  /** Name of the event or consultation, "" where it has none. */
  readonly which: string;
  readonly date: string;
}

/**
 * Name and date of an entry, as they go back together: parted at the last comma, where a date follows it and
 * none stands before it; else all of it is the date, or the name where it holds no date.
 */
export function partsOf(text: string, framework: Framework): DateParts {
  const rest = withoutPrefix(text, framework);
  const datesIn = (part: string): number =>
    parseWhen(part, framework).reduce((n, entry) => n + entry.dates.length, 0);
  const comma = rest.lastIndexOf(COMMA);
  if (comma > 0) {
    const which = rest.slice(0, comma);
    const date = rest.slice(comma + COMMA.length);
    if (datesIn(date) > 0 && datesIn(which) === 0) return { which, date };
  }
  return datesIn(rest) > 0 ? { which: '', date: rest } : { which: rest, date: '' };
}

/** An entry taken apart: what it is timed to ("" for nothing), and its words. */
export interface DateDraft extends DateParts {
  readonly kind: string;
}

export function draftOf(entry: WhenEntry | null, framework: Framework): DateDraft {
  if (!entry) return { kind: '', which: '', date: '' };
  return { kind: entry.opportunity ?? '', ...partsOf(entry.text, framework) };
}

/** The entry as it stands in the cell: "Event: SEC conference, 15 June 2005". */
export function entryText(opportunity: Opportunity | undefined, { which, date }: DateParts): string {
  const typed = [which.trim(), date.trim()].filter(Boolean).join(COMMA);
  if (!opportunity) return typed;
  return typed ? `${shortName(opportunity)}: ${typed}` : shortName(opportunity);
}

/** How an entry's dates are read: "June 2005 and Spring". */
export const readAs = (entry: Pick<WhenEntry, 'dates'>): string => listed(entry.dates.map(dateWords));
