/** The plans of the tables beside Activities: cover, partners, joint activity, answers. */

import type { CoverKey } from '../../agreement';
import type { Framework } from '../../framework';
import { coverQuestions } from '../cover';
import { HEADING_ROW, tableColumns, tables } from '../tables';
import type { CellListPlan, CellValue, ColumnPlan, ListRule, TableKey, TablePlan } from '../types';
import { TABLE_STYLE } from './activities';
import { listNames } from './listSheet';

type OtherKey = Exclude<TableKey, 'activities'>;
/** A row as text, by column key. */
export type RowTexts = Readonly<Record<string, string>>;

const widths: Readonly<Record<OtherKey, readonly number[]>> = {
  agreement: [44, 60, 70],
  partners: [34, 20, 28, 20, 20, 26, 30, 28, 26, 16],
  joint: [44, 14, 60, 60],
  answers: [8, 24, 14, 30, 60, 24, 16],
};

const closed = (source: string, title: string, message: string): ListRule => ({
  source: `=${source}`,
  closed: true,
  prompt: null,
  alert: { title, message },
});
const yesNo = (title: string): ListRule => closed(listNames.yesNo, title, 'Answer yes or no.');

function columnPlans(table: OtherKey): ColumnPlan[] {
  return tableColumns[table].map(({ key, heading }, n) => ({
    key,
    heading,
    width: widths[table][n] ?? 24,
    format: '@',
    list: key === 'considered' ? yesNo('Considered') : null,
    highlights: [],
    formula: null,
  }));
}

function tableOf(
  key: OtherKey,
  rows: readonly RowTexts[],
  cellLists: readonly CellListPlan[] = [],
): TablePlan {
  const plans = columnPlans(key);
  // A table needs a row to type in.
  const body = (rows.length ? rows : [{}]).map((row: RowTexts) =>
    plans.map((plan): CellValue => row[plan.key] ?? ''),
  );
  const name = tables.find((table) => table.key === key)?.name ?? key;
  return { key, name, style: TABLE_STYLE, row: HEADING_ROW, columns: plans, body, cellLists };
}

/** Answers the framework itself gives. */
function prefilled({ pack }: Framework): Partial<Record<CoverKey, string>> {
  return {
    status: 'draft',
    strategyVersion: pack.version,
    theme: pack.theme,
    nations: pack.nations.default,
  };
}

/** The cover: one row a question. */
export function agreementTable(framework: Framework, cover: Partial<Record<CoverKey, string>>): TablePlan {
  const answers = { ...prefilled(framework), ...cover };
  const rows = coverQuestions.map(({ key, question, guidance }) => ({
    question,
    answer: answers[key] ?? '',
    guidance,
  }));
  const lists = coverQuestions.flatMap(({ answer }, row): CellListPlan[] => {
    const at = { row, column: 1 };
    if (answer === 'yes-no') return [{ ...at, list: yesNo('Read together') }];
    if (answer !== 'status') return [];
    return [{ ...at, list: { source: `=${listNames.statuses}`, closed: false, prompt: null, alert: null } }];
  });
  return tableOf('agreement', rows, lists);
}

export const partnersTable = (rows: readonly RowTexts[]): TablePlan => tableOf('partners', rows);

export const answersTable = (rows: readonly RowTexts[]): TablePlan => tableOf('answers', rows);

/** R10 to R13, one row each; `given` by the question's key. */
export function jointTable(framework: Framework, given: Readonly<Record<string, RowTexts>>): TablePlan {
  const rows = framework.pack.joint.map(({ key, question, quote }) => ({
    ...given[key],
    question,
    quote,
  }));
  return tableOf('joint', rows);
}
