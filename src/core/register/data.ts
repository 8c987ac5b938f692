/** The register as JSON and as CSV. */

import { csv } from '../export/csv';
import type { Register } from './types';
import type { RegisterTable } from './tables';

/** UTF-8 JSON: every table of the register as an array of objects. */
export function registerJson(register: Register, tables: readonly RegisterTable[]): Uint8Array {
  const rows = Object.fromEntries(
    tables.map(({ key, columns, rows: body }) => [
      key,
      body.map((row) => Object.fromEntries(columns.map((column, i) => [column.key, row[i] ?? '']))),
    ]),
  );
  const { framework, asOf } = register;
  return new TextEncoder().encode(`${JSON.stringify({ framework, asOf, ...rows }, null, 2)}\n`);
}

/** One table as CSV (RFC 4180), headings first. */
export function registerCsv({ columns, rows }: RegisterTable): Uint8Array {
  const head = columns.map((column) => column.heading);
  return new TextEncoder().encode(csv([head, ...rows.map((row) => row.map(String))]));
}

/** CSV on the Web metadata for several tables that lie beside it (W3C, Metadata Vocabulary for Tabular Data, 2015). */
export function registerCsvw(
  register: Register,
  files: readonly { readonly url: string; readonly table: RegisterTable }[],
): Uint8Array {
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
  return new TextEncoder().encode(`${JSON.stringify(description, null, 2)}\n`);
}
