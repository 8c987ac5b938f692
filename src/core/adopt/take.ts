/** The rows of a found table, one after the other, as activities in the making. */

import type { Framework } from '../framework';
import { matchHeading, type ColumnKey } from '../workbook';
import { classify, type ClassifiedRow } from './classify';
import { areaNamed, saysAll } from './area';
import type { Draft } from './finish';
import { cutColumns, joinHalves } from './join';
import { rowTexts } from './rowTexts';
import type { SheetText } from './sheet';
import type { AdoptNote, FoundTable } from './types';

export interface Counts {
  headings: number;
  groups: number;
  joined: number;
  aside: number;
  blank: number;
}

/** What the rows of one table are. */
export interface Taken {
  readonly drafts: readonly Draft[];
  readonly notes: readonly AdoptNote[];
  readonly counts: Readonly<Counts>;
}

const FIRST_COLUMN = 0;
const DITTO = /^\s*(as above|see above|ditto|do\.|idem|same as above|["“”〃]|,,)\s*\.?\s*$/i;

class Taker {
  private readonly drafts: Draft[] = [];
  private readonly notes: AdoptNote[] = [];
  private readonly counts: Counts = { headings: 0, groups: 0, joined: 0, aside: 0, blank: 0 };
  private group = '';
  /** A group heading until a row stands below it. */
  private open: { readonly row: ClassifiedRow; readonly column: number } | null = null;
  private afterHeading = false;
  /** What stands above the first activity waits for it. */
  private waiting: string[] = [];

  constructor(
    private readonly text: SheetText,
    private readonly table: FoundTable,
    private readonly framework: Framework,
  ) {}

  run(): Taken {
    for (const column of this.table.columns) {
      if (column.doubt) this.note('column', this.table.headingRow, column.column, column.doubt, true);
    }
    for (const row of classify(this.text, this.table, this.framework)) this.take(row);
    this.closeGroup();
    const last = this.drafts.at(-1);
    if (last) last.aside.push(...this.waiting);
    else for (const text of this.waiting) this.unread(text);
    return { drafts: this.drafts, notes: this.notes, counts: this.counts };
  }

  private note(kind: AdoptNote['kind'], row: number, column: number, message: string, doubt: boolean): void {
    this.notes.push({ kind, row, column, message, doubt });
  }

  private unread(text: string): void {
    const message = `"${text}" stands in a table without activities. It was not taken over.`;
    this.note('unread', this.table.headingRow, FIRST_COLUMN, message, true);
  }

  private take(row: ClassifiedRow): void {
    switch (row.kind) {
      case 'blank':
        this.counts.blank += 1;
        return;
      case 'heading':
        this.takeHeading(row.row);
        return;
      case 'subheading':
        return;
      case 'group':
        this.takeGroup(row);
        return;
      case 'aside':
        this.takeAside(row);
        return;
      case 'activity':
        this.takeActivity(row.row);
        this.afterHeading = false;
    }
  }

  /** Headings are left out; what stands among them and is none is kept. */
  private takeHeading(row: number): void {
    this.counts.headings += 1;
    this.afterHeading = true;
    const message = 'The headings are repeated here. They were left out.';
    this.note('heading-repeated', row, FIRST_COLUMN, message, false);
    for (const column of this.text.filled(row)) {
      const content = this.text.at(row, column);
      const first = this.table.columns.find((one) => one.column === column)?.heading;
      if (content !== first && !matchHeading(content, this.framework)) this.keep(row, column, content);
    }
  }

  private keep(row: number, column: number, content: string): void {
    const last = this.drafts.at(-1);
    if (last && !this.open) last.aside.push(content);
    else this.waiting.push(content);
    this.note('aside', row, column, `"${content}" is no activity. It stands in Not placed.`, true);
  }

  private takeGroup(row: ClassifiedRow): void {
    this.closeGroup();
    this.afterHeading = false;
    this.group = areaNamed(row.text, this.framework)?.label ?? row.text;
    this.open = { row, column: this.text.filled(row.row)[0] ?? FIRST_COLUMN };
  }

  /** The first row below a group heading makes it a policy area. */
  private useGroup(): void {
    if (!this.open) return;
    const { row, column } = this.open;
    this.open = null;
    this.counts.groups += 1;
    const area = areaNamed(row.text, this.framework);
    const message = `"${row.text}" became the policy area of the rows below it.`;
    this.note('group', row.row, column, message, row.doubtful && !area);
    if (area && !saysAll(area.label, row.text)) this.waiting.push(row.text);
  }

  /** A group heading without rows below it would be lost: its text waits for the next row. */
  private closeGroup(): void {
    if (!this.open) return;
    const { row, column } = this.open;
    this.open = null;
    this.counts.aside += 1;
    this.waiting.push(row.text);
    const message = `"${row.text}" has no rows below it. It stands in Not placed.`;
    this.note('aside', row.row, column, message, true);
  }

  private takeAside(row: ClassifiedRow): void {
    this.counts.aside += 1;
    this.keep(row.row, this.text.filled(row.row)[0] ?? FIRST_COLUMN, row.text);
  }

  private takeActivity(row: number): void {
    const { texts, aside, merged } = rowTexts(this.text, row, this.table, this.framework);
    for (const column of merged) {
      this.note('merged', row, column, 'A merged cell: its text was written into each of its rows.', false);
    }
    this.noteDittos(row);
    this.noteUnsolved(row);
    const before = this.drafts.at(-1);
    if (before && this.afterHeading && before.group === this.group && this.waiting.length === 0) {
      const cut = cutColumns(before.texts, texts, this.framework);
      if (cut.length > 0) {
        this.joinTo(before, row, texts, aside, cut);
        return;
      }
    }
    this.useGroup();
    this.drafts.push({ texts, rows: [row], group: this.group, aside: [...this.waiting, ...aside] });
    this.waiting = [];
  }

  /** A cell that points at the row above says nothing once its row is sorted: a person has to write what is meant. */
  private noteDittos(row: number): void {
    for (const { column, key } of this.table.columns) {
      const text = this.text.at(row, column);
      if (key === null || !DITTO.test(text)) continue;
      const message = `${text} points at the row above and was kept as typed. Write what is meant.`;
      this.note('ditto', row, column, message, true);
    }
  }

  /** Some programs write formulas without computing them: what would stand there is not in the file. */
  private noteUnsolved(row: number): void {
    for (const { column } of this.table.columns) {
      if (!this.text.unsolved(row, column)) continue;
      const message =
        `"${this.text.at(row, column)}" is a formula without a result in the file, and was kept as it is. ` +
        'Open the file in Excel, save it, and take it over again.';
      this.note('unread', row, column, message, true);
    }
  }

  private joinTo(
    before: Draft,
    row: number,
    texts: Draft['texts'],
    aside: readonly string[],
    cut: readonly ColumnKey[],
  ): void {
    before.texts = joinHalves(before.texts, texts, cut);
    before.rows.push(row);
    before.aside.push(...aside);
    this.counts.joined += 1;
    const column = this.table.columns.find((one) => one.key === cut[0])?.column ?? FIRST_COLUMN;
    const message = 'A page break cut this row in two. It was joined to the row above.';
    this.note('joined', row, column, message, true);
  }
}

/** Reads the rows of one table, its columns as chosen. */
export const takeRows = (text: SheetText, table: FoundTable, framework: Framework): Taken =>
  new Taker(text, table, framework).run();
