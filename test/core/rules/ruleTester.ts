/**
 * Tests of one rule as rows: what is valid, and what is found in what is not, with cell, message and the
 * text after each fix. The first rows of a test are the examples on the rule's page, so every example on a
 * page is a tested one.
 */

import type { Finding, Fix } from '../../../src/core/agreement';
import { checkReading, messageOf, type Rule } from '../../../src/core/rules';
import { toA1 } from '../../../src/core/workbook';
import { AS_OF, readingOf, type Sheets } from './sheets';

/** What one finding is to be. */
interface Expected {
  /** "H5"; with a sheet where it is not Activities: "Agreement!B9". */
  readonly cell: string;
  readonly message: string;
  readonly column?: string;
  readonly entry?: string;
  readonly ref?: string;
  readonly quote?: string | null;
  /** Text of the fixed cell; null: there is no fix. Not given: not looked at. */
  readonly fixed?: string | null;
  /** Text of the cell after each choice, by what the choice says. */
  readonly choices?: Readonly<Record<string, string>>;
}

export interface Valid extends Sheets {
  readonly why?: string;
}

export interface Invalid extends Valid {
  readonly found: readonly Expected[];
}

export interface Cases {
  readonly rule: Rule;
  readonly valid: readonly Valid[];
  readonly invalid: readonly Invalid[];
}

/** All cases declared so far, by rule; the pages take their examples from here. */
export const declared = new Map<string, Cases>();

/** Set by who only wants the cases: nothing is run then. */
export const collecting = { only: false };

/** Declares the tests of a rule, and runs them where a test runner is there. */
export function testRule(rule: Rule, cases: Omit<Cases, 'rule'>): void {
  declared.set(rule.id, { rule, ...cases });
  if (collecting.only || typeof describe !== 'function') return;
  describe(rule.id, () => {
    cases.valid.forEach((valid, i) =>
      it(valid.why ?? `says nothing about valid ${i + 1}`, () => {
        expect(findingsOf(rule, valid).map(messageOf)).toEqual([]);
      }),
    );
    cases.invalid.forEach((invalid, i) =>
      it(invalid.why ?? `finds invalid ${i + 1}`, () => {
        const findings = findingsOf(rule, invalid);
        expect(findings.map((finding, k) => asExpected(finding, invalid.found[k]))).toEqual(invalid.found);
        for (const finding of findings) expectWhole(finding, rule);
      }),
    );
  });
}

/** What the rule alone finds in a case. */
export function findingsOf(rule: Rule, sheets: Sheets): readonly Finding[] {
  return checkReading(readingOf(sheets), sheets.asOf ?? AS_OF, [rule]).findings;
}

/** "H5", or "Agreement!B9" on another sheet than Activities. */
export function cellOf(finding: Finding): string {
  return toA1(finding.at, { sheet: finding.at.sheet !== 'Activities' });
}

const textOf = (fix: Fix): string => fix.edits.map((edit) => edit.text).join('\n---\n');

function asExpected(finding: Finding, expected: Expected | undefined): Expected {
  const { column, entry, ref, quote, fix, choices } = finding;
  const wanted = expected ?? { cell: '', message: '' };
  return {
    cell: cellOf(finding),
    message: messageOf(finding),
    ...('column' in wanted && { column }),
    ...('entry' in wanted && { entry }),
    ...('ref' in wanted && { ref }),
    ...('quote' in wanted && { quote }),
    ...('fixed' in wanted && { fixed: fix && textOf(fix) }),
    ...('choices' in wanted && { choices: Object.fromEntries(choices.map((c) => [c.label, textOf(c)])) }),
  };
}

/** What holds of every finding of every rule. */
function expectWhole(finding: Finding, rule: Rule): void {
  const message = messageOf(finding);
  expect(message).toMatch(/^["A-Z#0-9].*[.]$/s);
  const ours = message.replace(/"[^"]*"/g, '');
  expect(ours).not.toMatch(/[{}]|!|\bnull\b|\bundefined\b|\bplease\b|\boops\b/i);
  // Ids of methods, opportunities and requirements read as cells: people are given the words.
  const cells = new Set(message.match(/\b[A-Z]{1,3}\d+\b/g));
  for (const id of cells) if (/^[MTR]\d$/.test(id)) expect(finding.message).not.toContain(id);
  // Every other cell that the rule's own words name is a link in the pane.
  const also = (finding.also ?? []).map((at) => toA1(at));
  const named = finding.message.replace(/"[^"]*"/g, '').match(/(?<![\w!])[A-Z]{1,2}\d+\b/g) ?? [];
  expect(named).toEqual(also);
  expect(finding.rule).toBe(rule.id);
  expect(finding.severity).toBe(rule.severity);
  expect(finding.requirements.length > 0 || finding.quote === null).toBe(true);
}
