/**
 * Writes every generated file of the repository; with --check it only says which are stale.
 * A generator is a function that gives paths (from the top of the repository) and their text.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { rulePages } from './docs-rules';

export type Generated = ReadonlyMap<string, string>;
type Generator = () => Promise<Generated>;

const ROOT = resolve(__dirname, '../..');

const generators: readonly Generator[] = [rulePages];

function onDisk(path: string): string | null {
  try {
    return readFileSync(resolve(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  let stale = 0;
  for (const generator of generators) {
    for (const [path, text] of await generator()) {
      if (onDisk(path) === text) continue;
      stale += 1;
      if (check) {
        console.error(`${path} is stale. Run: npm run generate`);
        continue;
      }
      mkdirSync(dirname(resolve(ROOT, path)), { recursive: true });
      writeFileSync(resolve(ROOT, path), text);
      console.log(`wrote ${path}`);
    }
  }
  if (check && stale > 0) process.exitCode = 1;
}

if (require.main === module) void main();
