import { act, screen, waitFor, within } from '@testing-library/react';
import { answersOf } from '../../../src/core/live';
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

test('audiences without a level are counted beside the map, and lead to their rows', async () => {
  const who = 'Charity Bank; Own Trust; National: Bank of England';
  const activities = [
    complete,
    { ...complete, who },
    { ...complete, who: 'Charity  bank; Local/Regional: Banks' },
  ];
  const pane = await open({ blueprint: { activities, cover } });
  const map = section('Audiences by area and level');
  const link = map.getByRole('button', { name: '2 audiences without a level are not in this picture.' });
  await pane.user.click(link);
  const behind = within(await screen.findByRole('group', { name: /^2 audiences without a level/ }));
  expect(behind.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '2 Loan Readiness',
    '3 Loan Readiness',
  ]);
  await pane.user.keyboard('{Escape}');
  expect(document.activeElement).toBe(link);
  await pane.user.click(link);
  await pane.user.click(await screen.findByRole('button', { name: '2 Loan Readiness' }));
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(2, 'who')));
});

test('where every audience has a level, nothing is said to be left out', async () => {
  await open({ blueprint: { activities: [complete], cover } });
  expect(screen.queryByText(/without a level/)).toBeNull();
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

test('a pause of the calendar leads to the activities that could fill it', async () => {
  const pane = await open();
  await pane.user.click(
    section('Calendar').getByRole('button', { name: 'Dissemination, pause July 2005 to December 2006' }),
  );
  await pane.user.click(await screen.findByRole('button', { name: '1 Loan Readiness' }));
  await waitFor(() => expect(pane.port.selection).toEqual(pane.cell(1, 'when')));
});

test('a clash that was answered is still shown, as answered', async () => {
  const activities = [complete, clash];
  const pane = await open({ blueprint: { activities, cover } });
  const asked = pane.live.getState().findings.filter(({ rule }) => rule === 'same-audience');
  expect(asked).toHaveLength(1);
  for (const finding of asked) {
    await act(() =>
      answersOf(pane.live).answer(finding, 'SEASY speaks for both.', { by: '', on: '2005-06-01' }),
    );
  }
  expect(pane.live.getState().answered.map(({ finding }) => finding.rule)).toEqual(['same-audience']);
  const same = section('Same audience, same month');
  expect(same.queryByText(/^No audience is approached by different partners/)).toBeNull();
  expect(same.getAllByRole('listitem')[0]?.textContent).toMatch(/^Bank of England, June 2005.*Answered$/);
});

test('a partner that stands twice in a cell leads the activity once', async () => {
  await open({
    blueprint: { activities: [{ ...complete, partners: 'SEASY*; seasy*' }, clash], cover },
  });
  expect(
    section('Partners')
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['SEASY 1 activity, leads 111', 'SEEM 1 activity1']);
});

test('many clashes are folded, and what comes on asking gets the focus', async () => {
  const months = 'January February March April May June July August September October November December';
  const activities = [complete, clash].flatMap((row) =>
    months.split(' ').flatMap((month) => [2005, 2006].map((year) => ({ ...row, when: `${month} ${year}` }))),
  );
  const pane = await open({ blueprint: { activities, cover } });
  const same = section('Same audience, same month');
  const lines = () => same.getAllByRole('button', { name: 'Answer' });
  expect(lines()).toHaveLength(5);
  await pane.user.click(same.getByRole('button', { name: 'Show 19 more' }));
  expect(lines()).toHaveLength(24);
  expect(lines()[5]?.closest('li')?.contains(document.activeElement)).toBe(true);
  expect(same.queryByRole('button', { name: /^Show .* more/ })).toBeNull();
});

test('audiences approached most stand in a table too', async () => {
  const pane = await open();
  const same = section('Same audience, same month');
  await pane.user.click(same.getByRole('button', { name: 'Show as table' }));
  expect(same.getAllByRole('row').map((row) => row.textContent)).toEqual([
    'AudienceActivities',
    'Bank of England3',
    'Banks2',
  ]);
});

test('a long calendar opens at the current month, and turns to its ends', async () => {
  const pane = await open({
    blueprint: { activities: [complete], cover: { ...cover, date: '2010-06-15', end: '2014-12-31' } },
  });
  const calendar = section('Calendar');
  expect(calendar.getByText('December 2009 to May 2011')).toBeTruthy();
  for (let n = 0; n < 10; n++)
    await pane.user.click(calendar.getByRole('button', { name: 'Earlier months' }));
  expect(calendar.getByText('January 2005 to June 2006')).toBeTruthy();
  for (let n = 0; n < 20; n++) await pane.user.click(calendar.getByRole('button', { name: 'Later months' }));
  expect(calendar.getByText('July 2013 to December 2014')).toBeTruthy();
});

test('a cell with more audiences than the strategy names there does not say “of”', async () => {
  const who = 'European: DTI; DfES; Bank of England';
  const area = 'Trading opportunities – public & private procurement';
  await open({ blueprint: { activities: [{ ...complete, area, who }], cover } });
  const name = `1 ${area}, European: 3 planned, 2 named there`;
  expect(screen.getByRole('gridcell', { name })).toBeTruthy();
});
