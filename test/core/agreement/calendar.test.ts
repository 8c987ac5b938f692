/** The calendar that Overview and the register draw. */

import { calendarOf, monthInWords, type Calendar, type Source } from '../../../src/core/agreement/pictures';
import { checkReading } from '../../../src/core/rules';
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

describe('shows the pauses that the check finds, and no others', () => {
  const dissemination = (...when: string[]): Row[] =>
    when.map((text) => ({ kind: 'Dissemination', when: text }));
  const period = { start: '2005-01-01', end: '2006-06-30' };
  it.each([
    ['within the period', period, dissemination('June 2005'), ['July 2005 to June 2006']],
    ['not after its end', period, dissemination('June 2005; January 2006; March 2008'), []],
    ['up to its end', period, dissemination('June 2005', 'March 2008'), ['July 2005 to June 2006']],
    [
      'up to its start',
      period,
      dissemination('March 2004', 'January 2006'),
      ['January 2005 to December 2005'],
    ],
    ['none where one is on-going', period, dissemination('On-going', 'March 2008'), []],
    [
      'between its own dates where no cover says',
      { start: '', end: '' },
      [...dissemination('June 2005', 'March 2006'), { kind: 'Networking', when: 'January 2003' }],
      ['July 2005 to February 2006'],
    ],
    [
      'after a start without an end',
      { ...period, end: '' },
      dissemination('October 2005'),
      ['January 2005 to September 2005'],
    ],
    [
      'none in a period that ends before it starts',
      { start: period.end, end: period.start },
      dissemination('June 2005'),
      [],
    ],
  ])('%s', (_, cover, rows, expected) => {
    const reading = readingOf({ rows, cover });
    const found = checkReading(reading, AS_OF).findings.filter(({ rule }) => rule === 'ongoing-gap');
    expect(found.map(({ entry }) => entry)).toEqual(expected.map((span) => `Dissemination: ${span}`));
    const calendar = calendarOf([{ id: 'a', agreement: reading.agreement(AS_OF) }], framework);
    const { pauses } = lane(calendar as Calendar, 'dissemination');
    expect(pauses.map(({ first, last }) => `${monthInWords(first)} to ${monthInWords(last)}`)).toEqual(
      expected,
    );
  });
});

it('draws on-going also where the period ends before it starts', () => {
  const source = sourceOf([{ kind: 'Networking', when: 'On-going' }], {
    start: '2006-12-31',
    end: '2005-01-01',
  });
  const calendar = calendarOf([source], framework) as Calendar;
  expect(spans(lane(calendar, 'networking').stretches)).toEqual([[month(2005, 1), month(2006, 12)]]);
});

it('keeps one slip of the pen from stretching the picture where no cover gives a period', () => {
  const rows = ['June 2005', 'May 2006', 'June 2905'].map((when) => ({ kind: 'Networking', when }));
  const calendar = calendarOf([sourceOf(rows, { start: '', end: '' })], framework) as Calendar;
  expect([calendar.first, calendar.last]).toEqual([month(2005, 6), month(2006, 5)]);
  expect(calendar.undated.map(({ text }) => text)).toEqual(['June 2905']);
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
