/** Journey 4: check, live in the pane and written into the sheet with one click. */
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';
import { until } from '../support/poll';

jest.setTimeout(90_000);

describe('checking', () => {
  let bench: Bench;
  const value = async (address: string): Promise<unknown> => (await bench.call('values', address))[0]?.[0];
  const toFix = async (): Promise<number> => {
    const tab = bench.pane.getByRole('tab', { name: /^Check/ });
    const said = `${(await tab.getAttribute('aria-label')) ?? ''} ${(await tab.textContent()) ?? ''}`;
    return Number(/\d+/.exec(said)?.[0] ?? '0');
  };

  beforeAll(async () => {
    bench = await openBench();
    await startAgreement(bench);
    await bench.call('paste', 'Activities!C5', [
      [
        'Access to finance',
        'Loan Readiness',
        'National: Bank of England',
        'June 2005',
        'Seminars',
        'To be completed',
        'SEASY*; SEEM*',
      ],
    ]);
    await bench.pane.getByRole('tab', { name: /^Check/ }).click();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('calls a placeholder an error and leaves the text', async () => {
    await bench.pane.getByText(/To be completed.* in H5 is no answer/).waitFor();
    expect(await value('Activities!H5')).toBe('To be completed');
  });

  it('calls two leads in a row an error', async () => {
    await bench.pane.getByText(/in I5 are both marked as the lead/).waitFor();
    expect(await value('Activities!I5')).toBe('SEASY*; SEEM*');
  });

  it('follows each edit', async () => {
    const before = await toFix();
    expect(before).toBeGreaterThan(3);
    await bench.call('type', 'Activities!H5', 'They would otherwise pay more.');
    expect(await until(toFix, (count) => count === before - 1)).toBe(before - 1);
    await bench.call('undo');
    expect(await until(toFix, (count) => count === before)).toBe(before);
  });

  it('lands in the cell of a finding that is chosen', async () => {
    await bench.call('select', 'Agreement!A1');
    await bench.pane.getByRole('button', { name: 'Go to cell' }).first().click();
    const at = await until(
      () => bench.page.locator('[data-u-comp="defined-name"] input').inputValue(),
      (cell) => /^[A-Z]+5$/.test(cell),
    );
    expect(at).toMatch(/^[A-Z]+5$/);
    expect(await bench.page.getByRole('tab', { name: 'Activities' }).getAttribute('aria-selected')).toBe(
      'true',
    );
  });

  it('leads through what is open', async () => {
    const seen = new Set<string>();
    for (let step = 0; step < 3; step++) {
      await bench.pane.getByRole('button', { name: 'Next to fix' }).click();
      await bench.call('values', 'A1');
      seen.add(await bench.page.locator('[data-u-comp="defined-name"] input').inputValue());
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it('writes the findings into the sheet with one click, and with the button of the ribbon', async () => {
    await bench.pane.getByRole('tab', { name: /^Check/ }).click();
    await bench.pane.getByRole('button', { name: 'Check now' }).click();
    const text = await until(
      () => value('Activities!P5'),
      (found) => found !== '',
    );
    expect(String(text).split('\n')[0]).toMatch(/^\d+ to fix: .*\.$/);
    expect(await value('Activities!A2')).toMatch(/^Checked \d+ \w+ \d{4}, \d\d:\d\d/);
    await bench.call('undo');
    expect(await value('Activities!P5')).toBe('');
    await bench.page.getByRole('button', { name: 'Check', exact: true }).click();
    expect(
      await until(
        () => value('Activities!P5'),
        (found) => found === text,
      ),
    ).toBe(text);
  });

  it('says in a dialogue of the ribbon’s Check that there is no agreement', async () => {
    await bench.call('blank');
    await bench.page.getByRole('button', { name: 'Check', exact: true }).click();
    const dialog = bench.page.locator('dialog.wb-dialog');
    await dialog.waitFor();
    await dialog
      .frameLocator('iframe')
      .getByText(/agreement/i)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    expect(await dialog.count()).toBe(0);
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
