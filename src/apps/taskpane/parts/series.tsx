/** Things that a sentence or a label lists, with the marks and words of the language between them. */

import { Fragment, type ReactElement } from 'react';
import { listParts, type ListKind } from '../words';

export function Series(props: { readonly kind: ListKind; readonly children: readonly ReactElement[] }) {
  return listParts(props.children.length, props.kind).map((part, i) => (
    <Fragment key={i}>{typeof part === 'string' ? part : props.children[part]}</Fragment>
  ));
}
