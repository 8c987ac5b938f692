import { screen, waitFor, within } from '@testing-library/react';
import { complete, cover, openPane, type Pane } from './pane';

const clash = { ...complete, what: 'Social investment', who: 'National: Bank of England', partners: 'SEEM' };
const blueprint = { activities: [complete, clash, { ...complete, when: 'Varied', kind: '' }], cover };

async function open(given: Parameters<typeof openPane>[0] = { blueprint }): Promise<Pane> {
  const pane = await openPane({ ...given, tab: 'overview' });
  await screen.findByRole('heading', { level: 1, name: 'Worth a look' });
  return pane;
}

const section = (name: string) => within(screen.getByRole('region', { name }));

test('says first what is worth a look, at most five sentences, each with a link to its place', async () => {
  const pane = await open();
  const items = section('Worth a look').getAllByRole('listitem');
  expect(items.length).toBeGreaterThan(0);
  expect(items.length).toBeLessThanOrEqual(5);
  const same = items.find((item) => item.textContent.includes('Bank of England, June 2005'));
  expect(same).toBeTruthy();
  if (!same) return;
  await pane.user.click(within(same).getByRole('button', { name: 'Answer' }));
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(1, 'who')));
});

test('the map is a grid: arrows move, Enter lists the activities behind a cell, Esc gives the focus back', async () => {
  const pane = await open();
  const grid = section('Audiences by area and level').getByRole('grid');
  const stops = within(grid)
    .getAllByRole('gridcell')
    .filter((cell) => cell.tabIndex === 0);
  expect(stops).toHaveLength(1);
  stops[0]?.focus();
  await pane.user.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
  const cell = document.activeElement;
  expect(cell?.textContent).toContain('3 Access to finance, National: 1 of 5');
  await pane.user.keyboard('{Enter}');
  const behind = within(await screen.findByRole('group', { name: /^3 Access to finance, National/ }));
  expect(behind.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '1 Loan Readiness',
    '2 Social investment',
    '3 Loan Readiness',
  ]);
  expect(document.activeElement).toBe(behind.getByRole('button', { name: '1 Loan Readiness' }));
  await pane.user.keyboard('{Escape}');
  expect(document.activeElement).toBe(cell);
  await pane.user.keyboard('{Enter}');
  await pane.user.click(await screen.findByRole('button', { name: '2 Social investment' }));
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(2, 'who')));
  expect(await screen.findByRole('heading', { level: 1, name: '2 Social investment' })).toBeTruthy();
});

test('a gap of the map leads to the activities that could fill it', async () => {
  const pane = await openPane({
    blueprint: { ...blueprint, activities: [{ ...complete, who: 'Local/Regional: Banks' }] },
    tab: 'overview',
  });
  const gap = await screen.findByRole('gridcell', {
    name: '3 Access to finance, National: 0 of 5, none planned',
  });
  await pane.user.click(gap);
  expect(await screen.findByRole('button', { name: '1 Loan Readiness' })).toBeTruthy();
});

test('the calendar’s marks lead to their rows, and the same stands in a table', async () => {
  const pane = await open();
  const calendar = section('Calendar');
  const lane = within(calendar.getByRole('list', { name: 'Dissemination' }));
  await pane.user.click(lane.getByRole('button', { name: 'Dissemination, June 2005: 2 activities' }));
  await pane.user.click(await screen.findByRole('button', { name: '1 Loan Readiness' }));
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(1, 'when')));
  await pane.user.click(screen.getByRole('tab', { name: /^Overview/ }));
  await pane.user.click((await screen.findAllByRole('button', { name: 'Show as table' }))[0] as HTMLElement);
  const rows = section('Calendar')
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(rows).toContain('DisseminationJune 20051 Loan Readiness and 2 Social investment');
  expect(rows.some((row) => row.includes('pause'))).toBe(true);
  expect(section('Calendar').getByRole('button', { name: '“Varied”' })).toBeTruthy();
});

test('partners stand with their activities and leads, most first, and who has none is named', async () => {
  const pane = await open({ blueprint: { ...blueprint, partners: [{ name: 'Sandwell' }] } });
  const partners = section('Partners');
  expect(partners.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'SEASY 2 activities, leads 222',
    'SEEM 1 activity1',
    'Sandwell 0 activities0',
  ]);
  expect(partners.getByText('Sandwell has no activity yet.')).toBeTruthy();
  await pane.user.click(partners.getByRole('button', { name: 'SEASY 2 activities, leads 2' }));
  await pane.user.click(await screen.findByRole('button', { name: '3 Loan Readiness' }));
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(3, 'partners')));
});

test('one partner needs no picture, and an empty agreement says so', async () => {
  await openPane({ blueprint: { activities: [], cover }, tab: 'overview' });
  expect(await screen.findByText(/^Nothing planned yet/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Partners' })).toBeNull();
  const cells = screen.getAllByRole('gridcell', { name: /none planned$/ });
  expect(cells.length).toBeGreaterThan(5);
});
