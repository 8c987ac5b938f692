/** The benches in the order in which they run, one line each; those of the core are listed in core.ts. */

import type { Bench } from './bench';
import { batch } from './batch';
import { asShipped } from './built';
import { coreBenches } from './core';
import { exportsBench } from './exports';
import { paneBench } from './pane';
import { paneCheck } from './pane-check';

export const benches: readonly Bench[] = [
  ...coreBenches.map(asShipped),
  exportsBench,
  paneBench,
  paneCheck,
  batch,
];
