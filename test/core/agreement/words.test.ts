import fc from 'fast-check';
import { wordChanges, type Span } from '../../../src/core/agreement/merge';

const without = (spans: readonly Span[], kind: Span['kind']): string =>
  spans
    .filter((span) => span.kind !== kind)
    .map(({ text }) => text)
    .join('');

const text = fc
  .array(fc.constantFrom('loan ', 'readiness', ' ', '\n', 'for ', 'banks', ';', '  ', 'é'), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

test('both texts can be read off what changed', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const spans = wordChanges(before, after);
      expect(without(spans, 'in')).toBe(before);
      expect(without(spans, 'out')).toBe(after);
      if (before === after) expect(spans.every(({ kind }) => kind === 'same')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('marks the words that changed and no others', () => {
  expect(wordChanges('Seminars for banks in June', 'Seminars for lenders in June')).toEqual([
    { kind: 'same', text: 'Seminars for ' },
    { kind: 'out', text: 'banks' },
    { kind: 'in', text: 'lenders' },
    { kind: 'same', text: ' in June' },
  ]);
  expect(wordChanges('National: DTI; SBS', 'National: DTI')).toEqual([
    { kind: 'same', text: 'National: DTI' },
    { kind: 'out', text: '; SBS' },
  ]);
  expect(wordChanges('two old words stay', 'some new words stay')).toEqual([
    { kind: 'out', text: 'two old' },
    { kind: 'in', text: 'some new' },
    { kind: 'same', text: ' words stay' },
  ]);
});

test('texts too long to compare word by word are shown whole, and lose nothing', () => {
  const before = Array.from({ length: 3000 }, (_, n) => `a${n}`).join(' ');
  const after = Array.from({ length: 3000 }, (_, n) => `b${n}`).join(' ');
  expect(wordChanges(before, after)).toEqual([
    { kind: 'out', text: before },
    { kind: 'in', text: after },
  ]);
});
