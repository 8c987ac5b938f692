/** The list as a person takes it along: as text to paste, and as CSV. */

import type { Finding } from '../../../../core/agreement';
import type { LiveState } from '../../../../core/live';
import { findingsCsv, findingsCsvHead } from '../../../../core/register/findings';
import { findingLines, messageOf, type Answered } from '../../../../core/rules';
import { dayInWords, labelOf, toA1 } from '../../../../core/workbook';
import { countText } from '../../model/findings';
import type { Group } from '../../model/groups';
import { say, strung } from '../../words';

/** What stands in the list as it is shown: after the filters, in its groups. */
export interface Shown {
  readonly groups: readonly Group[];
  readonly answered: readonly Answered[];
}

const findingsOf = ({ groups }: Shown): readonly Finding[] =>
  groups.flatMap((group) => group.lines.flatMap((line) => line.all));

/** "E5" on the sheet of the activities, "'Joint activity'!B7" elsewhere. */
const cellOf = (at: Finding['at'], home: string | undefined): string =>
  toA1(at, { sheet: at.sheet !== home });

/** Plain text: the counts, then each group with its findings, then the advice that was answered. */
export function listText(shown: Shown, { framework, reading, fileName, asOf }: LiveState): string {
  const home = reading?.tables.activities?.sheet;
  const label = (column: string): string => (framework ? labelOf(column, framework) : column);
  const head = countText(findingsOf(shown)) || say('count.none');
  const lines = [say('listing.head', { name: fileName || say('listing.name'), head, day: dayInWords(asOf) })];
  for (const group of shown.groups) {
    lines.push('', group.title);
    for (const { finding, all, where } of group.lines) {
      const cells = strung(all.map(({ at }) => cellOf(at, home)));
      // Many cells are named once: in the sentence.
      const before = all.length > 1 && finding.message.includes('{cell}') ? '' : cells;
      const about = strung([before, label(finding.column), where]);
      const message = finding.message
        .split('{cell}')
        .join(cells)
        .replace(/\s*\n\s*/g, ' ');
      lines.push(`- ${say(`severity.${finding.severity}`)}, ${about}: ${message}`);
    }
  }
  if (shown.answered.length > 0) lines.push('', say('answered.title'));
  for (const { finding, answer } of shown.answered) {
    lines.push(
      `- ${cellOf(finding.at, home)}, ${label(finding.column)}: ${messageOf(finding)} ${say('answered.no')} ${answer.reason}`,
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}

/** CSV (RFC 4180) with one line a finding, the answered ones last; no cell begins a formula. */
export function listCsv(shown: Shown, { framework, fileName }: LiveState): string {
  if (!framework) return findingsCsvHead();
  const findings = findingsOf(shown);
  const lines = findingLines({ findings, answered: shown.answered }, framework);
  return findingsCsvHead() + findingsCsv({ file: fileName, error: '', lines });
}
