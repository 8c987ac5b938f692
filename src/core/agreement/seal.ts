/** The seal: what ties a document to the data in it. It shows that they belong together, never who signed. */

import { canonicalJson } from './canonical';
import type { Agreement } from './types';

/** SHA-256 of a text's UTF-8, as 64 hexadecimal digits. */
export type Digest = (text: string) => string | Promise<string>;

/** The one that runs everywhere; Node's own does not leave the thread. */
const digestOf: Digest = async (text) => {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * SHA-256 of the canonical JSON (RFC 8785), as 64 hexadecimal digits.
 * @param digest default: one that runs everywhere
 */
export async function sealOf(agreement: Agreement, digest: Digest = digestOf): Promise<string> {
  return digest(canonicalJson(agreement));
}

/** A seal in groups of eight, for people to compare. */
export function sealInGroups(seal: string): string {
  return (seal.match(/.{1,8}/g) ?? []).join(' ');
}
