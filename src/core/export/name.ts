/** Names of exported files. */

import type { Dossier } from '../agreement';
import { cleanText } from '../framework';

/** Names Windows keeps for devices; a file cannot bear one, whatever follows its first dot. */
const DEVICES = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(\.|$)/i;
/** Characters Windows forbids in a file name. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Characters nobody sees, among them those that turn the direction of a name and so hide its extension. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;
/** Longest stem in bytes of UTF-8, so that " draft" and the extension fit in the 255 of common file systems. */
const LONGEST = 200;

/** Whether errors are open, so that every page says DRAFT. */
export function isDraft(dossier: Dossier): boolean {
  return dossier.findings.some((finding) => finding.severity === 'error');
}

/** The text cut between characters to at most so many bytes of UTF-8. */
function cut(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  let out = '';
  let used = 0;
  for (const character of text) {
    used += encoder.encode(character).length;
    if (used > bytes) break;
    out += character;
  }
  return out;
}

/**
 * `<reference or workbook name>[ draft].<extension>`; characters that Windows forbids are replaced by "-".
 * @param workbookName file name without its extension, used where the agreement has no reference
 */
export function exportName(dossier: Dossier, workbookName: string, extension: string): string {
  const legal = (text: string): string =>
    cut(
      cleanText(text)
        .replace(/\s+/g, ' ')
        .replace(UNSEEN, '')
        .replace(FORBIDDEN, '-')
        .replace(/^[. ]+/, ''),
      LONGEST,
    ).replace(/[. ]+$/, '');
  const stem = legal(dossier.agreement.cover.reference) || legal(workbookName) || 'Agreement';
  const safe = DEVICES.test(stem) ? `_${stem}` : stem;
  return `${safe}${isDraft(dossier) ? ' draft' : ''}.${extension}`;
}
