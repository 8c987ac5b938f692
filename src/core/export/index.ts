/** The formats in which an agreement leaves Mainstay. */

import { cleanDossier } from './clean';
import type { Exporter, Format } from './types';

export { exportName, isDraft } from './name';
export type { Exporter, ExportOptions, Format } from './types';

/** Every exporter may trust its texts. */
const trusting =
  (write: Exporter): Exporter =>
  (dossier, framework, options) =>
    write(cleanDossier(dossier), framework, options);

const documents: readonly Format[] = [
  {
    id: 'docx',
    label: 'Word document',
    purpose: 'To read, sign and send',
    group: 'people',
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => trusting((await import(/* webpackChunkName: "export-docx" */ './docx')).exportDocx),
  },
  {
    id: 'pdf',
    label: 'PDF document',
    purpose: 'To read, sign and keep',
    group: 'people',
    extension: 'pdf',
    mime: 'application/pdf',
    load: async () => trusting((await import(/* webpackChunkName: "export-pdf" */ './pdf')).exportPdf),
  },
  {
    id: 'odt',
    label: 'OpenDocument text',
    purpose: 'To read and edit without Word',
    group: 'people',
    extension: 'odt',
    mime: 'application/vnd.oasis.opendocument.text',
    load: async () => trusting((await import(/* webpackChunkName: "export-odt" */ './odt')).exportOdt),
  },
  {
    id: 'html',
    label: 'Web page',
    purpose: 'To publish; without contacts',
    group: 'people',
    published: true,
    extension: 'html',
    mime: 'text/html',
    load: async () => trusting((await import(/* webpackChunkName: "export-html" */ './html')).exportHtml),
  },
  {
    id: 'json',
    label: 'Data file (JSON)',
    purpose: 'For other programs',
    group: 'programs',
    extension: 'json',
    mime: 'application/json',
    load: async () => trusting((await import(/* webpackChunkName: "export-json" */ './json')).exportJson),
  },
  {
    id: 'csv',
    label: 'Table (CSV)',
    purpose: 'For spreadsheets and statistics; without contacts',
    group: 'programs',
    extension: 'csv',
    mime: 'text/csv',
    load: async () => trusting((await import(/* webpackChunkName: "export-csv" */ './csv')).exportCsv),
  },
  {
    id: 'csvw',
    label: 'Description of the table (CSVW)',
    purpose: 'Stands beside the CSV file',
    beside: 'csv',
    group: 'programs',
    extension: 'csv-metadata.json',
    mime: 'application/csvm+json',
    load: async () => trusting((await import(/* webpackChunkName: "export-csv" */ './csv')).exportCsvw),
  },
];

/** Every format, in the order in which it is offered. */
export const formats: readonly Format[] = [
  ...documents,
  {
    id: 'zip',
    label: 'All of these',
    purpose: 'One zip file',
    group: 'unit',
    published: true,
    extension: 'zip',
    mime: 'application/zip',
    load: async () => {
      const { exportZip } = await import(/* webpackChunkName: "export-zip" */ './zip');
      return trusting((dossier, framework, options) => exportZip(dossier, framework, documents, options));
    },
  },
];

/** Fetches what gives a file's content as text: `textForm`. */
export const loadText = () => import(/* webpackChunkName: "export-text" */ './text');
export type { TextForm, TextRow } from './text/types';

/** Fetches what carries a dossier to another page in its address: `fragmentOf` and `carriedBy`. */
export const loadCarry = () => import(/* webpackChunkName: "export-carry" */ './carry');
export type { Carried } from './carry';

/** Fetches what reads documents back: `extract` and `compare`. */
export const loadVerify = () => import(/* webpackChunkName: "verify" */ './verify');
