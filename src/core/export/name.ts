/** Names of exported files. */

import type { Dossier } from '../agreement';

/** Names Windows keeps for devices; a file cannot bear one, whatever its extension. */
const DEVICES = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])$/i;
/** Characters Windows forbids in a file name, and control characters. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]/g;
/** Longest stem in characters, so that " draft" and the extension fit in 255 bytes of UTF-8 on every system. */
const LONGEST = 80;

/** Whether errors are open, so that every page says DRAFT. */
export function isDraft(dossier: Dossier): boolean {
  return dossier.findings.some((finding) => finding.severity === 'error');
}

/**
 * `<reference or workbook name>[ draft].<extension>`; characters that Windows forbids are replaced by "-".
 * @param workbookName file name without its extension, used where the agreement has no reference
 */
export function exportName(dossier: Dossier, workbookName: string, extension: string): string {
  const wanted = dossier.agreement.cover.reference.trim() || workbookName.trim() || 'Agreement';
  const legal = wanted.replace(FORBIDDEN, '-').replace(/\s+/g, ' ');
  const stem =
    [...legal]
      .slice(0, LONGEST)
      .join('')
      .replace(/[. ]+$/, '') || 'Agreement';
  const safe = DEVICES.test(stem) ? `${stem}-` : stem;
  return `${safe}${isDraft(dossier) ? ' draft' : ''}.${extension}`;
}
