/**
 * Tables that repeat their headings and let a row run over pages. A row that crosses a page stays one TR
 * with one TD a column in the tag tree; repeated headings are artifacts (ISO 14289-1, 7.5).
 */

import type { Lines } from '../document/plan';
import type { StructElement } from './pdfkit';
import type { Rest } from '../rest';
import { BOTTOM, COLOURS, LEADING, PAGE, TEXT_WIDTH, type Page } from './page';
import type { PrintedLine } from './typeset';

const PAD = 4.5;
/** Indent of an entry's further lines in points. */
const HANG = 7;
/** Rows of at most so many lines are kept on one page. */
const SHORT = 18;
/** Lines of two short rows. */
const FEW = 6;
/** Fewest lines of a longer row that stand alone on a page. */
const WIDOW = 3;

export interface TableOptions {
  readonly caption: string;
  /** Shares of the width in percent. */
  readonly widths: readonly number[];
  /** Headings of the columns; null where each row is headed by its first cell. */
  readonly headings: readonly string[] | null;
  readonly rows: readonly (readonly Lines[])[];
  readonly size: number;
  /** Least number of lines a row takes, for tables that are signed by hand. */
  readonly roomy: number;
  /** Columns whose cells are lists of entries; the others are prose. */
  readonly entries: readonly boolean[];
}

/** The lines of each cell, row by row. */
export type Measured = readonly (readonly (readonly PrintedLine[])[])[];

/** Breaks the text of every cell into lines; `writeTable` then need not do it again. */
export function measureTable(page: Page, { rows, widths, size, entries }: TableOptions): Measured {
  return rows.map((row) =>
    row.map((lines, i) => page.type.set(lines, cellWidth(widths[i] ?? 0), size, entries[i] ? HANG : 0)),
  );
}

/** Width in points that text has in a column of the given share. */
const cellWidth = (share: number): number => (TEXT_WIDTH * share) / 100 - 2 * PAD;

type Cells = Measured[number];

const rowLines = (cells: Cells, roomy: number): number =>
  Math.max(roomy, ...cells.map((lines) => lines.length));

/** Lines of a row that must stand on one page. */
const linesKept = (total: number): number => (total <= SHORT ? total : WIDOW);

/** The printed lines of the headings; none where the table has no headings. */
function headingCells(page: Page, { headings, widths, size }: TableOptions): Cells {
  return (headings ?? []).map((text, i) =>
    page.type.set([[{ text, bold: true }]], cellWidth(widths[i] ?? 0), size),
  );
}

/** Lines of the rows that stand together under the headings: of the first, and of the second if both are short. */
function firstRows([first = 1, second]: readonly number[]): number[] {
  return second !== undefined && first + second <= FEW ? [first, second] : [linesKept(first)];
}

/** Height in points of its headings and of its first rows, as far as they must stand with them, or of `all` rows. */
export function roomFor(page: Page, options: TableOptions, measured: Measured, all: boolean): number {
  const { size, roomy } = options;
  const height = (lines: number): number => lines * size * LEADING + 2 * PAD;
  const head = headingCells(page, options);
  const rows = measured.map((cells) => rowLines(cells, roomy));
  const kept = all ? rows : firstRows(rows);
  return (head.length ? height(rowLines(head, 1)) : 0) + kept.reduce((sum, lines) => sum + height(lines), 0);
}

interface Cell {
  readonly lines: readonly PrintedLine[];
  readonly element: StructElement;
  readonly tag: 'TH' | 'TD';
  readonly x: number;
  readonly width: number;
}

class TableWriter {
  private readonly table: StructElement;
  private readonly widths: readonly number[];
  private readonly lineHeight: number;
  private head: Cells | undefined;

  constructor(
    private readonly page: Page,
    private readonly options: TableOptions,
    private readonly measured: Measured,
  ) {
    this.table = page.pdf.struct('Table', { title: options.caption });
    page.root.add(this.table);
    this.widths = options.widths.map((share) => (TEXT_WIDTH * share) / 100);
    this.lineHeight = options.size * LEADING;
  }

  async write(rest: Rest): Promise<void> {
    if (this.options.headings) {
      this.page.need(roomFor(this.page, this.options, this.measured, false));
      this.heading(true);
    }
    for (const [i, row] of this.measured.entries()) {
      if (i === this.measured.length - 2) this.keepLast(this.measured.slice(i));
      this.row(row);
      await rest(1);
    }
    this.table.end();
    this.page.y += 10;
  }

