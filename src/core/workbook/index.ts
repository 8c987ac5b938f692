/** The agreement as a workbook. Other rooms import from here. */

export type * from './types';
export {
  columns,
  columnKeys,
  columnOf,
  columnLabel,
  columnHeading,
  isColumnKey,
  type Column,
  type ColumnKind,
} from './columns';
export { tables, tableColumns, otherSheets, HEADING_ROW, type TableColumn, type TableInfo } from './tables';
export { coverQuestions, STATUSES, type CoverQuestion } from './cover';
export {
  headingKey,
  matchHeading,
  headingWords,
  activityColumns,
  tableColumnIndexes,
  type HeadingMatch,
} from './headings';
export { toA1, parseA1, columnLetters, quoteSheet } from './positions';
export * from './blueprint';
