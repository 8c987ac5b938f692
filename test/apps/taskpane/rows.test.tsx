import { act, screen, waitFor, within } from '@testing-library/react';
import { complete, cover, openPane, type Pane } from './pane';

const two = { activities: [complete, { ...complete, what: 'Social investment', why: 'Second.' }], cover };

async function open(): Promise<Pane> {
  const pane = await openPane({ blueprint: two, tab: 'fill' });
  await pane.select(1);
  await screen.findByRole('heading', { level: 1, name: '1 Loan Readiness' });
  return pane;
}

async function choose(pane: Pane, name: string | RegExp): Promise<void> {
  await pane.user.click(screen.getByRole('button', { name: 'Add, duplicate or remove' }));
  await pane.user.click(await screen.findByRole('menuitem', { name }));
}

test('a copy has all the texts, a Ref of its own, is shown, and says how to take it back', async () => {
  const pane = await open();
  await choose(pane, 'Duplicate this activity');
  expect(await screen.findByRole('heading', { level: 1, name: '3 Loan Readiness' })).toBeTruthy();
  expect(pane.text(3, 'rationale')).toBe(complete.rationale);
  expect(pane.text(3, 'ref')).toBe('3');
  expect(pane.text(2, 'why')).toBe('Second.');
  const said = screen.getAllByText('A copy of activity 1, with a Ref of its own. Ctrl+Z takes it back.');
  expect(said.length).toBeGreaterThan(0);
});

test('removing asks first; Esc keeps the activity and gives the focus back', async () => {
  const pane = await open();
  await choose(pane, /^Remove this activity/);
  const ask = await screen.findByRole('alertdialog');
  expect(ask.textContent).toContain('Remove “1 Loan Readiness”, row 5?');
  const keep = within(ask).getByRole('button', { name: 'Keep it' });
  await waitFor(() => expect(document.activeElement).toBe(keep));
  await pane.user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add, duplicate or remove' }));
  expect(pane.text(1, 'why')).toBe(complete.why);
});

test('a removed activity gives way to the one that takes its place', async () => {
  const pane = await open();
  await choose(pane, /^Remove this activity/);
  await pane.user.click(await screen.findByRole('button', { name: 'Remove it' }));
  expect(await screen.findByRole('heading', { level: 1, name: '2 Social investment' })).toBeTruthy();
  expect(pane.text(1, 'why')).toBe('Second.');
  expect(screen.getAllByText(/was removed\. Ctrl\+Z in the sheet brings it back\./).length).toBeGreaterThan(
    0,
  );
});

test('nothing is removed where somebody changed the row while the removal waited', async () => {
  const pane = await open();
  const refusal = { code: 'InvalidOperationInCellEditMode', message: 'A cell is open.', retry: true };
  pane.port.refuse(refusal);
  await choose(pane, /^Remove this activity/);
  await pane.user.click(await screen.findByRole('button', { name: 'Remove it' }));
  await screen.findByText('A cell is open.');
  pane.port.refuse(null);
  await act(async () => {
    pane.port.type(pane.cell(1, 'why'), 'Theirs.', true);
    await pane.live.tryNow();
  });
  expect(await screen.findByText(/so nothing was removed/)).toBeTruthy();
  expect(pane.text(1, 'why')).toBe('Theirs.');
  expect(pane.text(2, 'why')).toBe('Second.');
});

test('a workbook open for viewing offers none of it', async () => {
  const pane = await openPane({ blueprint: two, tab: 'fill', readOnly: true });
  await pane.select(1);
  await screen.findByRole('heading', { level: 1, name: '1 Loan Readiness' });
  expect(screen.queryByRole('button', { name: 'Add, duplicate or remove' })).toBeNull();
});

test.each([
  ['Add an activity', /^Row 7 is hidden in the sheet/],
  ['Duplicate this activity', /^Row 7 is hidden in the sheet/],
])('%s: a new row that a filter hides is said, until the next thing is done', async (name, sentence) => {
  const pane = await open();
  pane.port.hideRows(true);
  await choose(pane, name);
  expect(await screen.findByText(sentence)).toBeTruthy();
  pane.port.hideRows(false);
  await act(async () => {
    await pane.live.write([{ at: pane.cell(3, 'why'), text: 'Another reason.' }]);
  });
  await waitFor(() => expect(screen.queryByText(sentence)).toBeNull());
});

test('a new row in sight is not said to be hidden', async () => {
  const pane = await open();
  await choose(pane, 'Add an activity');
  await screen.findByText('Added in row 7.');
  expect(screen.queryByText(/is hidden in the sheet/)).toBeNull();
});
