/** The agreement's JSON, as its published schema says. */

import type { Dossier } from '../../agreement';

/** UTF-8, two spaces of indentation, keys in the schema's order, one final line end. */
export async function exportJson(dossier: Dossier): Promise<Uint8Array> {
  return new TextEncoder().encode(`${JSON.stringify(dossier.agreement, null, 2)}\n`);
}
