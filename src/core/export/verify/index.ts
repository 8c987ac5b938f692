/** Data back out of a document, and whether the document is what its data gives. */

export { compare, type Comparison } from './compare';
export { extract, type Extracted } from './extract';
export type { DocumentKind } from './text';
export { Unreadable } from './unpack';
