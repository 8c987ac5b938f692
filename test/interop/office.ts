/** Runs test/interop/office.py, which looks at workbooks with LibreOffice. */

import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface Job {
  readonly file: string;
  readonly edits?: readonly { readonly cell: string; readonly text: string }[];
  /** Where to save the workbook as LibreOffice writes it. */
  readonly saveAs?: string;
  /** Cells whose shown text, list or highlight is asked for: "Activities!B5". */
  readonly values?: readonly string[];
  readonly lists?: readonly string[];
  readonly highlights?: readonly string[];
}

interface SeenList {
  readonly items: readonly string[];
  /** True where an entry outside the list brings an alert. */
  readonly refuses: boolean;
  readonly alert: readonly [title: string, message: string];
  readonly prompt: readonly [title: string, message: string] | null;
  readonly arrow: boolean;
}

export interface Seen {
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  readonly active: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly tables: Readonly<
    Record<
      string,
      { readonly sheet: string; readonly row: number; readonly rows: number; readonly columns: number }
    >
  >;
  readonly properties: { readonly title: string; readonly author: string; readonly language: string };
  readonly values: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, SeenList | null>>;
  readonly highlights: Readonly<Record<string, string | null>>;
  /** Sheets on which LibreOffice marks a cell as outside its list. */
  readonly invalid: Readonly<Record<string, boolean>>;
}

/** A python that knows LibreOffice: the system's own one, as a rule. */
function python(): string {
  const candidates = [process.env['PYTHON'], '/usr/bin/python3', 'python3'].filter(
    (name) => name !== undefined,
  );
  const found = candidates.find((name) => spawnSync(name, ['-c', 'import uno']).status === 0);
  if (!found) throw new Error('The interop tests need LibreOffice and python3-uno.');
  return found;
}

/** Opens each file in one LibreOffice, makes the edits, and tells what it sees then. */
export function lookAt(jobs: readonly Job[]): Seen[] {
  const { stdout, stderr, status } = spawnSync(python(), [path.join(__dirname, 'office.py')], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`LibreOffice could not be asked: ${stderr}`);
  return JSON.parse(stdout) as Seen[];
}
