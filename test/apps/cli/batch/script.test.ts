/** The workers' script: put together as one, it starts and says the same as the modules themselves. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { activity, cover, mainstay, workbook } from '../cli';

const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-script-'));
const at = (name: string): string => path.join(folder, name);
const root = path.resolve(__dirname, '../../../..');
const tsx = ['--import', pathToFileURL(require.resolve('tsx')).href];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['batch/worker.ts', 'check/worker.ts'])('%s is put together as one script', (module) => {
  const code = `
    const { bundledScript } = require(${JSON.stringify(path.join(root, 'src/apps/cli/batch/script.ts'))});
    const script = bundledScript(${JSON.stringify(path.join(root, 'src/apps/cli', module))});
    console.log(script.eval, script.execArgv.length, script.source.includes("from './"));`;
  const said = execFileSync(process.execPath, [...tsx, '--input-type=commonjs', '-e', code], { cwd: root });
  expect(said.toString().trim()).toBe('true 0 false');
});

test('many files by workers of one script give what a few give without', async () => {
  mkdirSync(at('in'));
  await workbook(at('one.xlsx'), { cover, activities: [activity, activity] });
  await mainstay('export', at('one.xlsx'), '--to', 'json', '-o', at('data'));
  const names = Array.from({ length: 24 }, (_, n) => `in/${String(n).padStart(2, '0')}.xlsx`);
  for (const name of names) cpSync(at('one.xlsx'), at(name));
  cpSync(at('data'), at('in/data'), { recursive: true });
  const main = path.join(root, 'src/apps/cli/main.ts');
  const read = (name: string): string => readFileSync(at(name), 'utf8');
  for (const jobs of ['1', '3']) {
    const args = ['combine', at('in'), '-o', at(`${jobs}.json`), '--jobs', jobs, '--as-of', '2005-06-12'];
    execFileSync(process.execPath, [...tsx, main, ...args], { stdio: 'ignore' });
  }
  expect(read('3.json')).toBe(read('1.json'));
  // Few enough to be read in this thread, as one agreement after the other.
  await mainstay('combine', at('in/00.xlsx'), '-o', at('few.json'), '--as-of', '2005-06-12');
  const agreements = (name: string): { seal: string; errors: number }[] =>
    (JSON.parse(read(name)) as { agreements: { seal: string; errors: number }[] }).agreements;
  expect(agreements('1.json')).toHaveLength(25);
  const [few] = agreements('few.json');
  for (const { seal, errors } of agreements('1.json'))
    expect([seal, errors]).toEqual([few?.seal, few?.errors]);
}, 120_000);
