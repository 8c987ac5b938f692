/** The register as files to take away; the same bytes as the command line writes, but for the packing. */

import { zipSync, type Zippable } from 'fflate';
import {
  registerCsv,
  registerCsvw,
  registerJson,
  registerReport,
  type Register,
} from '../../../../core/register';
import { registerBook } from '../../../../io/file/register';

export const KINDS = ['xlsx', 'html', 'json', 'csv'] as const;
export type Kind = (typeof KINDS)[number];

interface Made {
  readonly extension: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  const all = [...pieces];
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const text = (pieces: Iterable<string>): Uint8Array => new TextEncoder().encode([...pieces].join(''));

/** The first day that a ZIP can name: the same register gives the same bytes. */
const DAY = new Date(1980, 0, 1);

function csvFiles(register: Register): Uint8Array {
  const named = register.tables.map((table) => ({ url: `${table.key}.csv`, table }));
  const files: Zippable = {};
  for (const { url, table } of named) files[url] = [text(registerCsv(table)), { mtime: DAY }];
  files['csv-metadata.json'] = [text([registerCsvw(register, named)]), { mtime: DAY }];
  return zipSync(files);
}

export function made(register: Register, kind: Kind): Made {
  switch (kind) {
    case 'xlsx':
      return {
        extension: 'xlsx',
        mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: joined(registerBook(register)),
      };
    case 'html':
      return { extension: 'html', mime: 'text/html', bytes: registerReport(register) };
    case 'json':
      return { extension: 'json', mime: 'application/json', bytes: text(registerJson(register)) };
    case 'csv':
      return { extension: 'zip', mime: 'application/zip', bytes: csvFiles(register) };
  }
}
