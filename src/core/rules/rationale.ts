/**
 * What links a rationale to the what, who, when and how of its row (R8). A program can only see shared
 * words; whether the rationale is sound is for a person to judge.
 */

import type { Framework } from '../framework';
import type { ActivityRow } from '../workbook';
import { phrasesOf } from './phrases';
import { opportunityForms, timingStems } from './timingWords';
import { placesOf, WordBag, wordsOf, type Word } from './words';

/** The four questions that a rationale links. */
export const QUESTIONS = ['what', 'who', 'when', 'how'] as const;
export type Question = (typeof QUESTIONS)[number];

/** Words of the rationale that refer to an entry of the row. */
interface LinkWord {
  /** As they stand in the rationale: text.slice(start, end). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The entry they refer to, as typed. */
  readonly entry: string;
  /** How the link was seen: a shared significant word, the entry's own term or another name of it, or a mention of its time. */
  readonly by: 'word' | 'term' | 'mention';
}

type RationaleLinks = Readonly<Record<Question, readonly LinkWord[]>>;

/** Everything in the row's rationale that refers to one of its entries, by question, in the order of the text. */
export function rationaleLinks(row: ActivityRow, framework: Framework): RationaleLinks {
  const { rationale } = row.text;
  const words = wordsOf(rationale);
  const links = (question: Question): readonly LinkWord[] => {
    const marks: Marks = new Array<Mark | undefined>(words.length);
    const entries = entriesOf(row, question);
    markTerms(marks, words, entries, framework);
    for (const entry of entries) markShared(marks, words, entry, question, row, framework);
    return joined(marks, words, rationale);
  };
  return { what: links('what'), who: links('who'), when: links('when'), how: links('how') };
}

interface Mark {
  readonly entry: string;
  readonly by: LinkWord['by'];
}

/** An entry of a question: as typed, and the words by which it can be known. */
interface Named {
  readonly text: string;
  readonly name: string;
}

/** The entries of a question; the policy area is part of the what. */
export function entriesOf(row: ActivityRow, question: Question): readonly Named[] {
  if (question === 'what') {
    const area = row.text.area ? [{ text: row.text.area, name: row.text.area }] : [];
    return [...row.what.map(({ text }) => ({ text, name: text })), ...area];
  }
  if (question === 'who') return row.who.map(({ text, name }) => ({ text, name }));
  if (question === 'how') return row.how.map(({ text, name }) => ({ text, name }));
  return row.when.map(({ text }) => ({ text, name: text }));
}

/** The longest terms first, so that "Bank of England" is not taken for Banks. */
function markTerms(
  marks: Marks,
  words: readonly Word[],
  entries: readonly Named[],
  framework: Framework,
): void {
  const terms = entries.flatMap(({ text, name }) =>
    phrasesOf(name, framework).map((phrase) => ({ phrase, mark: { entry: text, by: 'term' as const } })),
  );
  terms.sort((a, b) => b.phrase.length - a.phrase.length);
  for (const { phrase, mark } of terms) markPhrase(marks, words, phrase, mark);
}

function markShared(
  marks: Marks,
  words: readonly Word[],
  { text, name }: Named,
  question: Question,
  row: ActivityRow,
  framework: Framework,
): void {
  const shared = significantStems(name, framework);
  markWords(marks, words, (word) => shared.has(word.stem), { entry: text, by: 'word' });
  const timing = question === 'when' ? row.when.find((when) => when.text === text) : undefined;
  if (!timing) return;
  const mention: Mark = { entry: text, by: 'mention' };
  const stems = timingStems(timing);
  for (const form of opportunityForms(timing, framework)) markPhrase(marks, words, wordsOf(form), mention);
  markWords(marks, words, (word) => stems.has(word.stem) && !isVerbMay(word, row.text.rationale), mention);
}

/** Of an entry as typed, and of the text of a method that is named by its id ("M3"). */
function significantStems(name: string, framework: Framework): ReadonlySet<number> {
  const method = framework.pack.methods.find(({ id }) => id.toLowerCase() === name.toLowerCase());
  const words = [...(phrasesOf(name, framework)[0] ?? []), ...(method ? wordsOf(method.text) : [])];
  return new Set(words.filter((word) => word.significant).map((word) => word.stem));
}

type Marks = (Mark | undefined)[];

/** Marks the phrase wherever none of its words belongs to another yet. */
function markPhrase(marks: Marks, words: readonly Word[], phrase: readonly Word[], mark: Mark): void {
  for (const place of placesOf(phrase, words)) {
    const end = place + phrase.length;
    if (marks.slice(place, end).every((taken) => taken === undefined)) marks.fill(mark, place, end);
  }
}

function markWords(marks: Marks, words: readonly Word[], which: (word: Word) => boolean, mark: Mark): void {
  words.forEach((word, i) => {
    if (which(word)) marks[i] ??= mark;
  });
}

/** "may" is the month only with a capital. */
function isVerbMay(word: Word, text: string): boolean {
  return text.slice(word.start, word.end) === 'may';
}

/** Neighbouring words of one entry are one link; small words between two of them belong to it. */
function joined(
  marks: readonly (Mark | undefined)[],
  words: readonly Word[],
  text: string,
): readonly LinkWord[] {
  const links: LinkWord[] = [];
  for (let i = 0; i < words.length; i++) {
    const mark = marks[i];
    const first = words[i];
    if (!mark || !first) continue;
    let last = i;
    for (let k = i + 1; k < words.length && k <= last + 2; k++) {
      if (marks[k]?.entry === mark.entry && isGap(words, last, k)) last = k;
    }
    const end = words[last]?.end ?? first.end;
    links.push({
      text: text.slice(first.start, end),
      start: first.start,
      end,
      entry: mark.entry,
      by: mark.by,
    });
    i = last;
  }
  return links;
}

/** Nothing, or one word that links nothing by itself ("of", "and"), lies between two words. */
function isGap(words: readonly Word[], from: number, to: number): boolean {
  return to === from + 1 || (to === from + 2 && words[from + 1]?.significant === false);
}

const bag = new WordBag();
const ALL_LINKED: readonly Question[] = [];

/**
 * The questions with entries to which the rationale does not seem to refer, none where it refers to all.
 * The same answer as `rationaleLinks`, without looking for more than one link a question.
 */
export function unlinked(row: ActivityRow, framework: Framework): readonly Question[] {
  bag.read(row.text.rationale);
  const { what, who, when, how } = row;
  const seen =
    (what.length === 0 || bag.shares(row.text.area) || sharesText(what)) &&
    (who.length === 0 || sharesName(who)) &&
    (when.length === 0 || sharesText(when)) &&
    (how.length === 0 || sharesName(how));
  if (seen) return ALL_LINKED;
  const links = rationaleLinks(row, framework);
  return QUESTIONS.filter((question) => row[question].length > 0 && links[question].length === 0);
}

function sharesText(entries: readonly { readonly text: string }[]): boolean {
  for (const { text } of entries) if (bag.shares(text)) return true;
  return false;
}

function sharesName(entries: readonly { readonly name: string }[]): boolean {
  for (const { name } of entries) if (bag.shares(name)) return true;
  return false;
}
