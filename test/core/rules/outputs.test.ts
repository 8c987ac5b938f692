/** What other rooms take from the rules. */

import type { Finding } from '../../../src/core/agreement';
import {
  checkJson,
  checkReading,
  countsOf,
  createChecker,
  dossierOf,
  messageOf,
} from '../../../src/core/rules';
import { AS_OF, goodRow, readingOf } from './sheets';

const finding: Finding = {
  rule: 'why-missing',
  severity: 'error',
  requirements: ['R29'],
  ref: '3',
  at: { sheet: 'Activities', row: 6, column: 7 },
  column: 'why',
  entry: '',
  message: 'Why? is empty in {cell}. Say in {cell} why.',
  quote: 'Why?',
  fix: { label: 'Write it', edits: [{ at: { sheet: 'Joint activity', row: 4, column: 1 }, text: 'yes' }] },
  choices: [],
};

describe('messageOf', () => {
  it('puts the address in wherever it belongs', () => {
    expect(messageOf(finding)).toBe('Why? is empty in H7. Say in H7 why.');
  });
});

describe('countsOf', () => {
  it('counts by severity', () => {
    const findings = [
      finding,
      { ...finding, severity: 'advice' as const },
      finding,
      { ...finding, severity: 'note' as const },
    ];
    expect(countsOf(findings)).toEqual({ errors: 2, advice: 1, notes: 1 });
  });
});

describe('checkJson', () => {
  it('is what `check --format json` prints', () => {
    expect(checkJson('a.xlsx', [finding])).toEqual({
      file: 'a.xlsx',
      findings: [
        {
          rule: 'why-missing',
          severity: 'error',
          requirements: ['R29'],
          ref: '3',
          sheet: 'Activities',
          cell: 'H7',
          column: 'why',
          message: 'Why? is empty in H7. Say in H7 why.',
          quote: 'Why?',
          fix: { label: 'Write it', edits: [{ sheet: 'Joint activity', cell: 'B5', text: 'yes' }] },
        },
      ],
    });
  });

  it('has null for no quote and no fix, and keeps the answer of answered advice', () => {
    const answer = {
      ref: '3',
      rule: 'why-missing',
      column: 'why',
      entry: '',
      reason: 'Later',
      by: 'Jo',
      on: '2005-06-01',
    };
    const json = checkJson('a.xlsx', [], [{ finding: { ...finding, quote: null, fix: null }, answer }]);
    expect(json.findings[0]).toMatchObject({
      quote: null,
      fix: null,
      answer: { reason: 'Later', by: 'Jo', on: '2005-06-01' },
    });
  });
});

