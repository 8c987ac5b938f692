/** Journeys 1 to 3 by keyboard alone: start, fill in the sheet, fill in the pane. */
import { closeBrowser, openBench, type Bench } from '../support/browser';
import { handsOn, type Hands } from '../support/keyboard';
import { until } from '../support/poll';

jest.setTimeout(120_000);

describe('starting and filling in by keyboard alone', () => {
  let bench: Bench;
  let hands: Hands;
  const value = async (address: string): Promise<unknown> => (await bench.call('values', address))[0]?.[0];
  const becomes = async (address: string, wanted: unknown): Promise<void> =>
    expect(
      await until(
        () => value(address),
        (found) => found === wanted,
      ),
    ).toBe(wanted);
  /** Opens the list of the selected cell, chooses the entry so far down, and waits until it stands there. */
  const choose = async (down: number): Promise<void> => {
    await hands.press('Alt+ArrowDown');
    await bench.page.getByRole('listbox', { name: /^List of/ }).waitFor();
    for (let n = 0; n < down; n++) await hands.press('ArrowDown');
    await hands.press('Enter');
  };

  beforeAll(async () => {
    bench = await openBench();
    hands = await handsOn(bench);
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('starts an agreement, and the focus goes to the first question', async () => {
    await hands.toPane();
    await hands.to(/^Start an agreement$/);
    await hands.press('Enter');
    await becomes('Activities!A5', 1);
    const stop = await hands.rests(/^Policy area$/);
    expect(stop).toMatchObject({ place: 'pane', role: 'combobox' });
  });

  it('fills in a row of the sheet from the lists of its cells', async () => {
    await hands.toGrid();
    const [area] = await bench.call('listFor', 'Activities!C5');
    await choose(0);
    await becomes('Activities!C5', area);
    const [topic] = await bench.call('listFor', 'Activities!D5');
    await hands.press('ArrowRight');
    await choose(0);
    await becomes('Activities!D5', topic);
    await hands.press('ArrowRight');
    await choose(0);
    const first = (await bench.call('listFor', 'Activities!E5'))[0];
    await becomes('Activities!E5', first);
    await choose(1);
    expect(
      await until(
        () => value('Activities!E5'),
        (text) => text !== first,
      ),
    ).toMatch(/; |\n/);
    await hands.press('ArrowRight');
    await hands.type('June 2005');
    await hands.press('Enter');
    await becomes('Activities!F5', 'June 2005');
  });

  it('goes from row to row from any field, and the form follows', async () => {
    await hands.toPane();
    await hands.to(/^Policy area$/);
    await hands.press('Alt+ArrowDown');
    await bench.pane.getByRole('group', { name: 'Policy area, cell C7' }).waitFor();
    await hands.press('Alt+ArrowUp');
    await bench.pane.getByRole('group', { name: 'Policy area, cell C6' }).waitFor();
    await hands.rests(/^Policy area$/);
  });

  it('stays in its field from row to row, however fast the keys', async () => {
    await hands.to(/^Why\?$/);
    for (const [key, cell] of [
      ['Alt+ArrowDown', 'H7'],
      ['Alt+ArrowDown', 'H8'],
      ['Alt+ArrowUp', 'H7'],
      ['Alt+ArrowUp', 'H6'],
    ] as const) {
      await hands.press(key);
      await bench.pane.getByRole('group', { name: `Why?, cell ${cell}` }).waitFor();
      expect(await hands.focus()).toMatchObject({ role: 'textarea', name: 'Why?', nowhere: false });
    }
    await hands.to(/^Policy area$/, 'Shift+Tab');
  });

  it('picks the policy area, a topic, and audiences from the tree', async () => {
    await hands.type('Quality');
    await hands.press('ArrowDown', 'Enter');
    await becomes('Activities!C6', 'Quality and impact measurement');
    await hands.to(/^WHAT\?$/);
    await hands.press('ArrowDown', 'Enter', 'Escape');
    await hands.to(/^WHO\?$/);
    // A level, its first audience, then another found by its name and one that the strategy does not name.
    await hands.press('ArrowDown', 'ArrowRight', ' ');
    await hands.type('Charity Bank');
    await hands.press('Enter', 'Escape');
    expect((await hands.rests(/^WHO\?$/)).role).toBe('combobox');
    await hands.to(/^Add a date$/);
    expect(
      await until(
        () => value('Activities!D6'),
        (text) => text !== '',
      ),
    ).not.toBe('');
    expect(
      await until(
        () => value('Activities!E6'),
        (text) => text !== '',
      ),
    ).toMatch(/^Charity Bank\n.+: .+/);
  });

  it('takes a chip out again and stays in the field', async () => {
    await hands.to(/^Charity Bank.*take out/, 'Shift+Tab');
    await hands.press('Delete');
    await hands.rests(/^WHO\?$/);
    await hands.to(/^Add a date$/);
    expect(
      await until(
        () => value('Activities!E6'),
        (text) => !String(text).includes('Charity'),
      ),
    ).toMatch(/^[^\n]+: /);
  });

  it('sets a date with its opportunity, by typing and by the calendar', async () => {
    await hands.press('Enter');
    await hands.rests(/^Date$|date/i);
    await hands.type('June 2005');
    await hands.press('Enter');
    await hands.rests(/^Add a date$/);
    await hands.press('Enter');
    await hands.rests(/date/i);
    await hands.to(/^\d+ \w+ \d{4}|^\w+ \d{4}$/);
    await hands.press('ArrowRight', 'Enter');
    await hands.to(/^Put .* in F6|^Add .*F6|F6/);
    await hands.press('Enter');
    await hands.rests(/^Add a date$/);
    await hands.to(/^HOW\?$/);
    expect(
      await until(
        () => value('Activities!F6'),
        (text) => /;|\n/.test(String(text)),
      ),
    ).toMatch(/^June 2005/);
  });

  it('picks a method, writes why, and takes partners with a star for the lead', async () => {
    await hands.press('ArrowDown', ' ', 'Escape');
    await hands.to(/^Why\?$/);
    await hands.type('They decide what is measured.');
    await hands.to(/^DPs involved$/);
    await hands.press('ArrowDown', 'Enter', 'ArrowDown', 'Enter', 'Escape');
    await hands.press('Shift+Tab', 'Shift+Tab');
    const star = await hands.focus();
    await hands.press(' ');
    expect((await hands.rests()).name).toMatch(/lead/);
    expect(star.role).toBe('button');
    await hands.to(/^Rationale$/);
    await becomes('Activities!H6', 'They decide what is measured.');
    expect(await value('Activities!G6')).not.toBe('');
    expect(
      await until(
        () => value('Activities!I6'),
        (text) => String(text).includes('*'),
      ),
    ).toMatch(/; |\n/);
  });

  it('writes the rationale, and the list of its four parts follows', async () => {
    await hands.type('In June 2005 they meet.');
    await bench.pane.getByRole('listitem').filter({ hasText: 'WHEN' }).getByText('“June 2005”').waitFor();
    await hands.to(/^Kind$/);
    await hands.press('ArrowDown');
    await until(
      () => value('Activities!J6'),
      (text) => text !== '',
    );
    expect(await value('Activities!M6')).toBe('In June 2005 they meet.');
    expect(await value('Activities!J6')).not.toBe('');
  });

  it('goes between header, form and footer by F6, and out again at the end', async () => {
    await hands.press('F6');
    await hands.rests(/^Next to fix$/);
    await hands.press('Shift+F6', 'Shift+F6');
    await hands.rests(/^Previous activity$/);
    await hands.press('Shift+F6');
    await hands.rests(/^Fill in$/);
    await hands.press('Shift+Tab');
    await until(hands.focus, (stop) => stop.place === 'page');
    expect(await hands.focus()).toMatchObject({ place: 'page', name: 'Close the pane' });
    await hands.toPane();
    await hands.press('Shift+F6');
    await hands.rests(/^Next to fix$/);
    await hands.press('Tab');
    await until(hands.focus, (stop) => stop.place === 'page');
    expect((await hands.focus()).place).toBe('page');
    await hands.toGrid();
  });

  it('complains of nothing', () => expect(bench.complaints).toEqual([]));
});
