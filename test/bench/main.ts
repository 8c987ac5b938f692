/**
 * `npm run bench` measures and prints a table; `npm run -s bench -- --json` prints one JSON object. Names of
 * benches run only these: `npm run bench -- check ajv`.
 */

import { benches } from './index';
import type { Figures } from './bench';

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const json = process.argv.includes('--json');

const shown = (name: string, figure: number): string =>
  `${figure.toFixed(figure < 10 ? 2 : 1)}${name.endsWith('_ms') ? ' ms' : name.endsWith('_us') ? ' µs' : ''}`;

async function main(): Promise<number> {
  const unknown = asked.filter((name) => !benches.some((bench) => bench.name === name));
  if (unknown.length) {
    console.error(
      `There is no bench ${unknown.join(', ')}. There are: ${benches.map((b) => b.name).join(', ')}.`,
    );
    return 2;
  }
  const figures: Record<string, number> = {};
  for (const bench of benches) {
    if (asked.length && !asked.includes(bench.name)) continue;
    if (!json) console.log(`${bench.name}: ${bench.about}`);
    const found: Figures = await bench.run(figures);
    for (const [name, figure] of Object.entries(found)) {
      figures[name] = Number(figure.toFixed(4));
      if (!json) console.log(`  ${name.padEnd(28)} ${shown(name, figure)}`);
    }
  }
  if (json) console.log(JSON.stringify(figures, null, 2));
  return 0;
}

void main().then((code) => (process.exitCode = code));
