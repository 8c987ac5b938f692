/** What a check found, as text for a terminal. */

import type { Finding, Severity } from '../../core/agreement';
import { messageOf, type CheckResult } from '../../core/rules';
import { dayInWords, toA1 } from '../../core/workbook';

const words: Readonly<Record<Severity, string>> = { error: 'to fix', advice: 'advice', note: 'note' };

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function headOf({ at, ref }: Finding): string {
  return ref === '' ? at.sheet : `${at.sheet}, activity ${ref}`;
}

/** The strategy's sentence is said once where findings in a row rest on the same one. */
function linesOf(finding: Finding, before: Finding | undefined): string[] {
  const margin = ' '.repeat(10);
  const said = finding.quote === null || finding.quote === before?.quote;
  return [
    `  ${words[finding.severity].padEnd(8)}${toA1(finding.at)}: ${messageOf(finding)}`,
    ...(said ? [] : [`${margin}The strategy: “${finding.quote}”`]),
    ...(finding.fix === null ? [] : [`${margin}Fix: ${finding.fix.label}`]),
  ];
}

/**
 * Findings in their order, under a heading for each activity.
 * @param note what a person should know of how the file was read, or ""
 */
export function reportOf(
  file: string,
  { findings, answered, counts }: CheckResult,
  asOf: string,
  note: string,
): string {
  const totals = [`${counts.errors} to fix`, `${counts.advice} advice`, count(counts.notes, 'note', 'notes')];
  if (answered.length) totals.push(`${answered.length} advice answered`);
  const lines = [`${file}: ${totals.join(', ')} (as of ${dayInWords(asOf)})`];
  if (note) lines.push(note);
  let head = '';
  for (const [n, finding] of findings.entries()) {
    const next = headOf(finding);
    if (next !== head) lines.push('', next);
    lines.push(...linesOf(finding, next === head ? findings[n - 1] : undefined));
    head = next;
  }
  return `${lines.join('\n')}\n`;
}
