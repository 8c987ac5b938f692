import fc from 'fast-check';
import { typingDistance } from '../../../src/core/framework/distance';

/** The textbook recurrence, word for word: slow, without a limit. */
function plainly(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const same = a[i - 1] === b[j - 1];
    let cost = Math.min(of(i - 1, j) + 1, of(i, j - 1) + 1, of(i - 1, j - 1) + (same ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      cost = Math.min(cost, of(i - 2, j - 2) + 1);
    known.set(key, cost);
    return cost;
  };
  return of(a.length, b.length);
}

test.each([
  ['odpm', 'opdm', 1],
  ['dti', 'dta', 1],
  ['cdfis', 'cfdis', 1],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['abcdef', 'ghijkl', 5],
])('%s and %s are %i apart, counted up to 5', (a, b, distance) => {
  expect(typingDistance(a, b, 4)).toBe(distance);
});

test('equals the textbook distance up to the limit, and says limit + 1 beyond it', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, limit) => {
      expect(typingDistance(a, b, limit)).toBe(Math.min(plainly(a, b), limit + 1));
    }),
    { numRuns: 3000 },
  );
});

test('texts longer than any before are compared too', () => {
  const long = 'social enterprise '.repeat(40);
  expect(typingDistance(long, `${long}s`, 2)).toBe(1);
  expect(typingDistance(long, long.replace('prise', 'pirse'), 2)).toBe(1);
});
