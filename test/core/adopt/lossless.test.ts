import fc from 'fast-check';

import { adopt, findTables, type SourceCell, type SourceSheet } from '../../../src/core/adopt';
import { cellText, matchHeading } from '../../../src/core/workbook';
import { cell, framework } from '../workbook/hostile';
import { activityTexts, missing, tally } from './source';

const HEADINGS = ['Policy area', 'What', 'Who', 'When', 'How', 'Why', 'DPs involved', 'Cost'];

const sheetOf = (rows: readonly (readonly string[])[]): SourceSheet => ({
  name: 'Plan',
  rows: [HEADINGS, ...rows].map((row) => row.map((value): SourceCell => ({ value }))),
  merges: [],
  date1904: false,
});

const text = fc.oneof({ weight: 3, arbitrary: cell }, { weight: 1, arbitrary: fc.constant('') });
/** The first column is a policy area of the table's own; a word of ours there would be read, not kept. */
const area = fc.constantFrom('', 'Tourism', 'Access to finance', 'Health and care');
const row = fc
  .tuple(area, fc.array(text, { minLength: 7, maxLength: 7 }))
  .map(([first, rest]) => [first, ...rest]);

test('of any rows, every letter and digit of a cell stands in its activity, counting repeats', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const body = rows.filter((cells) => cells.every((one) => !matchHeading(one, framework)));
      const sheet = sheetOf(body);
      const adoption = adopt(sheet, findTables(sheet, framework), framework);
      const all = activityTexts(adoption);
      adoption.activities.forEach((activity, i) => {
        const cells = activity.rows.flatMap((r) => (body[r - 1] ?? []).map((one) => cellText(one)));
        expect(missing(tally(...cells), tally(all[i] ?? ''))).toEqual([]);
      });
      // Rows that are no activities of their own are kept in one.
      if (all.length > 0) {
        for (const one of body.flat()) {
          const part = tally(cellText(one));
          expect(all.some((whole) => missing(part, tally(whole)).length === 0)).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});
