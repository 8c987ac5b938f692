/** The benches of the core, which run as the pane does: bundled. `node core.js NAME FIGURES` prints what one measured. */

import { adopting } from './adopt';
import { ajv } from './ajv';
import type { Bench, Figures } from './bench';
import { check } from './check';
import { reading } from './reading';
import { recheck } from './recheck';

export const coreBenches: readonly Bench[] = [reading, check, recheck, adopting, ajv];

/** Runs the bench that the process was asked for; false where it was asked for none. */
async function run([name, before = '{}']: readonly string[]): Promise<boolean> {
  const bench = coreBenches.find((b) => b.name === name);
  if (!bench) return false;
  console.log(JSON.stringify(await bench.run(JSON.parse(before) as Figures)));
  return true;
}

if (process.env.MAINSTAY_BENCH === 'built') void run(process.argv.slice(2));
