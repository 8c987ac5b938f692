/** What screen readers are told of what was done: the live regions of the pane. */

import { screen, waitFor, within } from '@testing-library/react';
import { complete, cover, openPane } from './pane';

/** All that the live regions hold. */
const said = (): string =>
  screen
    .queryAllByRole('status')
    .map((region) => region.textContent)
    .join(' | ');

const one = { activities: [{ ...complete, who: 'National: OPDM' }, complete], cover };

test('the next and the previous activity are said', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  await pane.user.click(await screen.findByRole('button', { name: 'Next activity' }));
  await waitFor(() => expect(said()).toContain('2 Loan Readiness'));
});

test('an added activity is said, with its row, and its first question takes the focus', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  await pane.user.click(await screen.findByRole('button', { name: 'Add, duplicate or remove' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Add an activity' }));
  await waitFor(() => expect(said()).toMatch(/Added in row \d+\./));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Policy area'));
});

test('a fix is said beneath its field, and the focus stays in the field', async () => {
  const pane = await openPane({ blueprint: one, tab: 'fill' });
  await pane.select(1);
  const who = await screen.findByRole('group', { name: /^WHO\?, cell/ });
  await pane.user.click(await within(who).findByRole('button', { name: /ODPM/ }));
  await waitFor(() => expect(said()).toContain('Fixed in E5.'));
  expect(who.contains(document.activeElement)).toBe(true);
});

test('trouble is said where its bar comes', async () => {
  const pane = await openPane({ blueprint: one, tab: 'check' });
  pane.port.refuse({ code: 'AccessDenied', message: 'The sheet is protected. Ask its owner.', retry: false });
  await pane.user.click(screen.getByRole('button', { name: 'Check now' }));
  await waitFor(() => expect(said()).toContain('Ask its owner.'));
});
