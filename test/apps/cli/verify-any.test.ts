/** What `verify` rests on: the data of an agreement alone gives the findings and the statement that its workbook gave. */

import fc from 'fast-check';
import { readSnapshot } from '../../../src/core/workbook';
import { checkReading, dossierOf } from '../../../src/core/rules';
import { printBlueprint, readWorkbook } from '../../../src/io/file';
import { blueprintFor, type BlueprintOptions } from '../../../src/core/workbook';
import { workbookOf } from '../../../src/apps/cli/commands/import';
import { framework } from './cli';

jest.setTimeout(120_000);

const DAY = '2005-05-02';

async function dossierIn(bytes: Uint8Array, asOf: string) {
  const snapshot = await readWorkbook(bytes);
  if (!snapshot) throw new Error('The workbook holds no agreement.');
  const reading = readSnapshot(snapshot, framework);
  return dossierOf(reading, asOf, checkReading(reading, asOf));
}

/** What people type, and what programs leave. */
const text = fc.constantFrom(
  '',
  'tbc',
  '-',
  '#REF!',
  '#N/A',
  '=1',
  'yes',
  'no',
  'x: y: z',
  ' ; ; ',
  'a\n\nb',
  '\u{1f680}',
  'Varied',
  'June 2005',
  '2005-06-01',
  '38505',
  'Event: June 2005 (ODPM)',
  'National: DTI',
  'DTI',
  'OPDM',
  'National: DTI\nDTI',
  'National: Local/Regional: DTI',
  'National:',
  'DTI [Scotland]',
  'English Partnerships (Wales)',
  'Charity Bank',
  '*SEASY',
  'SEASY*; INSPIRE*',
  'Loan Readiness',
  'loan readines',
  'Access to finance',
  'Other',
  'M1',
  'Seminars',
  'seminars (DTI)',
  'Dissemination',
  'Networking; Dissemination',
  'ann@x',
  'GB-COH-1',
);
const record = (...keys: string[]) => fc.record(Object.fromEntries(keys.map((key) => [key, text])));
const workbooks = fc.record({
  cover: record('reference', 'date', 'start', 'end', 'readTogether', 'nations', 'aims', 'leadPartner'),
  partners: fc.array(record('name', 'aka', 'email', 'identifier', 'dp'), { maxLength: 2 }),
  activities: fc.array(
    record(
      ...['ref', 'area', 'what', 'who', 'when', 'how', 'why', 'partners', 'kind'],
      ...['equality', 'need', 'rationale', 'outcome', 'aims', 'unplaced'],
    ),
    { maxLength: 3 },
  ),
});

test('the same errors, the same statement, the same data', async () => {
  await fc.assert(
    fc.asyncProperty(workbooks, async (options) => {
      const printed = await printBlueprint(blueprintFor(framework, options as BlueprintOptions));
      const first = await dossierIn(printed, DAY);
      const again = await dossierIn(await workbookOf(first.agreement, framework), first.asOf);
      const errors = ({ findings }: typeof first): string[] =>
        findings
          .filter(({ severity }) => severity === 'error')
          .map(({ rule, ref, column, entry }) => [rule, ref, column, entry].join(' '))
          .sort();
      expect(errors(again)).toEqual(errors(first));
      expect(again.statement).toEqual(first.statement);
      expect(again.agreement).toEqual(first.agreement);
    }),
    { numRuns: 40 },
  );
});
