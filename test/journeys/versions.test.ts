/** Versions: kept in the workbook, there after saving and opening, compared word by word, restored as a sheet. */
import { readVersions } from '../../src/core/workbook/versions';
import { readXlsx } from '../../src/io/xlsx';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';
import { violations } from '../support/axe';

jest.setTimeout(120_000);

describe('versions', () => {
  let bench: Bench;
  const visit = async (): Promise<void> => {
    await bench.pane.getByRole('button', { name: 'More' }).click();
    await bench.pane.getByRole('menuitem', { name: 'Versions' }).click();
    await bench.pane.getByRole('heading', { name: 'Versions' }).waitFor();
  };

  beforeAll(async () => {
    bench = await openBench();
    await startAgreement(bench);
    await bench.call('type', 'Activities!C5', 'Access to finance');
    await bench.call('type', 'Activities!D5', 'Loan Readiness');
    await bench.call('type', 'Activities!H5', 'Ready borrowers default less.');
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('are kept by one press, and travel with the file', async () => {
    await visit();
    await bench.pane.getByRole('textbox', { name: 'Name' }).fill('Sent round');
    await bench.pane.getByRole('button', { name: 'Keep this version' }).click();
    await bench.pane.getByRole('heading', { name: 'Sent round' }).waitFor();
    const base64 = await bench.call('save');
    const { versions } = await readVersions(readXlsx(Buffer.from(base64, 'base64')).customXml);
    expect(versions.map(({ name, agreement }) => [name, agreement.activities[0]?.why])).toEqual([
      ['Sent round', 'Ready borrowers default less.'],
    ]);
    await bench.call('open', base64, 'Sent round.xlsx');
    await visit();
    await bench.pane.getByRole('heading', { name: 'Sent round' }).waitFor();
  });

  it('say what changed since, word by word', async () => {
    await bench.call('type', 'Activities!H5', 'Ready borrowers seldom default.');
    await bench.pane.getByRole('button', { name: 'What changed since “Sent round”' }).click();
    await bench.pane.getByRole('heading', { name: 'Activity 1 Loan Readiness' }).waitFor();
    const marks = async (tag: 'del' | 'ins'): Promise<string> =>
      (await bench.pane.locator(tag).allTextContents()).join(' ');
    expect(await marks('del')).toContain('less');
    expect(await marks('ins')).toContain('seldom');
    expect(await violations(bench.page)).toEqual([]);
    await bench.pane.getByRole('button', { name: 'All versions' }).click();
  });

  it('come back as a sheet of their own, by keyboard alone, and the present one stays', async () => {
    const restore = bench.pane.getByRole('button', { name: 'Restore as a sheet: “Sent round”' });
    await restore.focus();
    await bench.page.keyboard.press('Enter');
    const ask = bench.pane.getByRole('alertdialog');
    expect(await ask.textContent()).toContain('cannot be undone');
    expect(await violations(bench.page)).toEqual([]);
    await bench.page.keyboard.press('Shift+Tab');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByRole('tab', { name: 'Sent round' }).waitFor();
    expect(await bench.call('values', "'Sent round'!A5:B5")).toEqual([[1, 'Access to finance']]);
    expect(await bench.call('values', 'Activities!H5')).toEqual([['Ready borrowers seldom default.']]);
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
