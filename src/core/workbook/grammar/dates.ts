/** Dates derived from a text wherever they stand (R27); the text itself stays as typed. */

import type { DateRange } from '../../framework/types';
import { atomsOf, type Atom } from './atoms';
import { dayRange, isDay, monthsRange, serialInText } from './calendar';
import { isDigit, isSpace, isWord } from './chars';
import { FINANCIAL_START, financialQuarter } from './financial';

export interface DatesRead {
  readonly dates: readonly DateRange[];
  readonly doubtful: boolean;
  /** Days that no calendar has, as typed: "31 June 2005". They are among no dates. */
  readonly impossible: readonly string[];
}

const NO_DATES: DatesRead = { dates: [], doubtful: false, impossible: [] };

type Joint = 'to' | 'and' | null;

const TO = new Set(['to', 'until', 'till', 'through', 'up to', '-', '\u2013', '\u2014', '\u2212']);
const AND = new Set(['and', '&', ',', '/', 'or', ', and', '+', '; ']);

/** What stands between two atoms, where it joins them. */
function jointOf(text: string, left: Atom, right: Atom): Joint {
  if (right.start - left.end > 12) return null;
  const between = text.slice(left.end, right.start).trim().toLowerCase();
  if (between === '/' && left.iso && right.iso) return 'to';
  if (TO.has(between)) return 'to';
  return AND.has(between) ? 'and' : null;
}

/** "Q1" to "Q4" and no season. */
const isFirstOfQuarter = (month: number): boolean => month % 3 === 1;

/** The year in which the financial year of a quarter begins. */
const beginOf = (quarter: number, year: number): number => (quarter < FINANCIAL_START ? year - 1 : year);

const monthOf = (atom: Atom): number | null => atom.month ?? atom.quarter;

/** What an atom takes over from its neighbour: the year, and of a bare day the month too; null where nothing fits. */
function completed(atom: Atom, by: Atom, joint: Joint, later: boolean): Atom | null {
  const ours = monthOf(atom);
  const theirs = monthOf(by);
  if (by.year === null || theirs === null) return null;
  if (ours === null) {
    if (!later || by.day === null || atom.day === null || by.month === null) return null;
    return isDay(by.year, by.month, atom.day) ? { ...atom, month: by.month, year: by.year } : null;
  }
  if (by.financial && by.quarter !== null && atom.quarter !== null && isFirstOfQuarter(atom.quarter)) {
    const first = beginOf(by.quarter, by.year);
    return { ...atom, ...financialQuarter(atom.quarter, first), financial: true };
  }
  const turns = joint === 'to' && (later ? ours > theirs : ours < theirs);
  const year = turns ? by.year + (later ? -1 : 1) : by.year;
  if (atom.day !== null && !isDay(year, ours, atom.day)) return null;
  return { ...atom, year };
}

/** Gives each atom its year, first from what follows ("April and June 2005"), then from what stands before. */
function complete(atoms: readonly Atom[], joints: readonly Joint[]): (Atom | null)[] {
  const full: (Atom | null)[] = atoms.map((atom) => (atom.year === null ? null : atom));
  for (let i = atoms.length - 2; i >= 0; i--) {
    const atom = atoms[i];
    const next = full[i + 1];
    if (atom && !full[i] && next && joints[i]) full[i] = completed(atom, next, joints[i] ?? null, true);
  }
  for (let i = 1; i < atoms.length; i++) {
    const atom = atoms[i];
    const before = full[i - 1];
    if (atom && !full[i] && before && joints[i - 1]) {
      full[i] = completed(atom, before, joints[i - 1] ?? null, false);
    }
  }
  return full;
}

/** "Financial years 2005-06 and 2006-07": what is said once holds for the years joined to it. */
function spread(atoms: readonly Atom[], joints: readonly Joint[]): readonly Atom[] {
  const named = ({ lastYear, financial }: Atom): boolean => lastYear !== null && financial;
  if (!atoms.some(named)) return atoms;
  const all = [...atoms];
  const take = (i: number, from: number, joint: number): void => {
    const [atom, by] = [all[i], all[from]];
    const yearly = atom && by && joints[joint] && atom.lastYear === (atom.year ?? 0) + 1;
    if (yearly && named(by)) all[i] = { ...atom, financial: true };
  };
  for (let i = 1; i < all.length; i++) take(i, i - 1, i - 1);
  for (let i = all.length - 2; i >= 0; i--) take(i, i + 1, i);
  return all;
}

function rangeOf(atom: Atom): DateRange {
  const { year, month, day, quarter, lastYear, financial } = atom;
  if (year === null) return { from: null, to: null };
  if (quarter !== null) {
    return quarter === 12
      ? monthsRange(year, 12, year + 1, 2)
      : monthsRange(year, quarter, year, quarter + 2);
  }
  if (financial && lastYear !== null) {
    return monthsRange(year, FINANCIAL_START, lastYear, FINANCIAL_START - 1);
  }
  if (month === null) return monthsRange(year, 1, lastYear ?? year, 12);
  if (day === null) return monthsRange(year, month);
  return dayRange(year, month, day);
}

