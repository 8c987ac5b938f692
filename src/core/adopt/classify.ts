/** What each row of a found table is: an activity, a heading, the name of a group, or something to keep aside. */

import type { Framework } from '../framework';
import type { ColumnKey } from '../workbook';
import { areaNamed } from './area';
import { headingsOf, isHeadingRow } from './headings';
import type { SheetText } from './sheet';
import { subheadingsOf } from './subheadings';
import type { FoundTable } from './types';

export type RowKind = 'blank' | 'heading' | 'subheading' | 'group' | 'aside' | 'activity';

export interface ClassifiedRow {
  readonly row: number;
  readonly kind: RowKind;
  /** Text of a group heading or of a row kept aside. */
  readonly text: string;
  /** True where another reading is possible. */
  readonly doubtful: boolean;
}

const TOTAL = /^(sub-?\s?|grand\s)?totals?\b/i;
const REMARK = /^(notes?|n\.?b\.?|source|sources|key|legend|continued|page)\b[\s:.]/i;
const NUMBERED = /^\s*(?:\d+|[ivx]+|[a-z])[.)]\s*\S/i;
const LONGEST_GROUP = 120;
/** A line to be filled in by hand, as below a table that is signed: each of its texts ends with a colon or a rule. */
const TO_SIGN = /(:|_{2,}|\.{4,})\s*$/;
const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

function spansTable(text: SheetText, row: number, column: number, table: FoundTable): boolean {
  const merge = text.mergeAt(row, column);
  return merge !== undefined && merge.columnCount > 1 && merge.columnCount * 2 > table.columns.length;
}

function lone(
  text: SheetText,
  row: number,
  column: number,
  table: FoundTable,
  framework: Framework,
): Pick<ClassifiedRow, 'kind' | 'doubtful'> {
  const content = text.at(row, column);
  const key = table.columns.find((one) => one.column === column)?.key ?? null;
  if (TOTAL.test(content) || REMARK.test(content)) return { kind: 'aside', doubtful: false };
  if (key === null && table.columns.some((one) => one.key !== null && one.column < column)) {
    return { kind: 'aside', doubtful: false };
  }
  if (key === 'area' || key === null) {
    const isArea = areaNamed(content, framework) !== undefined;
    return { kind: isArea || content.length <= LONGEST_GROUP ? 'group' : 'aside', doubtful: !isArea };
  }
  if (areaNamed(content, framework)) return { kind: 'group', doubtful: false };
  if (spansTable(text, row, column, table)) return { kind: 'group', doubtful: true };
  if (NUMBERED.test(content) && content.length <= LONGEST_GROUP && !/[.;]\s*$/.test(content)) {
    return { kind: 'group', doubtful: true };
  }
  return { kind: 'activity', doubtful: false };
}

/** Every row below the first heading row, in order. */
export function classify(text: SheetText, table: FoundTable, framework: Framework): ClassifiedRow[] {
  const rows: ClassifiedRow[] = [];
  const hasArea = table.columns.some((column) => column.key === ('area' satisfies ColumnKey));
  for (let row = table.bodyRow; row <= table.lastRow; row++) {
    const filled = text.filled(row);
    const first = filled[0];
    const says = filled.some((column) => SAYS_SOMETHING.test(text.at(row, column)));
    if (first === undefined || !says) {
      rows.push({ row, kind: 'blank', text: '', doubtful: false });
      continue;
    }
    const content = text.at(row, first);
    if (row === table.excel?.totalsRow) {
      const all = filled.map((column) => text.at(row, column)).join(' ');
      rows.push({ row, kind: 'aside', text: all, doubtful: false });
    } else if (isHeadingRow(text, row, framework)) {
      rows.push({ row, kind: 'heading', text: content, doubtful: false });
    } else if (rows.at(-1)?.kind === 'heading' && isSubheading(text, row, framework)) {
      rows.push({ row, kind: 'subheading', text: content, doubtful: false });
    } else if (filled.length === 1) {
      const { kind, doubtful } = lone(text, row, first, table, framework);
      const inOwnColumn = hasArea && kind === 'group' && text.mergeAt(row, first)?.rowCount !== undefined;
      rows.push({
        row,
        kind: inOwnColumn && spansRows(text, row, first) ? 'activity' : kind,
        text: content,
        doubtful,
      });
    } else if (TOTAL.test(content) || filled.every((column) => TO_SIGN.test(text.at(row, column)))) {
      rows.push({
        row,
        kind: 'aside',
        text: filled.map((column) => text.at(row, column)).join(' '),
        doubtful: false,
      });
    } else {
      rows.push({ row, kind: 'activity', text: '', doubtful: false });
    }
  }
  return rows;
}

/** The second row of headings that are repeated. */
const isSubheading = (text: SheetText, row: number, framework: Framework): boolean =>
  subheadingsOf(text, row - 1, [...headingsOf(text, row - 1, framework).values()], framework) !== null;

/** A cell merged down over several rows labels these rows; it is no row of its own. */
function spansRows(text: SheetText, row: number, column: number): boolean {
  return (text.mergeAt(row, column)?.rowCount ?? 1) > 1;
}
