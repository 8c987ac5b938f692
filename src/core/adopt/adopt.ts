/** From a found table to activities: nothing that was read is lost, and every doubt is said. */

import { fold, type Framework } from '../framework';
import {
  columnLabel,
  formatHow,
  formatPartners,
  formatWhat,
  formatWhen,
  formatWho,
  parseHow,
  parsePartners,
  parseWhat,
  parseWhen,
  parseWho,
  type ColumnKey,
} from '../workbook';
import { classify, type ClassifiedRow } from './classify';
import { cutColumns, joinHalves } from './join';
import { SheetText } from './sheet';
import type { AdoptedActivity, Adoption, AdoptNote, FoundTable, SourceSheet } from './types';

type Texts = Partial<Record<ColumnKey, string>>;

interface Draft {
  texts: Texts;
  readonly rows: number[];
  /** Policy area of the group heading above, as listed or as typed. */
  readonly group: string;
  readonly aside: string[];
}

interface Counts {
  headings: number;
  groups: number;
  joined: number;
  aside: number;
  blank: number;
}

/** What one table gave. */
interface Part {
  readonly activities: readonly AdoptedActivity[];
  readonly notes: readonly AdoptNote[];
  readonly counts: Readonly<Counts>;
}

const FIRST_COLUMN = 0;

class Adopter {
  private readonly drafts: Draft[] = [];
  private readonly notes: AdoptNote[] = [];
  private readonly counts: Counts = { headings: 0, groups: 0, joined: 0, aside: 0, blank: 0 };
  private group = '';
  private afterHeading = false;
  /** Asides above the first activity wait for it. */
  private waiting: string[] = [];

  constructor(
    private readonly text: SheetText,
    private readonly table: FoundTable,
    private readonly framework: Framework,
  ) {}

  run(): Part {
    for (const column of this.table.columns) {
      if (column.doubt) this.note('column', this.table.headingRow, column.column, column.doubt, true);
    }
    for (const row of classify(this.text, this.table, this.framework)) this.take(row);
    const activities = this.drafts.map((draft) => this.finish(draft));
    return { activities, notes: this.notes, counts: this.counts };
  }

  private note(kind: AdoptNote['kind'], row: number, column: number, message: string, doubt: boolean): void {
    this.notes.push({ kind, row, column, message, doubt });
  }

