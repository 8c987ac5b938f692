/** Settings: multi-select in cells, switched off and on, works in the cells and is remembered. */
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';

jest.setTimeout(120_000);

describe('multi-select in cells', () => {
  let bench: Bench;
  const turn = async (): Promise<boolean> => {
    await bench.pane.getByRole('button', { name: 'More' }).click();
    await bench.pane.getByRole('menuitem', { name: 'Settings' }).click();
    const choice = bench.pane.getByRole('switch');
    await choice.focus();
    await bench.page.keyboard.press('Space');
    const on = await choice.isChecked();
    await bench.pane.getByRole('button', { name: 'Done' }).click();
    return on;
  };
  const picked = async (...items: string[]): Promise<unknown> => {
    await bench.call('type', 'Activities!G5', '');
    for (const item of items) await bench.call('pick', 'Activities!G5', item);
    const [[text] = []] = await bench.call('values', 'Activities!G5');
    return text;
  };
  let items: readonly string[] = [];

  beforeAll(async () => {
    bench = await openBench();
    await startAgreement(bench);
    items = (await bench.call('listFor', 'Activities!G5')).slice(0, 2);
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('adds a second pick, until it is switched off by keyboard', async () => {
    expect(items).toHaveLength(2);
    expect(await picked(...items)).toBe(items.join('; '));
    expect(await turn()).toBe(false);
    expect(await picked(...items)).toBe(items[1]);
  });

  it('stays off when the pane is opened again, and comes back when it is switched on', async () => {
    const file = await bench.call('save');
    await bench.page.reload();
    await bench.page.evaluate(() => window.workbench?.ready);
    await bench.call('open', file, 'again.xlsx');
    await bench.pane.getByRole('button', { name: 'More' }).waitFor();
    expect(await picked(...items)).toBe(items[1]);
    expect(await turn()).toBe(true);
    expect(await picked(...items)).toBe(items.join('; '));
  });

  it('complains of nothing', () => expect(bench.complaints).toEqual([]));
});
