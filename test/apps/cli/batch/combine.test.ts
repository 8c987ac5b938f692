import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';

import { agreementRows } from '../../../bench/agreementRows';
import { activity, cover, framework, mainstay, scratch, workbook } from '../cli';

// Starting a worker is quick, but not on a machine that does other things too.
jest.setTimeout(120_000);

const at = scratch();
const MAIN = path.resolve(__dirname, '../../../../src/apps/cli/main.ts');

interface Said {
  agreements: Record<string, string>[];
  activities: Record<string, string>[];
  problems: Record<string, string>[];
}

async function combined(...args: string[]): Promise<{ register: Said; err: string; bytes: string }> {
  const out = at(`out-${Math.random().toString(36).slice(2)}.json`);
  const { code, err } = await mainstay('combine', ...args, '-o', out);
  expect([code, existsSync(`${out}.part`)]).toEqual([0, false]);
  const bytes = readFileSync(out, 'utf8');
  return { register: JSON.parse(bytes) as Said, err, bytes };
}

const files = (register: Said): (string | undefined)[] => register.agreements.map(({ file }) => file);

beforeAll(async () => {
  mkdirSync(at('in'));
  for (let n = 0; n < 9; n++) {
    await workbook(at(`in/s${n}.xlsx`), {
      cover: { ...cover, reference: `MPA ${n % 7}`, version: String(n) },
      activities: agreementRows(framework, 3, n),
    });
  }
  writeFileSync(at('in/broken.xlsx'), 'no workbook');
});

test('the register is the same whatever the number of workers, at once or in parts', async () => {
  const one = await combined(at('in'), '--jobs', '1');
  const three = await combined(at('in'), '--jobs', '3');
  expect(three.bytes).toBe(one.bytes);
  expect(one.register.problems).toHaveLength(1);
  expect(one.err).toContain('s0.xlsx does not count: Another version of');
});

test('stopped anywhere and gone on with, the register is the same', async () => {
  const whole = await combined(at('in'));
  await fc.assert(
    fc.asyncProperty(fc.nat(9), fc.nat(400_000), async (files, cut) => {
      const out = at('resumed.json');
      rmSync(out, { force: true });
      const stop = new AbortController();
      const { run } = await import('../../../../src/apps/cli/run');
      const code = await run(['combine', at('in'), '-o', out], {
        out: () => undefined,
        err: () => undefined,
        stoppable: () => {
          setTimeout(() => stop.abort(), 1500 + files * 100);
          return stop.signal;
        },
      });
      expect([0, 130]).toContain(code);
      if (code === 130) {
        const portions = readFileSync(`${out}.part/portions.ndjson`);
        writeFileSync(
          `${out}.part/portions.ndjson`,
          portions.subarray(0, Math.max(0, portions.length - cut)),
        );
        expect((await mainstay('combine', at('in'), '-o', out)).err).toContain('Add --resume');
        expect((await mainstay('combine', at('in'), '-o', out, '--contacts', '--resume')).err).toContain(
          'with other options',
        );
        expect((await mainstay('combine', at('in'), '-o', out, '--resume')).code).toBe(0);
      }
      expect(readFileSync(out, 'utf8')).toBe(whole.bytes);
    }),
    { numRuns: 2, seed: 7 },
  );
});

test('Ctrl+C stops a real run with a word on what is kept, and --resume goes on', async () => {
  const out = at('stopped.json');
  const start = (...args: string[]): Promise<{ code: number | null; err: string }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [
        '--import',
        'tsx',
        MAIN,
        'combine',
        at('in'),
        '-o',
        out,
        ...args,
      ]);
      let err = '';
      child.stderr.on('data', (data: Buffer) => (err += data.toString()));
      child.on('exit', (code) => done({ code, err }));
      if (args.length > 0) return;
      // As soon as it has begun.
      const wait = setInterval(() => {
        if (!existsSync(`${out}.part/portions.ndjson`)) return;
        clearInterval(wait);
        child.kill('SIGINT');
      }, 5);
    });
  const stopped = await start();
  expect(stopped.code).toBe(130);
  expect(stopped.err).toMatch(/Stopped\. \d+ of 10 files (is|are) done and kept in .*stopped\.json\.part/);
  expect(existsSync(out)).toBe(false);
  expect((await start('--resume')).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toBe((await combined(at('in'))).bytes);
});

