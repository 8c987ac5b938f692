/** The content of an export as text: to paste, and to put on a sheet. */

import type { Dossier } from '../../agreement';
import type { Framework } from '../../framework';
import { cleanDossier } from '../clean';
import { csvTable, exportCsv, exportCsvw } from '../csv';
import { documentOf } from '../document/build';
import { exportJson } from '../json';
import type { ExportOptions } from '../types';
import { publishedAgreement } from '../published';
import { htmlForPasting } from './html';
import { plainOf, rowsOf, rowsOfTable, rowsOfText } from './rows';
import type { TextForm } from './types';

export type { TextForm, TextRow } from './types';

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * What the file of a format says. A format for people gives the document, without contacts where the
 * format leaves them out; a format for programs gives the file's own text. Of the zip, the document.
 */
export async function textForm(
  format: string,
  given: Dossier,
  framework: Framework,
  options: ExportOptions = {},
): Promise<TextForm> {
  const dossier = cleanDossier(given);
  if (format === 'csv') {
    return { html: null, plain: decoded(await exportCsv(dossier)), rows: rowsOfTable(csvTable(dossier)) };
  }
  if (format === 'json' || format === 'csvw') {
    const bytes = await (format === 'json' ? exportJson(dossier) : exportCsvw(dossier, framework, options));
    const plain = decoded(bytes);
    return { html: null, plain, rows: rowsOfText(plain) };
  }
  const published = format === 'html' && !options.contacts;
  const agreement = published ? publishedAgreement(dossier.agreement) : dossier.agreement;
  const plan = await documentOf({ ...dossier, agreement }, framework, { contacts: !published });
  const rows = rowsOf(plan);
  return { html: htmlForPasting(plan), plain: plainOf(rows), rows };
}
