/**
 * Writes every generated file of the repository; with --check it only says which are stale. Each generator
 * is a program of its own, so that a broken one does not hide the others. Adding one is a line here.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const GENERATORS = ['make-pack.ts', 'docs-rules.ts', 'docs-schema.ts', 'docs-cli.ts'] as const;

const tsx = require.resolve('tsx/cli');
const failed = GENERATORS.filter((name) => {
  const args = [tsx, join(__dirname, name), ...process.argv.slice(2)];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status !== 0;
});
for (const name of failed) console.error(`${name} did not pass. Run: npm run generate`);
process.exitCode = failed.length > 0 ? 1 : 0;
