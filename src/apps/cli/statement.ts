/** The conformance statement, as text for a terminal. */

import type { Finding, StatementLine, Verdict } from '../../core/agreement';
import { messageOf, type CheckResult } from '../../core/rules';
import { dayInWords, toA1 } from '../../core/workbook';

/** Not met first: what a person came for. */
const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ['not-met', 'not met'],
  ['met', 'met'],
  ['answered', 'advice answered'],
  ['to-judge', 'for a person to judge'],
  ['not-binding', 'does not bind an agreement'],
];

/** Findings that are printed under one requirement; more are counted. */
const FEW = 10;

const words = new Map(VERDICTS);
const margin = ' '.repeat(6);

const place = (finding: Finding): string => `${finding.at.sheet}!${toA1(finding.at)}`;

function findingsOf(line: StatementLine, findings: readonly Finding[]): string[] {
  if (line.verdict === 'not-binding') return [];
  const own = findings.filter((finding) => finding.requirements.includes(line.requirement));
  const shown = own.slice(0, FEW).map((finding) => `${margin}- ${place(finding)}: ${messageOf(finding)}`);
  return own.length > FEW ? [...shown, `${margin}- and ${own.length - FEW} more`] : shown;
}

function linesOf(line: StatementLine, findings: readonly Finding[]): string[] {
  return [
    '',
    `  ${line.title} (${line.requirement}): ${words.get(line.verdict) ?? line.verdict}`,
    `${margin}The strategy: \u201c${line.quote}\u201d`,
    ...findingsOf(line, findings),
    ...line.reasons.map((reason) => `${margin}Considered: no, because ${reason}`),
    ...(line.verdict === 'not-binding' ? [] : [`${margin}Looked for: ${line.checked || 'nothing.'}`]),
    ...(line.notChecked ? [`${margin}Not checked, left to a person: ${line.notChecked}.`] : []),
  ];
}

/** Each requirement with its sentence, its verdict, what was checked, and as plainly what was not. */
export function statementText(
  file: string,
  statement: readonly StatementLine[],
  { findings }: CheckResult,
  asOf: string,
): string {
  const counts = VERDICTS.map(([verdict, name]) => {
    const n = statement.filter((line) => line.verdict === verdict).length;
    return `${n} ${n === 1 ? name : name.replace(/^does /, 'do ')}`;
  });
  const left = statement.filter((line) => line.notChecked).length;
  const lines = [
    `${file}: conformance statement (as of ${dayInWords(asOf)})`,
    `${statement.length} requirements: ${counts.join(', ')}.`,
    'A program sees that an answer is there, not that it is good.',
    ...statement.flatMap((line) => linesOf(line, findings)),
    '',
    left === 1
      ? 'Of 1 requirement something was not checked and is left to a person.'
      : `Of ${left} requirements something was not checked and is left to a person.`,
  ];
  return `${lines.join('\n')}\n`;
}
