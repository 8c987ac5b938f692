/** A version's activities as a sheet of their own: a plain table that nothing reads, beside the present one. */

import { agreementToBody } from '../fromAgreement';
import { columnHeading, columns } from '../columns';
import { HEADING_ROW } from '../tables';
import type { Framework } from '../../framework/types';
import type { CellValue, ColumnPlan, SheetPlan } from '../types';
import type { KeptVersion } from './types';

/** The longest name that Excel allows a sheet. */
const LONGEST_NAME = 31;

/** Widths in characters by kind of column; longer texts wrap. */
const WIDE = 30;
const NARROW = 6;

/** What may stand in a sheet's name: no []:*?/\, no apostrophe at its ends, not "History", which Excel keeps for itself. */
function sheetName(name: string): string {
  const bare = name
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    // Half a sign (one of two UTF-16 units) is no text.
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^'+|'+$/g, '')
    .trim();
  return bare === '' || bare.toLowerCase() === 'history' ? `Version ${bare}`.trim() : bare;
}

/** Name of the restored table; Excel wants it unlike every other. */
const tableName = ({ id }: KeptVersion): string => `Version_${id.replace(/\W/g, '_')}`;

/**
 * The sheet of a version. Its table has the headings of Activities without Check and Findings, and no lists and no
 * marks: it is a record. `said` is the sentence under the title.
 */
export function versionSheet(version: KeptVersion, framework: Framework, said: string): SheetPlan {
  const { activities } = agreementToBody(version.agreement, framework);
  const shown = columns.filter(
    ({ key, kind }) =>
      kind !== 'formula' &&
      kind !== 'written' &&
      (key !== 'unplaced' || activities.some(({ unplaced }) => unplaced)),
  );
  const plans = shown.map(({ key, kind }): ColumnPlan => ({
    key,
    heading: columnHeading(framework, key),
    width: kind === 'number' ? NARROW : WIDE,
    format: kind === 'number' ? 'General' : '@',
    list: null,
    highlights: [],
    formula: null,
  }));
  const body = activities.map((row) =>
    shown.map(({ key, kind }): CellValue => {
      const text = row[key];
      return kind === 'number' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : text;
    }),
  );
  const rows = body.length > 0 ? body : [shown.map((): CellValue => '')];
  return {
    key: 'version',
    name: sheetName(version.name),
    hidden: false,
    tab: null,
    blocks: [
      { row: 0, column: 0, values: [[version.name]], style: 'title' },
      { row: 1, column: 0, values: [[said]], style: 'note' },
      ...(version.note ? [{ row: 2, column: 0, values: [[version.note]], style: 'note' as const }] : []),
    ],
    table: {
      key: 'activities',
      name: tableName(version),
      style: 'TableStyleLight1',
      row: HEADING_ROW,
      columns: plans,
      body: rows,
    },
    freeze: { rows: HEADING_ROW + 1, columns: 1 },
    widths: {},
  };
}
