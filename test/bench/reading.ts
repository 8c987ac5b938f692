/** How long cells take to become a reading: the part of a check that comes before the rules. */

import { loadFramework, packs, type Pack } from '../../src/core/framework';
import {
  columns,
  parseHow,
  parsePartners,
  parseWhat,
  parseWhen,
  parseWho,
  readSnapshot,
  updateReading,
} from '../../src/core/workbook';
import { agreementRows, agreementSnapshot } from './agreementRows';
import { median, timed, type Bench } from './bench';

const ROWS = 10_000;
const EDITS = 1_000;

export const reading: Bench = {
  name: 'reading',
  about: 'Cell text of 10,000 rows to a reading, the five multi-valued cells of a row, and one edit',
  run() {
    const framework = loadFramework(packs[0] as Pack);
    const snapshotOf = (run: number): ReturnType<typeof agreementSnapshot> =>
      agreementSnapshot(framework, agreementRows(framework, ROWS, run + 1));
    const read_10k_ms = median(7, (run) => {
      const snapshot = snapshotOf(run);
      return timed(() => readSnapshot(snapshot, framework));
    });
    const cells_ms = median(7, (run) => {
      const rows = JSON.parse(JSON.stringify(agreementRows(framework, ROWS, run + 1))) as ReturnType<
        typeof agreementRows
      >;
      return timed(() => {
        for (const row of rows) {
          parseWhat(row.what, framework);
          parseHow(row.how, framework, parseWho(row.who, framework));
          parseWhen(row.when, framework);
          parsePartners(row.partners, framework);
        }
      });
    });
    let current = readSnapshot(snapshotOf(0), framework);
    const rows = agreementRows(framework, ROWS, 99);
    // As the rows of that snapshot: without Check and what "Check now" writes.
    const filled = columns.filter((c) => c.key !== 'check' && c.key !== 'unplaced' && c.key !== 'findings');
    const update_ms = timed(() => {
      for (let n = 0; n < EDITS; n++) {
        const index = (n * 7919) % ROWS;
        const values = filled.map((c) => rows[index]?.[c.key] ?? '');
        current = updateReading(current, 'activities', [{ index, values, formulas: [], formats: {} }]);
      }
    });
    return {
      read_10k_ms,
      grammar_row_us: (cells_ms * 1000) / ROWS,
      update_row_10k_us: (update_ms * 1000) / EDITS,
    };
  },
};
