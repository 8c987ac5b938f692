/** Journey 3: fill in the pane, with its pickers; what is chosen there stands in the cells. */
import { until } from '../support/poll';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';

jest.setTimeout(90_000);

describe('filling in the pane', () => {
  let bench: Bench;
  const value = async (address: string): Promise<unknown> => (await bench.call('values', address))[0]?.[0];
  const field = (name: RegExp) => bench.pane.getByRole('group', { name });

  const becomes = async (ask: () => Promise<unknown>, wanted: unknown): Promise<void> =>
    expect(await until(ask, (answer) => answer === wanted)).toBe(wanted);

  beforeAll(async () => {
    bench = await openBench();
    await startAgreement(bench);
    await bench.pane.getByRole('tab', { name: 'Fill in' }).click();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('shows the selected row', async () => {
    await bench.call('type', 'Activities!C6', 'Quality and impact measurement');
    await bench.call('select', 'Activities!C6');
    await bench.pane.getByText('Row 6').waitFor();
    await field(/^Policy area, cell C6/).waitFor();
    await bench.call('select', 'Activities!C5');
    await field(/^Policy area, cell C5/).waitFor();
  });

  it('writes the policy area that is chosen', async () => {
    const area = field(/^Policy area/).getByRole('combobox');
    await area.fill('Access to finance');
    await area.press('Enter');
    await area.press('Tab');
    await becomes(() => value('Activities!C5'), 'Access to finance');
  });

  it('shows a name that is longer than its field from its beginning, and whole beneath it', async () => {
    const name = 'Trading opportunities – public & private procurement';
    await bench.call('type', 'Activities!C6', name);
    await bench.call('select', 'Activities!C6');
    const group = field(/^Policy area, cell C6/);
    await group.getByText(name, { exact: true }).waitFor();
    const area = group.getByRole('combobox');
    await area.focus();
    await becomes(() => area.evaluate((input) => input.scrollLeft), 0);
    await bench.call('select', 'Activities!C5');
    await field(/^Policy area, cell C5/).waitFor();
  });

  it('finds audiences by name, adds one of its own, and writes them when the field is left', async () => {
    const who = field(/^WHO\?/).getByRole('combobox');
    await who.click();
    await who.fill('Bank of England');
    await bench.pane
      .getByRole('treeitem', { name: /Bank of England/ })
      .first()
      .click();
    await who.fill('Charity Bank');
    await bench.pane.getByRole('treeitem', { name: /Charity Bank/ }).click();
    await field(/^Why\?/)
      .getByRole('textbox')
      .click();
    await becomes(() => value('Activities!E5'), 'Charity Bank\nNational: Bank of England');
  });

  it('takes an entry out again', async () => {
    await field(/^WHO\?/)
      .getByRole('button', { name: /Bank of England, National, take out/ })
      .click();
    await field(/^Why\?/)
      .getByRole('textbox')
      .click();
    await becomes(() => value('Activities!E5'), 'Charity Bank');
  });

  it('keeps a long text as it is typed', async () => {
    const why = field(/^Why\?/).getByRole('textbox');
    await why.fill('Because members ask for it.');
    await why.press('Tab');
    await becomes(() => value('Activities!H5'), 'Because members ask for it.');
  });

  it('shows in the form what is edited in the sheet', async () => {
    await bench.call('type', 'Activities!H5', 'Changed in the sheet.');
    await becomes(
      () =>
        field(/^Why\?/)
          .getByRole('textbox')
          .inputValue(),
      'Changed in the sheet.',
    );
  });

  it('takes back an edit of the pane with the undo of the workbook', async () => {
    await bench.call('undo');
    expect(await value('Activities!H5')).toBe('Because members ask for it.');
    await bench.call('undo');
    expect(await value('Activities!H5')).toBe('');
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
