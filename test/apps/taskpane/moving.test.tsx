/** Rows that move under the open form: what is being typed stays with its activity. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { complete, cover, formOf, openPane, valueOf, type Pane } from './pane';

const three = {
  activities: [
    { ...complete, what: 'Zeta', why: '' },
    { ...complete, what: 'Alpha', why: '' },
    { ...complete, what: 'Midi', why: '' },
  ],
  cover,
};

async function typing(row: number): Promise<{ pane: Pane; box: HTMLElement }> {
  const pane = await openPane({ blueprint: three, tab: 'fill' });
  await pane.select(row);
  const box = within(await formOf('Why?')).getByRole('textbox');
  await pane.user.click(box);
  await pane.user.keyboard('Half a sen');
  return { pane, box };
}

const whys = (pane: Pane): string[] =>
  [1, 2, 3, 4].map((row) => `${pane.text(row, 'what')}: ${pane.text(row, 'why')}`);

test('a sort moves the form along, with the focus and what is being typed', async () => {
  const { pane, box } = await typing(1);
  act(() => pane.port.rearrange(([a, b, c, ...rest]) => [b ?? [], c ?? [], a ?? [], ...rest]));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('1 Zeta');
  expect(document.activeElement).toBe(box);
  await pane.user.keyboard('tence.');
  await pane.user.tab();
  await waitFor(() => expect(whys(pane)).toEqual(['Alpha: ', 'Midi: ', 'Zeta: Half a sentence.', ': ']));
});

test('a row put in above moves the form along', async () => {
  const { pane, box } = await typing(2);
  act(() => pane.port.rearrange((rows) => [(rows[0] ?? []).map(() => ''), ...rows]));
  expect(document.activeElement).toBe(box);
  await pane.user.keyboard('tence.');
  await pane.user.tab();
  await waitFor(() => expect(whys(pane)).toEqual([': ', 'Zeta: ', 'Alpha: Half a sentence.', 'Midi: ']));
});

const goneBox = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Why? of 2 Alpha' });

test('a row taken out under the form: what was typed is kept apart, and the typing goes on there', async () => {
  const { pane } = await typing(2);
  act(() => pane.port.rearrange((rows) => rows.filter((_, index) => index !== 1)));
  // Before anything else could happen: the very next key.
  expect(document.activeElement).toBe(await goneBox());
  await pane.user.keyboard('tence.');
  expect(valueOf(await goneBox())).toBe('Half a sentence.');
  expect(screen.getByText('The activity that you were typing for is gone')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('3 Midi');
  const why = within(await formOf('Why?'));
  expect(valueOf(why.getByRole('textbox'))).toBe('');
  expect(why.queryByRole('button', { name: 'Keep mine' })).toBeNull();
  await pane.user.click(why.getByRole('textbox'));
  await pane.user.tab();
  expect(whys(pane).slice(0, 3)).toEqual(['Zeta: ', 'Midi: ', ': ']);
  expect(pane.port.writes).toEqual([]);
  // It stays while other activities are looked at, and goes when it is let go.
  await pane.select(1);
  expect(valueOf(await goneBox())).toBe('Half a sentence.');
  await pane.user.click(screen.getByRole('button', { name: 'Let it go' }));
  expect(screen.queryByText('The activity that you were typing for is gone')).toBeNull();
});

test('a row that comes back has what was typed for it in its field again', async () => {
  const { pane } = await typing(2);
  let taken: readonly (string | number | boolean)[] = [];
  act(() =>
    pane.port.rearrange((rows) => {
      taken = rows[1] ?? [];
      return rows.filter((row) => row !== taken);
    }),
  );
  expect(document.activeElement).toBe(await goneBox());
  await pane.user.keyboard('tence.');
  act(() => pane.port.rearrange(([first, ...rest]) => [first ?? [], taken, ...rest]));
  await waitFor(() => expect(screen.queryByText(/is gone$/)).toBeNull());
  await pane.user.click(await screen.findByRole('button', { name: 'Why? of 2 Alpha' }));
  await waitFor(async () =>
    expect(valueOf(within(await formOf('Why?')).getByRole('textbox'))).toBe('Half a sentence.'),
  );
  await pane.user.click(within(await formOf('Why?')).getByRole('textbox'));
  await pane.user.tab();
  await waitFor(() => expect(pane.text(2, 'why')).toBe('Half a sentence.'));
});

test('an empty row taken out under the form: its first words get into no other activity', async () => {
  const pane = await openPane({ blueprint: three, tab: 'fill' });
  act(() => pane.port.rearrange(([a, b, ...rest]) => [a ?? [], (a ?? []).map(() => ''), b ?? [], ...rest]));
  await pane.select(2);
  const box = within(await formOf('Why?')).getByRole('textbox');
  await pane.user.click(box);
  await pane.user.keyboard('Half a sen');
  act(() => pane.port.rearrange((rows) => rows.filter((_, index) => index !== 1)));
  const gone = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Why? of New activity' });
  expect(valueOf(gone)).toBe('Half a sen');
  await pane.user.tab();
  expect(whys(pane).slice(0, 3)).toEqual(['Zeta: ', 'Alpha: ', 'Midi: ']);
  expect(pane.port.writes).toEqual([]);
});

test('a topic and a date half made are kept apart as well', async () => {
  const { pane } = await typing(2);
  await pane.user.type(within(await formOf('WHAT?')).getByRole('combobox'), 'Street markets');
  const when = within(await formOf('WHEN?'));
  await pane.user.click(when.getByRole('button', { name: 'Add a date' }));
  await pane.user.keyboard('June 2005');
  act(() => pane.port.rearrange((rows) => rows.filter((_, index) => index !== 1)));
  expect(valueOf(await screen.findByRole('textbox', { name: 'WHAT? of 2 Alpha' }))).toBe('Street markets');
  expect(valueOf(screen.getByRole('textbox', { name: 'WHEN? of 2 Alpha' }))).toBe('June 2005');
  expect(pane.text(2, 'what')).toBe('Midi');
});

test('a policy area half typed is written where the row changes from inside the field', async () => {
  const pane = await openPane({ blueprint: three, tab: 'fill' });
  await pane.select(1);
  const area = within(await formOf('Policy area')).getByRole('combobox');
  await pane.user.clear(area);
  await pane.user.type(area, 'Fair trade');
  await pane.user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(pane.text(1, 'area')).toBe('Fair trade'));
  expect(pane.text(2, 'area')).toBe(complete.area);
});
