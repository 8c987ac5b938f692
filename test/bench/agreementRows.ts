/**
 * A large agreement as its authors would have filled it in: 15 columns, about 1 KB of varied text a row, no two
 * rows alike, one row in twenty with something wrong.
 */

import type { Area, Framework } from '../../src/core/framework';
import {
  columnHeading,
  columns,
  HEADING_ROW,
  tableColumns,
  type CellValue,
  type ColumnKey,
  type Snapshot,
  type TableSnapshot,
} from '../../src/core/workbook';
import { numbers } from './rows';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WORDS = (
  'social enterprise procurement training authority finance evidence partnership market delivery community makers ' +
  'contract buyers demand measure impact quality readiness workforce budgets decide which groups gain through joint ' +
  'women disabled young people rural towns suppliers lenders advisers councils tenants carers volunteers learning ' +
  'skills tender clauses guidance toolkit pilot evaluation shared outcome steady trading income jobs better local ' +
  'because they need it when they plan and buy so that more of them can start grow and last without grants'
).split(' ');

/** What can be wrong with a row. */
const WRONGS: readonly ((cells: Record<ColumnKey, string>) => void)[] = [
  (c) => (c.why = ''),
  (c) => (c.why = 'To be completed'),
  (c) => (c.who = `Charity Bank; ${c.who}`),
  (c) => (c.kind = 'Training'),
  (c) => (c.partners = 'SEASY*; SEEM*'),
  (c) => (c.when = 'Varied'),
  (c) => (c.outcome = 'tbc'),
  (c) => (c.how = `${c.how}; Street theatre`),
  (c) => (c.rationale = 'It seems right.'),
];

/** `count` filled-in rows, as text by column; the same seed gives the same rows. */
export function agreementRows(framework: Framework, count: number, seed = 1): Record<ColumnKey, string>[] {
  const { pack } = framework;
  const random = numbers(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const prose = (n: number): string => {
    const words = Array.from({ length: n }, () => one(WORDS)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  };
  const entries = (area: Area): { what: string; who: string; whoName: string; how: string } => {
    const mention = one(pack.areas.filter((a) => a.audiences.length > 0)).audiences;
    const first = one(mention);
    const label = (id: string): string => pack.audiences.find((a) => a.id === id)?.label ?? id;
    const level = (id: string): string => pack.levels.find((l) => l.id === id)?.label ?? id;
    const others = mention.filter((m) => m.level === first.level && m.audience !== first.audience);
    const names = [
      ...new Set(
        [first, one(others.length ? others : [first]), one(others.length ? others : [first])].map((m) =>
          label(m.audience),
        ),
      ),
    ];
    return {
      what: one(area.topics).label,
      who: `${level(first.level)}: ${names.join('; ')}`,
      whoName: names[0] ?? '',
      how: [...new Set([one(area.methods).label, one(pack.methods).label])].join('; '),
    };
  };
  return Array.from({ length: count }, (_, i) => {
    const area = one(pack.areas);
    const { what, who, whoName, how } = entries(area);
    const month = `${one(MONTHS)} ${2006 + below(2)}`;
    const cells: Record<ColumnKey, string> = {
      ref: String(i + 1),
      check: '',
      area: area.label,
      what,
      who,
      when: `Government consultations: ${1 + below(28)} ${month}; On-going, after meeting ${i}`,
      how,
      why: `${prose(14)} ${i}.`,
      partners: `${one(pack.partnerships.slice(3)).name}*; ${one(pack.partnerships.slice(0, 3)).name}`,
      kind: one(pack.kinds).label,
      equality: `${prose(12)} ${i}.`,
      need: `${prose(7)} ${i}.`,
      rationale: `${whoName} asked for it before the consultation of ${month}: ${what.slice(0, 60)}, by ${how.slice(0, 40)}. ${prose(14)} ${i}.`,
      outcome: `${prose(12)} ${i}.`,
      aims: `${prose(13)} ${i}.`,
      unplaced: '',
      findings: '',
    };
    if (i % 20 === 7) WRONGS[below(WRONGS.length)]?.(cells);
    return cells;
  });
}

const table = (
  key: TableSnapshot['key'],
  name: string,
  headings: readonly string[],
  rows: readonly (readonly CellValue[])[],
): TableSnapshot => ({
  key,
  name,
  sheet: key,
  row: HEADING_ROW,
  column: 0,
  headings,
  rows,
  formulas: [],
  formats: {},
});

/** The columns that a person fills in, and Ref. */
const filled = columns.filter((c) => c.key !== 'check' && c.key !== 'unplaced' && c.key !== 'findings');

/** The rows as a workbook delivers them: strings nobody has looked at before, and the Partners sheet. */
export function agreementSnapshot(
  framework: Framework,
  rows: readonly Readonly<Record<ColumnKey, string>>[],
): Snapshot {
  const body = rows.map((cells) => filled.map((c) => cells[c.key]));
  const partnerKeys = tableColumns.partners;
  const partners = framework.pack.partnerships.map((p) =>
    partnerKeys.map((c) => (c.key === 'name' ? p.name : '')),
  );
  return {
    tables: [
      table(
        'partners',
        'MPA_Partners',
        partnerKeys.map((c) => c.heading),
        partners,
      ),
      table(
        'activities',
        'MPA_Activities',
        filled.map((c) => columnHeading(framework, c.key)),
        JSON.parse(JSON.stringify(body)) as string[][],
      ),
    ],
    pack: null,
    date1904: false,
  };
}

/** Place of a column in the rows of the snapshot. */
export const columnAt = (key: ColumnKey): number => filled.findIndex((c) => c.key === key);
