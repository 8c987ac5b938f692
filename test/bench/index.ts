/** The benches in the order in which they run, one line each. */

import { ajv } from './ajv';
import type { Bench } from './bench';
import { check } from './check';
import { exportsBench } from './exports';
import { reading } from './reading';
import { recheck } from './recheck';

export const benches: readonly Bench[] = [reading, check, recheck, ajv, exportsBench];
