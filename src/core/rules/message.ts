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

/** A person's own text in a message: in double quotes, on one line, cut in the middle of what is too long to read. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const shown = line.length > 80 ? `${line.slice(0, 60).trimEnd()} … ${line.slice(-14).trimStart()}` : line;
  return `"${shown}"`;
}

/** "A", "A and B", "A, B and C"; the last word may be "or". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1] ?? ''}`;
}
