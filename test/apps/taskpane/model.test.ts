import fs from 'node:fs';
import path from 'node:path';
import { dateText, dateWords } from '../../../src/apps/taskpane/model/dates';
import { isDark, luminance } from '../../../src/apps/taskpane/theme';
import { listed, say, speak } from '../../../src/apps/taskpane/words';
import { textFor } from '../../../src/apps/taskpane/words/message';

test.each([
  [{ from: '2005-06-15', to: '2005-06-15' }, '15 June 2005'],
  [{ from: '2005-06-01', to: '2005-06-30' }, 'June 2005'],
  [{ from: '2005-02-01', to: '2005-02-28' }, 'February 2005'],
  [{ from: '2005-01-01', to: '2005-12-31' }, '2005'],
  [{ from: '2005-04-01', to: '2005-06-30' }, 'April to June 2005'],
  [{ from: '2005-11-01', to: '2006-02-28' }, 'November 2005 to February 2006'],
  [{ from: '2005-06-15', to: '2006-07-03' }, '15 June 2005 to 3 July 2006'],
  [{ from: '2005-06-01', to: null }, 'from June 2005'],
  [{ from: null, to: '2005-06-30' }, 'until June 2005'],
  [{ from: null, to: null }, ''],
])('%j is said as "%s"', (range, text) => {
  expect(dateText(range)).toBe(text);
});

test('lists read as a sentence does', () => {
  expect([listed([]), listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])]).toEqual([
    '',
    'A',
    'A and B',
    'A, B and C',
  ]);
});

test('words are chosen by number and filled in', () => {
  expect(say('count.note', { n: 1 })).toBe('1 note');
  expect(say('count.note', { n: 2 })).toBe('2 notes');
  expect(say('fill.where', { area: 'Finance', row: 5 })).toBe('Finance, row 5');
});

test('the theme follows the ground of the host', () => {
  expect(luminance('#ffffff')).toBeCloseTo(1);
  expect(luminance('#000000')).toBe(0);
  expect(luminance('no colour')).toBeNull();
  expect(isDark('#292929')).toBe(true);
  expect(isDark('#f5f5f5')).toBe(false);
});

test('every word of the catalogue is used, and none ends like an exclamation', () => {
  const folder = path.join(__dirname, '../../../src/apps/taskpane');
  const source = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('words'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const words = fs.readFileSync(path.join(folder, 'words/en.ts'), 'utf8');
  const keys = [...words.matchAll(/^ {2}'([\w.-]+)':/gm)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(150);
  // Keys made of a part and a name, as `count.${severity}`, are used by their part.
  const used = (key: string) =>
    source.includes(`'${key}'`) ||
    source.includes(`"${key}"`) ||
    source.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`);
  expect(keys.filter((key) => !used(key))).toEqual([]);
  expect(words.match(/: '[^'\n]*!'/g)).toBeNull();
});

test('the pseudo-language has every word, longer, in brackets, with its places for values', async () => {
  expect(await speak('qps-Ploc')).toBe('qps-ploc');
  try {
    expect(say('tab.check')).toMatch(/^\[Ç.+~\]$/);
    expect(say('count.note', { n: 1 })).toMatch(/^\[1 .+\]$/);
    expect(say('count.note', { n: 2 })).not.toBe(say('count.note', { n: 1 }).replace('1', '2'));
  } finally {
    expect(await speak('en-US')).toBe('en-GB');
  }
  expect(say('tab.check')).toBe('Check');
});

test('a language with more plural forms than English says each', () => {
  const years = { one: 'blwyddyn', two: 'flynedd', few: 'blynedd', other: 'mlynedd' };
  const welsh = new Intl.PluralRules('cy');
  expect([1, 2, 3, 7].map((n) => textFor(years, n, welsh))).toEqual([
    'blwyddyn',
    'flynedd',
    'blynedd',
    'mlynedd',
  ]);
});

test('the pane says a period in its own language, a cell is written in English', async () => {
  const summer = { from: '2005-06-01', to: '2005-08-31' };
  expect(dateWords(summer)).toBe('June to August 2005');
  await speak('qps-ploc');
  try {
    expect(dateWords(summer)).not.toBe('June to August 2005');
    expect(dateWords(summer)).toContain('August 2005');
    expect(dateText(summer)).toBe('June to August 2005');
  } finally {
    await speak('en-GB');
  }
});
