/** The files of a register, by the extension of the output. */

import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

import { registerCsv, registerCsvw, registerJson, registerReport, type Register } from '../../core/register';
import { registerBookAhead } from '../../io/file/register';
import type { PackingAhead } from '../../io/xlsx';
import { writePieces } from './batch/sink';
import { datasetFiles } from './dataset';
import { absolute, makeFolder } from './files';
import { Refusal } from './refusal';

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<Uint8Array>;

const pack = promisify(deflateRaw);

/** Node's own, on its threads: each piece ends on a byte, so that the pieces joined are one stream (RFC 1951, zlib.h). */
const packing: PackingAhead = {
  deflater: () => (bytes, last) =>
    pack(bytes, { finishFlush: last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }),
  checksum: crc32,
};

const ONE_FILE: Readonly<Record<string, (register: Register) => Pieces>> = {
  '.json': registerJson,
  '.html': (register) => [registerReport(register)],
  '.xlsx': (register) => registerBookAhead(register, packing),
};

/** Names of the tables as files; their keys are a contract. */
const TABLES = [
  ...['look', 'agreements', 'contacts', 'calendar', 'coverage', 'activities', 'audiences', 'partners'],
  ...['conformance', 'use', 'names', 'findings', 'problems'],
];

const CSV = /\.csv$/i;

/** "register.csv" is a file a table beside each other: "register-activities.csv"; and their description. */
const csvName = (target: string, key: string): string => `${target.replace(CSV, '')}-${key}.csv`;
const csvwName = (target: string): string => `${target.replace(CSV, '')}-metadata.json`;

/** What will be written, for asking beforehand whether it exists. @throws Refusal for an unknown kind */
export function outputsOf(target: string): string[] {
  const extension = path.extname(target).toLowerCase();
  if (extension in ONE_FILE) return [target];
  if (extension === '.csv') return [...TABLES.map((key) => csvName(target, key)), csvwName(target)];
  if (extension === '') return TABLES.map((key) => path.join(target, key));
  throw new Refusal(
    `"${target}" is of no known kind. Name a .xlsx, .html, .json or .csv file, or a folder for a dataset.`,
  );
}

/** Files of a dataset that was written here before: a round that is no more must not be read with the new ones. */
function clearDataset(target: string): void {
  for (const key of TABLES) {
    const folder = absolute(path.join(target, key));
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (/(^|[/\\])framework=[^/\\]*[/\\](round=[^/\\]*[/\\])?part-\d+\.parquet$/.test(name)) {
        rmSync(path.join(folder, name));
      }
    }
  }
}

function* filesOf(register: Register, target: string): Generator<readonly [file: string, pieces: Pieces]> {
  const extension = path.extname(target).toLowerCase();
  const write = ONE_FILE[extension];
  if (write) yield [target, write(register)];
  else if (extension === '.csv') {
    const named = register.tables.map((table) => ({ url: path.basename(csvName(target, table.key)), table }));
    for (const { table } of named) yield [csvName(target, table.key), registerCsv(table)];
    yield [csvwName(target), [registerCsvw(register, named)]];
  } else {
    clearDataset(target);
    for (const { path: name, pieces } of datasetFiles(register)) yield [path.join(target, name), pieces()];
  }
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
  for (const [file, pieces] of filesOf(register, target)) {
    const folder = path.dirname(file);
    if (folder !== path.dirname(target)) await makeFolder(folder);
    if (!(await writePieces(file, path.join(part, path.basename(file)), pieces, signal))) return false;
  }
  return true;
}
