/** The register as JSON and as CSV, a piece of text at a time. */

import { csv } from '../export/csv';
import type { RegisterTable, Row } from './table';
import type { Register } from './types';

/** JSON: every table of the register as an array of objects, one row a line. The pieces joined are the text. */
export function* registerJson(register: Register): Generator<string> {
  const { framework, asOf, tables } = register;
  yield `{\n  "framework": ${JSON.stringify(framework)},\n  "asOf": ${JSON.stringify(asOf)}`;
  for (const table of tables) {
    yield `,\n  ${JSON.stringify(table.key)}: [`;
    const keys = table.columns.map((column) => JSON.stringify(column.key));
    let mark = '\n    ';
    for (const row of table.rows()) {
      yield `${mark}{${keys.map((key, n) => `${key}: ${JSON.stringify(row[n] ?? '')}`).join(', ')}}`;
      mark = ',\n    ';
    }
    yield table.rowCount > 0 ? '\n  ]' : ']';
  }
  yield '\n}\n';
}

const line = (row: Row): string => csv([row.map(String)]);

/** One table as CSV (RFC 4180), headings first. The pieces joined are the text. */
export function* registerCsv(table: RegisterTable): Generator<string> {
  yield line(table.columns.map((column) => column.heading));
  for (const row of table.rows()) yield line(row);
}

/** CSV on the Web metadata for several tables that lie beside it (W3C, Metadata Vocabulary for Tabular Data, 2015). */
export function registerCsvw(
  register: Register,
  files: readonly { readonly url: string; readonly table: RegisterTable }[],
): string {
  const description = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': `Register of agreements: ${register.framework.title}`,
    'dc:date': register.asOf,
    tables: files.map(({ url, table }) => ({
      url,
      'dc:title': table.title,
      'dc:description': table.about,
      tableSchema: {
        columns: table.columns.map(({ key, heading, type }) => ({
          name: key,
          titles: heading,
          datatype: type === 'number' ? 'integer' : 'string',
        })),
      },
    })),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}
