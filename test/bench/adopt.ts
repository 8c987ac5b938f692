/** How long it takes to understand and take over a stranger's table, before anything is written. */

import { adopt, findTables, type SourceCell, type SourceSheet } from '../../src/core/adopt';
import { loadFramework, packs, type Framework, type Pack } from '../../src/core/framework';
import { agreementRows, agreementSnapshot } from './agreementRows';
import { median, timed, type Bench } from './bench';

const ROWS = 5_000;

/** The rows of an agreement as a plain table with the headings of the strategy. */
function sheetOf(framework: Framework, seed: number): SourceSheet {
  const { tables } = agreementSnapshot(framework, agreementRows(framework, ROWS, seed));
  const activities = tables.find(({ key }) => key === 'activities');
  if (!activities) throw new Error('There are no activities.');
  const rows = [activities.headings, ...activities.rows];
  return {
    name: 'Plan',
    rows: rows.map((row) => row.map((value): SourceCell => ({ value }))),
    merges: [],
    date1904: false,
  };
}

export const adopting: Bench = {
  name: 'adopt',
  about: 'Adopting 5,000 rows: finding the table, its columns, rows, near misses and partners (at most 1 s)',
  run() {
    const adopt_5k_ms = median(
      5,
      (run) => {
        const framework = loadFramework(packs[0] as Pack);
        const sheet = sheetOf(framework, run + 1);
        return timed(() => adopt(sheet, findTables(sheet, framework), framework));
      },
      2,
    );
    return { adopt_5k_ms };
  },
};
