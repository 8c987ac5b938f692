/** Whatever stands in the cells, the rules answer, in whole sentences about cells that exist. */

import fc from 'fast-check';
import { checkReading, messageOf } from '../../../src/core/rules';
import { columns, type Reading } from '../../../src/core/workbook';
import { AS_OF, framework, goodRow, readingOf, type Cells } from './sheets';

const { pack } = framework;
const terms = [
  ...pack.areas.flatMap((a) => [a.label, ...a.topics.map((t) => t.label), ...a.methods.map((m) => m.label)]),
  ...pack.audiences.flatMap((a) => [a.label, a.name, ...a.aliases]),
  ...pack.methods.flatMap((m) => [m.id, m.label]),
  ...pack.opportunities.flatMap((o) => o.printedAs),
  ...pack.placeholders,
  ...pack.vagueTimings,
  ...pack.partnerships.map((p) => `${p.name}*`),
];
const glue = fc.constantFrom(
  '; ',
  ', ',
  '\n',
  ' ',
  ': ',
  '/',
  ' for ',
  '*',
  ' and ',
  '"',
  '(',
  ') ',
  'National: ',
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.oneof(fc.constantFrom(...terms), glue, fc.string({ maxLength: 6 })), { maxLength: 8 })
    .map((p) => p.join('')),
  fc.constantFrom(
    '#REF!',
    '1/2/2005',
    '2005-6',
    'June 2005 to',
    '31 February 2005',
    'x'.repeat(40_000),
    '9'.repeat(30),
  ),
);
const keys = columns.map((c) => c.key);
const row = fc
  .array(fc.tuple(fc.constantFrom(...keys), text), { maxLength: 10 })
  .map((cells): Cells => ({ ...goodRow, ...Object.fromEntries(cells) }));

function stands(
  reading: Reading,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
): boolean {
  return Object.values(reading.tables).some(
    (table) =>
      table.sheet === at.sheet &&
      at.row >= table.firstRow &&
      Object.values(table.columns).includes(at.column),
  );
}

it('finds whole sentences about cells of the workbook', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 4 }),
      fc.array(text, { minLength: 3, maxLength: 3 }),
      (rows, [a = '', b = '', c = '']) => {
        const reading = readingOf({
          rows,
          cover: { start: a, end: b, readTogether: c, risks: a },
          partners: [{ name: a, email: b, identifier: c, aka: b }],
          joint: { contacts: { considered: c, text: a } },
          answers: [{ ref: '1', rule: 'near-miss', column: a, entry: b, reason: c }],
        });
        for (const finding of checkReading(reading, AS_OF).findings) {
          const ours = messageOf(finding).replace(/".*"/s, '');
          expect(messageOf(finding)).toMatch(/^\S[^]*[.]$/);
          expect(ours).not.toMatch(/[{}]|\bnull\b|\bundefined\b|\bNaN\b/);
          expect(stands(reading, finding.at)).toBe(true);
          for (const { edits } of [...(finding.fix ? [finding.fix] : []), ...finding.choices]) {
            for (const edit of edits) expect(edit.text.length).toBeLessThanOrEqual(32_767);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});
