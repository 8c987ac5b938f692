/** Cleaning a text once, where it enters, so that every export may trust it. */

// Built from numbers, so that the file itself holds no control character.
const characters = (...ranges: readonly (readonly [number, number])[]): string =>
  ranges.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('');

/** Anything that cleaning may change: beside plain printable text, tabs and line feeds. */
const SUSPECT = new RegExp(
  `[${characters([0x00, 0x08], [0x0b, 0x1f], [0x7f, 0x9f], [0x300, 0xffff])}]|[^\\u{0}-\\u{ffff}]`,
  'u',
);

/** Line ends of other systems; the vertical tab is Word's manual line break. */
const LINE_ENDS = new RegExp(`\\r\\n|[${characters([0x0b, 0x0d], [0x85, 0x85], [0x2028, 0x2029])}]`, 'gu');

/** Controls but tab and line feed, lone surrogates, and the two characters that XML forbids. */
const FORBIDDEN = new RegExp(
  `[${characters([0x00, 0x08], [0x0e, 0x1f], [0x7f, 0x9f], [0xd800, 0xdfff], [0xfffe, 0xffff])}]`,
  'gu',
);

/**
 * The text without control characters (tab and line feed stay), lone surrogates,
 * U+FFFE and U+FFFF, in Unicode normal form C, with "\n" for every kind of line
 * end. No letter or digit is lost. cleanText(cleanText(x)) = cleanText(x).
 */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(LINE_ENDS, '\n').replace(FORBIDDEN, '').normalize('NFC');
}
