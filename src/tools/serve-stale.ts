import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder of the project: two above src/tools. */
export const PROJECT = join(__dirname, '..', '..');

/** Where built things that are no part of the add-in are kept. */
export const CACHE = join(PROJECT, 'node_modules', '.cache', 'mainstay');

function filesOf(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** A digest of the names and bytes of files and folders, given relative to the project. */
export function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesOf(join(PROJECT, path))) {
      hash.update(file.slice(PROJECT.length)).update('\0').update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * Runs `build` unless `output` stands and was built from these very inputs.
 * Answers whether it ran.
 */
export async function buildIfStale(
  name: string,
  inputs: readonly string[],
  output: string,
  build: () => Promise<void>,
): Promise<boolean> {
  const stamp = join(CACHE, `${name}.stamp`);
  const digest = digestOf(inputs);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;
  await build();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
  return true;
}
