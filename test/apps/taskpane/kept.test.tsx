/** What was typed and is not in its cell yet is neither lost nor put anywhere else. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { complete, cover, formOf, openPane, valueOf, type Pane } from './pane';

const two = { activities: [complete, { ...complete, what: 'Beta', when: '', why: '' }], cover };

async function open(): Promise<Pane> {
  const pane = await openPane({ blueprint: two, tab: 'fill' });
  await pane.select(2);
  return pane;
}

const whyBox = async () => within(await formOf('Why?')).getByRole('textbox');
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

test('a conflict that was left is there again, and the header leads back to it', async () => {
  const pane = await open();
  await pane.user.type(await whyBox(), 'Mine.');
  act(() => pane.port.type(pane.cell(2, 'why'), 'Theirs.', true));
  await within(await formOf('Why?')).findByRole('alert');
  await pane.select(1);
  await waitFor(() => expect(heading()).toBe('1 Loan Readiness'));
  expect(valueOf(await whyBox())).toBe(complete.why);
  await pane.user.click(await screen.findByRole('button', { name: 'Why? of 2 Beta' }));
  await waitFor(() => expect(heading()).toBe('2 Beta'));
  expect(valueOf(await whyBox())).toBe('Mine.');
  expect(screen.queryByText(/not in its cell yet/)).toBeNull();
  await pane.user.click(within(await formOf('Why?')).getByRole('button', { name: 'Keep both' }));
  await waitFor(() => expect(pane.text(2, 'why')).toBe('Mine.\nTheirs.'));
  await pane.select(1);
  await waitFor(() => expect(heading()).toBe('1 Loan Readiness'));
  expect(screen.queryByText(/not in its cell yet/)).toBeNull();
});

test('what could not be written is there again with its row', async () => {
  const pane = await open();
  await pane.user.type(await whyBox(), 'Too much.');
  pane.port.refuse({ code: 'InvalidArgument', message: 'It is too long. Shorten it.', retry: false });
  await pane.select(1);
  await screen.findByRole('button', { name: 'Why? of 2 Beta' });
  pane.port.refuse(null);
  await pane.select(2);
  await waitFor(async () => expect(valueOf(await whyBox())).toBe('Too much.'));
  await pane.user.click(await whyBox());
  await pane.user.tab();
  await waitFor(() => expect(pane.text(2, 'why')).toBe('Too much.'));
});

test('a topic that was typed and left is said not to be in the cell, and stays with its row', async () => {
  const pane = await open();
  const search = async () => within(await formOf('WHAT?')).getByRole('combobox');
  await pane.user.type(await search(), 'Street markets');
  await pane.user.tab();
  const own = await screen.findByRole('button', { name: 'Add “Street markets” as your own' });
  expect(screen.getByText(/“Street markets” is not in the cell yet/)).toBeTruthy();
  await pane.select(1);
  await waitFor(() => expect(own.isConnected).toBe(false));
  expect(valueOf(await search())).toBe('');
  await pane.select(2);
  await pane.user.click(await screen.findByRole('button', { name: 'Add “Street markets” as your own' }));
  expect(document.activeElement).toBe(await search());
  await pane.user.click(await whyBox());
  await waitFor(() => expect(pane.text(2, 'what')).toBe('Beta; Street markets'));
});

test('the focus finds the date half made again where the rows change beneath it', async () => {
  const pane = await open();
  const when = async () => within(await formOf('WHEN?'));
  await pane.user.click((await when()).getByRole('button', { name: 'Add a date' }));
  await pane.user.keyboard('June');
  await pane.user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(heading()).toBe('1 Loan Readiness'));
  expect(document.activeElement).toBe((await when()).getByRole('button', { name: 'Add a date' }));
  await pane.user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  const date = await (await when()).findByRole('textbox', { name: 'Date, month or period' });
  expect(document.activeElement).toBe(date);
  await pane.user.keyboard(' 2005');
  expect(valueOf(date)).toBe('June 2005');
});

test('what is typed right after the row was changed goes into the new row, however slow Excel is', async () => {
  const pane = await open();
  const why = await whyBox();
  await pane.user.click(why);
  const before = pane.text(2, 'why');
  await pane.user.keyboard('{Alt>}{ArrowUp}{/Alt}Now');
  expect(heading()).toBe('1 Loan Readiness');
  await pane.user.tab();
  await waitFor(() => expect(pane.text(1, 'why')).toContain('Now'));
  expect(pane.text(2, 'why')).toBe(before);
});

test('a search that has served is gone when its field is left', async () => {
  const pane = await open();
  const who = within(await formOf('WHO?'));
  await pane.user.type(who.getByRole('combobox'), 'ODPM');
  await pane.user.keyboard('{ArrowDown} ');
  await pane.user.click(await whyBox());
  await waitFor(() => expect(valueOf(who.getByRole('combobox'))).toBe(''));
  expect(who.queryByText(/not in the cell yet/)).toBeNull();
});

test('a date half made is there again with its row, and leaves the focus where it is', async () => {
  const pane = await open();
  const when = async () => within(await formOf('WHEN?'));
  await pane.user.click((await when()).getByRole('button', { name: 'Add a date' }));
  await pane.user.keyboard('June 2005');
  await pane.select(1);
  await waitFor(() => expect(heading()).toBe('1 Loan Readiness'));
  expect((await when()).queryByRole('radio')).toBeNull();
  await pane.user.click(await whyBox());
  await pane.select(2);
  const date = await (await when()).findByRole('textbox', { name: 'Date, month or period' });
  expect(valueOf(date)).toBe('June 2005');
  expect(document.activeElement).not.toBe(date);
  await pane.user.click((await when()).getByRole('button', { name: /^Add to F/ }));
  await pane.user.click(await whyBox());
  await waitFor(() => expect(pane.text(2, 'when')).toBe('June 2005'));
});

test('a date that moves while it is changed is changed where it stands then', async () => {
  const pane = await open();
  act(() => pane.port.type(pane.cell(2, 'when'), 'May 2005; June 2005; July 2005', true));
  const when = within(await formOf('WHEN?'));
  await pane.user.click(await when.findByRole('button', { name: 'Change July 2005' }));
  await pane.user.clear(when.getByRole('textbox', { name: 'Date, month or period' }));
  await pane.user.keyboard('August 2005');
  act(() => pane.port.type(pane.cell(2, 'when'), 'June 2005; July 2005', true));
  await pane.user.click(when.getByRole('button', { name: /^Change F/ }));
  await pane.user.click(await whyBox());
  await waitFor(() => expect(pane.text(2, 'when')).toBe('June 2005; August 2005'));
});

test('what was typed for a partner is not written to one that took its row', async () => {
  const pane = await openPane({ blueprint: { activities: [], cover, partners: [{ name: 'SEASY' }] } });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'The agreement' }));
  await pane.user.click(await screen.findByRole('tab', { name: /^Partners/ }));
  await pane.user.click(screen.getByRole('button', { name: /^SEASY/ }));
  const aka = within(await screen.findByRole('group', { name: /^Also known as, cell/ }));
  await pane.user.type(aka.getByRole('textbox'), 'The south east');
  const place = pane.live.getState().reading?.tables.partners;
  const row = place?.firstRow ?? -1;
  const cell = (column: string) => ({
    sheet: place?.sheet ?? '',
    row,
    column: place?.columns[column] ?? -1,
  });
  act(() => pane.port.type(cell('name'), 'SEEM', true));
  await pane.user.tab();
  expect(pane.port.text(cell('aka'))).toBe('');
  expect(aka.getByRole('button', { name: 'Keep mine' })).toBeTruthy();
});

test('what was typed for the last activity is written nowhere when its row goes', async () => {
  const pane = await openPane({ blueprint: two, tab: 'fill' });
  await pane.select(2);
  await pane.user.type(await whyBox(), 'Unsaved.');
  const before = pane.cell(2, 'why');
  act(() => pane.port.rearrange(([first]) => [first ?? []]));
  await waitFor(() => expect(screen.queryByRole('heading', { name: '2 Beta' })).toBeNull());
  expect(pane.port.writes).toEqual([]);
  expect(pane.port.text(before)).toBe('');
  expect(valueOf(await screen.findByRole('textbox', { name: 'Why? of 2 Beta' }))).toBe('Unsaved.');
});

test('what was typed for a partner that moved up is not written to the row it left, and is there again', async () => {
  const partners = [{ name: 'SEASY' }, { name: 'SEEM' }];
  const pane = await openPane({ blueprint: { activities: [], cover, partners } });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'The agreement' }));
  await pane.user.click(await screen.findByRole('tab', { name: /^Partners/ }));
  await pane.user.click(screen.getByRole('button', { name: /^SEEM/ }));
  const role = within(await screen.findByRole('group', { name: /^Role, cell/ })).getByRole('textbox');
  await pane.user.type(role, 'Training');
  const place = pane.live.getState().reading?.tables.partners;
  const cell = (row: number, column: string) => ({
    sheet: place?.sheet ?? '',
    row: (place?.firstRow ?? 0) + row,
    column: place?.columns[column] ?? -1,
  });
  // Both at once, as where the row above is deleted.
  act(() => {
    pane.port.type(cell(1, 'name'), '', true);
    pane.port.type(cell(0, 'name'), 'SEEM', true);
  });
  await waitFor(() => expect(role.isConnected).toBe(false));
  expect(pane.port.text(cell(1, 'role'))).toBe('');
  await pane.user.click(screen.getByRole('button', { name: /^SEEM/ }));
  const again = within(await screen.findByRole('group', { name: /^Role, cell/ })).getByRole('textbox');
  expect(valueOf(again)).toBe('Training');
});

test('a short text begins no new line with Enter, and keeps those its cell has', async () => {
  const pane = await open();
  act(() => pane.port.type(pane.cell(2, 'ref'), '2\nb', true));
  const ref = within(await formOf('Ref')).getByRole('textbox');
  await waitFor(() => expect(valueOf(ref)).toBe('2\nb'));
  await pane.user.type(ref, '{Enter}c');
  expect(valueOf(ref)).toBe('2\nbc');
  await pane.user.clear(ref);
  await pane.user.click(ref);
  await pane.user.paste('2\nd');
  expect(valueOf(ref)).toBe('2 d');
});
