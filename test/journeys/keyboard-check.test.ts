/** Journeys 4, 5 and 8 by keyboard alone: check, answer advice, export; and what is said on the way. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';
import { handsOn, type Hands, type Stop } from '../support/keyboard';
import { until } from '../support/poll';

jest.setTimeout(120_000);

const REASON = 'The date depends on the fund, which is decided in May.';

describe('checking, answering and exporting by keyboard alone', () => {
  let bench: Bench;
  let hands: Hands;
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-keyboard-'));
  const value = async (address: string): Promise<unknown> => (await bench.call('values', address))[0]?.[0];
  const becomes = async (address: string, wanted: unknown): Promise<void> =>
    expect(
      await until(
        () => value(address),
        (found) => found === wanted,
      ),
    ).toBe(wanted);
  const cell = (): Promise<string> => bench.page.locator('[data-u-comp="defined-name"] input').inputValue();
  /** All that the live regions of the pane hold. */
  const said = async (): Promise<string> =>
    (await bench.pane.locator('[role="status"]').allTextContents()).join(' | ');
  /** Goes to the tabs, and along them to one. */
  const toTab = async (name: RegExp): Promise<void> => {
    for (let n = 0; n < 5 && (await hands.focus()).role !== 'tab'; n++) await hands.press('F6');
    for (let n = 0; n < 4 && !name.test((await hands.focus()).name); n++) await hands.press('ArrowRight');
    await hands.rests(name);
    await hands.press('Enter');
  };
  /** Goes down the list of findings to a line. */
  const toLine = async (name: RegExp): Promise<Stop> => {
    await hands.press('Home');
    for (let n = 0; n < 40 && !name.test((await hands.focus()).name); n++) await hands.press('ArrowDown');
    return hands.rests(name);
  };

  beforeAll(async () => {
    bench = await openBench();
    hands = await handsOn(bench);
    await startAgreement(bench);
    await bench.call('paste', 'Activities!C5', [
      ['Access to finance', 'Loan Readiness', 'National: OPDM', 'Varied', 'Seminars'],
    ]);
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  });

  it('goes to Check and through its list, as one stop, without moving the cursor', async () => {
    await hands.toPane();
    await toTab(/^Check/);
    const before = await cell();
    await hands.to(/^To fix|^\d .*Loan Readiness/);
    await toLine(/, WHO\b/);
    expect(await cell()).toBe(before);
  });

  it('goes to the cell by Enter, and the focus stays in the list', async () => {
    await hands.press('Enter');
    expect(await until(cell, (at) => at === 'E5')).toBe('E5');
    await hands.rests(/, WHO\b/);
  });

  it('fixes by F, says so, and the focus stays in the list', async () => {
    await hands.press('f');
    await becomes('Activities!E5', 'National: ODPM');
    expect(await until(said, (text) => text.includes('Fixed in E5.'))).toContain('Fixed in E5.');
    expect((await hands.rests(/^(To fix|Advice|Note|\d)/)).place).toBe('pane');
  });

  it('lets what was done be taken back as long as the focus is there, and then goes', async () => {
    await hands.to(/^Undo$/, 'Shift+Tab');
    // Longer than it stays by itself (4 s), in which nothing must happen.
    await bench.page.waitForTimeout(5000);
    expect((await hands.rests(/^Undo$/)).place).toBe('pane');
    await hands.to(/^(To fix|Advice|Note|\d)/);
    await bench.pane.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
  });

  it('leads to the field by Go to cell, and on by Next to fix', async () => {
    await toLine(/^To fix, Why/);
    await hands.press('ArrowRight');
    await hands.to(/^Go to cell$/);
    await hands.press('Enter');
    await hands.rests(/^Why\?$/);
    expect(await until(cell, (at) => at === 'H5')).toBe('H5');
    await hands.press('F6');
    await hands.rests(/^Next to fix$/);
    await hands.press('Enter');
    await until(cell, (at) => at !== 'H5');
    const stop = await hands.rests(/^(?!Next to fix)/);
    expect(stop.place).toBe('pane');
    expect(await said()).toContain(await cell());
  });

  it('writes the findings into the sheet by Check now', async () => {
    await toTab(/^Check/);
    await hands.to(/^Check now$/);
    await hands.press('Enter');
    expect(
      await until(
        () => value('Activities!A2'),
        (text) => /^Checked/.test(String(text)),
      ),
    ).toMatch(/^Checked/);
    expect(await until(said, (text) => text.includes('The column Findings says the same.'))).toContain(
      'Checked',
    );
    await hands.rests(/^Check now$/);
  });

  it('answers advice with a reason', async () => {
    await hands.to(/^(To fix|\d) ?/);
    await toLine(/^Advice, WHEN/);
    await hands.press('ArrowRight');
    // What an open line and a screen hold is fetched; nobody presses on before seeing it.
    await bench.pane.getByRole('radio', { name: /^Considered: no/ }).waitFor();
    await hands.to(/^Considered: no/);
    await hands.press(' ');
    await hands.to(/^Reason$/);
    await hands.type(REASON);
    await hands.to(/^Keep this answer$/);
    await hands.press('Enter');
    const answers = async (): Promise<string> =>
      (await bench.call('values', 'Answers!A1:G12')).flat().join('|');
    expect(await until(answers, (text) => text.includes(REASON))).toContain(REASON);
    expect(await until(said, (text) => text.includes('Answer kept'))).toContain(
      'Answer kept in the Answers sheet.',
    );
    expect((await hands.rests()).place).toBe('pane');
  });

  it('adds an activity and says where', async () => {
    await toTab(/^Fill in/);
    await hands.to(/^Add, duplicate or remove$/);
    await hands.press('Enter');
    await hands.rests(/^Add an activity$/);
    await hands.press('Enter');
    await hands.rests(/^Policy area$/);
    expect(await said()).toMatch(/Added in row \d+\./);
  });

  it('exports, and the question whether the file arrived takes the focus', async () => {
    await toTab(/^Export/);
    await bench.pane.getByRole('radio', { name: /^Data file/ }).waitFor();
    await hands.to(/^Data file/);
    await hands.press(' ', 'F6');
    await hands.rests(/^Export draft$/);
    const arriving = bench.page.waitForEvent('download');
    await hands.press('Enter');
    const file = join(folder, 'agreement.json');
    await (await arriving).saveAs(file);
    expect(readFileSync(file, 'utf8')).toContain(REASON);
    await hands.rests(/^Yes/);
    expect(await until(said, (text) => text.includes('.json'))).toContain('.json');
    await hands.to(/^No/);
    await hands.press('Enter');
    await bench.pane
      .getByRole('heading', { name: 'Other ways to get it' })
      .or(bench.pane.getByRole('region', { name: /way/i }))
      .first()
      .waitFor();
    expect((await hands.rests()).place).toBe('pane');
  });

  it('complains of nothing', () => expect(bench.complaints).toEqual([]));
});
