import canonicalize from 'canonicalize';
import type { Agreement } from './types';

/**
 * The agreement's JSON in its one canonical form (RFC 8785): same data, same text.
 * @throws when a number in it is not finite; an agreement holds none.
 */
export function canonicalJson(agreement: Agreement): string {
  const text = canonicalize(agreement);
  if (text === undefined) throw new Error('An agreement has no canonical form.');
  return text;
}
