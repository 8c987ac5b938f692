/** What links a rationale to its row, as the pane shows it. */

import fc from 'fast-check';
import { rationaleLinks } from '../../../src/core/rules';
import { QUESTIONS, unlinked } from '../../../src/core/rules/rationale';
import { WordBag, wordsOf } from '../../../src/core/rules/words';
import type { ActivityRow } from '../../../src/core/workbook';
import { framework, readingOf, type Cells } from './sheets';

function rowOf(row: Cells): ActivityRow {
  const [read] = readingOf({ row }).activities;
  if (!read) throw new Error('The row holds nothing.');
  return read;
}

const found = (row: Cells): Readonly<Record<string, readonly string[]>> => {
  const links = rationaleLinks(rowOf(row), framework);
  return Object.fromEntries(
    QUESTIONS.map((question) => [question, links[question].map((link) => link.text)]),
  );
};

describe('rationaleLinks', () => {
  it('shows the words that were found, as they stand in the text', () => {
    const rationale =
      'Social enterprises are refused loans because they are not ready for them. Our loan readiness seminars and ' +
      'guidance give the Bank of England a tested method by April, and go on for longer than June 2005.';
    const links = found({
      what: 'Loan Readiness',
      who: 'Local/Regional: Banks\nNational: Bank of England',
      when: 'Initially April and June 2005 under Futurebuilders programme',
      how: 'Seminars; Media and professional guidance that supports loan readiness',
      rationale,
    });
    expect(links.what).toEqual(['loans', 'loan readiness']);
    expect(links.who).toEqual(['Bank of England']);
    expect(links.when).toEqual(['April', 'June 2005']);
    expect(links.how).toContain('seminars');
    expect(links.how).toContain('guidance');
  });

  it('says where each stands, to which entry it belongs and how it was seen', () => {
    const rationale = 'The Department of Trade and Industry asked in March.';
    const { who, when } = rationaleLinks(
      rowOf({ who: 'National: DTI', when: '1/3/2006', rationale }),
      framework,
    );
    expect(who).toEqual([
      { text: 'Department of Trade and Industry', start: 4, end: 36, entry: 'DTI', by: 'term' },
    ]);
    expect(when).toEqual([{ text: 'March', start: 46, end: 51, entry: '1/3/2006', by: 'mention' }]);
  });

  it('knows an opportunity and what goes on by their names', () => {
    expect(found({ when: 'T1: 2006', rationale: 'In time for the consultation.' }).when).toEqual([
      'consultation',
    ]);
    expect(found({ when: 'On-going', rationale: 'Throughout the period.' }).when).toEqual(['Throughout']);
    expect(found({ when: '1 May 2006', rationale: 'It may help, in May.' }).when).toEqual(['May']);
  });

  it('knows the audience by its abbreviation', () => {
    expect(
      found({ who: 'National: Office of the Deputy Prime Minister', rationale: 'ODPM decides.' }).who,
    ).toEqual(['ODPM']);
  });

  it('takes no common word for a link', () => {
    const links = found({
      what: 'Development of new models for partnership working',
      who: 'Local/Regional: Local Authorities',
      how: 'other methods consistent with the needs of the policy target audience',
      when: 'On-going',
      rationale: 'We need new ways of work with other people on local policy for their use.',
    });
    expect(links).toEqual({ what: [], who: [], when: [], how: [] });
  });

  it('agrees with the quick answer of the rule', () => {
    const word = fc.constantFrom(
      'Banks',
      'banking',
      'DTI',
      'June',
      '2005',
      'seminars',
      'loan',
      'readiness',
      'and',
      'of',
      'study',
      'visits',
      'Trade',
      'Industry',
      'Department',
      'ongoing',
      'may',
      'é',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    const entries = fc.array(
      fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
      { maxLength: 3 },
    );
    const cells = fc.record({ what: entries, who: entries, when: entries, how: entries, rationale: text });
    fc.assert(
      fc.property(cells, ({ rationale, ...lists }) => {
        const row = rowOf({
          rationale,
          area: 'Other',
          ...Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, list.join('; ')])),
        });
        const links = rationaleLinks(row, framework);
        const missing = QUESTIONS.filter((question) => row[question].length > 0 && !links[question].length);
        expect(unlinked(row, framework)).toEqual(missing);
        for (const question of QUESTIONS) {
          for (const { text: shown, start, end } of links[question])
            expect(row.text.rationale.slice(start, end)).toBe(shown);
        }
      }),
    );
  });
});

describe('words', () => {
  const stem = (text: string): number => wordsOf(text)[0]?.stem ?? 0;

  it.each([
    ['Seminars', 'seminar'],
    ['agencies', 'agency'],
    ['networking', 'networks'],
    ['conferences', 'CONFERENCE'],
    ['businesses', 'business'],
    ['managers', 'manage'],
    ['Ŵyl', 'ŵyl'],
  ])('takes %s and %s for the same word', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['loan', 'load'],
    ['DTI', 'DWP'],
    ['social', 'society'],
    ['press', 'pres'],
  ])('tells %s from %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it('holds as many words as a text has', () => {
    const text = Array.from({ length: 5000 }, (_, i) => `word${i}x`).join(' ');
    const bag = new WordBag().read(text);
    expect(wordsOf(text).every(({ stem: s }) => bag.has(s))).toBe(true);
    expect(bag.shares('word4999x')).toBe(true);
    expect(bag.read('nothing').shares('word4999x')).toBe(false);
  });
});
