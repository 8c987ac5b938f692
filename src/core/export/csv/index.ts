/** The activities as CSV, and its description as CSV on the Web metadata (W3C, Tabular Data, 2015). */

import type { Dossier } from '../../agreement';
import type { Framework } from '../../framework';
import { dayOf, oneLine } from '../document/words';
import { exportName } from '../name';
import type { ExportOptions } from '../types';
import { csvColumns } from './columns';
import { csv } from './write';

export { csv } from './write';

/** Headings, then a row an activity, as they are before anything is escaped. */
export function csvTable({ agreement }: Dossier): readonly (readonly string[])[] {
  const head = csvColumns.map((column) => column.title);
  return [head, ...agreement.activities.map((activity) => csvColumns.map((column) => column.of(activity)))];
}

/** UTF-8 without a byte order mark; no contacts or e-mail addresses stand in it. */
export async function exportCsv(dossier: Dossier): Promise<Uint8Array> {
  return new TextEncoder().encode(csv(csvTable(dossier)));
}

/** The metadata document that stands beside the CSV file. */
export async function exportCsvw(
  dossier: Dossier,
  framework: Framework,
  options: ExportOptions = {},
): Promise<Uint8Array> {
  const { pack } = framework;
  const { cover } = dossier.agreement;
  const reference = oneLine(cover.reference);
  const description = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': pack.language }],
    url: encodeURIComponent(exportName(dossier, options.workbookName ?? '', 'csv')),
    'dc:title': `Activities of the agreement ${reference}`.trim(),
    'dc:creator': cover.partnership || cover.leadPartner || pack.publisher,
    'dc:publisher': pack.publisher,
    'dc:date': dayOf(dossier),
    'dc:language': pack.language,
    'dc:subject': pack.metadata.subjectCategory,
    ...(reference && { 'dc:identifier': reference }),
    'dc:coverage': oneLine(cover.nations) || pack.nations.default,
    'dc:source': `${pack.title}, version ${pack.version}`,
    dialect: {
      encoding: 'utf-8',
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
      header: true,
    },
    tableSchema: {
      columns: csvColumns.map((column) => ({
        name: column.name,
        titles: column.title,
        datatype: 'string',
        ...(column.separator && { separator: column.separator }),
      })),
    },
  };
  return new TextEncoder().encode(`${JSON.stringify(description, null, 2)}\n`);
}
