/** Characters of a cell's text, by their UTF-16 codes. */

export const LINE_FEED = 10;
export const QUOTE = 34;
export const OPEN_BRACKET = 40;
export const CLOSE_BRACKET = 41;
export const STAR = 42;
export const COMMA = 44;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;

const NO_BREAK = 160;

/** White space of any kind, the line feed included; also the characters of no width that Word pastes. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < NO_BREAK) return false;
  return (
    code === NO_BREAK ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  );
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

/** A letter, a mark or a digit; half of a surrogate pair counts as a letter. */
export function isWord(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code);
  return (code >= 0xd800 && code <= 0xdfff) || WORD.test(String.fromCharCode(code));
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Lower case of an ASCII letter; any other code as it is. */
export function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** First index from `start` on that is no white space; `end` if there is none. */
export function skipSpace(text: string, start: number, end: number): number {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  return start;
}

/** Index after the last character before `end` that is no white space; `start` if there is none. */
export function trimBack(text: string, start: number, end: number): number {
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The text without white space around it. */
export function trimmed(text: string): string {
  const length = text.length;
  if (length === 0) return text;
  if (!isSpace(text.charCodeAt(0)) && !isSpace(text.charCodeAt(length - 1))) return text;
  const start = skipSpace(text, 0, length);
  return text.slice(start, trimBack(text, start, length));
}
