/** The calendar that Overview and the register draw. */

import { calendarOf, type Calendar, type Source } from '../../../src/core/agreement/pictures';
import { AS_OF, framework, readingOf } from '../rules/sheets';

const month = (year: number, m: number): number => year * 12 + m - 1;

type Row = { readonly kind: string; readonly when: string; readonly area?: string };

function sourceOf(rows: readonly Row[], cover: { readonly start: string; readonly end: string }): Source {
  return { id: 'a', agreement: readingOf({ rows, cover }).agreement(AS_OF) };
}

function draw(rows: readonly Row[]): Calendar {
  const calendar = calendarOf([sourceOf(rows, { start: '2005-01-01', end: '2006-12-31' })], framework);
  if (!calendar) throw new Error('Nothing was drawn.');
  return calendar;
}
const lane = (calendar: Calendar, kind: string) => {
  const found = calendar.lanes.find((each) => each.kind === kind);
  if (!found) throw new Error(`There is no lane ${kind}.`);
  return found;
};
const spans = (list: readonly { readonly first: number; readonly last: number }[]) =>
  list.map(({ first, last }) => [first, last]);

it('has a lane for each kind of the framework over the agreement’s period', () => {
  const calendar = draw([{ kind: 'Dissemination', when: 'June 2005' }]);
  expect([calendar.first, calendar.last]).toEqual([month(2005, 1), month(2006, 12)]);
  expect(calendar.lanes.map(({ kind }) => kind)).toEqual(framework.pack.kinds.map(({ id }) => id));
  expect(spans(lane(calendar, 'dissemination').stretches)).toEqual([[month(2005, 6), month(2005, 6)]]);
  expect(lane(calendar, 'networking').stretches).toEqual([]);
});

it('parts stretches where no activity goes on from one month to the next', () => {
  const { stretches } = lane(
    draw([
      { kind: 'Networking', when: 'March 2005 to May 2005' },
      { kind: 'Networking', when: 'June 2005' },
      { kind: 'Networking', when: 'May 2005 to July 2005' },
      { kind: 'Networking', when: 'August 2005' },
    ]),
    'networking',
  );
  expect(spans(stretches)).toEqual([
    [month(2005, 3), month(2005, 7)],
    [month(2005, 8), month(2005, 8)],
  ]);
  expect(stretches[0]?.activities.map(({ index }) => index)).toEqual([0, 2, 1]);
});

it('names pauses longer than the framework’s months, before, between and after', () => {
  const limit = framework.pack.limits.gapMonths;
  const { pauses } = lane(
    draw([
      { kind: 'Mainstreaming', when: 'February 2005' },
      { kind: 'Mainstreaming', when: 'January 2006 to December 2006' },
    ]),
    'mainstreaming',
  );
  expect(limit).toBeLessThan(10);
  expect(spans(pauses)).toEqual([[month(2005, 3), month(2005, 12)]]);
  expect(lane(draw([{ kind: 'Mainstreaming', when: 'On-going' }]), 'mainstreaming').pauses).toEqual([]);
});

it('draws on-going over the whole period, and a year or a season as rough', () => {
  const calendar = draw([
    { kind: 'Networking', when: 'On-going' },
    { kind: 'Dissemination', when: '2005' },
    { kind: 'Mainstreaming', when: 'Spring 2006' },
    { kind: 'Mainstreaming', when: 'April to June 2005' },
  ]);
  expect(lane(calendar, 'networking').stretches).toMatchObject([
    { first: calendar.first, last: calendar.last, rough: false },
  ]);
  expect(lane(calendar, 'dissemination').stretches[0]?.rough).toBe(true);
  expect(lane(calendar, 'mainstreaming').stretches.map(({ rough }) => rough)).toEqual([false, true]);
});

it('lists what cannot be drawn, and keeps slips of the pen from stretching the picture', () => {
  const calendar = draw([
    { kind: 'Networking', when: 'Varied' },
    { kind: 'Networking', when: 'June 2105' },
  ]);
  expect(calendar.undated.map(({ text }) => text)).toEqual(['Varied', 'June 2105']);
  expect(calendar.last).toBe(month(2006, 12));
});

it('marks opportunities, those of the areas at work also where none is timed to them', () => {
  const area = 'Trading opportunities – public & private procurement';
  const { occasions } = draw([
    { kind: 'Networking', when: 'Event: SEC conference, 15 September 2005', area },
    { kind: 'Networking', when: 'Event: another, September 2005', area },
  ]);
  const event = occasions.find(({ month: at }) => at === month(2005, 9));
  expect(event).toMatchObject({ opportunity: 'T2' });
  expect(event?.activities.map(({ index }) => index)).toEqual([0, 1]);
  const unused = occasions.filter(({ activities }) => activities.length === 0);
  expect(unused.map(({ month: at }) => at)).toEqual([month(2005, 1), month(2005, 4), month(2005, 5)]);
});

it('is not drawn without any date', () => {
  const source = sourceOf([{ kind: 'Networking', when: 'Varied' }], { start: '', end: '' });
  expect(calendarOf([source], framework)).toBeNull();
});
