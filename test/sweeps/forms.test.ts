/** Every form and picture in every theme and width. */
import { violations } from '../support/axe';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';
import { setPaneWidth, sticksOut } from '../support/pane-width';

jest.setTimeout(240_000);

/** Texts of an activity, by column letter of row 5. */
const FIRST = {
  C: 'Access to finance',
  D: 'Loan Readiness',
  E: 'National: Bank of England',
  F: 'Event: June 2005',
  G: 'Seminars',
  H: 'Without it loans are refused.',
  I: '*SEASY',
  J: 'Dissemination',
};
const SECOND = { ...FIRST, D: 'Access to mainstream grant finance', I: '*SEEM' };

async function fill(bench: Bench): Promise<void> {
  await startAgreement(bench);
  for (const [row, texts] of [FIRST, SECOND].entries()) {
    for (const [column, text] of Object.entries(texts)) {
      await bench.call('type', `Activities!${column}${5 + row}`, text);
    }
  }
  await bench.call('type', 'Agreement!B20', '1 January 2005');
  await bench.call('type', 'Agreement!B21', '31 December 2006');
  await bench.call('select', 'Activities!C5');
}

async function visit({ pane }: Bench, name: string): Promise<void> {
  await pane.getByRole('button', { name: 'More' }).click();
  await pane.getByRole('menuitem', { name }).click();
}

/** Every state that is looked at, with how to get there. */
const STATES: readonly (readonly [string, (bench: Bench) => Promise<void>])[] = [
  ['the form', async ({ pane }) => pane.getByRole('tab', { name: 'Fill in' }).click()],
  [
    'the tree of audiences',
    async ({ pane }) => {
      await pane.getByRole('combobox', { name: 'WHO?' }).click();
      await pane.getByRole('combobox', { name: 'WHO?' }).press('ArrowDown');
    },
  ],
  [
    'the date form with its calendar',
    async ({ pane }) => {
      await pane.getByRole('button', { name: 'Add a date' }).click();
      await pane.getByRole('radio', { name: /^Events/ }).click();
    },
  ],
  ['the months', async ({ pane }) => pane.getByRole('radio', { name: 'Month', exact: true }).click()],
  [
    'Overview with what is behind a mark',
    async ({ pane }) => {
      await pane.getByRole('tab', { name: 'Overview' }).click();
      await pane.getByRole('gridcell', { name: /^3 .*National/ }).click();
    },
  ],
  [
    'Overview as tables',
    async ({ pane }) => {
      await pane.getByRole('button', { name: 'Show as table' }).first().click();
      await pane.getByRole('button', { name: 'Show as table' }).first().click();
    },
  ],
  ['the cover', async (bench) => visit(bench, 'The agreement')],
  [
    'a partner',
    async ({ pane }) => {
      await pane.getByRole('tab', { name: 'Partners' }).click();
      await pane.getByRole('textbox', { name: 'Name of a partner' }).fill('SEASY');
      await pane.getByRole('button', { name: 'Add' }).click();
      await pane.getByRole('button', { name: 'Take off the sheet …' }).click();
    },
  ],
  ['joint activity', async ({ pane }) => pane.getByRole('tab', { name: 'Joint activity' }).click()],
  [
    'the strategy',
    async (bench) => {
      await bench.pane.getByRole('button', { name: 'Back' }).click();
      await visit(bench, 'The strategy');
      await bench.pane.getByRole('searchbox').fill('bank');
    },
  ],
];

describe.each(['light', 'dark', 'forced colours'])('in %s', (theme) => {
  it('every form and picture is clean, and holds at 280, 350 and 600 px', async () => {
    const bench = await openBench({ dark: theme === 'dark' });
    if (theme === 'forced colours') await bench.page.emulateMedia({ forcedColors: 'active' });
    await fill(bench);
    await setPaneWidth(bench, 350);
    const wrong: string[] = [];
    for (const [name, go] of STATES) {
      await go(bench);
      await bench.call('values', 'A1');
      wrong.push(...(await violations(bench.page)).map((each) => `${name}: ${each}`));
      if (theme !== 'light') continue;
      for (const width of [280, 600, 350]) {
        await setPaneWidth(bench, width);
        wrong.push(...(await sticksOut(bench)).map((each) => `${name} at ${width}: ${each}`));
      }
    }
    expect(wrong).toEqual([]);
    await bench.close();
  });

  afterAll(closeBrowser);
});
