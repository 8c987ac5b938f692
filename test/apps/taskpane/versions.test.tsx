import { act, screen, waitFor, within } from '@testing-library/react';
import { complete, cover, openPane, type Pane } from './pane';

const two = { activities: [complete, { ...complete, what: 'Social investment', why: 'Second.' }], cover };

async function open(readOnly = false): Promise<Pane> {
  const pane = await openPane({ blueprint: two, tab: 'check', readOnly });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Versions' }));
  expect(await screen.findByText('No version is kept yet.')).toBeTruthy();
  return pane;
}

async function keep(pane: Pane, name: string, note = ''): Promise<HTMLElement> {
  const field = screen.getByRole('textbox', { name: 'Name' });
  await pane.user.clear(field);
  await pane.user.type(field, name);
  if (note) await pane.user.type(screen.getByRole('textbox', { name: 'Note' }), note);
  await pane.user.click(screen.getByRole('button', { name: 'Keep this version' }));
  const heading = await screen.findByRole('heading', { level: 2, name });
  const line = heading.closest('li');
  if (!line) throw new Error('It stands in no list.');
  return line;
}

test('keeping a version takes one press, and the list says what is kept', async () => {
  const pane = await open();
  await pane.user.click(screen.getByRole('button', { name: 'Keep this version' }));
  const heading = await screen.findByRole('heading', { level: 2, name: 'Version 1' });
  expect(heading.closest('li')?.textContent).toMatch(/2 activities.*Seal [0-9a-f]{8} [0-9a-f]{8}/);
  const line = await keep(pane, 'Sent round', 'To all partners.');
  expect(line.textContent).toContain('To all partners.');
  expect(screen.getByText('2 versions kept')).toBeTruthy();
  expect(pane.port.writes).toEqual([]);
});

test('what changed since: activity by activity and column by column, marked word by word', async () => {
  const pane = await open();
  await keep(pane, 'Sent round');
  act(() => pane.port.type(pane.cell(1, 'outcome'), 'Many more loans are granted.'));
  act(() => pane.port.type(pane.cell(2, 'kind'), ''));
  await pane.user.click(screen.getByRole('button', { name: 'What changed since “Sent round”' }));
  expect(await screen.findByRole('heading', { name: 'Since “Sent round”' })).toBeTruthy();
  const first = screen.getByRole('heading', { name: 'Activity 1 Loan Readiness' }).closest('section');
  expect(first?.textContent).toContain('Outcome');
  expect(first?.querySelector('del')?.textContent).toContain('More');
  expect(first?.querySelector('ins')?.textContent).toContain('Many more');
  const second = screen.getByRole('heading', { name: 'Activity 2 Social investment' }).closest('section');
  expect(second?.textContent).toBe(
    'Activity 2 Social investmentChangedKind of activityBeforeDisseminationAfterwardsEmpty',
  );
  expect(screen.getByText('2 activities')).toBeTruthy();
  // It follows what is typed meanwhile.
  act(() => pane.port.type(pane.cell(2, 'kind'), 'Dissemination'));
  await waitFor(() => expect(screen.queryByText('Activity 2 Social investment')).toBeNull());
  act(() => pane.port.type(pane.cell(1, 'outcome'), complete.outcome ?? ''));
  expect(await screen.findByText('Nothing differs between the two.')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'All versions' }));
  expect(await screen.findByRole('heading', { name: 'Sent round' })).toBeTruthy();
});

