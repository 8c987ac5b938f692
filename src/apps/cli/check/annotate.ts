/** Submissions given back with what was found in them: the file patched, never written anew. */

import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

import { findingLines, type FindingLine } from '../../../core/rules';
import { findingsEdits, dayInWords, quoteSheet } from '../../../core/workbook';
import { annotateFile } from '../../../io/file';
import type { NewSheet } from '../../../io/xlsx';
import { checkedEdits } from '../checkedCell';
import { absolute, makeFolder, refuseExisting, writeBytes } from '../files';
import { Refusal } from '../refusal';
import type { CheckedFile } from './read';

const COLUMNS = [
  { heading: 'What it is', width: 16 },
  { heading: 'Ref', width: 8 },
  { heading: 'Sheet', width: 18 },
  { heading: 'Cell', width: 8 },
  { heading: 'Question', width: 24 },
  { heading: 'Finding', width: 80 },
  { heading: 'The strategy says', width: 60 },
  { heading: 'What can be written', width: 40 },
  { heading: 'Answer given', width: 30 },
] as const;
const CELL = 3;
/** Excel keeps at most 65,530 links on a sheet. */
const MOST_LINKS = 65_000;

function rowOf({ kind, ref, at, cell, question, message, quote, suggestion, answer }: FindingLine): string[] {
  return [kind, ref, at.sheet, cell, question, message, quote, suggestion, answer];
}

/** The sheet that lists everything, each line with a link to its cell. */
function sheetOf({ result, framework, asOf, note }: CheckedFile): NewSheet {
  const lines = findingLines(result, framework);
  const { errors, advice, notes } = result.counts;
  const nothing = ['Nothing', '', '', '', '', 'Nothing was found.', '', '', ''];
  return {
    name: 'Findings',
    table: 'MPA_Findings',
    title: 'Findings',
    about: `${errors} to fix, ${advice} advice, ${notes} ${notes === 1 ? 'note' : 'notes'}, as of ${dayInWords(asOf)}. Checked by ${framework.pack.title}, version ${framework.pack.version}.`,
    hint: note || 'A cell in the column Cell leads to where it stands. This sheet may be deleted.',
    columns: COLUMNS,
    rows: lines.length ? lines.map(rowOf) : [nothing],
    links: lines.slice(0, MOST_LINKS).map(({ at, cell }, row) => ({
      row,
      column: CELL,
      location: `${quoteSheet(at.sheet)}!${cell}`,
    })),
  };
}

/** The folder that all files lie in or below. */
function commonFolder(files: readonly string[]): string {
  const parts = files.map((file) => path.dirname(absolute(file)).split(path.sep));
  const [first = []] = parts;
  const differs = first.findIndex((part, n) => parts.some((other) => other[n] !== part));
  return (differs < 0 ? first : first.slice(0, differs)).join(path.sep) || path.sep;
}

/** Where each file goes: its place below the folder that all files share, below the folder given. */
export class Annotator {
  private readonly from: string;
  private readonly sources: ReadonlySet<string>;

  /** @param now the moment that the sheets name */
  constructor(
    private readonly folder: string,
    files: readonly string[],
    private readonly force: boolean,
    private readonly now: Date,
  ) {
    this.from = commonFolder(files);
    this.sources = new Set(
      files
        .map(absolute)
        .filter((file) => existsSync(file))
        .map((file) => realpathSync(file)),
    );
  }

  private targetOf(file: string): string {
    return path.join(this.folder, path.relative(this.from, absolute(file)));
  }

  /** Before anything is read. @throws Refusal where a submission, or a file that is there, would be written over */
  refuse(files: readonly string[]): void {
    const targets = files.map((file) => this.targetOf(file));
    for (const target of targets) {
      const there = absolute(target);
      if (existsSync(there) && this.sources.has(realpathSync(there))) {
        throw new Refusal(
          `${target} is one of the files to check, and would be written over. Name another folder after --annotate.`,
        );
      }
    }
    refuseExisting(targets, this.force);
  }

  /**
   * Writes one annotated copy; answers a sentence of warning, or "".
   * @throws Refusal
   */
  async annotate(file: string, bytes: Uint8Array, checked: CheckedFile): Promise<string> {
    const { reading, result } = checked;
    const edits = findingsEdits(reading, result.findings);
    const table = reading.tables.activities;
    const written =
      table?.columns['findings'] === undefined ? [] : checkedEdits(bytes, table.sheet, this.now);
    const annotated = annotateFile(bytes, [...edits, ...written], sheetOf(checked));
    const target = this.targetOf(file);
    await makeFolder(path.dirname(target));
    await writeBytes(target, annotated.bytes);
    return annotated.signed
      ? `${file} bears a digital signature. It does not hold for the copy with findings.`
      : '';
  }
}
