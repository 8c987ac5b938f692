/** The conformance statement: each requirement of the framework with what can be said of it, and what cannot. */

import type { Finding, StatementLine, Verdict } from '../agreement/types';
import type { Framework, Requirement } from '../framework/types';
import type { ActivityRow, Reading } from '../workbook';
import { rules } from './catalogue';
import { outsideEntries } from './outside';
import type { Answered, CheckResult, Rule } from './types';

/** Freedoms, defaults, information, and what binds somebody else than the partnership. */
function binds(requirement: Requirement): boolean {
  if (/^(MAY|DEFAULT|INFORMATION|SUGGESTION|WILL)/.test(requirement.modality)) return false;
  return /partnership|all themes/i.test(requirement.bound);
}

/** Parts of a requirement's `check`, "auto: presence; human: soundness", that begin with one of the words. */
function parts(requirement: Requirement, words: RegExp): string {
  return requirement.check
    .split(';')
    .map((part) => part.trim())
    .filter((part) => words.test(part))
    .map((part) => part.replace(words, '').trim())
    .join('; ');
}

/** Conditions bind only where what they speak of is there (R5 and R6: an outside entry; R18: a method that asks). */
const CONDITIONS: Readonly<Record<string, (row: ActivityRow, framework: Framework) => boolean>> = {
  R5: (row, framework) => outsideEntries(row, framework).length > 0,
  R6: (row, framework) => outsideEntries(row, framework).length > 0,
  R18: (row) => row.how.some((entry) => entry.method?.asks || (entry.method === null && !entry.printed)),
};

function applies(requirement: Requirement, reading: Reading): boolean {
  const condition = CONDITIONS[requirement.id];
  return !condition || reading.activities.some((row) => condition(row, reading.framework));
}

interface Facts {
  readonly reading: Reading;
  readonly open: readonly Finding[];
  readonly answered: readonly Answered[];
  readonly covering: readonly Rule[];
}

function verdictOf(requirement: Requirement, facts: Facts): Verdict {
  const { reading, open, answered, covering } = facts;
  if (!binds(requirement)) return 'not-binding';
  if (open.some((finding) => finding.severity !== 'note')) return 'not-met';
  const perActivity = covering.some((rule) => rule.scope === 'row');
  if (perActivity && reading.activities.length === 0) return 'not-met';
  if (!applies(requirement, reading)) return 'not-binding';
  if (answered.length > 0) return 'answered';
  if (covering.length === 0 || parts(requirement, /^human:/)) return 'to-judge';
  return 'met';
}

/** One line a requirement, in the framework's order; pure, so that any program can repeat it. */
export function statementOf(reading: Reading, result: CheckResult): readonly StatementLine[] {
  return reading.framework.pack.requirements.map((requirement): StatementLine => {
    const { id, title, quote } = requirement;
    const rests = (finding: Finding): boolean => finding.requirements.includes(id);
    const open = result.findings.filter(rests);
    const answered = result.answered.filter(({ finding }) => rests(finding));
    const covering = rules.filter((rule) => rule.requirements.includes(id));
    const checked = covering.map((rule) => rule.summary).join(' ');
    return {
      requirement: id,
      title,
      quote,
      verdict: verdictOf(requirement, { reading, open, answered, covering }),
      open: open.length,
      reasons: [...new Set(answered.map(({ answer }) => answer.reason).filter(Boolean))],
      checked: binds(requirement) ? checked : '',
      notChecked: binds(requirement) ? parts(requirement, /^human:/) || (covering.length ? '' : title) : '',
    };
  });
}
