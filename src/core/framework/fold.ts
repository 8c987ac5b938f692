/** Folding: the key by which two texts are compared. */

const SPACE = 32;
const FULL_STOP = 46;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const BACKTICK = 96;
const LAST_PRINTABLE = 126;

const PREFIX_LENGTH = 8;
const UNCERTAIN = -1;

const IGNORED = /[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]+/g;
const APOSTROPHES = /[`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018-\u201b\u2032\u2035\uff07]/g;
const QUOTES = /[\u00ab\u00bb\u201c-\u201f\u2033\u2036\u301d-\u301f\uff02]/g;
const DASHES = /[\u058a\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g;

/**
 * The key by which texts are compared: case, white space (also no-break and
 * zero-width), the kind of apostrophe, quote and dash, and full stops at the end
 * are ignored. White space is taken out, not narrowed, so that "Local/ regional"
 * equals "Local/Regional"; the key is for comparing, not for showing or for
 * splitting into words. fold(fold(x)) = fold(x).
 */
export function fold(text: string): string {
  let spaced = false;
  let controls = false;
  let capital = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > LAST_PRINTABLE || code === BACKTICK) return foldAny(text);
    if (code === SPACE) spaced = true;
    else if (code < SPACE) controls = true;
    else if (code >= CAPITAL_A && code <= CAPITAL_Z) capital = true;
  }
  let key = capital ? text.toLowerCase() : text;
  if (controls) key = withoutControls(key);
  if (spaced) key = key.replaceAll(' ', '');
  return withoutFinalStops(key);
}

/** Tabs and line ends count as space; other control characters are no text either. */
function withoutControls(text: string): string {
  return Array.from(text)
    .filter((character) => character >= ' ')
    .join('');
}

function withoutFinalStops(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === FULL_STOP) end--;
  return end === text.length ? text : text.slice(0, end);
}

function foldAny(text: string): string {
  const key = text
    .toLowerCase()
    .normalize('NFC')
    .replace(IGNORED, '')
    .replace(APOSTROPHES, "'")
    .replace(QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/\u03c2/g, '\u03c3');
  return withoutFinalStops(withoutControls(key).normalize('NFC'));
}

/**
 * A number for the first letters of the folded text, made without folding it
 * whole: texts with equal keys have equal numbers. -1 where only folding can
 * tell. Lets a look-up turn most unknown texts away at once.
 */
export function foldPrefix(text: string): number {
  let hash = 0;
  let taken = 0;
  for (let i = 0; i < text.length && taken < PREFIX_LENGTH; i++) {
    let code = text.charCodeAt(i);
    if (code <= SPACE) continue;
    // A full stop may be the last character, which folding takes off.
    if (code > LAST_PRINTABLE || code === BACKTICK || code === FULL_STOP) return UNCERTAIN;
    if (code >= CAPITAL_A && code <= CAPITAL_Z) code += SPACE;
    hash = (Math.imul(hash, 31) + code) & 0x7fffffff;
    taken++;
  }
  return hash;
}
