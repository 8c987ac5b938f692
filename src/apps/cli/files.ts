/** Files as a command meets them: refusals are sentences, never a program's error codes. */

import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Refusal } from './refusal';

/** npm starts scripts in the project's folder; a person's paths are meant from where that person stands. */
const here = (): string =>
  process.env['npm_lifecycle_event'] === 'mainstay'
    ? (process.env['INIT_CWD'] ?? process.cwd())
    : process.cwd();

export const absolute = (file: string): string => path.resolve(here(), file);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be opened by you',
  EPERM: 'it may not be opened by you',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'it exists already',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk cannot be written to',
  EBUSY: 'another program has it open',
  ENAMETOOLONG: 'its name is too long',
};

const reasonOf = (error: unknown): string => {
  const code = (error as { code?: string }).code ?? '';
  return reasons[code] ?? 'the system refused it';
};

/** @throws Refusal */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(absolute(file));
  } catch (error) {
    throw readTrouble(file, error);
  }
}

/** What a person should know of an error while reading. */
export const readTrouble = (file: string, error: unknown): Refusal =>
  new Refusal(`${file} could not be read: ${reasonOf(error)}.`);

/** Outputs that exist are refused, all of them before the first is written. @throws Refusal */
export function refuseExisting(files: readonly string[], force: boolean): void {
  const existing = force ? [] : files.filter((file) => existsSync(absolute(file)));
  if (!existing.length) return;
  const [verb, pronoun] = existing.length > 1 ? ['exist', 'them'] : ['exists', 'it'];
  throw new Refusal(
    `${existing.join(', ')} ${verb} already. Choose another name, or add --force to replace ${pronoun}.`,
  );
}

/** A source is never written over, not even where files may be replaced. @throws Refusal */
export function refuseSources(sources: readonly string[], targets: readonly string[]): void {
  const paths = new Set(sources.map(absolute));
  const target = targets.find((file) => paths.has(absolute(file)));
  if (target === undefined) return;
  throw new Refusal(`${target} is read here, and stays as it is. Choose another name for what is written.`);
}

/** What a person should know of an error while writing; an error of the program stays what it is. */
export function writeTrouble(file: string, error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code)
    ? new Refusal(`${file} could not be written: ${reasonOf(error)}.`)
    : error;
}

/** @throws Refusal */
export async function writeBytes(file: string, bytes: Uint8Array): Promise<void> {
  const target = absolute(file);
  try {
    if (existsSync(target) && (await stat(target)).isDirectory()) {
      throw Object.assign(new Error('folder'), { code: 'EISDIR' });
    }
    await writeFile(target, bytes);
  } catch (error) {
    throw new Refusal(`${file} could not be written: ${reasonOf(error)}.`);
  }
}

/** Makes a folder with those above it. @throws Refusal */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(absolute(folder), { recursive: true });
  } catch (error) {
    throw new Refusal(`The folder ${folder} could not be made: ${reasonOf(error)}.`);
  }
}
