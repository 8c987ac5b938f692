import fc from 'fast-check';
import { parseA1, toA1 } from '../../../src/core/workbook';

test('A1 text of a position', () => {
  expect(toA1({ sheet: 'Activities', row: 10, column: 4 })).toBe('E11');
  expect(toA1({ sheet: 'Joint activity', row: 0, column: 16383 }, { sheet: true })).toBe(
    "'Joint activity'!XFD1",
  );
  expect(toA1({ sheet: "O'Hara", row: 4, column: 26 }, { sheet: true })).toBe("'O''Hara'!AA5");
  expect(toA1({ sheet: 'Activities', row: 4, column: 701 }, { sheet: true })).toBe('Activities!ZZ5');
  expect(toA1({ sheet: 'AB12', row: 0, column: 0 }, { sheet: true })).toBe("'AB12'!A1");
});

test.each(['', 'A0', 'XFE1', 'A1048577', 'A1:B2', '11', 'A', 'A1B', '!A1', "'a!A1"])(
  '%s is no cell',
  (text) => {
    expect(parseA1(text)).toBeNull();
  },
);

test('what toA1 writes, parseA1 reads', () => {
  const position = fc.record({
    sheet: fc.string({ minLength: 1, maxLength: 31, unit: 'grapheme' }).filter((s) => s.trim() !== ''),
    row: fc.nat(1_048_575),
    column: fc.nat(16_383),
  });
  fc.assert(
    fc.property(position, (p) => {
      expect(parseA1(toA1(p, { sheet: true }))).toEqual(p);
      expect(parseA1(toA1(p))).toEqual({ ...p, sheet: '' });
    }),
  );
});
