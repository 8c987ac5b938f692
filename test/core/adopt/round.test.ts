/** What was adopted, written as data or printed as a file and read again, is the same agreement. */

import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { adopt, findTables, type SourceCell, type SourceSheet } from '../../../src/core/adopt';
import { agreementFrom, canonicalJson, type Agreement } from '../../../src/core/agreement';
import { checkReading } from '../../../src/core/rules';
import { agreementToBody, blueprintFor, readSnapshot, type Reading } from '../../../src/core/workbook';
import { printBlueprint, readWorkbook } from '../../../src/io/file';
import { cell, framework } from '../workbook/hostile';
import { snapshotOf } from '../workbook/sheet';
import { sheetOf, type Fixture } from './source';

const DAY = '2005-06-12';
const HEADINGS = ['Policy area', 'What', 'Who', 'When', 'How', 'Why', 'DPs involved', 'Rationale', 'Cost'];

const planOf = (rows: readonly (readonly string[])[]): SourceSheet => ({
  name: 'Plan',
  rows: [HEADINGS, ...rows].map((row) => row.map((value): SourceCell => ({ value }))),
  merges: [],
  date1904: false,
});

/** The workbook that adopting a sheet makes, as it is read from a file. */
async function adopted(sheet: SourceSheet): Promise<Reading> {
  const { activities, partners } = adopt(sheet, findTables(sheet, framework), framework);
  return printed({
    activities: activities.map(({ texts }) => texts),
    partners: partners.map((name) => ({ name })),
  });
}

async function printed(options: Parameters<typeof blueprintFor>[1]): Promise<Reading> {
  const snapshot = await readWorkbook(await printBlueprint(blueprintFor(framework, options)));
  if (!snapshot) throw new Error('The file holds no agreement.');
  return readSnapshot(snapshot, framework);
}

/** The JSON of an agreement, read back as a stranger's file is. */
function imported(agreement: Agreement): Agreement {
  const data = agreementFrom(JSON.parse(canonicalJson(agreement)));
  if (!data) throw new Error('The data has not the shape of an agreement.');
  return readSnapshot(snapshotOf(agreementToBody(data, framework)), framework).agreement(DAY);
}

const activitiesOf = ({ activities, partners }: Agreement) => ({ activities, partners });

async function roundTrip(sheet: SourceSheet): Promise<void> {
  const reading = await adopted(sheet);
  expect(checkReading(reading, DAY).findings.length).toBeGreaterThan(0);
  const first = reading.agreement(DAY);
  expect(activitiesOf(imported(first))).toEqual(activitiesOf(first));
  const again = (await printed(agreementToBody(first, framework))).agreement(DAY);
  expect(canonicalJson(again)).toBe(canonicalJson(first));
}

const folder = join(__dirname, '../../fixtures/adopt');
const fixtures = ['should-adopt', 'should-ask'].flatMap((kind) =>
  readdirSync(join(folder, kind)).map((name): [string, Fixture] => [
    name,
    JSON.parse(readFileSync(join(folder, kind, name), 'utf8')) as Fixture,
  ]),
);

describe('adopt, check, export as JSON, import: the same agreement', () => {
  it.each(fixtures)('%s', (_, fixture) => roundTrip(sheetOf(fixture)));

  it('of any rows', async () => {
    const text = fc.oneof({ weight: 3, arbitrary: cell }, { weight: 1, arbitrary: fc.constant('') });
    const row = fc
      .tuple(
        fc.constantFrom('', 'Tourism', 'Access to finance'),
        fc.array(text, { minLength: HEADINGS.length - 1, maxLength: HEADINGS.length - 1 }),
      )
      .map(([area, rest]) => [area, ...rest]);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const { activities } = adopt(planOf(rows), findTables(planOf(rows), framework), framework);
        if (activities.length > 0) await roundTrip(planOf(rows));
      }),
      { numRuns: 25 },
    );
  });
});
