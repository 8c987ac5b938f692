/** What Mainstay itself writes and a person may leave among the submissions. */

import type { XlsxBook } from '../xlsx';

/** Whether the workbook is a register. */
export function registerIn(book: XlsxBook): boolean {
  const tables = book.sheets.flatMap((sheet) => sheet.tables);
  return tables.length > 0 && tables.every(({ name }) => name.startsWith('Register_'));
}

type Data = Readonly<Record<string, unknown>>;

const has = (data: Data, ...keys: readonly string[]): boolean => keys.every((key) => key in data);

const OUTPUTS: readonly (readonly [what: string, is: (data: Data) => boolean])[] = [
  [
    'a description of tables',
    (data) => JSON.stringify(data['@context'] ?? '').includes('www.w3.org/ns/csvw'),
  ],
  ['a register', (data) => has(data, 'framework', 'asOf', 'agreements', 'problems')],
  ['the report of a merge', (data) => has(data, 'base', 'copies')],
  ['the report of a review', (data) => has(data, 'file', 'from', 'to', 'changes')],
  ['what was understood of a table', (data) => has(data, 'file', 'tables', 'rows', 'notes')],
  ['a pack', (data) => has(data, 'areas', 'audiences', 'methods', 'requirements')],
];

/** What output of Mainstay a JSON file is; "" where it is none, or no JSON. */
export function outputOf(bytes: Uint8Array): string {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return '';
  }
  if (Array.isArray(data)) {
    const checked = (one: unknown): boolean =>
      typeof one === 'object' && !!one && has(one as Data, 'file', 'findings');
    return data.length > 0 && data.every(checked) ? 'the findings of a check' : '';
  }
  if (typeof data !== 'object' || !data) return '';
  return OUTPUTS.find(([, is]) => is(data as Data))?.[0] ?? '';
}
