import { screen, within } from '@testing-library/react';
import { complete, cover, framework, openPane } from './pane';

const answers = [
  { ref: '', rule: 'joint-early-pr', column: 'early-pr', entry: '', reason: 'The toolkit comes first.' },
];

const requirement = async (name: RegExp) => {
  const section = (await screen.findByRole('heading', { level: 3, name })).closest('section');
  if (!section) throw new Error('The heading stands in no section.');
  return within(section);
};

test('the whole statement is read from Export: sentence, verdict, findings, reasons and what was not checked', async () => {
  const pane = await openPane({
    blueprint: { cover, activities: [{ ...complete, why: '' }], answers },
    tab: 'export',
  });
  await pane.user.click(screen.getByRole('button', { name: 'Read it all' }));
  const all = await screen.findAllByRole('heading', { level: 3 });
  expect(all).toHaveLength(framework.pack.requirements.length);
  const why = await requirement(/\(R29\)/);
  expect(why.getByText(/Say why these audiences should listen/)).toBeTruthy();
  expect(why.getByRole('button', { name: 'H5' })).toBeTruthy();
  expect((await requirement(/\(R11\)/)).getByText('The toolkit comes first.')).toBeTruthy();
  expect((await requirement(/\(R9\)/)).getByText(/Not checked, left to a person:/)).toBeTruthy();
  const heads = screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
  expect(heads[0]).toMatch(/^\d+ not met$/);
  expect(heads.at(-1)).toMatch(/^\d+ do not bind an agreement$/);
  await pane.user.click(screen.getByRole('button', { name: 'Back' }));
  expect(await screen.findByRole('button', { name: 'Read it all' })).toBeTruthy();
});

test('the whole statement is read from Ready', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [complete] }, tab: 'check' });
  await pane.user.click(screen.getByRole('button', { name: /^What was checked/ }));
  expect(await screen.findByText('As of 2 May 2005')).toBeTruthy();
  expect(screen.getByText(/^\d+ of 30 not met$/)).toBeTruthy();
});
