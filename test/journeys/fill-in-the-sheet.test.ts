/** Journey 2: fill in the sheet, by mouse and keyboard, as anyone does who knows Excel. */
import { closeBrowser, goTo, openBench, startAgreement, typeKeys, type Bench } from '../support/browser';

jest.setTimeout(90_000);

describe('filling in the sheet', () => {
  let bench: Bench;
  const value = async (address: string): Promise<unknown> => (await bench.call('values', address))[0]?.[0];
  const list = () => bench.page.getByRole('listbox', { name: /^List of/ });

  beforeAll(async () => {
    bench = await openBench();
    await startAgreement(bench);
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('offers the policy areas behind the arrow of the cell, with their prompt', async () => {
    await goTo(bench, 'C5');
    await bench.page.getByText('Pick a policy area of the strategy.').waitFor();
    await bench.page.getByRole('button', { name: 'Open the list of this cell' }).click();
    await list().getByRole('option', { name: 'Access to finance' }).click();
    expect(await value('C5')).toBe('Access to finance');
  });

  it('opens the list by keyboard, and offers the row’s own audiences first', async () => {
    await goTo(bench, 'E5');
    await bench.page.keyboard.press('Alt+ArrowDown');
    await list().waitFor();
    const items = await list().getByRole('option').allTextContents();
    expect(items[0]).toBe('Local/Regional: CDFIs');
    expect(items.length).toBeGreaterThan(50);
    await bench.page.keyboard.press('Enter');
    expect(await value('E5')).toMatch(/CDFIs/);
  });

  it('adds a second pick to the cell, and takes an earlier one out again', async () => {
    await bench.call('pick', 'E5', 'National: Bank of England');
    expect(await value('E5')).toBe('Local/Regional: CDFIs\nNational: Bank of England');
    await bench.call('pick', 'E5', 'National: DTI');
    await bench.call('pick', 'E5', 'Local/Regional: CDFIs');
    expect(await value('E5')).toBe('National: Bank of England; DTI');
  });

  it('lets anything be typed that is in no list, without a word', async () => {
    await goTo(bench, 'D5');
    await typeKeys(bench, 'Loans for the smallest; and more');
    expect(await value('D5')).toBe('Loans for the smallest; and more');
    expect(await bench.page.locator('dialog').count()).toBe(0);
  });

  it('refuses only in a closed list, with its own words', async () => {
    await goTo(bench, 'J5');
    await typeKeys(bench, 'Lobbying');
    const message = bench.page.getByRole('dialog');
    await message.waitFor();
    await message.getByRole('button', { name: 'OK' }).click();
    expect(await value('J5')).toBe('');
    await expect(bench.call('type', 'J5', 'Lobbying')).rejects.toThrow(/Kind/);
    await bench.call('pick', 'J5', 'Dissemination');
    expect(await value('J5')).toBe('Dissemination');
  });

  it('says in Check what is still missing, as soon as something is filled, emptied or a placeholder', async () => {
    const missing = async (): Promise<string> => String(await value('B5'));
    expect(await missing()).toMatch(/^8 to fill in: WHEN, HOW, Why\?, DPs/);
    await bench.call('type', 'H5', 'They would otherwise pay more.');
    expect(await missing()).toMatch(/^7 to fill in: WHEN, HOW, DPs/);
    await bench.call('type', 'H5', 'To be completed');
    expect(await missing()).toMatch(/^8 to fill in: .*Why\?/);
    expect(await value('H5')).toBe('To be completed');
  });

  it('keeps what was typed as it was typed', async () => {
    await bench.call('type', 'F5', '2005-6');
    await bench.call('type', 'F6', 'June 2005');
    await bench.call('type', 'M5', '=1+1');
    expect(await bench.call('values', 'F5:F6')).toEqual([['2005-6'], ['June 2005']]);
    expect(await value('M5')).toBe('=1+1');
  });

  it('takes back one edit with one Ctrl+Z, while the pane is open', async () => {
    await goTo(bench, 'H5');
    await typeKeys(bench, 'First');
    await goTo(bench, 'H5');
    await typeKeys(bench, 'Second');
    await bench.page.keyboard.press('Control+z');
    expect(await value('H5')).toBe('First');
    await bench.page.keyboard.press('Control+z');
    expect(await value('H5')).toBe('To be completed');
    await bench.page.keyboard.press('Control+y');
    expect(await value('H5')).toBe('First');
  });

  it('lets the table grow by typing below it, with its lists and its Check', async () => {
    await bench.call('type', 'C15', 'Other');
    expect(await bench.call('listFor', 'C15')).toContain('Access to finance');
    expect(await value('B15')).toMatch(/^11 to fill in/);
  });

  it('keeps lists right when rows are put in and taken out', async () => {
    await bench.call('insertRows', 'A5:A6');
    expect(await value('C7')).toBe('Access to finance');
    expect(await bench.call('listFor', 'D7')).toEqual([
      'Loan Readiness',
      'Access to mainstream grant finance',
    ]);
    expect((await bench.call('listFor', 'D5')).length).toBeGreaterThan(10);
    await bench.call('deleteRows', 'A5:A6');
    expect(await value('C5')).toBe('Access to finance');
  });

  it('pastes cells that were copied here, and text from elsewhere', async () => {
    await goTo(bench, 'H5');
    await bench.page.keyboard.press('Control+c');
    await goTo(bench, 'H6');
    await bench.page.keyboard.press('Control+v');
    expect(await value('H6')).toBe('First');
    await bench.call('paste', 'K5', [
      ['Access', 'Asked for'],
      ['Pay', ''],
    ]);
    expect(await bench.call('values', 'K5:L6')).toEqual([
      ['Access', 'Asked for'],
      ['Pay', ''],
    ]);
  });

  it('keeps the line breaks of a cell that is edited', async () => {
    await goTo(bench, 'E5');
    await bench.call('type', 'E5', 'National: DTI\nEuropean: DG Employment');
    await goTo(bench, 'E5');
    await bench.page.keyboard.press('F2');
    await bench.page.waitForTimeout(300);
    await typeKeys(bench, '!');
    expect(await value('E5')).toBe('National: DTI\nEuropean: DG Employment!');
  });

  it('sorts, filters and renames, and the lists follow', async () => {
    await bench.call('type', 'C6', 'Other');
    await bench.call('sort', 'C5', false);
    expect(await bench.call('values', 'C5:C7')).toEqual([['Other'], ['Other'], ['Access to finance']]);
    expect(await bench.call('listFor', 'D7')).toEqual([
      'Loan Readiness',
      'Access to mainstream grant finance',
    ]);
    await goTo(bench, 'C4');
    await bench.page.getByRole('button', { name: 'Filter this column' }).click();
    await bench.page.getByLabel('Other').uncheck();
    await bench.page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await bench.call('filter', 'C5', null);
    await bench.call('renameSheet', 'Activities', 'Our activities');
    expect(await value("'Our activities'!C7")).toBe('Access to finance');
    expect(await bench.call('listFor', "'Our activities'!C7")).toContain('Other');
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
