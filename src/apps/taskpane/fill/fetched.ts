/** Parts of the form that are seldom wanted: fetched by themselves once the form is drawn. */

import { useEffect, useState } from 'react';
import type * as Seldom from './seldom';

let fetched: typeof Seldom | null = null;

/** Null until it is there; from then on it is there at once, so that no key that is pressed meanwhile is lost. */
export function useSeldom(): typeof fetched {
  const [parts, setParts] = useState(fetched);
  useEffect(() => {
    if (parts) return;
    void import(/* webpackChunkName: "fill-seldom" */ './seldom').then((code) => setParts((fetched = code)));
  }, [parts]);
  return parts;
}
