/** Every rule is whole: rule, comment, test, line in the index, and a page that says what it does today. */

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { rules } from '../../src/core/rules';
import { missingOfRules } from '../../src/tools/docs-rules';

const ROOT = resolve(__dirname, '../..');

it('finds nothing missing of any rule', () => {
  expect(missingOfRules()).toEqual([]);
});

it('finds every page as it would be written now, and none left over', async () => {
  // In a process of its own: the formatter of the pages is a module that the test runner cannot load.
  const script = [require.resolve('tsx/cli'), 'src/tools/docs-rules.ts', '--check'];
  const { stderr } = await promisify(execFile)(process.execPath, script, { cwd: ROOT }).catch(
    (failure: { stderr: string }) => failure,
  );
  expect(
    stderr.split('\n').filter((line) => line.includes('docs/rules') || line.includes('core/rules')),
  ).toEqual([]);
}, 120_000);

it('knows each rule by an id of its own', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});
