/** What the register shows a person: each sentence and picture against figures counted here by hand. */

import { JSDOM } from 'jsdom';

import type { Agreement, Dossier } from '../../../src/core/agreement';
import { frameworkById, type Framework } from '../../../src/core/framework';
import {
  combine,
  registerReport,
  type Problem,
  type Register,
  type Submission,
} from '../../../src/core/register';
import {
  agreementsWorstFirst,
  clashesIn,
  gapsOf,
  stumblesOf,
  worthALook,
} from '../../../src/core/register/seeing';
import { dossier } from '../../support/dossiers';

const framework = frameworkById('equal-theme-d-2005') as Framework;
const options = { asOf: '2005-06-12', contacts: false };
const base: Dossier = dossier(framework, 1);
type Activity = Agreement['activities'][number];

const approach = (who: string, from: string, to: string, changes: Partial<Activity> = {}): Activity => ({
  ...base.agreement.activities[0]!,
  ref: '1',
  area: 'Access to finance',
  who: [{ level: 'national', name: who, nation: '', text: who }],
  when: [{ text: `${from} on`, opportunity: null, dates: [{ from, to }] }],
  how: [{ text: 'Seminars', method: null, for: [] }],
  partners: [
    { name: 'SEEM', lead: false },
    { name: 'NESEP', lead: true },
  ],
  ...changes,
});

const finding = (rule: string, message: string): Dossier['findings'][number] => ({
  ...{ rule, message, severity: 'error', requirements: [], ref: '1', column: 'why', entry: '', quote: null },
  ...{ fix: null, choices: [], at: { sheet: 'Activities', row: 4, column: 7 } },
});

function submission(
  file: string,
  activities: readonly Activity[],
  findings: Dossier['findings'] = [],
): Submission {
  const { agreement } = base;
  const cover = { ...agreement.cover, reference: file, leadPartner: `Lead of ${file}`, partnership: '' };
  return {
    file,
    dossier: { ...base, findings, agreement: { ...agreement, cover, activities } },
    seal: file,
    sheet: 'Activities',
    rows: activities.map((_, n) => n + 4),
  };
}

const problem: Problem = { file: 'plan_final(2).xlsx', message: 'It has no table of activities.' };
const register: Register = combine(
  [
    submission('a', [
      approach('DTI', '2005-06-01', '2005-09-30'),
      approach('ODPM', '2005-06-01', '2005-06-30'),
    ]),
    submission(
      'b',
      [
        approach('DTI', '2005-07-01', '2005-08-31', { ref: '7' }),
        approach('OPDM', '2005-03-01', '2005-03-31'),
      ],
      [finding('why-missing', 'Why? is empty in {cell}.')],
    ),
    submission(
      'c',
      [approach('ODPM', '2005-06-15', '2005-06-20'), approach('DTI', '2006-01-01', '2006-01-31')],
      [finding('why-missing', 'x.'), finding('why-missing', 'y.'), finding('area-missing', 'z.')],
    ),
    submission('d', [approach('ODPM', '2005-06-15', '2005-06-20')]),
  ],
  [problem],
  framework,
  options,
);

test('clashes: the most partnerships first, months with the same contacts as one, with who, when, how and lead', () => {
  const { total, views } = clashesIn(register, 10);
  expect(total).toBe(2);
  expect(views.map(({ audience, months, partnerships }) => [audience, months, partnerships])).toEqual([
    ['ODPM', 'June 2005', 3],
    ['DTI', 'July to August 2005', 2],
  ]);
  expect(views[1]?.contacts).toEqual([
    { file: 'a', ref: '1', when: '2005-06-01 on', how: 'Seminars', partners: 'SEEM; NESEP', lead: 'NESEP' },
    { file: 'b', ref: '7', when: '2005-07-01 on', how: 'Seminars', partners: 'SEEM; NESEP', lead: 'NESEP' },
  ]);
});

test('clashes: only so many are given, the worst, and all are counted', () => {
  const { total, views } = clashesIn(register, 1);
  expect([total, views.map(({ audience }) => audience)]).toEqual([2, ['ODPM']]);
});

test('agreements: not read, then drafts by what is to fix, then the others', () => {
  const found = agreementsWorstFirst(register, 10);
  expect(found['not-read'].views).toMatchObject([{ file: problem.file, note: problem.message }]);
  expect(found.draft.views.map(({ file, errors }) => [file, errors])).toEqual([
    ['c', 3],
    ['b', 1],
  ]);
  expect(found['to-judge'].count + found.complete.count).toBe(2);
  const one = agreementsWorstFirst(register, 1);
  expect([one.draft.count, one.draft.views.map(({ file }) => file)]).toEqual([2, ['c']]);
});