/** Words before a date that leave its end, or its start, open. */
const OPENS: ReadonlySet<string> = new Set(['from', 'since', 'starting', 'beginning']);
const ENDS: ReadonlySet<string> = new Set(['until', 'till', 'by', 'before', 'to']);
const ONWARDS: ReadonlySet<string> = new Set(['onwards', 'onward', 'on']);
/** Words that may stand between these and the date: "by the end of June", "from the new financial year". */
const PASSED: ReadonlySet<string> = new Set(['the', 'end', 'of', 'new']);

/** The word that ends before `at` with nothing but spaces behind it, as [its start, lower case]; "" if there is none. */
function wordBefore(text: string, at: number): readonly [number, string] {
  let end = at;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && isWord(text.charCodeAt(start - 1))) start--;
  return [start, end === start ? '' : text.slice(start, end).toLowerCase()];
}

/** The word that governs a date: the one before it, "the" and "end of" passed over. */
function governor(text: string, atom: Atom): string {
  let [start, word] = wordBefore(text, atom.start);
  while (PASSED.has(word)) [start, word] = wordBefore(text, start);
  // "to" alone ends a period only in "up to".
  if (word !== 'to') return word;
  return wordBefore(text, start)[1] === 'up' ? word : '';
}

function wordAfter(text: string, at: number): string {
  let start = at;
  while (start < text.length && isSpace(text.charCodeAt(start))) start++;
  let end = start;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  // "on-going" is no "on".
  return end === start || text.charCodeAt(end) === 45 ? '' : text.slice(start, end).toLowerCase();
}

/** A single date with the words around it: "from June 2005" is open at its end, "until June 2005" at its start. */
function alone(text: string, atom: Atom): DateRange {
  const range = rangeOf(atom);
  const word = atom.start === 0 ? '' : governor(text, atom);
  if (OPENS.has(word) || (atom.end < text.length && ONWARDS.has(wordAfter(text, atom.end)))) {
    return { from: range.from, to: null };
  }
  return ENDS.has(word) ? { from: null, to: range.to } : range;
}

/** Whether two atoms are the ends of one period: "X to Y", "between X and Y". */
function spans(text: string, left: Atom, right: Atom, joint: Joint): boolean {
  if (joint === null || (joint === 'and' && wordBefore(text, left.start)[1] !== 'between')) return false;
  return (rangeOf(left).from ?? '') <= (rangeOf(right).to ?? '');
}

/** Whether no calendar has the day, in its own year or, where it has none, in any. */
const isImpossible = ({ impossible, day, month, year }: Atom): boolean =>
  impossible || (day !== null && month !== null && year === null && !isDay(LEAP, month, day));

/** A year in which each month is as long as it can be. */
const LEAP = 2004;

/** Signs before the two digits of a year: "01.06.05", "1/6/05", "Jun-05", "June '05". */
const BEFORE_YEAR: ReadonlySet<string> = new Set(['/', '.', '-', "'", '\u2019']);

/** Whether a text has digits as a year, or a serial number, has them; without one there is no date. */
function mayHoldDate(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    const start = i;
    while (i + 1 < text.length && isDigit(text.charCodeAt(i + 1))) i++;
    const digits = i + 1 - start;
    if (digits === 4 || (digits === 5 && text.length === 5)) return true;
    if (digits === 2 && start > 0 && BEFORE_YEAR.has(text.charAt(start - 1))) return true;
  }
  return false;
}

/**
 * Reads the dates of one entry, wherever they stand in it: ISO days, "1 June
 * 2005", "June 2005", "2005", "April and June 2005", "Spring 2006", "2005-6", "Q2/Q3 2005", "financial year
 * 2005-06" (April to March), "Dec-Jan 2005/06", 1/6/2005 and 01.06.05 (day first), periods "X to Y", "from X", "until X", and a
 * text that is a serial number. A date without a year is none, nor is a day that no calendar has, which is named
 * in `impossible` (ISO 8601: the days of the Gregorian calendar).
 */
export function datesIn(text: string): DatesRead {
  if (!mayHoldDate(text)) return NO_DATES;
  const serial = text.length === 5 ? serialInText(text) : null;
  if (serial) return { dates: [serial], doubtful: false, impossible: [] };
  const atoms = atomsOf(text);
  if (atoms.length === 0) return NO_DATES;
  const joints = atoms.map((atom, i): Joint => {
    const next = atoms[i + 1];
    return next ? jointOf(text, atom, next) : null;
  });
  const full = complete(spread(atoms, joints), joints);
  const dates: DateRange[] = [];
  const impossible = atoms.filter(isImpossible).map(({ start, end }) => text.slice(start, end));
  let doubtful = false;
  for (let i = 0; i < full.length; i++) {
    const atom = full[i];
    const next = full[i + 1];
    // Half a period is none: it would end, or begin, where nobody wrote.
    if (!atom || atom.impossible || (joints[i] === 'to' && next?.impossible)) continue;
    if (joints[i - 1] === 'to' && full[i - 1]?.impossible) continue;
    doubtful ||= atom.doubtful;
    if (next && spans(text, atom, next, joints[i] ?? null)) {
      dates.push({ from: rangeOf(atom).from, to: rangeOf(next).to });
      doubtful ||= next.doubtful;
      i++;
    } else dates.push(alone(text, atom));
  }
  return { dates, doubtful, impossible };
}
