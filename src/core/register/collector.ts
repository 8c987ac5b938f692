/** Portions of many files put together as one register, in whatever order they come. */

import { monthText } from '../agreement/pictures';
import type { Framework } from '../framework';
import { Calendar } from './calendar';
import type { ContactMark, Figures } from './figures';
import { compareFiles, rankVersions, type Ranked } from './newest';
import type { Portion, PortionHead, RowSection, Section } from './portion';
import * as shapes from './shapes';
import type { Shape } from './shapes';
import type { RegisterTable, Row, TableShape } from './table';
import type { Spool } from './spool';
import { Totals } from './totals';
import { worthALook } from './seeing/look';
import type { AudienceLine, CoverageLine, NearName, Register } from './types';

interface Kept extends PortionHead {
  readonly place: number;
}

/**
 * Takes portions as they are made, in any order, and lays them aside in the spool; in memory stays a head a file.
 * `register()` may be asked at any time and gives what has come so far. Files are told apart by name: give each
 * once.
 */
export class Collector {
  private readonly heads: Kept[] = [];

  constructor(
    private readonly framework: Framework,
    private readonly spool: Spool,
  ) {}

  add(portion: Portion): void {
    this.know(portion.head, this.spool.keep(portion));
  }

  /** Takes a portion that lies in the spool already, from a run before. */
  know(head: PortionHead, place: number): void {
    this.heads.push({ ...head, place });
  }

  /** @param asOf the day of the register */
  register(asOf: string): Register {
    return new Assembly(this.framework, this.spool, this.heads).register(asOf);
  }
}

/** The second pass: versions ranked, figures added in the order of files. */
class Assembly {
  private readonly ranked: readonly Ranked<Kept>[];
  private readonly counting: readonly Kept[];
  private readonly unread: readonly Kept[];
  private readonly totals: Totals;
  private readonly calendar = new Calendar();

  constructor(
    private readonly framework: Framework,
    private readonly spool: Spool,
    heads: readonly Kept[],
  ) {
    this.ranked = rankVersions(heads);
    this.counting = this.ranked.filter(({ counts }) => counts).map(({ head }) => head);
    this.unread = heads.filter((head) => !head.version);
    this.totals = new Totals(framework);
    for (const head of this.counting) {
      this.totals.add(head.file, this.read(head, 'figures') as Figures);
      this.calendar.add(this.read(head, 'contacts') as ContactMark[]);
    }
  }

  private read(head: Kept, section: Section): unknown {
    return JSON.parse(this.spool.section(head.place, section));
  }

  register(asOf: string): Register {
    const { pack } = this.framework;
    const { totals, calendar, counting } = this;
    const coverage = totals.coverage();
    const [conformance, usage, nearNames] = [totals.conformance(), totals.usage(), totals.nearNames()];
    const lines = calendar.lines();
    const figures = {
      framework: { id: pack.id, version: pack.version, title: pack.title },
      asOf,
      counts: {
        files: this.ranked.length,
        agreements: counting.length,
        drafts: totals.drafts,
        activities: rowsOf(counting, 'activities'),
        unread: this.unread.length,
      },
      coverage,
      calendar: lines,
      conformance,
      usage,
      nearNames,
      leftOut: this.ranked
        .filter(({ counts }) => !counts)
        .map(({ head, note }) => ({ file: head.file, note })),
    };
    const tables = [
      this.agreements(),
      this.contacts(),
      inMemory(shapes.CALENDAR, lines.flatMap(monthRows)),
      inMemory(shapes.COVERAGE, coverage.flatMap(coverageRows)),
      this.stored(shapes.ACTIVITIES, 'activities', counting),
      this.stored(shapes.AUDIENCES, 'audiences', counting),
      this.stored(shapes.PARTNERS, 'partners', counting),
      inMemory(
        shapes.CONFORMANCE,
        conformance.map(({ verdicts, ...row }) => ({ ...row, ...verdicts })),
      ),
      inMemory(shapes.USE, usage),
      inMemory(shapes.NAMES, nearNames.map(nearRow)),
      this.stored(shapes.FINDINGS, 'findings', counting),
      this.stored(
        shapes.PROBLEMS,
        'problems',
        [...this.unread, ...counting].sort((a, b) => compareFiles(a.file, b.file)),
      ),
    ];
    const titles = new Map(tables.map(({ key, title }) => [key, title]));
    const look = worthALook(figures).map(({ sentence, table }) => ({
      sentence,
      where: titles.get(table) ?? '',
    }));
    return { ...figures, tables: [inMemory(shapes.LOOK, look), ...tables] };
  }

  private agreements(): RegisterTable {
    const at = (key: string): number => shapes.AGREEMENTS.columns.findIndex((column) => column.key === key);
    const [counts, note] = [at('counts'), at('note')];
    const rowOf = ({ head, counts: yes, note: why }: Ranked<Kept>): Row => {
      const row = [...((this.read(head, 'agreements') as Row[])[0] ?? [])];
      row[counts] = yes ? 'yes' : 'no';
      row[note] = [row[note], why].filter(Boolean).join(' ');
      return row;
    };
    const { ranked } = this;
    return {
      ...shapeOf(shapes.AGREEMENTS),
      rowCount: ranked.length,
      *rows() {
        for (const one of ranked) yield rowOf(one);
      },
    };
  }

  private contacts(): RegisterTable {
    const { calendar, counting } = this;
    const source = function* (this: Assembly): Generator<readonly [string, ContactMark[]]> {
      for (const head of counting) yield [head.file, this.read(head, 'contacts') as ContactMark[]];
    };
    return {
      ...shapeOf(shapes.CONTACTS),
      rowCount: calendar.rowCount(),
      rows: () => calendar.rows(source.bind(this), () => this.spool.bucket()),
    };
  }

  /** A table whose rows lie in the spool. */
  private stored(shape: TableShape, section: RowSection, heads: readonly Kept[]): RegisterTable {
    const rows = (head: Kept): Row[] => this.read(head, section) as Row[];
    return {
      ...shapeOf(shape),
      rowCount: rowsOf(heads, section),
      *rows() {
        for (const head of heads) if (head.rows[section] > 0) yield* rows(head);
      },
    };
  }
}

const rowsOf = (heads: readonly PortionHead[], section: RowSection): number =>
  heads.reduce((sum, { rows }) => sum + rows[section], 0);

const shapeOf = ({ key, title, about, columns }: TableShape): TableShape => ({ key, title, about, columns });

function inMemory<Source>(shape: Shape<Source>, sources: readonly Source[]): RegisterTable {
  return { ...shapeOf(shape), rowCount: sources.length, rows: () => sources.map(shape.rowOf) };
}

function monthRows({ label, months }: AudienceLine): shapes.CalendarRow[] {
  return months.map(({ month, partnerships, contacts }) => ({
    audience: label,
    month: monthText(month),
    partnerships,
    contacts,
  }));
}

function coverageRows({ area, cells }: CoverageLine): shapes.CoverageRowOut[] {
  return cells.map(({ level, ...figures }) => ({
    area: area?.label ?? 'Other policy areas',
    level: level.label,
    ...figures,
  }));
}

function nearRow({ name, meant, count, files }: NearName): {
  name: string;
  meant: string;
  files: string;
  count: number;
} {
  const more = count > files.length ? [`and ${count - files.length} more`] : [];
  return { name, meant, count, files: [...files, ...more].join('; ') };
}
