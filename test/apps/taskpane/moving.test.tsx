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

test('a row taken out under the form: what was typed is not put into the row that follows', async () => {
  const { pane, box } = await typing(2);
  act(() => pane.port.rearrange((rows) => rows.filter((_, index) => index !== 1)));
  await pane.user.tab();
  expect(whys(pane).slice(0, 3)).toEqual(['Zeta: ', 'Midi: ', ': ']);
  expect(pane.port.writes).toEqual([]);
  expect(valueOf(box)).toBe('Half a sen');
  await pane.user.click(screen.getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(pane.text(2, 'why')).toBe('Half a sen'));
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
