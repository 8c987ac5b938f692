import { act, screen, waitFor } from '@testing-library/react';
import { complete, cover, openPane } from './pane';

const blueprint = {
  cover,
  activities: [
    complete,
    { ...complete, outcome: 'Fewer refusals.' },
    { ...complete, outcome: 'Better advice.' },
  ],
};

test('Ready leads through the texts one by one and says how far somebody got', async () => {
  const pane = await openPane({ blueprint, tab: 'check' });
  expect(await screen.findByText('3 outcomes. 0 read.')).toBeTruthy();
  const question = 'Is each outcome consistent with the aims?';
  await pane.user.click(screen.getByRole('button', { name: `Read: ${question}` }));
  expect(await screen.findByText('More loans are granted.')).toBeTruthy();
  expect(screen.getByText('0 of 3 read')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Read, next' }));
  expect(await screen.findByText('Fewer refusals.')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByText('3 outcomes. 1 read.')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: `Read on: ${question}` }));
  expect(await screen.findByText('Fewer refusals.')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Read, next' }));
  await screen.findByText('Better advice.');
  await pane.user.click(screen.getByRole('button', { name: 'Read, done' }));
  expect(await screen.findByText('3 outcomes. All read.')).toBeTruthy();
  // The mark falls with its text.
  act(() => pane.port.type(pane.cell(2, 'outcome'), 'Something else.'));
  expect(await screen.findByText('3 outcomes. 2 read.')).toBeTruthy();
});

test('a mark can be taken back, and another question chosen', async () => {
  const pane = await openPane({ blueprint, tab: 'check' });
  await pane.user.click(await screen.findByRole('button', { name: /^Read: Is each outcome/ }));
  await pane.user.click(await screen.findByRole('button', { name: 'Read, next' }));
  await screen.findByText('1 of 3 read');
  await pane.user.click(screen.getByRole('button', { name: 'Previous activity' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Not read after all' }));
  expect(await screen.findByText('0 of 3 read')).toBeTruthy();
  await pane.user.selectOptions(
    screen.getByRole('combobox', { name: 'What to judge' }),
    'Is each rationale sound?',
  );
  // The same rationale stands in all three: read once, it is read.
  await pane.user.click(screen.getByRole('button', { name: 'Read, next' }));
  expect(await screen.findByText('3 rationales. All read.')).toBeTruthy();
});

test('judging holds nothing back, also where nothing can be written', async () => {
  const pane = await openPane({ blueprint, tab: 'check', readOnly: true });
  await pane.user.click(await screen.findByRole('button', { name: /^Read: Is each outcome/ }));
  await pane.user.click(await screen.findByRole('button', { name: 'Read, next' }));
  expect(await screen.findByText('Fewer refusals.')).toBeTruthy();
  expect(pane.live.getState().trouble).toBeNull();
  await pane.user.click(screen.getByRole('button', { name: 'Back' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Export' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Ready to submit' })).toBeNull());
});
