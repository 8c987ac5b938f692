/** The document as rows of a sheet, and as lines of plain text. */

import type { Block, DocumentPlan, Lines } from '../document/plan';
import type { TextRow } from './types';

/** Characters that a cell holds at most (Excel specifications and limits). */
const CELL = 32_767;

const textOf = (lines: Lines): string =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('\n');

const plainRow = (...cells: string[]): TextRow => ({ cells, strong: false });
const strongRow = (...cells: string[]): TextRow => ({ cells, strong: true });
const GAP: TextRow = plainRow('');

function block(plan: Block): TextRow[] {
  switch (plan.kind) {
    case 'heading':
      return [GAP, strongRow(plan.text)];
    case 'paragraph':
      return [plainRow(textOf(plan.lines))];
    case 'facts':
      return plan.rows.map(({ label, answer }) => plainRow(label, textOf(answer)));
    case 'table':
      return [
        strongRow(...plan.columns.map(({ heading }) => heading)),
        ...plan.rows.map((row) => plainRow(...row.map(textOf))),
      ];
  }
}

/** The text in pieces that fit a cell each, cut between characters. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length || at === 0;) {
    const pair = /[\ud800-\udbff]/.test(text[at + CELL - 1] ?? '');
    const end = at + CELL - (pair ? 1 : 0);
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

/** A text too long for one cell goes on in the rows beneath. */
function fitting(row: TextRow): TextRow[] {
  if (row.cells.every((text) => text.length <= CELL)) return [row];
  const cells = row.cells.map(piecesOf);
  const count = Math.max(...cells.map((pieces) => pieces.length));
  return Array.from({ length: count }, (_, i) => ({
    cells: cells.map((pieces) => pieces[i] ?? ''),
    strong: row.strong,
  }));
}

export function rowsOf(plan: DocumentPlan): TextRow[] {
  const title = [plan.mark, plan.title].filter(Boolean).join(' \u00b7 ');
  return [
    strongRow(title),
    ...(plan.subtitle ? [plainRow(plan.subtitle)] : []),
    ...plan.blocks.flatMap(block),
    GAP,
    plainRow(plan.foot),
  ].flatMap(fitting);
}

/** Lines of a text file, each a row. */
export function rowsOfText(text: string): TextRow[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => plainRow(line))
    .flatMap(fitting);
}

/** One line a row, its cells parted by tabs; line breaks within a cell become spaces. */
export function plainOf(rows: readonly TextRow[]): string {
  return rows.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
}

/** A table of values as rows, headed by its first. */
export function rowsOfTable(table: readonly (readonly string[])[]): TextRow[] {
  return table.map((cells, i) => ({ cells, strong: i === 0 })).flatMap(fitting);
}
