/** Many submissions as one register, by the command line as people start it, beside merely reading them with SheetJS. */

import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { read } from 'xlsx';

import { loadFramework, packs, type Pack } from '../../src/core/framework';
import { blueprintFor } from '../../src/core/workbook';
import { printBlueprint } from '../../src/io/file';
import { patchParts } from '../../src/io/xlsx';
import { PackageReader } from '../../src/io/xlsx/package';
import { agreementRows } from './agreementRows';
import { timed, type Bench } from './bench';

const MAIN = resolve(__dirname, '../../src/apps/cli/main.ts');
const STRINGS = 'xl/sharedStrings.xml';
const ACTIVITIES = 60;
const MARK = 'MPA reference';

/** Different submissions, as their authors would have filled them in. */
async function submissions(): Promise<Uint8Array[]> {
  const framework = loadFramework(packs[0] as Pack);
  const partners = framework.pack.partnerships.map(({ name }) => ({ name }));
  const books: Uint8Array[] = [];
  for (let n = 0; n < 100; n++) {
    const cover = {
      ...{ reference: MARK, version: '1', date: '12 June 2005', start: '1 July 2005', end: '30 June 2007' },
      partnership: `Partnership ${n}`,
    };
    const activities = agreementRows(framework, ACTIVITIES, n + 1);
    books.push(await printBlueprint(blueprintFor(framework, { cover, partners, activities })));
  }
  return books;
}

/** A folder of so many submissions, each with a reference of its own. */
function write(folder: string, books: readonly Uint8Array[], count: number): void {
  const strings = books.map((book) => new PackageReader(book).text(STRINGS) ?? '');
  for (let n = 0; n < count; n++) {
    const place = n % books.length;
    const changed = { [STRINGS]: (strings[place] ?? '').replace(MARK, `MPA ${n}`) };
    const sub = join(folder, String(n % 50));
    mkdirSync(sub, { recursive: true });
    writeFileSync(join(sub, `${n}.xlsx`), patchParts(books[place] as Uint8Array, changed));
  }
}

/** Milliseconds of one run, and the most memory that the system saw it hold, in MB. */
function combine(folder: string, out: string): Promise<{ ms: number; rss: number }> {
  return new Promise((done, fail) => {
    const begun = performance.now();
    const args = ['--import', 'tsx', MAIN, 'combine', folder, '-o', out, '--force'];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    let rss = 0;
    const look = setInterval(() => {
      const status = `/proc/${child.pid ?? 0}/status`;
      // A process that has just ended still has a status, without its memory.
      const peak = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
      if (peak !== undefined) rss = Math.max(rss, Number(peak) / 1024);
    }, 25);
    child.on('exit', (code) => {
      clearInterval(look);
      if (code === 0) done({ ms: performance.now() - begun, rss });
      else fail(new Error(`combine ended with ${code}.`));
    });
  });
}

function readWithSheetJs(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.xlsx'),
  );
  return timed(() => {
    for (const file of files) read(readFileSync(join(folder, file)));
  });
}

export const batch: Bench = {
  name: 'batch',
  about: 'Register (.xlsx) of 100, 1,000 and 5,000 submissions of 60 activities; SheetJS merely reading 100',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'mainstay-bench-'));
    try {
      const books = await submissions();
      const at = (count: number): string => join(folder, String(count));
      for (const count of [1, 100, 1000, 5000]) write(at(count), books, count);
      const out = join(folder, 'register.xlsx');
      const start = await combine(at(1), out);
      const hundred = await combine(at(100), out);
      const sheetjs = readWithSheetJs(at(100));
      const thousand = await combine(at(1000), out);
      const most = await combine(at(5000), out);
      return {
        batch_start_ms: start.ms,
        batch_100_ms: hundred.ms,
        sheetjs_read_100_ms: sheetjs,
        batch_to_sheetjs_ratio: hundred.ms / sheetjs,
        batch_1000_ms: thousand.ms,
        batch_5000_ms: most.ms,
        batch_5000_mb: most.rss,
        /** Time a file with 5,000 beside 1,000: 1 is linear. */
        batch_growth_ratio: most.ms / 5000 / (thousand.ms / 1000),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