test('gaps: every area and level at which the strategy names audiences and nobody plans for one', () => {
  const gaps = gapsOf(register.coverage);
  const finance = gaps.find(({ area }) => area === 'Access to finance');
  expect(finance?.levels.map(({ label }) => label)).not.toContain('National');
  const expected = framework.pack.areas
    .filter(({ label }) => label !== 'Access to finance')
    .flatMap((area) =>
      [...new Set(area.audiences.map(({ level }) => level))].map((level) => `${area.label} ${level}`),
    );
  const others = gaps
    .filter(({ area }) => area !== 'Access to finance')
    .flatMap(({ area, levels }) =>
      levels.map(
        ({ label }) => `${area} ${framework.pack.levels.find((level) => level.label === label)?.id ?? ''}`,
      ),
    );
  expect(others.sort()).toEqual(expected.sort());
});

test('what most stumble over: by agreements, not by findings', () => {
  expect(stumblesOf(register).map(({ rule, agreements, findings }) => [rule, agreements, findings])).toEqual([
    ['why-missing', 2, 3],
    ['area-missing', 1, 1],
  ]);
});

test('worth a look: what must be known first stands first, in sentences', () => {
  const sentences = worthALook(register).map(({ sentence }) => sentence);
  expect(sentences.slice(0, 3)).toEqual([
    '4 agreements count. 2 have something to fix.',
    '1 file could not be read.',
    '2 audiences hear of several partnerships in the same month: ODPM, DTI. Agree who makes the contact.',
  ]);
  expect(sentences[3]).toMatch(/^Nobody plans for \d+ combinations of policy area and level: /);
  for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
  expect(worthALook(combine([], [], framework, options))[0]?.sentence).toBe(
    '0 agreements count. None of them has anything to fix.',
  );
});

test('names of different files that may be one are offered, the rarer as the commoner; none is merged', () => {
  const withAudience = (file: string, who: string): Submission =>
    submission(file, [approach(who, '2005-06-01', '2005-06-30')]);
  const names = [
    'Riverside Housing Trust',
    'Riverside Housing Trust',
    'Riverside Housng Trust',
    'Quite another body',
  ];
  const { nearNames, calendar } = combine(
    names.map((name, n) => withAudience(`f${n}`, name)),
    [],
    framework,
    options,
  );
  expect(nearNames).toEqual([
    { name: 'Riverside Housng Trust', meant: 'Riverside Housing Trust', count: 1, files: ['f2'] },
  ]);
  expect(calendar.map(({ label }) => label).sort()).toEqual([...new Set(names)].sort());
});

describe('the report', () => {
  const { document } = new JSDOM(new TextDecoder().decode(registerReport(register))).window;

  test('leads from every sentence to its evidence', () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#look a')];
    expect(links.length).toBe(worthALook(register).length);
    for (const link of links) expect(document.querySelector(link.hash)?.tagName).toBe('SECTION');
  });

  test('draws the calendar, and says the same in a table', () => {
    const drawn = [...document.querySelectorAll('#calendar svg .several + text')].map(
      (text) => text.textContent,
    );
    expect(drawn.sort()).toEqual(['2', '2', '3']);
    const rows = [...document.querySelectorAll('#calendar details tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toContainEqual(['ODPM', 'March 2005, June 2005 (3 partnerships)', '2', '1']);
    expect(rows.find(([name]) => name === 'DTI')?.slice(2)).toEqual(['5', '2']);
  });

  test('tints a cell of the map by its first figure, and marks what nobody plans for', () => {
    const cells = [...document.querySelectorAll('#coverage .map td')];
    expect(
      cells
        .filter((cell) => cell.className === 't0')
        .every((cell) => /^0\/[1-9]/.test(cell.textContent ?? '')),
    ).toBe(true);
    const row = [...document.querySelectorAll('#coverage .map tbody tr')].find((one) =>
      one.textContent?.startsWith('Access to finance'),
    );
    const planned = [...(row?.querySelectorAll('td.t2,td.t3') ?? [])].map((cell) => cell.textContent);
    expect(planned).toHaveLength(1);
  });

  test('lists the agreements worst first, and has tables whose columns have room for their words', () => {
    const files = [...document.querySelectorAll('#agreements tbody tr')].map(
      (row) => row.children[6]?.textContent,
    );
    expect(files.slice(0, 3)).toEqual(['plan_final(2).xlsx', 'c', 'b']);
    for (const table of document.querySelectorAll<HTMLElement>('.wide table:not(.map)')) {
      const least = Number.parseFloat(table.style.minWidth);
      for (const column of table.querySelectorAll<HTMLElement>('col')) {
        expect((Number.parseFloat(column.style.width) * least) / 100).toBeGreaterThan(3.5);
      }
    }
  });

  test('says of every kind of entry what nobody used', () => {
    expect(document.querySelectorAll('#use h3')).toHaveLength(4);
    expect(document.querySelector('#use')?.textContent).toContain('Used by nobody');
  });
});
