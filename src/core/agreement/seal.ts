/** The seal: what ties a document to the data in it. It shows that they belong together, never who signed. */

import { canonicalJson } from './canonical';
import type { Agreement } from './types';

/** SHA-256 of the canonical JSON (RFC 8785), as 64 hexadecimal digits. */
export async function sealOf(agreement: Agreement): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson(agreement));
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A seal in groups of eight, for people to compare. */
export function sealInGroups(seal: string): string {
  return (seal.match(/.{1,8}/g) ?? []).join(' ');
}
