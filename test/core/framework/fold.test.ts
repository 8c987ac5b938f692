import fc from 'fast-check';
import { cleanText, fold } from '../../../src/core/framework';
import { foldPrefix } from '../../../src/core/framework/fold';

const unit = (code: number): string => String.fromCharCode(code);

/** Texts rich in what folding and cleaning treat: spaces, dashes, quotes, controls, surrogates, marks. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...['a', 'B', 'É', 'Σ', 'İ', '4', '.', '.', ' ', '-', "'", '"', '`', '*', '\n', '\r', '\t'],
      ...[0, 0x0b, 0x1f, 0x7f, 0x85, 0xa0, 0xad, 0x301, 0x327, 0x200b, 0x2013, 0x2019, 0x201c, 0x2028].map(
        unit,
      ),
      ...[0x3a3, 0x37e, 0x1fef, 0xfb01, 0xfeff, 0xfffe, 0xffff, 0xd800, 0xdfff, 0x2000].map(unit),
    ),
  }),
);
const most = { numRuns: 2000 };

describe('fold', () => {
  test.each([
    ['Local  Authorities', 'local authorities'],
    ['Local\u00a0Authorities ', 'LOCAL AUTHORITIES'],
    ['Local/ regional', 'Local/Regional'],
    ['Regional Centre’s', "Regional Centre's"],
    ['“toolkit”', '"toolkit"'],
    ['Trading opportunities- public', 'Trading opportunities – public'],
    ['Loan Readiness.', 'Loan Readiness'],
    ['Loan Readiness . ', 'Loan Readiness'],
    ['E\u0301quipe', 'Équipe'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['tab\there', 'tab here'],
  ])('%j equals %j', (a, b) => expect(fold(a)).toBe(fold(b)));

  test.each([
    ['DTI', 'DTA'],
    ['e.g', 'eg'],
    ['One North East*', 'One North East'],
    ['co-operation', 'cooperation'],
    ['4ps', 'ps'],
  ])('%j differs from %j', (a, b) => expect(fold(a)).not.toBe(fold(b)));

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(text, (any) => fold(fold(any)) === fold(any)),
      most,
    );
  });

  test('capitals, white space and a final stop make no difference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.nat(), (any, at) => {
        const cut = at % (any.length + 1);
        const varied = ` ${any.slice(0, cut)}\u00a0 ${any.slice(cut)}`.toUpperCase() + ' .';
        expect(fold(varied)).toBe(fold(any));
      }),
    );
  });

  test('a text with the same key has the same prefix, unless only folding can tell', () => {
    fc.assert(
      fc.property(text, (any) => {
        const prefix = foldPrefix(any);
        expect(prefix === -1 || prefix === foldPrefix(fold(any)) || foldPrefix(fold(any)) === -1).toBe(true);
      }),
      most,
    );
  });
});

describe('cleanText', () => {
  test.each([
    ['a\r\nb\rc\u000bd\u2028e', 'a\nb\nc\nd\ne'],
    ['a\u0000b\u0007c\u007fd', 'abcd'],
    ['a\tb', 'a\tb'],
    ['lone \ud83d surrogate, whole 😀', 'lone  surrogate, whole 😀'],
    ['\ufffenot text\uffff', 'not text'],
    ['Cafe\u0301', 'Café'],
    ['plain', 'plain'],
    ['£ “quoted” – dash', '£ “quoted” – dash'],
  ])('%j becomes %j', (from, to) => expect(cleanText(from)).toBe(to));

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(text, (any) => cleanText(cleanText(any)) === cleanText(any)),
      most,
    );
  });

  test('what is left can stand in XML, and no letter or digit is lost', () => {
    // Decomposed, since taking a control out may let a mark join its letter.
    const letters = (any: string): string => (any.normalize('NFD').match(/[\p{L}\p{N}]/gu) ?? []).join('');
    fc.assert(
      fc.property(text, (any) => {
        const clean = cleanText(any);
        expect(clean).toBe(clean.normalize('NFC'));
        expect(
          [...clean].filter((one) => /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(one) && one !== '\n' && one !== '\t'),
        ).toEqual([]);
        expect(letters(clean)).toBe(letters(any));
      }),
      most,
    );
  });
});