describe('checkReading', () => {
  it('has nothing to say about a well filled-in agreement', () => {
    expect(checkReading(readingOf({}), AS_OF)).toEqual({
      findings: [],
      answered: [],
      counts: { errors: 0, advice: 0, notes: 0 },
    });
  });

  it('asks of a new row for each empty cell once, and for nothing else', () => {
    const empty = Object.fromEntries(Object.keys(goodRow).map((key) => [key, '']));
    const { findings } = checkReading(
      readingOf({ rows: [{}, { ...empty, ref: '2', area: 'Other' }] }),
      AS_OF,
    );
    expect(findings.map((f) => f.rule)).toEqual(
      [
        'what',
        'who',
        'when',
        'how',
        'why',
        'partners',
        'kind',
        'equality',
        'rationale',
        'outcome',
        'aims',
      ].map((key) => `${key}-missing`),
    );
  });

  it('orders by table, row, column, severity and rule', () => {
    const { findings } = checkReading(
      readingOf({
        cover: { readTogether: 'no', risks: '' },
        partners: [{ name: 'SEASY', email: 'x' }],
        rows: [
          { ref: '1', why: '', who: 'OPDM; Charity Bank' },
          { ref: '1', outcome: 'tbc', aims: '' },
        ],
        joint: { contacts: { considered: '' } },
        answers: [{ ref: '9', rule: 'near-miss', column: 'who', entry: 'x', reason: 'y' }],
      }),
      AS_OF,
    );
    const tables = ['Agreement', 'Partners', 'Activities', 'Joint activity', 'Answers'];
    const rank = { error: 0, advice: 1, note: 2 };
    const order = findings.map(
      (f) =>
        [tables.indexOf(f.at.sheet), f.at.row, f.at.column, rank[f.severity]]
          .map((n) => String(n).padStart(6, '0'))
          .join(' ') + f.rule,
    );
    expect(order).toEqual([...order].sort());
    expect(new Set(findings.map((f) => f.at.sheet))).toEqual(new Set(tables));
  });

  it('asks of an audience outside the strategy only for its level, the rationale and the aims', () => {
    const { findings } = checkReading(readingOf({ row: { who: 'Charity Bank' } }), AS_OF);
    const errors = findings.filter((f) => f.severity === 'error').map((f) => f.rule);
    expect(errors).toEqual(['audience-level', 'outside-rationale', 'outside-aims']);
  });

  it('never speaks of a free combination', () => {
    const row = {
      area: 'Other',
      what: 'Loan Readiness',
      who: 'European: Transnational Partners',
      how: 'study visits',
    };
    const rationale =
      'Transnational partners asked for loan readiness: study visits before the consultation of September 2005.';
    expect(checkReading(readingOf({ row: { ...row, rationale } }), AS_OF).findings).toEqual([]);
  });

  it('makes a dossier of the agreement and what is open', () => {
    const reading = readingOf({ row: { why: '' } });
    const result = checkReading(reading, AS_OF);
    const dossier = dossierOf(reading, AS_OF, result);
    expect(dossier.asOf).toBe(AS_OF);
    expect(dossier.findings).toBe(result.findings);
    expect(dossier.agreement.activities[0]?.area).toBe('Access to finance');
  });
});

describe('answers to advice', () => {
  const row = { ref: '4', when: 'Varied' };
  const answer = {
    ref: '4',
    rule: 'when-vague',
    column: 'when',
    entry: 'Varied',
    reason: 'Not announced yet',
    by: 'Jo',
    on: '1 June 2005',
  };
  const rules = (answers: readonly Readonly<Record<string, string>>[], cells = row): readonly string[] =>
    checkReading(readingOf({ row: cells, answers }), AS_OF).findings.map((f) => f.rule);

  it('take the advice out of what is open, and are reported with it', () => {
    const result = checkReading(readingOf({ row, answers: [answer] }), AS_OF);
    expect(result.findings.map((f) => f.rule)).not.toContain('when-vague');
    expect(result.answered).toHaveLength(1);
    expect(result.answered[0]?.finding.rule).toBe('when-vague');
    expect(result.answered[0]?.answer).toMatchObject({
      reason: 'Not announced yet',
      by: 'Jo',
      on: '2005-06-01',
    });
  });

  it('need a reason', () => {
    expect(rules([{ ...answer, reason: '' }])).toContain('when-vague');
  });

  it('belong to one Ref, rule, column and entry', () => {
    expect(rules([answer])).not.toContain('when-vague');
    for (const part of ['ref', 'column', 'entry'])
      expect(rules([{ ...answer, [part]: 'other' }])).toContain('when-vague');
    expect(rules([{ ...answer, entry: ' varied ' }])).not.toContain('when-vague');
  });

  it('do not answer what is to fix', () => {
    const why = { ref: '4', rule: 'why-missing', column: 'why', entry: '', reason: 'No' };
    expect(rules([why], { ref: '4', when: 'On-going', why: '' } as typeof row)).toContain('why-missing');
  });

  it('are reported as unused when their finding has gone, and used again when it is back', () => {
    const checker = createChecker(readingOf({ row, answers: [answer] }), AS_OF);
    const gone = checker.update(readingOf({ row: { ...row, when: 'On-going' }, answers: [answer] }));
    expect(gone.findings.map((f) => f.rule)).toContain('answer-unused');
    expect(gone.answered).toEqual([]);
    const back = checker.update(readingOf({ row, answers: [answer] }));
    expect(back.findings.map((f) => f.rule)).not.toContain('answer-unused');
    expect(back.answered).toHaveLength(1);
  });
});
