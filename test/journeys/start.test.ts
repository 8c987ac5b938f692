/** Journey 1: start an agreement in any workbook. */
import { closeBrowser, goTo, openBench, startAgreement, typeKeys, type Bench } from '../support/browser';

jest.setTimeout(90_000);

describe('starting an agreement', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    await bench.call('type', 'Sheet1!B2', 'My own notes');
    await startAgreement(bench);
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('adds the six sheets and keeps the ones that were there', async () => {
    const tabs = bench.page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab');
    expect(await tabs.allTextContents()).toEqual([
      'Sheet1',
      'Agreement',
      'Partners',
      'Activities',
      'Joint activity',
      'Answers',
      'Guidance',
    ]);
    expect(await bench.call('values', 'Sheet1!B2')).toEqual([['My own notes']]);
  });

  it('selects the first activity, ready to type', async () => {
    expect(await bench.page.getByRole('tab', { name: 'Activities' }).getAttribute('aria-selected')).toBe(
      'true',
    );
    expect(await bench.page.locator('[data-u-comp="defined-name"] input').inputValue()).toBe('C5');
    await goTo(bench, 'C5');
    await typeKeys(bench, 'Access to finance');
    expect(await bench.call('values', 'Activities!C5')).toEqual([['Access to finance']]);
  });

  it('offers in WHAT exactly the topics of the row’s policy area, and all where there is none', async () => {
    expect(await bench.call('listFor', 'Activities!D5')).toEqual([
      'Loan Readiness',
      'Access to mainstream grant finance',
    ]);
    expect((await bench.call('listFor', 'Activities!D6')).length).toBeGreaterThan(10);
  });

  it('shows what is missing, in the sheet and in the pane', async () => {
    expect(await bench.call('values', 'Activities!B5')).toEqual([
      ['11 to fill in: WHAT, WHO, WHEN, HOW, Why?, DPs, Kind, Equality, Rationale, Outcome, Aims'],
    ]);
    await bench.pane.getByRole('tab', { name: /^Check.*\d+\s*to fix/ }).click();
    await bench.pane.getByText('WHO is empty in').waitFor();
  });

  it('is completed by pressing the button again where Excel failed half-way', async () => {
    await bench.call('blank');
    await bench.call('failAt', 6, 'GeneralException');
    const start = bench.pane.getByRole('button', { name: 'Start an agreement' });
    await start.click();
    await bench.pane.getByText('Excel could not do that').waitFor();
    await start.click();
    await bench.pane.getByRole('tab', { name: 'Fill in' }).waitFor();
    const tabs = bench.page.getByRole('tablist', { name: 'Sheets' }).getByRole('tab');
    expect(await tabs.allTextContents()).toEqual([
      'Sheet1',
      'Agreement',
      'Partners',
      'Activities',
      'Joint activity',
      'Answers',
      'Guidance',
    ]);
    expect(await bench.call('values', 'Activities!A5:A14')).toEqual(
      Array.from({ length: 10 }, (_, row) => [row + 1]),
    );
    expect((await bench.call('listFor', 'Activities!E14')).length).toBeGreaterThan(50);
  });

  it('asks nothing of any other machine, and complains of nothing', async () => {
    expect(bench.strangers).toEqual([]);
    expect(bench.complaints).toEqual([]);
    for (const url of await bench.call('requests')) expect(url).toMatch(/^(https:\/\/localhost:|blob:)/);
  });
});