test('two versions are compared the older first, whichever was chosen', async () => {
  const pane = await open();
  await keep(pane, 'Older');
  act(() => pane.port.type(pane.cell(2, 'why'), 'Second and third.'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await keep(pane, 'Newer');
  await pane.user.click(screen.getByRole('button', { name: 'What changed since “Newer”' }));
  expect(await screen.findByText('Nothing differs between the two.')).toBeTruthy();
  const other = within(screen.getByRole('combobox', { name: 'Compared with' })).getByRole<HTMLOptionElement>(
    'option',
    { name: /^Older/ },
  );
  await pane.user.selectOptions(screen.getByRole('combobox', { name: 'Compared with' }), other);
  const entry = await screen.findByRole('heading', { name: 'Activity 2 Social investment' });
  expect(entry.closest('section')?.querySelector('ins')?.textContent).toMatch(/and third/);
  expect(entry.closest('section')?.querySelector('del')).toBeNull();
});

test('restoring says before that it cannot be undone, and adds a sheet', async () => {
  const pane = await open();
  await keep(pane, 'Sent round');
  await pane.user.click(screen.getByRole('button', { name: 'Restore as a sheet: “Sent round”' }));
  const ask = await screen.findByRole('alertdialog');
  expect(ask.textContent).toContain('This cannot be undone by Ctrl+Z');
  expect(pane.port.ownSheets).toEqual([]);
  await pane.user.click(within(ask).getByRole('button', { name: 'Add the sheet' }));
  await waitFor(() => expect(pane.port.ownSheets.map((sheet) => sheet.name)).toEqual(['Sent round']));
  expect(pane.text(1, 'why')).toBe(complete.why);
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('deleting asks; Esc keeps the version and gives the focus back', async () => {
  const pane = await open();
  await keep(pane, 'Sent round');
  const trigger = screen.getByRole('button', { name: 'Delete “Sent round”' });
  await pane.user.click(trigger);
  await pane.user.keyboard('{Escape}');
  expect(document.activeElement).toBe(trigger);
  expect(screen.getByRole('heading', { name: 'Sent round' })).toBeTruthy();
  await pane.user.click(trigger);
  await pane.user.click(await screen.findByRole('button', { name: 'Delete it' }));
  expect(await screen.findByText('No version is kept yet.')).toBeTruthy();
});

test('what cannot be written says why, keeps what was typed, and can be tried again', async () => {
  const pane = await open();
  pane.port.refuse({
    code: 'AccessDenied',
    message: 'The workbook is protected. Unprotect it.',
    retry: false,
  });
  await pane.user.type(screen.getByRole('textbox', { name: 'Note' }), 'Careful.');
  await pane.user.click(screen.getByRole('button', { name: 'Keep this version' }));
  expect(await screen.findByText('The workbook is protected')).toBeTruthy();
  pane.port.refuse(null);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('Careful.');
  await pane.user.click(screen.getByRole('button', { name: 'Keep this version' }));
  expect(await screen.findByText('Careful.', { selector: 'li *' })).toBeTruthy();
});

test('a workbook for viewing shows its versions and keeps none', async () => {
  await open(true);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Keep this version' }).disabled).toBe(true);
});

test('an activity that was moved is said, where no text differs', async () => {
  const activities = [complete, complete, complete].map((row, i) => ({
    ...row,
    ref: String(i + 1),
    why: `No. ${i}.`,
  }));
  const pane = await openPane({ blueprint: { activities, cover }, tab: 'check' });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Versions' }));
  await screen.findByText('No version is kept yet.');
  await keep(pane, 'Before sorting');
  act(() => pane.port.rearrange(([first, ...rest]) => [...rest, first ?? []]));
  await pane.user.click(screen.getByRole('button', { name: /^What changed since/ }));
  const order = (await screen.findByRole('heading', { name: 'Order of the activities' })).closest('section');
  expect(order?.textContent).toContain('Activity 1 Loan Readiness stands in another place.');
  expect(screen.queryByText('Nothing differs between the two.')).toBeNull();
  expect(screen.getByText('Another order')).toBeTruthy();
});

test('the name that is offered is one that no version has', async () => {
  const pane = await open();
  const name = () => (screen.getByRole('textbox', { name: 'Name' }) as HTMLInputElement).value;
  for (const n of [1, 2]) {
    await pane.user.click(screen.getByRole('button', { name: 'Keep this version' }));
    await screen.findByRole('heading', { level: 2, name: `Version ${n}` });
  }
  await pane.user.click(screen.getByRole('button', { name: 'Delete “Version 1”' }));
  await pane.user.click(screen.getByRole('button', { name: 'Delete it' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Version 1' })).toBeNull());
  expect(name()).toBe('Version 3');
});
