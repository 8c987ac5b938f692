/** What was adopted, written as data or printed as a file and read again, is the same agreement. */

import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { adopt, findTables, type SourceCell, type SourceSheet } from '../../../src/core/adopt';
import { agreementFrom, canonicalJson, type Agreement } from '../../../src/core/agreement';
import { checkReading } from '../../../src/core/rules';
import {
  agreementToBody,
  blueprintFor,
  cellText,
  readSnapshot,
  type Reading,
} from '../../../src/core/workbook';
import { printBlueprint, readWorkbook } from '../../../src/io/file';
import { cell, entry, framework } from '../workbook/hostile';
import { row, snapshotOf, type Texts } from '../workbook/sheet';
import { sheetOf, type Fixture } from './source';

const DAY = '2005-06-12';
const RUNS = Number(process.env['MAINSTAY_RUNS'] ?? 15);
const SEED = Number(process.env['MAINSTAY_SEED'] ?? 2005);

jest.setTimeout(RUNS * 20_000);
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

const roundTrip = async (sheet: SourceSheet): Promise<void> => sameAgain(await adopted(sheet));

const RANKS = new Map<string | null, number>(framework.pack.levels.map(({ id }, n) => [id, n]));

/** WHO cells are written level by level (`formatWho`), whatever the order in which a person named the levels. */
const byLevel = (agreement: Agreement): Agreement => ({
  ...agreement,
  activities: agreement.activities.map((activity) => ({
    ...activity,
    who: [...activity.who].sort((a, b) => (RANKS.get(a.level) ?? -1) - (RANKS.get(b.level) ?? -1)),
  })),
});

async function sameAgain(reading: Reading): Promise<void> {
  expect(checkReading(reading, DAY).findings.length).toBeGreaterThan(0);
  const first = byLevel(reading.agreement(DAY));
  expect(activitiesOf(imported(first))).toEqual(activitiesOf(first));
  const again = (await printed(agreementToBody(first, framework))).agreement(DAY);
  expect(canonicalJson(again)).toBe(canonicalJson(first));
}

/** Activities, partners and cover of an agreement as people write them. */
const agreements = fc.record({
  activities: fc.array(row, { minLength: 1, maxLength: 4 }),
  partners: fc.array(fc.record({ name: entry, role: cell, contact: cell }), { maxLength: 3 }),
  cover: fc.record({
    partnership: cell,
    aims: cell,
    rationale: cell,
    start: fc.constantFrom('', '1 July 2005'),
  }),
});

const asTexts = (texts: Texts): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, cellText(value)]));

/** Columns of a stranger, each with a short heading of its own; any order. */
const STRANGERS = {
  area: 'Policy area',
  what: 'What',
  who: 'Target group',
  when: 'Dates',
  how: 'Methods',
  why: 'Reasons',
  partners: 'Partners',
} as const;
type Stranger = keyof typeof STRANGERS;

const folder = join(__dirname, '../../fixtures/adopt');
const fixtures = ['should-adopt', 'should-ask'].flatMap((kind) =>
  readdirSync(join(folder, kind)).map((name): [string, Fixture] => [
    name,
    JSON.parse(readFileSync(join(folder, kind, name), 'utf8')) as Fixture,
  ]),
);

describe('adopt, check, export as JSON, import: the same agreement', () => {
  it.each(fixtures)('%s', (_, fixture) => roundTrip(sheetOf(fixture)));

  it('of any agreement', async () => {
    await fc.assert(
      fc.asyncProperty(agreements, async ({ activities, ...rest }) => {
        const reading = await printed({ ...rest, activities: activities.map(asTexts) });
        if (reading.activities.length > 0) await sameAgain(reading);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it("of any agreement that was written as a stranger's table", async () => {
    const order = fc.shuffledSubarray(Object.keys(STRANGERS) as Stranger[], { minLength: 7, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(agreements, order, async ({ activities }, keys) => {
        const { activities: written } = agreementToBody(
          (await printed({ activities: activities.map(asTexts) })).agreement(DAY),
          framework,
        );
        const rows = [
          keys.map((key) => STRANGERS[key]),
          ...written.map((texts) => keys.map((key) => texts[key] ?? '')),
        ];
        const sheet: SourceSheet = {
          ...planOf([]),
          rows: rows.map((line) => line.map((value) => ({ value }))),
        };
        const { activities: found } = adopt(sheet, findTables(sheet, framework), framework);
        if (found.length > 0) await roundTrip(sheet);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('of any rows', async () => {
    const text = fc.oneof({ weight: 3, arbitrary: cell }, { weight: 1, arbitrary: fc.constant('') });
    const line = fc
      .tuple(
        fc.constantFrom('', 'Tourism', 'Access to finance'),
        fc.array(text, { minLength: HEADINGS.length - 1, maxLength: HEADINGS.length - 1 }),
      )
      .map(([area, rest]) => [area, ...rest]);
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), async (rows) => {
        const { activities } = adopt(planOf(rows), findTables(planOf(rows), framework), framework);
        if (activities.length > 0) await roundTrip(planOf(rows));
      }),
      { numRuns: 25, seed: SEED },
    );
  });
});
