import { act, screen, waitFor, within } from '@testing-library/react';
import { complete, cover, openPane, valueOf, type Pane } from './pane';

const blueprint = {
  activities: [complete],
  cover: { ...cover, readTogether: '' },
  partners: [{ name: 'SEASY', email: 'not an address', identifier: 'GB-COH-01234567' }],
};

async function open(part?: RegExp): Promise<Pane> {
  const pane = await openPane({ blueprint });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'The agreement' }));
  await screen.findByRole('heading', { level: 1, name: 'The agreement' });
  await screen.findByRole('tab', { name: /^Cover/ });
  if (part) await pane.user.click(screen.getByRole('tab', { name: part }));
  return pane;
}

const field = async (name: RegExp) => within(await screen.findByRole('group', { name }));
const at = (pane: Pane, table: 'agreement' | 'partners' | 'joint', row: number, column: string) => {
  const place = pane.live.getState().reading?.tables[table];
  if (!place) throw new Error(`There is no table ${table}.`);
  return { sheet: place.sheet, row, column: place.columns[column] ?? -1 };
};
const coverCell = (pane: Pane, key: string) => {
  const row = pane.live.getState().reading?.cover.find((each) => each.key === key)?.row ?? -1;
  return at(pane, 'agreement', row, 'answer');
};

test('a question of the cover is written on leaving it, as one change, with what is open beneath', async () => {
  const pane = await open();
  const reference = await field(/^Reference of the agreement, cell B/);
  await pane.user.type(reference.getByRole('textbox'), 'MP-D-07');
  expect(pane.port.writes).toEqual([]);
  await pane.user.tab();
  await waitFor(() => expect(pane.port.text(coverCell(pane, 'reference'))).toBe('MP-D-07'));
  expect(pane.port.writes).toHaveLength(1);
  const together = await field(/^Were strategy, form and guidance read together/);
  expect(together.getByRole('combobox').getAttribute('aria-invalid')).toBe('true');
  await pane.user.selectOptions(together.getByRole('combobox'), 'yes');
  await waitFor(() => expect(pane.port.text(coverCell(pane, 'readTogether'))).toBe('yes'));
  await waitFor(() => expect(together.getByRole('combobox').getAttribute('aria-invalid')).toBe('false'));
});

test('a day is shown in words, read as people write it, and picked from a calendar', async () => {
  const pane = await open();
  const end = await field(/^End of the agreement/);
  const box = end.getByRole('textbox');
  expect(valueOf(box)).toBe('31 December 2006');
  await pane.user.clear(box);
  await pane.user.type(box, '30/6/2007');
  expect(end.getByText('Read as 30 June 2007.')).toBeTruthy();
  await pane.user.click(end.getByRole('button', { name: 'Calendar for End of the agreement' }));
  expect(end.queryByRole('radio')).toBeNull();
  await pane.user.click(end.getByRole('gridcell', { name: '15 June 2007' }));
  await pane.user.click((await field(/^Risks|^Assumptions/)).getByRole('textbox'));
  await waitFor(() => expect(pane.port.text(coverCell(pane, 'end'))).toBe('15 June 2007'));
});

test('somebody else’s answer is never overwritten', async () => {
  const pane = await open();
  const theme = await field(/^Theme, cell/);
  await pane.user.type(theme.getByRole('textbox'), 'Mine');
  act(() => pane.port.type(coverCell(pane, 'theme'), 'Theirs', true));
  expect((await theme.findByRole('alert')).textContent).toContain('Theirs: “Theirs”');
  await pane.user.tab();
  expect(pane.port.text(coverCell(pane, 'theme'))).toBe('Theirs');
  await pane.user.click(theme.getByRole('button', { name: 'Take theirs' }));
  expect(valueOf(theme.getByRole('textbox'))).toBe('Theirs');
});

test('a partner’s findings stand beneath its fields', async () => {
  const pane = await open(/^Partners/);
  await pane.user.click(screen.getByRole('button', { name: /^SEASY/ }));
  const email = await field(/^E-mail, cell G5/);
  expect(email.getByText(/is no e-mail address/)).toBeTruthy();
  await pane.user.clear(email.getByRole('textbox'));
  await pane.user.type(email.getByRole('textbox'), 'office@seasy.example');
  await pane.user.tab();
  await waitFor(() => expect(pane.port.text(at(pane, 'partners', 4, 'email'))).toBe('office@seasy.example'));
  await waitFor(() => expect(email.queryByText(/not an address/)).toBeNull());
});

