/** References in formulas, moved and kept true. */
import fc from 'fast-check';
import {
  formulaFault,
  moveFormula,
  namesIn,
  renameColumnIn,
  renameSheetIn,
  renameTableIn,
  spliceFormula,
  tokens,
} from '../../../../src/apps/workbench/host/model/formula';

test.each([
  ['=$C5', 3, 1, '=$C8'],
  ['=C$5+A1', 2, 2, '=E$5+C3'],
  ["=SUM(A1:B$2,'Joint activity'!A1)", 1, 0, "=SUM(A2:B$2,'Joint activity'!A2)"],
  ['=IF(A1="A1","B2",LOG10(A1))', 1, 0, '=IF(A2="A1","B2",LOG10(A2))'],
  ['=MPA_Topics&T[A1]&A1', 1, 1, '=MPA_Topics&T[A1]&B2'],
  ['=A1', -1, 0, '=#REF!'],
  ['=SUM(A:A,1:1)', 1, 1, '=SUM(B:B,2:2)'],
  [
    '=INDEX(MPA_WhatItems,MATCH($C5,MPA_WhatKeys,0)):INDEX(MPA_WhatItems,2)',
    1,
    0,
    '=INDEX(MPA_WhatItems,MATCH($C6,MPA_WhatKeys,0)):INDEX(MPA_WhatItems,2)',
  ],
])('%s moved by %i rows and %i columns', (formula, rows, columns, expected) => {
  expect(moveFormula(formula, rows, columns)).toBe(expected);
});

test.each([
  ['=A5+A6', 5, 1, '=A5+A7'],
  ['=SUM(A5:A6)', 5, 2, '=SUM(A5:A8)'],
  ['=SUM(A5:A6)', 6, 2, '=SUM(A5:A6)'],
  ['=SUM(A5:A9)', 5, -2, '=SUM(A5:A7)'],
  ['=A6', 5, -1, '=#REF!'],
  ['=SUM(A:A)', 5, 1, '=SUM(A:A)'],
  ['=$A$6', 0, 1, '=$A$7'],
  ['=Lists!A6', 0, 1, '=Lists!A6'],
  ['=Sheet1!A6&"A6"', 0, 1, '=Sheet1!A7&"A6"'],
])('%s after a splice of rows at %i by %i', (formula, at, count, expected) => {
  expect(spliceFormula(formula, 'Sheet1', 'Sheet1', { axis: 'row', at, count })).toBe(expected);
});

test('names of sheets, tables and columns are renamed where they stand as such', () => {
  expect(renameSheetIn('=Lists!A1&\'My lists\'!B2&"Lists!"', 'lists', 'My new')).toBe(
    "='My new'!A1&'My lists'!B2&\"Lists!\"",
  );
  expect(renameSheetIn('=Lists!A1+1', 'Lists', null)).toBe('=#REF!+1');
  expect(renameTableIn('=COUNTA(T[Area],Tx[Area])', 't', 'MPA')).toBe('=COUNTA(MPA[Area],Tx[Area])');
  expect(renameColumnIn('=T[Area]&T[[#Headers],[Area]]&U[Area]', 'T', 'Area', 'Policy [x]')).toBe(
    "=T[Policy '[x']]&T[[#Headers],[Policy '[x']]]&U[Area]",
  );
  expect(namesIn('=IF(COUNTIF(MPA_Keys,$B5)=0,MPA_All,TRUE)+A1')).toEqual(['MPA_Keys', 'MPA_All']);
});

test('what Excel refuses on entry', () => {
  expect(formulaFault('=SUM(A1')).toMatch('open');
  expect(formulaFault('=SUM(A1))')).toMatch('did not open');
  expect(formulaFault(`="${'x'.repeat(256)}"`)).toMatch('255');
  expect(formulaFault('="abc')).toMatch('quote');
  expect(formulaFault('=1+')).toMatch('middle');
  expect(formulaFault('={1,2}&T[a)b]')).toBeNull();
});

const piece = fc.constantFrom(
  'A1',
  '$B$2',
  'C3:D4',
  "'a b'!E5",
  '"A1"',
  '+',
  '(',
  ')',
  'SUM(',
  'T[x y]',
  'name_1',
  '1.5',
  'Lists!A:A',
  ',',
  '#REF!',
  '5:6',
  ' ',
);
const formula = fc.array(piece, { minLength: 1, maxLength: 8 }).map((p) => `=${p.join('&')}`);

test('tokens joined are the formula; moving there and back changes nothing', () => {
  fc.assert(
    fc.property(formula, fc.nat(50), fc.nat(20), (text, rows, columns) => {
      expect(
        tokens(text)
          .map((t) => t.text)
          .join(''),
      ).toBe(text);
      expect(moveFormula(moveFormula(text, rows, columns), -rows, -columns)).toBe(text);
    }),
  );
});

test('rows put in and taken out again leave a formula as it was', () => {
  fc.assert(
    fc.property(formula, fc.nat(10), fc.integer({ min: 1, max: 5 }), (text, at, count) => {
      const there = spliceFormula(text, 'Sheet1', 'Sheet1', { axis: 'row', at, count });
      expect(spliceFormula(there, 'Sheet1', 'Sheet1', { axis: 'row', at, count: -count })).toBe(text);
    }),
  );
});