test('zips are read member by member, zips within them too; what leads out is refused', async () => {
  const book = new Uint8Array(readFileSync(at('in/s1.xlsx')));
  const other = new Uint8Array(readFileSync(at('in/s2.xlsx')));
  const inner = zipSync({ 'deep.xlsx': other, 'same.xlsx': book });
  mkdirSync(at('zips'));
  writeFileSync(
    at('zips/all.zip'),
    zipSync({
      'a.xlsx': book,
      '__MACOSX/._a.xlsx': strToU8('x'),
      'notes.txt': strToU8('x'),
      '../out.xlsx': book,
      '/abs.xlsx': book,
      'inner.zip': inner,
    }),
  );
  writeFileSync(at('zips/none.zip'), 'no zip');
  const { register } = await combined(at('zips'));
  const zip = at('zips/all.zip');
  expect(files(register)).toEqual([
    `${zip}/a.xlsx`,
    `${zip}/inner.zip/deep.xlsx`,
    `${zip}/inner.zip/same.xlsx`,
  ]);
  expect(register.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('leads out of the zip'),
    expect.stringContaining('leads out of the zip'),
    expect.stringContaining('no zip, or a damaged one'),
  ]);
  expect(readdirSync(at('zips')).sort()).toEqual(['all.zip', 'none.zip']);
});

test('one name twice in a zip is read twice, and zips within zips within zips come to an end', async () => {
  let nested = zipSync({ 'a.xlsx': new Uint8Array(readFileSync(at('in/s3.xlsx'))) });
  for (let n = 0; n < 5; n++) nested = zipSync({ 'z.zip': nested });
  mkdirSync(at('deep'));
  writeFileSync(at('deep/deep.zip'), nested);
  const { register } = await combined(at('deep'));
  expect(register.problems[0]?.['message']).toContain('lies in more than 3 zips');
});

test("a stranger's table is taken over and says so, with its doubts and its own cells", async () => {
  const table = path.resolve(__dirname, '../../../fixtures/printed-table.xlsx');
  mkdirSync(at('strange'));
  copyFileSync(table, at('strange/table.xlsx'));
  await workbook(at('strange/ours.xlsx'), { cover, activities: [activity] });
  const { register } = await combined(at('strange'));
  expect(register.agreements.map(({ note }) => note)).toEqual([
    '',
    expect.stringMatching(/^Taken over from the table on .*, which was not made with Mainstay\.$/),
  ]);
  const rows = register.activities.filter(({ file }) => file?.endsWith('table.xlsx'));
  expect(rows.length).toBeGreaterThan(5);
  for (const { sheet, cell } of rows)
    expect([sheet, cell]).toEqual([expect.any(String), expect.stringMatching(/^[A-Z]+\d+$/)]);
  for (const problem of register.problems) {
    expect(problem).toMatchObject({
      file: at('strange/table.xlsx'),
      message: expect.stringMatching(/[.?]$/) as string,
    });
  }
});

test('data files count beside workbooks; our own outputs in the folder are passed over', async () => {
  mkdirSync(at('mixed'));
  const book = await workbook(at('mixed/one.xlsx'), { cover, activities: [activity] });
  expect((await mainstay('export', book, '--to', 'json', '-o', at('mixed/exported'))).code).toBe(0);
  writeFileSync(at('mixed/check.json'), (await mainstay('check', '--format', 'json', book)).out);
  await mainstay('combine', book, '-o', at('mixed/before.xlsx'));
  await mainstay('combine', book, '-o', at('mixed/before.json'));
  await mainstay('combine', book, '-o', at('mixed/tables.csv'));
  const { register, err } = await combined(at('mixed'));
  expect(register.agreements.map(({ counts }) => counts).sort()).toEqual(['no', 'yes']);
  expect(register.problems).toEqual([]);
  expect(err).toContain('before.xlsx was passed over: it is a register.');
  expect(err).toContain('check.json was passed over: it is the findings of a check.');
  expect(err).toContain('tables-metadata.json was passed over: it is a description of tables.');
});

test('the output may lie in the folder that is read, and is never its own input', async () => {
  const again = async (): Promise<string> => {
    expect(
      (await mainstay('combine', at('strange'), '-o', at('strange/register.json'), '--force')).code,
    ).toBe(0);
    return readFileSync(at('strange/register.json'), 'utf8');
  };
  expect(await again()).toBe(await again());
});

test.each([
  [['--jobs', '0'], 'from 1 to 64'],
  [['--jobs', 'x'], 'from 1 to 64'],
])('%j is refused with a sentence', async (args, sentence) => {
  const { code, err } = await mainstay('combine', at('in'), '-o', at('x.json'), ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
});
