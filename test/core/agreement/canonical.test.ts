import { canonicalJson, type Agreement } from '../../../src/core/agreement';

const canonical = (value: unknown): string => canonicalJson(value as Agreement);

test('RFC 8785: keys in the order of their UTF-16 units, no spaces, characters as they are', () => {
  // The example of RFC 8785, section 3.2.3, in code points.
  const keys = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew',
    '1': 'One',
    '\ud83d\ude00': 'Smiley',
    '\u0080': 'Control',
    '\u00f6': 'o',
  };
  expect(canonical(keys)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro Sign","\ud83d\ude00":"Smiley","\ufb33":"Hebrew"}',
  );
  expect(canonical({ b: [1e21, 0.000001, -0, 4.5, 333333333.33333329], a: null })).toBe(
    '{"a":null,"b":[1e+21,0.000001,0,4.5,333333333.3333333]}',
  );
});

test('the order in which an agreement was made leaves no trace', () => {
  expect(canonical({ a: { y: 1, x: 'é"\n' }, b: true })).toBe(canonical({ b: true, a: { x: 'é"\n', y: 1 } }));
});