  private take(row: ClassifiedRow): void {
    switch (row.kind) {
      case 'blank':
        this.counts.blank += 1;
        return;
      case 'heading':
        this.counts.headings += 1;
        this.afterHeading = true;
        this.note(
          'heading-repeated',
          row.row,
          FIRST_COLUMN,
          'The headings are repeated here. They were left out.',
          false,
        );
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

  private takeGroup(row: ClassifiedRow): void {
    this.counts.groups += 1;
    this.afterHeading = false;
    const area = this.framework.vocabulary.area(row.text);
    this.group = area?.label ?? row.text;
    const column = this.text.filled(row.row)[0] ?? FIRST_COLUMN;
    const doubt = row.doubtful && !area;
    const message = `"${row.text}" became the policy area of the rows below it.`;
    this.note('group', row.row, column, message, doubt);
  }

  private takeAside(row: ClassifiedRow): void {
    this.counts.aside += 1;
    const last = this.drafts.at(-1);
    if (last) last.aside.push(row.text);
    else this.waiting.push(row.text);
    const column = this.text.filled(row.row)[0] ?? FIRST_COLUMN;
    this.note('aside', row.row, column, `"${row.text}" is no activity. It stands in Not placed.`, true);
  }

  /** Texts of a row by column; what has no column of ours is kept aside with its heading. */
  private textsOf(row: number): { texts: Texts; aside: string[] } {
    const texts: Texts = {};
    const aside: string[] = [];
    for (const { column, key, heading } of this.table.columns) {
      const own = this.text.at(row, column);
      const seen = this.text.seen(row, column);
      if (!seen) continue;
      if (!own)
        this.note('merged', row, column, 'A merged cell: its text was written into each of its rows.', false);
      if (key === null) aside.push(heading ? `${heading}: ${seen}` : seen);
      else texts[key] = seen;
    }
    return { texts, aside };
  }

  private takeActivity(row: number): void {
    const { texts, aside } = this.textsOf(row);
    const before = this.drafts.at(-1);
    if (before && this.afterHeading && before.group === this.group) {
      const cut = cutColumns(before.texts, texts, this.framework);
      if (cut.length > 0) {
        before.texts = joinHalves(before.texts, texts, cut);
        before.rows.push(row);
        before.aside.push(...aside);
        this.counts.joined += 1;
        const column = this.table.columns.find((one) => one.key === cut[0])?.column ?? FIRST_COLUMN;
        this.note(
          'joined',
          row,
          column,
          'A page break cut this row in two. It was joined to the row above.',
          true,
        );
        return;
      }
    }
    this.drafts.push({ texts, rows: [row], group: this.group, aside: [...this.waiting, ...aside] });
    this.waiting = [];
  }

  /** Lists in their canonical form, the group's policy area, and what was kept aside. */
  private finish({ texts, rows, group, aside }: Draft): AdoptedActivity {
    const { framework } = this;
    const typedArea = texts.area ?? '';
    const area = framework.vocabulary.area(typedArea)?.label ?? (typedArea || group);
    const rest = typedArea && group && fold(typedArea) !== fold(group) && area !== group ? [group] : [];
    const who = texts.who ? parseWho(texts.who, framework) : [];
    const unplaced = [...(texts.unplaced ? [texts.unplaced] : []), ...rest, ...aside].join('\n');
    return {
      rows,
      texts: {
        ...texts,
        ...(area && { area }),
        ...(texts.what && { what: formatWhat(parseWhat(texts.what, framework), framework) }),
        ...(texts.who && { who: formatWho(who, framework) }),
        ...(texts.when && { when: formatWhen(parseWhen(texts.when, framework), framework) }),
        ...(texts.how && { how: formatHow(parseHow(texts.how, framework, who), framework) }),
        ...(texts.partners && {
          partners: formatPartners(parsePartners(texts.partners, framework), framework),
        }),
        ...(unplaced && { unplaced }),
      },
    };
  }
}

/** Partners by name, one for all its aliases, in order of appearance. */
function partnersOf(activities: readonly AdoptedActivity[], framework: Framework): string[] {
  const names = new Map<string, string>();
  for (const { texts } of activities) {
    for (const { name } of parsePartners(texts.partners ?? '', framework)) {
      const known = framework.vocabulary.partnership(name);
      const id = known?.id ?? fold(name);
      if (id && !names.has(id)) names.set(id, known?.name ?? name);
    }
  }
  return [...names.values()];
}

/** Rows without a Ref get the next free number, in order; a Ref of the source is kept as it is. */
function numbered(activities: readonly AdoptedActivity[]): AdoptedActivity[] {
  const taken = new Set(activities.map(({ texts }) => texts.ref ?? ''));
  let next = 1;
  return activities.map((activity) => {
    if ((activity.texts.ref ?? '').trim() !== '') return activity;
    while (taken.has(String(next))) next += 1;
    const ref = String(next++);
    return { ...activity, texts: { ...activity.texts, ref } };
  });
}

/** How a column is called in a summary of what was understood. */
export function readAs(key: ColumnKey | null): string {
  return key === null ? 'kept beside its row' : columnLabel(key);
}

/**
 * Takes the found tables of one sheet, their columns perhaps chosen by a person (`withChoices`), as
 * activities. The source is only read.
 */
export function adopt(sheet: SourceSheet, tables: readonly FoundTable[], framework: Framework): Adoption {
  const text = new SheetText(sheet);
  const parts = tables.map((table) => new Adopter(text, table, framework).run());
  const activities = numbered(parts.flatMap((part) => part.activities));
  const sum = (of: (part: Part) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    tables,
    activities,
    partners: partnersOf(activities, framework),
    notes: parts.flatMap((part) => part.notes),
    rows: {
      activities: activities.length,
      headings: sum((part) => part.counts.headings),
      groups: sum((part) => part.counts.groups),
      joined: sum((part) => part.counts.joined),
      aside: sum((part) => part.counts.aside),
      blank: sum((part) => part.counts.blank),
    },
  };
}
