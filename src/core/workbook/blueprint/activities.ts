/** The plan of the Activities table. */

import type { Framework } from '../../framework';
import { columnHeading, columns, type Column } from '../columns';
import { columnLetters } from '../positions';
import { HEADING_ROW, tables } from '../tables';
import type { CellValue, ColumnKey, ColumnPlan, ListRule, TablePlan } from '../types';
import { areaColumns, type AreaColumn } from './lists';
import { cascadeFormula, listNames } from './listSheet';
import { checkFormula, highlightsOf } from './marks';

/** Rows that a new agreement has. */
const FIRST_ROWS = 10;

/** An activity as text, by column; a missing column is empty. */
export type ActivityTexts = Readonly<Partial<Record<ColumnKey, string>>>;

const widths: Readonly<Partial<Record<ColumnKey, number>>> = {
  ref: 6,
  check: 22,
  area: 20,
  what: 30,
  who: 32,
  when: 24,
  how: 28,
  why: 28,
  partners: 20,
  kind: 16,
  equality: 30,
  need: 24,
  rationale: 42,
  outcome: 30,
  aims: 30,
  findings: 110,
};

const several =
  'Several: pick one after the other, or part them with a semicolon or a new line. Anything else may be typed.';

/** Titles hold 32 characters, messages 255. */
const prompts: Readonly<Partial<Record<ColumnKey, readonly [title: string, message: string]>>> = {
  area: ['Policy area', 'Pick a policy area of the strategy. Another one may be typed.'],
  what: ['WHAT?', `The topics of this row's policy area. ${several}`],
  who: ['WHO?', `Level first, for example National: DTI. ${several}`],
  when: ['WHEN?', `A date, a period, on-going, or an event by name. ${several}`],
  how: ['HOW?', `Add "for" and the audience to tie a method to it. ${several}`],
  partners: [
    'DPs involved',
    `The names on the Partners sheet. Put * behind the one willing to lead. ${several}`,
  ],
  kind: ['Kind of activity', 'Networking, dissemination or mainstreaming.'],
};

function listOf(framework: Framework, column: Column, areaCell: string): ListRule | null {
  if (!column.list) return null;
  const [title, message] = prompts[column.key] ?? [column.label, ''];
  const prompt = message ? { title, message } : null;
  const open = (source: string): ListRule => ({ source, closed: false, prompt, alert: null });
  if (column.key === 'area') return open(`=${listNames.areas}`);
  if (column.key === 'partners') return open(`=${listNames.partners}`);
  if (column.key === 'kind') {
    const kinds = framework.pack.kinds.map(({ label }) => label).join(', ');
    const alert = { title: 'Kind of activity', message: `Pick one of the list: ${kinds}.` };
    return { source: `=${listNames.kinds}`, closed: true, prompt, alert };
  }
  return areaColumns.some((key) => key === column.key)
    ? open(cascadeFormula(column.key as AreaColumn, areaCell))
    : null;
}

/** "Not placed" stands only in workbooks that adopted what could not be placed. */
function columnPlans(framework: Framework, withUnplaced: boolean): ColumnPlan[] {
  const planned = columns.filter(({ key }) => withUnplaced || key !== 'unplaced');
  const letterOf = (key: ColumnKey): string =>
    columnLetters(planned.findIndex((column) => column.key === key));
  const row = HEADING_ROW + 2;
  return planned.map((column) => ({
    key: column.key,
    heading: columnHeading(framework, column.key),
    width: widths[column.key] ?? 24,
    format: column.kind === 'number' || column.kind === 'formula' ? 'General' : '@',
    list: listOf(framework, column, `$${letterOf('area')}${row}`),
    highlights: highlightsOf(column.key, letterOf, row),
    formula: column.key === 'check' ? checkFormula(letterOf, row) : null,
  }));
}

/** Refs as plain numbers; a row without one gets the next free number. */
function refsOf(activities: readonly ActivityTexts[], count: number): CellValue[] {
  const given = Array.from({ length: count }, (_, n) => (activities[n]?.ref ?? '').trim());
  const isNumber = (text: string): boolean => /^[1-9]\d{0,8}$/.test(text);
  let next = given.reduce((most, text) => (isNumber(text) ? Math.max(most, Number(text)) : most), 0);
  return given.map((text) => (text === '' ? ++next : isNumber(text) ? Number(text) : text));
}

/** Rows beyond the given ones are empty but for their Ref. */
export function activitiesTable(framework: Framework, activities: readonly ActivityTexts[]): TablePlan {
  const plans = columnPlans(
    framework,
    activities.some(({ unplaced }) => unplaced),
  );
  const refs = refsOf(activities, Math.max(FIRST_ROWS, activities.length));
  const body = refs.map((ref, n) =>
    plans.map(({ key, formula }): CellValue => {
      if (formula !== null) return '';
      return key === 'ref' ? ref : (activities[n]?.[key as ColumnKey] ?? '');
    }),
  );
  const { name } = tables.find(({ key }) => key === 'activities') ?? { name: 'MPA_Activities' };
  return { key: 'activities', name, style: TABLE_STYLE, row: HEADING_ROW, columns: plans, body };
}

/** Thin lines and grey bands; the headings carry their own look. */
export const TABLE_STYLE = 'TableStyleLight1';
