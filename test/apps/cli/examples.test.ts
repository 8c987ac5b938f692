/** The examples of docs/cli.md, run as they are printed there. */

import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { commands } from '../../../src/apps/cli/run';
import { examples, wordsOf } from '../../../src/apps/cli/examples';
import { activity, cover, mainstay, scratch, workbook } from './cli';

const at = scratch();
const fixture = (name: string): string => path.join(__dirname, '../../fixtures', name);

const before = { event: process.env['npm_lifecycle_event'], folder: process.env['INIT_CWD'] };
beforeAll(async () => {
  process.env['npm_lifecycle_event'] = 'mainstay';
  process.env['INIT_CWD'] = path.dirname(at('x'));
  copyFileSync(fixture('printed-table.xlsx'), at('table.xlsx'));
  copyFileSync(fixture('review/example-reviewed-pack.json'), at('next-pack.json'));
  mkdirSync(at('submissions'));
  await workbook(at('submissions/one.xlsx'), { cover, activities: [activity] });
  await workbook(at('submissions/two.xlsx'), {
    cover: { ...cover, reference: 'MPA 13' },
    activities: [activity],
  });
});
afterAll(() => {
  for (const [name, value] of [
    ['npm_lifecycle_event', before.event],
    ['INIT_CWD', before.folder],
  ] as const) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});

it('has examples of every command', () => {
  expect(Object.keys(examples).sort()).toEqual(Object.keys(commands).sort());
});

// In this order: later commands read what earlier ones wrote.
const all = Object.values(examples).flat();
it.each(all.map((one) => [one.line, one] as const))(
  'mainstay %s',
  async (_, one) => {
    const words = wordsOf(one);
    if (words[0] === 'merge')
      for (const copy of ['back1', 'back2']) copyFileSync(at('agreement.xlsx'), at(`${copy}.xlsx`));
    const { code, out, err } = await mainstay(...words);
    expect([code, err.includes('its own fault')]).toEqual([one.code, false]);
    expect(`${out}${err}`).not.toBe('');
    const target = words[words.findIndex((word) => word === '-o' || word === '--annotate') + 1];
    if (target === words[0]) return;
    // A register as CSV is a file a table, and their description.
    expect(existsSync(at(target?.replace(/\.csv$/, '-metadata.json') ?? ''))).toBe(true);
  },
  60_000,
);
