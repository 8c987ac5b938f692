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
export { tables, tableColumns, HEADING_ROW, type TableColumn, type TableInfo } from './tables';
export { coverQuestions, type CoverQuestion } from './cover';
export { headingKey, matchHeading, activityColumns, tableColumnIndexes, type HeadingMatch } from './headings';
export { toA1, parseA1, columnLetters, quoteSheet } from './positions';
export { tableOfHeadings, HEADING_ROWS } from './recognise';
export { dayOfCheck } from './checkDay';
export * from './blueprint';
export { parseWhat, formatWhat } from './grammar/what';
export { parseWho } from './grammar/who';
export { formatWho, type WhoValue } from './grammar/formatWho';
export { parseWhen, formatWhen, type WhenValue } from './grammar/when';
export { parseHow, formatHow, type HowValue } from './grammar/how';
export { parsePartners, formatPartners, type PartnerValue } from './grammar/partners';
export { datesIn, type DatesRead } from './grammar/dates';
export { dayInWords, isIsoDay } from '../framework';
export { numberAsDate } from './grammar/calendar';
export { readSnapshot } from './reading';
export { answerOf } from './toAgreement';
export { updateReading, type ChangedRow } from './updateReading';
export { yesNo } from './keyedRows';
export { cellText, isErrorText } from './cellText';
export { pickEntry, entriesOf } from './pick';
export { findingsText, findingsEdits, checkedSentence } from './findings';
export { labelOf } from './labels';
export { movedTo } from './moved';
export { agreementToBody, type AgreementTexts } from './fromAgreement';
export { carryOver, reviewLines, touchedBy, TAKE_OUT, type ReviewLine, type Touch } from './review';
export { guidanceLines, ownTextEdits, renewedGuidance, type GuidanceLine } from './ownTexts';
