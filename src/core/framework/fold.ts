/** Folding: the key by which two texts are compared. */

const SPACE = 32;
const FULL_STOP = 46;
const BACKTICK = 96;

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
  let capital = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 126 || code === BACKTICK) return foldAny(text);
    if (code <= SPACE) spaced = true;
    else if (code >= 65 && code <= 90) capital = true;
  }
  let key = capital ? text.toLowerCase() : text;
  if (spaced) key = withoutSpace(key);
  return withoutFinalStops(key);
}

function withoutSpace(text: string): string {
  let kept = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > SPACE) continue;
    if (i > start) kept += text.slice(start, i);
    start = i + 1;
  }
  return start === 0 ? text : kept + text.slice(start);
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
  return withoutFinalStops(withoutSpace(key).normalize('NFC'));
}
