/** Which row an activity is, between two readings. */

import { movedTo, readSnapshot, type Reading } from '../../../src/core/workbook';
import { framework as f } from './hostile';
import { activitiesSnapshot, type Texts } from './sheet';

const read = (rows: readonly Texts[]): Reading => readSnapshot(activitiesSnapshot(rows), f);
const row = (ref: string, what: string, why = ''): Texts => ({ ref, what, why });
const empty: Texts = {};
const [A, B, C] = [row('1', 'Alpha'), row('2', 'Beta'), row('3', 'Gamma')];

interface Case {
  readonly name: string;
  readonly before: readonly Texts[];
  readonly after: readonly Texts[];
  readonly to: readonly (number | null)[];
}

test.each<Case>([
  { name: 'nothing happened', before: [A, B, empty], after: [A, B, empty], to: [0, 1, 2] },
  { name: 'sorted', before: [A, B, C], after: [C, A, B], to: [1, 2, 0] },
  { name: 'a row put in above', before: [A, B, empty], after: [empty, A, B, empty], to: [1, 2, 3] },
  { name: 'the middle taken out', before: [A, B, C], after: [A, C], to: [0, null, 1] },
  { name: 'the last taken out', before: [A, B, empty], after: [A, empty], to: [0, null, 1] },
  { name: 'an empty row taken out', before: [A, empty, C], after: [A, C], to: [0, null, 1] },
  { name: 'one of two empty rows taken out', before: [A, empty, empty], after: [A, empty], to: [0, 1, 1] },
  {
    name: 'taken out, and numbered anew',
    before: [A, B, C],
    after: [A, row('2', 'Gamma')],
    to: [0, null, 1],
  },
  {
    name: 'sorted, and numbered anew',
    before: [A, B],
    after: [row('1', 'Beta'), row('2', 'Alpha')],
    to: [1, 0],
  },
  { name: 'a Ref changed', before: [A, B], after: [row('1a', 'Alpha'), B], to: [0, 1] },
  { name: 'a text changed', before: [A, B], after: [A, row('2', 'Beta and more')], to: [0, 1] },
  { name: 'moved and changed', before: [A, B], after: [row('2', 'Beta and more'), A], to: [1, 0] },
  { name: 'an empty row filled in', before: [A, empty], after: [A, row('2', 'New')], to: [0, 1] },
  { name: 'emptied', before: [A, B], after: [A, empty], to: [0, 1] },
  { name: 'another pasted over it', before: [A, B], after: [A, row('9', 'Other')], to: [0, null] },
  {
    name: 'taken out, and a row with the same Ref twice',
    before: [A, row('2', 'Beta'), row('2', 'Gamma')],
    after: [A, row('2', 'Gamma')],
    to: [0, null, 1],
  },
  {
    name: 'without Refs, taken out before one that says more',
    before: [row('', 'Alpha'), row('', 'Beta'), row('', 'Beta', 'Because')],
    after: [row('', 'Alpha'), row('', 'Beta', 'Because')],
    to: [0, null, 1],
  },
  {
    name: 'without Refs, copies of one another',
    before: [row('', 'Alpha'), row('', 'Alpha'), B],
    after: [B, row('', 'Alpha'), row('', 'Alpha')],
    to: [null, 1, 0],
  },
])('$name', ({ before, after, to }) => {
  const [old, now] = [read(before), read(after)];
  expect(before.map((_, index) => movedTo(index, old, now))).toEqual(to);
});

test('a text that is being written does not tell which row it is', () => {
  const [old, now] = [
    read([row('', 'Alpha', 'Old'), row('', 'Beta')]),
    read([row('', 'Beta'), row('', 'Alpha', 'New')]),
  ];
  expect(movedTo(0, old, now)).toBeNull();
  expect(movedTo(0, old, now, new Set(['why']))).toBe(1);
});
