/** How long a full check takes, from the text of the cells to the findings. */

import { loadFramework, packs, type Pack } from '../../src/core/framework';
import { checkReading } from '../../src/core/rules';
import { readSnapshot } from '../../src/core/workbook';
import { agreementRows, agreementSnapshot } from './agreementRows';
import { median, timed, type Bench } from './bench';

const AS_OF = '2005-06-01';

function checkOf(count: number, runs: number, warmUp: number): number {
  const framework = loadFramework(packs[0] as Pack);
  return median(
    runs,
    (run) => {
      const snapshot = agreementSnapshot(framework, agreementRows(framework, count, run + 1));
      return timed(() => checkReading(readSnapshot(snapshot, framework), AS_OF));
    },
    warmUp,
  );
}

export const check: Bench = {
  name: 'check',
  about: 'Full check of 1,000, 10,000 and 100,000 rows: cell text to findings',
  run() {
    const check_10k_ms = checkOf(10_000, 7, 3);
    const check_1k_ms = checkOf(1_000, 15, 5);
    const check_100k_ms = checkOf(100_000, 3, 1);
    return {
      check_1k_ms,
      check_10k_ms,
      check_100k_ms,
      check_100k_to_10k_ratio: check_100k_ms / check_10k_ms,
    };
  },
};
