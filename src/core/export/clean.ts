/** The door of this room: text that did not come through a workbook (a data file, a test) is cleaned here. */

import type { Dossier } from '../agreement';
import { cleanText } from '../framework';

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) {
    const items = value.map(clean);
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const cleaned = entries.map(([key, item]) => [key, clean(item)] as const);
    return cleaned.every(([, item], i) => item === entries[i]?.[1]) ? value : Object.fromEntries(cleaned);
  }
  return value;
}

/**
 * The dossier without control characters, lone surrogates, U+FFFE and U+FFFF, which XML, PDF and canonical
 * JSON forbid; the same object where nothing had to go.
 */
export function cleanDossier(dossier: Dossier): Dossier {
  return clean(dossier) as Dossier;
}
