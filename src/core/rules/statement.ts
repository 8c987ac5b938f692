/** The conformance statement: each requirement of the framework with what can be said of it, and what cannot. */

import type { Finding, StatementLine, Verdict } from '../agreement/types';
import type { Framework, Requirement } from '../framework/types';
import { isErrorText, type ActivityRow, type Reading, type WhenEntry } from '../workbook';
import { rules } from './catalogue';
import { shouldGoOn } from './catalogue/ongoing-gap';
import { needsReason } from './needs';
import { ONGOING } from './opportunities';
import { outsideEntries } from './outside';
import { namesSomething } from './timingWords';
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

/**
 * Conditions bind only where what they speak of is there (R5 and R6: an outside entry; R18: a method that asks;
 * R19: an activity that should be on-going, or may be one).
 */
const CONDITIONS: Readonly<Record<string, (row: ActivityRow, framework: Framework) => boolean>> = {
  R5: (row, framework) => outsideEntries(row, framework).length > 0,
  R6: (row, framework) => outsideEntries(row, framework).length > 0,
  R18: needsReason,
  R19: mayGoOn,
};

function mayGoOn(row: ActivityRow, { vocabulary }: Framework): boolean {
  const kind = vocabulary.kind(row.text.kind);
  return !kind || shouldGoOn(kind);
}

/** What the checks of a requirement could not look at in a row, so that nobody takes their silence for an answer. */
interface Unseen {
  readonly what: string;
  in(row: ActivityRow, framework: Framework): boolean;
}

const UNSEEN: Readonly<Record<string, Unseen>> = {
  R19: {
    what: 'pauses of activities whose kind or dates cannot be read',
    in: (row, framework) =>
      mayGoOn(row, framework) &&
      (!framework.vocabulary.kind(row.text.kind) ||
        !row.when.some(({ dates, opportunity }) => dates.length > 0 || opportunity === ONGOING)),
  },
  R20: {
    what: 'the opportunity of activities whose WHEN says nothing yet',
    in: (row, framework) => !row.when.some((entry) => saysWhen(entry, framework)),
  },
};

function saysWhen({ text, vague, dates, opportunity }: WhenEntry, { vocabulary }: Framework): boolean {
  if (dates.length > 0 || opportunity !== null) return true;
  return !vague && !isErrorText(text) && !vocabulary.isPlaceholder(text) && namesSomething(text);
}

/** What of the requirement is left to a person, "" if nothing. */
function leftOver(requirement: Requirement, { activities, framework }: Reading): string {
  const unseen = UNSEEN[requirement.id];
  const rows = unseen && activities.some((row) => unseen.in(row, framework)) ? unseen.what : '';
  return [parts(requirement, /^human:/), rows].filter(Boolean).join('; ');
}

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
  const perActivity = covering.some(
    (rule) => rule.scope === 'row' || (rule.scope === 'agreement' && rule.reads.includes('rows')),
  );
  if (perActivity && reading.activities.length === 0) return 'not-met';
  if (!applies(requirement, reading)) return 'not-binding';
  if (answered.length > 0) return 'answered';
  if (covering.length === 0 || leftOver(requirement, reading)) return 'to-judge';
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
      notChecked: binds(requirement) ? leftOver(requirement, reading) || (covering.length ? '' : title) : '',
    };
  });
}
