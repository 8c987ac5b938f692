/** Snapshots made of texts, and arbitrary agreements, for tests. */

import fc from 'fast-check';
import type { AgreementTexts, CellValue, ColumnKey, Snapshot, TableKey } from '../../../src/core/workbook';
import { columnHeading, columns, coverQuestions, tableColumns } from '../../../src/core/workbook';
import { cell, framework } from './hostile';

export type Texts = Partial<Record<ColumnKey, CellValue>>;

/** The Activities table alone, its columns in their usual order. */
export function activitiesSnapshot(rows: readonly Texts[], date1904 = false): Snapshot {
  return {
    pack: null,
    date1904,
    tables: [
      {
        key: 'activities',
        name: 'MPA_Activities',
        sheet: 'Activities',
        row: 3,
        column: 0,
        headings: columns.map((c) => columnHeading(framework, c.key)),
        rows: rows.map((row) => columns.map((c) => row[c.key] ?? '')),
        formulas: [],
        formats: {},
      },
    ],
  };
}

/** A whole workbook's snapshot from the texts of an agreement. */
export function snapshotOf(texts: AgreementTexts): Snapshot {
  const table = (
    key: Exclude<TableKey, 'activities'>,
    rows: readonly Readonly<Record<string, string>>[],
  ): Snapshot['tables'][number] => ({
    key,
    name: null,
    sheet: key,
    row: 3,
    column: 0,
    headings: tableColumns[key].map((c) => c.heading),
    rows: rows.map((row) => tableColumns[key].map((c) => row[c.key] ?? '')),
    formulas: [],
    formats: {},
  });
  const cover = coverQuestions.map((q) => ({ question: q.question, answer: texts.cover[q.key] }));
  const joint = framework.pack.joint.map((q) => ({ question: q.question, ...texts.joint[q.key] }));
  return {
    pack: null,
    date1904: false,
    tables: [
      table('agreement', cover),
      table('partners', texts.partners),
      ...activitiesSnapshot(texts.activities).tables,
      table('joint', joint),
      table('answers', texts.answers),
    ],
  };
}

/** Rows of hostile text in every column; now and then numbers, booleans and blanks. */
export const row: fc.Arbitrary<Texts> = fc.record(
  Object.fromEntries(
    columns.map((c) => [
      c.key,
      fc.oneof(
        { weight: 4, arbitrary: cell },
        { weight: 2, arbitrary: fc.constant('') },
        {
          weight: 1,
          arbitrary: fc.oneof(fc.nat(60_000), fc.boolean(), fc.constant('  '), fc.constant('#REF!')),
        },
      ),
    ]),
  ),
);