test('partners are added by name and taken off after asking', async () => {
  const pane = await open(/^Partners/);
  const name = screen.getByRole('textbox', { name: 'Name of a partner' });
  await pane.user.type(name, 'seasy');
  expect(screen.getByText('seasy is on the sheet already.')).toBeTruthy();
  await pane.user.clear(name);
  await pane.user.type(name, 'INSPIRE{Enter}');
  const added = await screen.findByRole('button', { name: /^INSPIRE/, expanded: true });
  expect(pane.live.getState().reading?.partners.map(({ values }) => values['name'])).toEqual([
    'SEASY',
    'INSPIRE',
  ]);
  await pane.user.click(screen.getByRole('button', { name: 'Take off the sheet …' }));
  const ask = await screen.findByRole('alertdialog');
  expect(ask.textContent).toContain('Activities that name it keep the name');
  await waitFor(() =>
    expect(document.activeElement).toBe(within(ask).getByRole('button', { name: 'Keep it' })),
  );
  await pane.user.click(within(ask).getByRole('button', { name: 'Take it off' }));
  await waitFor(() => expect(added.isConnected).toBe(false));
  expect(pane.live.getState().reading?.partners.map(({ values }) => values['name'])).toEqual(['SEASY']);
});

test('joint activity may be answered no, and then the reason is asked for', async () => {
  const pane = await open(/^Joint activity/);
  const [first] = pane.live.getState().reading?.joint ?? [];
  const considered = within((await screen.findAllByRole('group', { name: /^Considered/ }))[0] as HTMLElement);
  await pane.user.selectOptions(considered.getByRole('combobox'), 'no');
  await waitFor(() => expect(pane.port.text(at(pane, 'joint', first?.row ?? -1, 'considered'))).toBe('no'));
  const why = await field(/^Why not, cell/);
  expect(why.getByText(/no without a reason/)).toBeTruthy();
  await pane.user.type(why.getByRole('textbox'), 'Each theme works alone.');
  await pane.user.tab();
  await waitFor(() =>
    expect(pane.port.text(at(pane, 'joint', first?.row ?? -1, 'text'))).toBe('Each theme works alone.'),
  );
  expect(why.queryByText(/no without a reason/)).toBeNull();
});

test('what is to fix on the cover leads to its field here, with the focus in it', async () => {
  const pane = await openPane({ blueprint, tab: 'check' });
  await pane.user.click(screen.getByRole('button', { name: 'Next to fix' }));
  const together = await field(/^Were strategy, form and guidance read together/);
  await waitFor(() => expect(document.activeElement).toBe(together.getByRole('combobox')));
  expect(pane.port.selection).toEqual(coverCell(pane, 'readTogether'));
  await pane.user.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getAllByRole('tab')).toHaveLength(4);
});

test('a workbook open for viewing shows the answers as text', async () => {
  await openPane({ blueprint, readOnly: true }).then((pane) =>
    pane.user.click(screen.getByRole('button', { name: 'More' })),
  );
  act(() => screen.getByRole('menuitem', { name: 'The agreement' }).click());
  const start = await field(/^Start of the agreement/);
  expect(start.queryByRole('textbox')).toBeNull();
  expect(start.getByText('1 January 2005')).toBeTruthy();
});

test('the strategy’s page says its version and review, and searches all of it', async () => {
  const pane = await openPane({ blueprint });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'The strategy' }));
  const { pack } = pane.live.getState().framework ?? { pack: null };
  expect(await screen.findByText(pack?.title ?? '')).toBeTruthy();
  expect(screen.getByText(pack?.version ?? '', { selector: 'dd' })).toBeTruthy();
  expect(screen.getByText(/every 6 months|was due on/)).toBeTruthy();
  const search = screen.getByRole('searchbox', { name: 'Find in the strategy' });
  await pane.user.type(search, 'deputy prime');
  expect(screen.getByText('Office of the Deputy Prime Minister', { exact: false })).toBeTruthy();
  expect(screen.getByText(/entr(y|ies) with “deputy prime”/)).toBeTruthy();
  await pane.user.clear(search);
  await pane.user.type(search, 'zebra');
  expect(screen.getByText(/^Nothing in the strategy has “zebra”/)).toBeTruthy();
  // Never a bare number of a requirement: it reads as a cell.
  await pane.user.clear(search);
  expect(document.querySelector('main')?.textContent).not.toMatch(/\bR\d+\b/);
});
