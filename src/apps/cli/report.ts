/** What a check found, as text for a terminal. */

import type { Finding, Severity } from '../../core/agreement';
import { messageOf, type CheckResult } from '../../core/rules';
import { toA1 } from '../../core/workbook';

const words: Readonly<Record<Severity, string>> = { error: 'to fix', advice: 'advice', note: 'note' };

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function headOf({ at, ref }: Finding): string {
  return ref === '' ? at.sheet : `${at.sheet}, activity ${ref}`;
}

function linesOf(finding: Finding): string[] {
  const margin = ' '.repeat(10);
  return [
    `  ${words[finding.severity].padEnd(8)}${toA1(finding.at)}: ${messageOf(finding)}`,
    ...(finding.quote === null ? [] : [`${margin}The strategy: “${finding.quote}”`]),
    ...(finding.fix === null ? [] : [`${margin}Fix: ${finding.fix.label}`]),
  ];
}

/** Findings in their order, under a heading for each activity. */
export function reportOf(file: string, { findings, answered, counts }: CheckResult, asOf: string): string {
  const totals = [`${counts.errors} to fix`, `${counts.advice} advice`, count(counts.notes, 'note', 'notes')];
  if (answered.length) totals.push(`${answered.length} advice answered`);
  const lines = [`${file}: ${totals.join(', ')} (as of ${asOf})`];
  let head = '';
  for (const finding of findings) {
    const next = headOf(finding);
    if (next !== head) lines.push('', next);
    head = next;
    lines.push(...linesOf(finding));
  }
  return `${lines.join('\n')}\n`;
}
