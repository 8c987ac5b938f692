/** Check beside a thousand activities: only what is in sight is drawn, and the keyboard reaches all of it. */
import { frameworkById, packs, type Framework } from '../../src/core/framework';
import { blueprintFor } from '../../src/core/workbook';
import { printBlueprint } from '../../src/io/file';
import { closeBrowser, openBench, type Bench } from '../support/browser';
import { until } from '../support/poll';

jest.setTimeout(180_000);

const ROWS = 1000;

describe('a long list', () => {
  let bench: Bench;
  const lines = () => bench.pane.locator('[data-line]');
  const focused = () =>
    bench.pane.locator('[data-line]:focus').evaluate((el) => el.getAttribute('data-line'));

  beforeAll(async () => {
    const framework = frameworkById(packs[0]?.id ?? '') as Framework;
    const activities = Array.from({ length: ROWS }, (_, i) => ({
      area: 'Access to finance',
      what: `Topic ${i + 1}`,
      who: 'National: OPDM',
      when: 'Varied',
      partners: i % 2 ? 'SEASY*' : 'SEEM*',
    }));
    const bytes = await printBlueprint(blueprintFor(framework, { activities }));
    bench = await openBench();
    bench.page.setDefaultTimeout(60_000);
    await bench.call('open', Buffer.from(bytes).toString('base64'), 'many.xlsx');
    await bench.pane.getByRole('tab', { name: /^Check/ }).click();
    await lines().first().waitFor();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('draws what is in sight, and folds what many rows share', async () => {
    await bench.pane.getByRole('combobox', { name: 'Group the list' }).selectOption('activity');
    await bench.pane.getByRole('button', { name: `To fix, Why? in ${ROWS} activities` }).waitFor();
    const height = await bench.pane.locator('main').evaluate((main) => main.scrollHeight / main.clientHeight);
    expect(height).toBeGreaterThan(50);
    expect(await lines().count()).toBeLessThan(120);
  });

  it('is gone through with the arrows, Home and End, also where lines are not drawn yet', async () => {
    const first = lines().first();
    await first.focus();
    const start = await focused();
    await bench.page.keyboard.press('End');
    const end = await until(focused, (label) => label !== start);
    expect(end).not.toBe(start);
    expect(await lines().count()).toBeLessThan(120);
    await bench.page.keyboard.press('Home');
    expect(await until(focused, (label) => label === start)).toBe(start);
    const seen = new Set<string | null>();
    for (let i = 0; i < 40; i++) {
      await bench.page.keyboard.press('ArrowDown');
      seen.add(await until(focused, (label) => label !== null && !seen.has(label), 2000));
    }
    expect(seen.size).toBe(40);
  });

  it('shows every cell before all of a kind are fixed, writes them at once, and takes them back', async () => {
    const near = bench.pane.getByRole('button', { name: /^Advice, WHO in 1000 activities/ });
    await bench.page.keyboard.press('Home');
    await near.click();
    await bench.pane.getByRole('button', { name: `Fix all like this (${ROWS})` }).click();
    const panel = bench.pane.getByRole('region', { name: `What will be written, in ${ROWS} cells` });
    await panel.getByText('E5: National: OPDM becomes National: ODPM').waitFor({ state: 'attached' });
    await panel.getByRole('button', { name: `Write ${ROWS} cells` }).click();
    const who = async () => [...new Set((await bench.call('values', 'Activities!E5:E1004')).flat())].join();
    expect(await until(who, (texts) => texts === 'National: ODPM')).toBe('National: ODPM');
    await bench.call('undo');
    expect(await until(who, (texts) => texts === 'National: OPDM')).toBe('National: OPDM');
  });

  it('complains of nothing', () => {
    expect(bench.complaints).toEqual([]);
  });
});
