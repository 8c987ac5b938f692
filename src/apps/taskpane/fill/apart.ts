/** What was typed and is in no cell, as screens show it: seldom wanted, so fetched by itself once the form is drawn. */

import { useEffect, useState } from 'react';
import type * as Apart from './gone';

let fetched: typeof Apart | null = null;

/** Null until it is there; from then on it is there at once, so that no key that is pressed meanwhile is lost. */
export function useApart(): typeof fetched {
  const [parts, setParts] = useState(fetched);
  useEffect(() => {
    if (parts) return;
    void import(/* webpackChunkName: "apart" */ './gone').then((code) => setParts((fetched = code)));
  }, [parts]);
  return parts;
}
