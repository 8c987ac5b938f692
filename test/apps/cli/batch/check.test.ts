import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { zipSync } from 'fflate';

import { run } from '../../../../src/apps/cli/run';
import type { CheckJson } from '../../../../src/core/rules';
import { agreementRows } from '../../../bench/agreementRows';
import { activity, cover, framework, mainstay, scratch, workbook } from '../cli';

// Starting a worker is quick, but not on a machine that does other things too.
jest.setTimeout(120_000);

const at = scratch();

beforeAll(async () => {
  mkdirSync(at('in/deep'), { recursive: true });
  for (let n = 0; n < 7; n++) {
    await workbook(at(`in/s${n}.xlsx`), { cover, activities: agreementRows(framework, 1 + (n % 3) * 8, n) });
  }
  copyFileSync(at('in/s1.xlsx'), at('in/deep/t.xlsx'));
  writeFileSync(at('in/broken.xlsx'), 'no workbook');
  writeFileSync(at('in/all.zip'), zipSync({ 'm.xlsx': new Uint8Array(readFileSync(at('in/s2.xlsx'))) }));
  await mainstay('combine', at('in/s0.xlsx'), '-o', at('in/register.xlsx'));
});

test.each(['json', 'html'])('%s is the same whatever the number of workers', async (format) => {
  const checked = async (jobs: string): Promise<Awaited<ReturnType<typeof mainstay>>> => {
    const ran = await mainstay('check', at('in'), '--format', format, '--jobs', jobs);
    // A machine that does other things too says how far it is.
    return { ...ran, err: ran.err.replace(/^.* a second, .* left\n/gm, '') };
  };
  const [one, three] = [await checked('1'), await checked('3')];
  expect(three).toEqual(one);
  expect([one.code, one.err]).toEqual([2, expect.stringContaining('broken.xlsx could not be read.')]);
});

test('stopped after any file and gone on with, it writes what one run writes', async () => {
  const args = ['check', at('in'), '--format', 'json', '--jobs', '2'];
  const plain = (err: string): string => err.replace(/^.* a second, .* left\n/gm, '');
  const whole = await mainstay(...args);
  const stop = new AbortController();
  let [out, err] = ['', ''];
  const first = await run([...args, '--resume', at('kept')], {
    out: (text) => {
      out += text;
      // As soon as something is written.
      if (text.includes('"file"')) stop.abort();
    },
    err: (text) => (err += text),
    stoppable: () => stop.signal,
  });
  expect(first).toBe(130);
  expect(err).toContain('What is done is kept; the same command goes on from there.');
  expect(whole.out.startsWith(out.slice(0, -3))).toBe(true);
  const answers = readdirSync(at('kept')).filter((name) => name !== 'check.json');
  expect(answers.length).toBeGreaterThan(0);
  // An answer that was cut off is found anew.
  writeFileSync(at(`kept/${answers[0] ?? ''}`), '{"job":');
  const other = await mainstay(...args, '--statement', '--resume', at('kept'));
  expect([other.code, other.err]).toEqual([2, expect.stringContaining('with other options')]);
  const resumed = await mainstay(...args, '--resume', at('kept'));
  expect({ ...resumed, err: plain(resumed.err) }).toEqual({ ...whole, err: plain(whole.err) });
  expect(existsSync(at('kept'))).toBe(false);
  mkdirSync(at('mine'));
  writeFileSync(at('mine/letter.txt'), 'x');
  const mine = await mainstay(...args, '--resume', at('mine'));
  expect([mine.code, mine.err]).toEqual([2, expect.stringContaining('holds other files')]);
});

test('a folder stands for the workbooks below it, zips for those in them; a register is passed over', async () => {
  const { out } = await mainstay('check', at('in'), '--format', 'json');
  expect((JSON.parse(out) as CheckJson[]).map(({ file }) => file)).toEqual(
    ['all.zip/m', 'broken', 'deep/t', 's0', 's1', 's2', 's3', 's4', 's5', 's6'].map((name) =>
      at(`in/${name}.xlsx`),
    ),
  );
});

test('files stand in the order given; one that is not there stops nothing', async () => {
  const names = ['s5', 'none', 's1', 's0', 's3', 's6'].map((name) => at(`in/${name}.xlsx`));
  const { code, out, err } = await mainstay('check', ...names, '--format', 'json');
  expect(code).toBe(2);
  expect((JSON.parse(out) as CheckJson[]).map(({ file }) => file)).toEqual(names);
  expect(err).toContain('none.xlsx could not be read: there is no such file or folder.');
});

test('a register that is named is refused', async () => {
  const { code, err } = await mainstay('check', at('in/register.xlsx'));
  expect([code, err]).toEqual([2, expect.stringContaining('is a register. It holds no agreement.')]);
});

test('workers give annotated copies back, each at its place', async () => {
  await workbook(at('in/deep/last.xlsx'), { cover, activities: [activity] });
  const files = ['s0', 's1', 's2', 's3', 'deep/last'].map((name) => at(`in/${name}.xlsx`));
  const { err } = await mainstay('check', ...files, '--annotate', at('back'), '--jobs', '2');
  expect(err).toBe('');
  for (const name of ['s0', 's1', 's2', 's3', 'deep/last']) {
    expect(readFileSync(at(`back/${name}.xlsx`)).length).toBeGreaterThan(
      readFileSync(at(`in/${name}.xlsx`)).length,
    );
  }
});
