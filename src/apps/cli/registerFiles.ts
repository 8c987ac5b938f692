/** The files of a register, by the extension of the output. */

import path from 'node:path';

import { registerCsv, registerCsvw, registerJson, registerReport, type Register } from '../../core/register';
import { writePieces } from './batch/sink';
import { absolute, makeFolder } from './files';
import { Refusal } from './refusal';
import { registerBook } from './registerBook';

type Pieces = Iterable<string | Uint8Array>;

const ONE_FILE: Readonly<Record<string, (register: Register) => Pieces>> = {
  '.json': registerJson,
  '.html': (register) => [registerReport(register)],
  '.xlsx': (register) => registerBook(register),
};

/** Names of the tables as files; their keys are a contract. */
const TABLES = [
  ...['agreements', 'contacts', 'coverage', 'activities', 'audiences', 'partners'],
  ...['conformance', 'use', 'names', 'findings', 'problems'],
];

/** What will be written, for asking beforehand whether it exists. @throws Refusal for an unknown kind */
export function outputsOf(target: string): string[] {
  const extension = path.extname(target).toLowerCase();
  if (extension in ONE_FILE) return [target];
  if (extension === '') {
    return [...TABLES.map((key) => `${key}.csv`), 'csv-metadata.json'].map((name) => path.join(target, name));
  }
  throw new Refusal(`"${target}" is of no known kind. Name a .xlsx, .json or .html file, or a folder.`);
}

/**
 * Writes the register.
 * @param part folder on the same disk for what is not whole yet
 * @returns false where the signal came before the end
 * @throws Refusal
 */
export async function writeRegister(
  register: Register,
  target: string,
  part: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const files: [string, Pieces][] = [];
  const write = ONE_FILE[path.extname(target).toLowerCase()];
  if (write) files.push([target, write(register)]);
  else {
    await makeFolder(absolute(target));
    const named = register.tables.map((table) => ({ url: `${table.key}.csv`, table }));
    for (const { url, table } of named) files.push([path.join(target, url), registerCsv(table)]);
    files.push([path.join(target, 'csv-metadata.json'), [registerCsvw(register, named)]]);
  }
  for (const [file, pieces] of files) {
    if (!(await writePieces(file, path.join(part, path.basename(file)), pieces, signal))) return false;
  }
  return true;
}
