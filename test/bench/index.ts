/** The benches in the order in which they run, one line each. */

import { ajv } from './ajv';
import type { Bench } from './bench';
import { check } from './check';
import { recheck } from './recheck';

export const benches: readonly Bench[] = [check, recheck, ajv];
