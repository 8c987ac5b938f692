/** What a column, a question of the cover or a joint question is called where findings are listed. */

import type { Framework } from '../framework/types';
import { columnLabel, isColumnKey } from './columns';
import { coverQuestions } from './cover';
import { tableColumns } from './tables';

/** The short name of what a finding is about: "WHO", "Reference of the agreement", "E-mail". */
export function labelOf(column: string, framework: Framework): string {
  if (isColumnKey(column)) return columnLabel(column);
  const cover = coverQuestions.find((question) => question.key === column);
  if (cover) return cover.question;
  const joint = framework.pack.joint.find((question) => question.key === column);
  if (joint) return joint.question;
  const partner = tableColumns.partners.find((each) => each.key === column);
  return partner?.heading ?? column;
}
