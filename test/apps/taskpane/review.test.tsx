import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import { loadFramework, type Framework, type Pack } from '../../../src/core/framework';
import type { BlueprintOptions } from '../../../src/core/workbook';
import { complete, cover, framework, openPane, type Pane } from './pane';

const path = join(__dirname, '../../fixtures/review/example-reviewed-pack.json');
const example: Framework = loadFramework(JSON.parse(readFileSync(path, 'utf8')) as Pack);

const touched = { ...complete, who: 'Local/Regional: Banks\nNational: DTI; ODPM; Ann', partners: 'SEASY*' };

async function open(activities: NonNullable<BlueprintOptions['activities']>): Promise<Pane> {
  return openPane({ blueprint: { activities, cover }, tab: 'check', frameworks: [framework, example] });
}

async function review(pane: Pane): Promise<void> {
  await pane.user.click(screen.getByRole('button', { name: 'See what it changes' }));
  expect(await screen.findByRole('heading', { name: 'The strategy has a new version' })).toBeTruthy();
}

/** The line of a change by a word of its terms. */
function line(term: RegExp): HTMLElement {
  const found = within(screen.getByRole('list', { name: 'The strategy has a new version' }))
    .getAllByRole('listitem')
    .find((item) => term.test(item.textContent ?? ''));
  if (!found) throw new Error(`There is no line on ${term.source}.`);
  return found;
}

test('a notice offers the review where the strategy has a newer version, and nowhere else', async () => {
  const pane = await open([touched]);
  expect(screen.getByText(`The strategy has a new version, ${example.pack.version}.`)).toBeTruthy();
  await review(pane);
  expect(screen.queryByText(`The strategy has a new version, ${example.pack.version}.`)).toBeNull();
});

test('where there is none, the review says when the strategy is due', async () => {
  const pane = await openPane({ blueprint: { activities: [complete], cover }, tab: 'check' });
  expect(screen.queryByText(/has a new version/)).toBeNull();
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Review' }));
  expect(await screen.findByText(/due to be reviewed in July 2005/)).toBeTruthy();
});

test('shows each change with its kind and cells; carries over what is ticked and chosen, and own words stay', async () => {
  const pane = await open([touched]);
  await review(pane);
  const dti = line(/DTI .*DBE/);
  expect(dti.textContent).toMatch(/^Replaced/);
  expect(within(dti).getByRole('button', { name: 'E5' })).toBeTruthy();
  expect(within(dti).getByRole('checkbox', { name: 'Replaced: carry “DTI” over' })).toHaveProperty(
    'checked',
    true,
  );
  const odpm = line(/ODPM .*DCE or DRE/);
  expect(odpm.textContent).toMatch(/^Replaced by several/);
  expect(screen.getByText('1 choice is open')).toBeTruthy();
  await pane.user.click(within(odpm).getByRole('radio', { name: 'DRE' }));
  expect(screen.getByText('2 cells change')).toBeTruthy();
  expect(screen.getByText(/Cells you typed in your own words are not changed/)).toBeTruthy();
  expect(pane.port.writes).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: 'Carry over' }));
  expect(
    (await screen.findByText(/2 cells were carried over\./, { selector: 'main *' })).textContent,
  ).toMatch(/Ctrl\+Z takes the cells back in 1 step/);
  expect(pane.text(1, 'who')).toBe('Local/Regional: Banks and lenders\nNational: DBE; DRE; Ann');
  expect(pane.text(1, 'area')).toBe('Access to finance and investment');
  expect(pane.text(1, 'why')).toBe(complete.why);
  expect(pane.live.getState().framework?.pack.version).toBe(example.pack.version);
  await pane.user.click(screen.getByRole('button', { name: 'Go to the cover' }));
  expect(pane.live.getState().selected?.sheet).toBe('Agreement');
  expect(screen.queryByText(/has a new version/)).toBeNull();
});

test('what is not ticked stays, and what is listed no more may be taken out', async () => {
  const pane = await open([
    { ...complete, who: 'National: DTI', what: 'Loan Readiness; Access to mainstream grant finance' },
  ]);
  await review(pane);
  await pane.user.click(within(line(/DTI .*DBE/)).getByRole('checkbox'));
  const gone = line(/Access to mainstream grant finance/);
  expect(gone.textContent).toMatch(/It may stay as your own entry/);
  expect(within(gone).getByRole('radio', { name: 'Keep' })).toHaveProperty('checked', true);
  await pane.user.click(within(gone).getByRole('radio', { name: 'Take out' }));
  await pane.user.click(screen.getByRole('button', { name: 'Carry over' }));
  await screen.findByText(/carried over\./, { selector: 'main *' });
  expect([pane.text(1, 'who'), pane.text(1, 'what')]).toEqual(['National: DTI', 'Loan Readiness']);
});

test('a line that somebody’s edit touches is worked out anew and marked', async () => {
  const pane = await open([touched, { ...complete, who: 'National: Bank of England' }]);
  await review(pane);
  expect(line(/DTI .*DBE/).textContent).not.toContain('changed since');
  act(() => pane.port.type(pane.cell(2, 'who'), 'National: DTI', true));
  await waitFor(() => expect(line(/DTI .*DBE/).textContent).toContain('changed since'));
  expect(within(line(/DTI .*DBE/)).getByRole('button', { name: 'E6' })).toBeTruthy();
});

test('where no cell is touched it says so, and takes the new version', async () => {
  const pane = await open([{ area: 'Our own', what: 'Walks', who: 'National: Ann' }]);
  await review(pane);
  expect(screen.getByText(/changes, none touches your agreement\./)).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Take the new version' }));
  await waitFor(() => expect(pane.live.getState().framework?.pack.version).toBe(example.pack.version));
  expect(pane.port.writes.flat()).toEqual([]);
});
