/**
 * How long cells take to become a reading: 10,000 rows, about 1 KB of varied text a row, no two alike.
 * Run it with: npx tsx test/bench/reading.ts [rows]
 */

import { frameworkById, type Framework } from '../../src/core/framework';
import { columnHeading, columns, readSnapshot, updateReading } from '../../src/core/workbook';
import type { CellValue, Reading, Snapshot } from '../../src/core/workbook';
import { parseHow, parsePartners, parseWhat, parseWhen, parseWho } from '../../src/core/workbook';
import { variedRows } from './rows';

const framework = frameworkById('equal-theme-d-2005') as Framework;
const count = Number(process.argv[2] ?? 10_000);

function snapshotOf(rows: readonly (readonly CellValue[])[]): Snapshot {
  const headings = columns.map((c) => columnHeading(framework, c.key));
  const table = {
    key: 'activities',
    name: 'MPA_Activities',
    sheet: 'Activities',
    row: 3,
    column: 0,
  } as const;
  return { tables: [{ ...table, headings, rows, formulas: [], formats: {} }], pack: null, date1904: false };
}

/** Strings as they come from a workbook: flat, and never looked at before. */
const fresh = (rows: readonly (readonly CellValue[])[]): CellValue[][] =>
  JSON.parse(JSON.stringify(rows)) as CellValue[][];

const rows = variedRows(framework, count, 1);
const characters = rows.flat().reduce<number>((sum, cell) => sum + String(cell).length, 0);
console.log(`${count} rows, ${Math.round(characters / count)} characters a row`);

let reading: Reading | null = null;
for (let run = 0; run < 6; run++) {
  const snapshot = snapshotOf(fresh(variedRows(framework, count, run + 2)));
  const start = performance.now();
  reading = readSnapshot(snapshot, framework);
  console.log(`readSnapshot: ${(performance.now() - start).toFixed(1)} ms`);
}

function time(name: string, run: () => void): void {
  const start = performance.now();
  run();
  console.log(`${name}: ${(((performance.now() - start) * 1000) / count).toFixed(2)} microseconds a row`);
}

const cells = fresh(variedRows(framework, count, 99)) as string[][];
const at = (key: string): number => columns.findIndex((c) => c.key === key);
const each = (key: string, parse: (text: string) => unknown): (() => void) => {
  const column = at(key);
  return () => {
    for (const row of cells) parse(row[column] ?? '');
  };
};
time(
  'what',
  each('what', (text) => parseWhat(text, framework)),
);
time(
  'who',
  each('who', (text) => parseWho(text, framework)),
);
time(
  'when',
  each('when', (text) => parseWhen(text, framework)),
);
time(
  'how',
  each('how', (text) => parseHow(text, framework)),
);
time(
  'partners',
  each('partners', (text) => parsePartners(text, framework)),
);

if (reading) {
  const changed = (n: number): readonly CellValue[] => rows[n % count]?.map((cell) => `${cell} x`) ?? [];
  const start = performance.now();
  for (let n = 0; n < 1000; n++) {
    const index = (n * 7919) % count;
    reading = updateReading(reading, 'activities', [
      { index, values: changed(index), formulas: [], formats: {} },
    ]);
  }
  console.log(`updateReading: ${((performance.now() - start) / 1000).toFixed(4)} ms an edit`);
}
