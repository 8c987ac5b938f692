/** The formats in which an agreement leaves Mainstay. */

import type { Format } from './types';

export { exportName, isDraft } from './name';
export type { Exporter, Format } from './types';

/** Every format, in the order in which it is offered. */
export const formats: readonly Format[] = [
  {
    id: 'docx',
    label: 'Word document',
    purpose: 'To read, sign and send',
    group: 'people',
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('./docx')).exportDocx,
  },
  {
    id: 'pdf',
    label: 'PDF document',
    purpose: 'To read, sign and keep',
    group: 'people',
    extension: 'pdf',
    mime: 'application/pdf',
    load: async () => (await import('./pdf')).exportPdf,
  },
  {
    id: 'json',
    label: 'Data file (JSON)',
    purpose: 'For other programs',
    group: 'programs',
    extension: 'json',
    mime: 'application/json',
    load: async () => (await import('./json')).exportJson,
  },
];
