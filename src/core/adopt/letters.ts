/** Letters and digits of texts, counted: by them it is known that nothing was lost. */

const isAscii = (code: number): boolean => code < 128;
const PLACES = 128;

/** How often each letter and digit stands in a text; capitals count as small letters. */
function counted(text: string): { ascii: Uint32Array; other: Map<string, number> } {
  const ascii = new Uint32Array(PLACES);
  const other = new Map<string, number>();
  for (const character of text.normalize('NFC').toLowerCase()) {
    const code = character.charCodeAt(0);
    if (isAscii(code)) ascii[code] = (ascii[code] ?? 0) + 1;
    else if (/[\p{L}\p{N}]/u.test(character)) other.set(character, (other.get(character) ?? 0) + 1);
  }
  return { ascii, other };
}

const isAsciiWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Whether every letter and digit of one text stands in the other, as often. */
export function holds(whole: string, part: string): boolean {
  if (whole === part || part === '') return true;
  const all = counted(whole);
  const some = counted(part);
  for (let code = 48; code < PLACES; code++) {
    if (isAsciiWord(code) && (some.ascii[code] ?? 0) > (all.ascii[code] ?? 0)) return false;
  }
  for (const [character, times] of some.other) if (times > (all.other.get(character) ?? 0)) return false;
  return true;
}

/** A text in its canonical form, or as typed where that form would lose a letter or a digit, or there is none. */
export const lossless = (typed: string, canonical: string): string =>
  /[\p{L}\p{N}]/u.test(typed) && holds(canonical, typed) ? canonical : typed;
