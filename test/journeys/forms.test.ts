/** Journeys 3 and 11's pictures in the pane: the form with its tree and calendar, Overview, the agreement's own forms. */
import { violations } from '../support/axe';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';
import { until } from '../support/poll';

jest.setTimeout(120_000);

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

describe('forms and pictures', () => {
  let bench: Bench;
  const value = async (address: string): Promise<unknown> => (await bench.call('values', address))[0]?.[0];
  const becomes = async (ask: () => Promise<unknown>, wanted: unknown): Promise<void> =>
    expect(await until(ask, (answer) => answer === wanted)).toBe(wanted);
  const field = (name: RegExp) => bench.pane.getByRole('group', { name });
  const leave = () =>
    field(/^Why\?/)
      .getByRole('textbox')
      .click();

  beforeAll(async () => {
    bench = await openBench();
    await fill(bench);
    await bench.pane.getByRole('tab', { name: 'Fill in' }).click();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('picks audiences from the tree by keyboard alone', async () => {
    const who = field(/^WHO\?/).getByRole('combobox');
    await who.focus();
    await who.press('ArrowDown');
    await who.press('ArrowRight');
    await who.press('Space');
    await who.press('Escape');
    await leave();
    expect(
      await until(
        () => value('Activities!E5'),
        (text) => String(text).startsWith('Local'),
      ),
    ).toMatch(/^Local\/Regional: .+\nNational: Bank of England$/);
    await bench.call('undo');
    await becomes(() => value('Activities!E5'), FIRST.E);
  });

  it('adds a date from the calendar by keyboard alone', async () => {
    const when = field(/^WHEN\?/);
    await when.getByRole('button', { name: 'Add a date' }).press('Enter');
    await when.getByRole('textbox', { name: 'Date, month or period' }).fill('1 September 2005');
    const day = when.getByRole('gridcell', { name: '1 September 2005', exact: true });
    await day.focus();
    await day.press('ArrowDown');
    await bench.page.keyboard.press('Enter');
    await when.getByRole('button', { name: /^Add to F5/ }).press('Enter');
    await leave();
    await becomes(() => value('Activities!F5'), 'Event: June 2005; 8 September 2005');
  });

  it('duplicates an activity and removes it again; the sheet’s undo takes each back', async () => {
    const menu = bench.pane.getByRole('button', { name: 'Add, duplicate or remove' });
    await menu.click();
    await bench.pane.getByRole('menuitem', { name: 'Duplicate this activity' }).click();
    await becomes(() => value('Activities!D7'), FIRST.D);
    expect(await value('Activities!A7')).toBe(3);
    await bench.call('undo');
    await becomes(() => value('Activities!D7'), '');
    await bench.call('select', 'Activities!C5');
    await menu.click();
    await bench.pane.getByRole('menuitem', { name: /^Remove this activity/ }).click();
    expect(await violations(bench.page)).toEqual([]);
    await bench.pane.getByRole('button', { name: 'Remove it' }).click();
    await becomes(() => value('Activities!D5'), SECOND.D);
    await bench.call('undo');
    await becomes(() => value('Activities!D5'), FIRST.D);
    await becomes(() => value('Activities!D6'), SECOND.D);
  });

  it('draws Overview, and each mark leads to its rows', async () => {
    await bench.pane.getByRole('tab', { name: 'Overview' }).click();
    await bench.pane
      .getByText(/^Bank of England, June 2005/)
      .first()
      .waitFor();
    await bench.pane.getByRole('button', { name: /^Dissemination, June 2005: 2 activities/ }).click();
    await bench.pane.getByRole('button', { name: /^2 Access to mainstream/ }).click();
    await bench.pane.getByRole('heading', { level: 1, name: /^2 Access to mainstream/ }).waitFor();
    const box = bench.page.locator('[data-u-comp="defined-name"] input');
    await becomes(() => box.inputValue(), 'F6');
  });

  it('writes the cover and the partners from their forms', async () => {
    await visit(bench, 'The agreement');
    await field(/^Reference of the agreement/)
      .getByRole('textbox')
      .fill('MP-D-07');
    await bench.page.keyboard.press('Tab');
    await becomes(() => value('Agreement!B5'), 'MP-D-07');
    await bench.pane.getByRole('tab', { name: 'Partners' }).click();
    await bench.pane.getByRole('textbox', { name: 'Name of a partner' }).fill('SEASY');
    await bench.page.keyboard.press('Enter');
    await becomes(() => value('Partners!A5'), 'SEASY');
    const email = field(/^E-mail, cell G5/);
    await email.getByRole('textbox').fill('nobody');
    await bench.page.keyboard.press('Tab');
    await email.getByText(/"nobody"/).waitFor();
    await bench.pane.getByRole('textbox', { name: 'Name of a partner' }).fill('SEEM');
    await bench.page.keyboard.press('Enter');
    await becomes(() => value('Partners!A6'), 'SEEM');
    await bench.pane.getByRole('button', { name: 'Back' }).click();
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