  private xs(): number[] {
    let x: number = PAGE.left;
    return this.widths.map((width) => (x += width) - width);
  }

  /** The heading row: tagged the first time, an artifact on every further page. */
  private heading(first: boolean): void {
    const { page } = this;
    const texts = this.options.headings ?? [];
    const cells = (this.head ??= headingCells(page, this.options));
    const height = rowLines(cells, 1) * this.lineHeight + 2 * PAD;
    page.artifact('Layout', () => {
      page.fill(PAGE.left, page.y, TEXT_WIDTH, height, COLOURS.head);
    });
    const xs = this.xs();
    const draw = (i: number): void =>
      page.draw(cells[i] ?? [], (xs[i] ?? 0) + PAD, page.y + PAD, this.options.size, '#ffffff');
    if (first) {
      const row = page.pdf.struct('TR');
      this.table.add(row);
      texts.forEach((_text, i) => {
        const cell = page.pdf.struct('TH', { scope: 'Column' });
        const content = page.pdf.markStructureContent('TH');
        draw(i);
        page.pdf.endMarkedContent();
        row.add(cell.add(content));
      });
      row.end();
    } else {
      page.artifact('Pagination', () => texts.forEach((_text, i) => draw(i)));
    }
    page.y += height;
  }

  private row(texts: Cells): void {
    const { page } = this;
    const row = page.pdf.struct('TR');
    this.table.add(row);
    const xs = this.xs();
    const cells = texts.map((lines, i): Cell => {
      const headed = this.options.headings === null && i === 0;
      const tag = headed ? 'TH' : 'TD';
      const element = page.pdf.struct(tag, headed ? { scope: 'Row' } : {});
      row.add(element);
      const width = this.widths[i] ?? 0;
      return { lines, element, tag, x: xs[i] ?? 0, width };
    });
    const total = rowLines(texts, this.options.roomy);
    this.breakIfNeeded(total);
    for (let from = 0; from < total;) {
      const room = Math.max(1, Math.floor((BOTTOM - page.y - 2 * PAD) / this.lineHeight));
      const rest = total - from;
      const widow = rest > room && rest - room < WIDOW && room > 2 * WIDOW;
      const count = widow ? rest - WIDOW : Math.min(room, rest);
      this.slice(cells, from, count);
      from += count;
      if (from < total) this.nextPage();
    }
    row.end();
  }

  /** No page begins with the last row alone: where both are short, the row before it goes along. */
  private keepLast(rows: Measured): void {
    const lines = rows.map((row) => rowLines(row, this.options.roomy));
    const total = lines.reduce((sum, n) => sum + n, 0);
    if (total <= SHORT && this.page.left < total * this.lineHeight + lines.length * 2 * PAD) this.nextPage();
  }

  /** A short row moves to the next page whole; a long one starts where a few lines fit. */
  private breakIfNeeded(total: number): void {
    if (this.page.left < linesKept(total) * this.lineHeight + 2 * PAD) this.nextPage();
  }

  private nextPage(): void {
    this.page.next();
    if (this.options.headings) this.heading(false);
  }

  private slice(cells: readonly Cell[], from: number, count: number): void {
    const { page } = this;
    const height = count * this.lineHeight + 2 * PAD;
    page.artifact('Layout', () => this.frame(cells, height));
    for (const cell of cells) {
      const part = cell.lines.slice(from, from + count);
      if (part.length === 0) continue;
      const content = page.pdf.markStructureContent(cell.tag);
      page.draw(part, cell.x + PAD, page.y + PAD, this.options.size);
      page.pdf.endMarkedContent();
      cell.element.add(content);
    }
    page.y += height;
  }

  private frame(cells: readonly Cell[], height: number): void {
    const { page } = this;
    for (const cell of cells) {
      if (cell.tag === 'TH') page.fill(cell.x, page.y, cell.width, height, COLOURS.label);
    }
    page.frames(cells.map((cell) => [cell.x, page.y, cell.width, height]));
  }
}

/** Writes a table at the page's cursor and moves the cursor below it; `rest` is awaited after each row. */
export function writeTable(page: Page, options: TableOptions, measured: Measured, rest: Rest): Promise<void> {
  return new TableWriter(page, options, measured).write(rest);
}
