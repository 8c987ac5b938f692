/** Findings in words. */

import type { Finding } from '../agreement/types';
import { toA1 } from '../workbook';

/** Where the A1 address of the finding's cell goes in a message. */
export const CELL = '{cell}';

/** The finding's message with the address of its cell ("E11") put in. */
export function messageOf(finding: Finding): string {
  const { message } = finding;
  return message.includes(CELL) ? message.split(CELL).join(toA1(finding.at)) : message;
}

/** A longer text is cut in the middle; this much of its beginning and end is shown. */
const LONGEST_SHOWN = 80;
const HEAD = 60;
const TAIL = 16;

/** A person's own text in a message: in double quotes, on one line, cut between words where it is long. */
export function quoted(text: string): string {
  // What reads like our own mark in somebody's text is not to be taken for it.
  const line = text.replace(/\s+/g, ' ').trim().split(CELL).join('{ cell }');
  if (line.length <= LONGEST_SHOWN) return `"${line}"`;
  const head = line.slice(0, HEAD).replace(/(.) \S*$/, '$1');
  const tail = line.slice(-TAIL).replace(/^\S* (?=.)/, '');
  return `"${head} … ${tail}"`;
}

/** "A", "A and B", "A, B and C"; the last word may be "or". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1] ?? ''}`;
}
