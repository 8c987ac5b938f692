/** How the findings of file after file are written, by the name of the format; nothing but the page keeps anything. */

import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';

import {
  FindingsPage,
  findingsCsv,
  findingsCsvHead,
  type FileFindings,
} from '../../../core/register/findings';
import type { Output } from '../refusal';

/** One file's findings, with its report for a terminal ("" where it could not be checked). */
export interface CheckAnswer extends FileFindings {
  readonly text: string;
}

export interface CheckWriter {
  file(answer: CheckAnswer): void;
  /** After the last file, and also where the work was broken off. */
  end(): void;
}

function textWriter(output: Output): CheckWriter {
  let first = true;
  return {
    file: ({ text }) => {
      if (text) output.out(first ? text : `\n${text}`);
      first = false;
    },
    end: () => undefined,
  };
}

function jsonWriter(output: Output): CheckWriter {
  let open = false;
  return {
    file: ({ json }) => {
      const lines = JSON.stringify(json, null, 2).replaceAll('\n', '\n  ');
      output.out(`${open ? ',\n' : '[\n'}  ${lines}`);
      open = true;
    },
    end: () => output.out(open ? '\n]\n' : '[]\n'),
  };
}

function csvWriter(output: Output): CheckWriter {
  output.out(findingsCsvHead());
  return { file: (answer) => output.out(findingsCsv(answer)), end: () => undefined };
}

const CHUNK = 1 << 20;

/** Sections wait in a file of their own until the list that stands before them is known. */
function htmlWriter(output: Output): CheckWriter {
  const page = new FindingsPage();
  const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-'));
  const spool = openSync(path.join(folder, 'sections'), 'w+');
  return {
    file: (answer) => {
      writeSync(spool, page.section(answer));
    },
    end: () => {
      try {
        const { before, after } = page.around();
        output.out(before);
        const buffer = Buffer.alloc(CHUNK);
        const decoder = new StringDecoder('utf8');
        for (let at = 0, read = 0; (read = readSync(spool, buffer, 0, CHUNK, at)) > 0; at += read) {
          output.out(decoder.write(buffer.subarray(0, read)));
        }
        output.out(after);
      } finally {
        closeSync(spool);
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const writers: Readonly<Record<string, (output: Output) => CheckWriter>> = {
  text: textWriter,
  json: jsonWriter,
  csv: csvWriter,
  html: htmlWriter,
};

export const formatNames: readonly string[] = Object.keys(writers);

/** Null for a format that there is not. */
export function writerFor(format: string, output: Output): CheckWriter | null {
  return Object.hasOwn(writers, format) ? (writers[format]?.(output) ?? null) : null;
}
