/**
 * Column widths. A file counts five pixels of padding in, Excel's window does not
 * (ECMA-376 part 1, 18.3.1.13); a digit of the default font is seven pixels wide.
 */
const DIGIT = 7;
const PADDING = 5;

export function widthToFile(characters: number): number {
  return Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;
}

export function fileToWidth(width: number): number {
  return Math.max(0, Math.round(((width * DIGIT - PADDING) / DIGIT) * 100) / 100);
}

/** Excel's own width of a column, as its window shows it. */
export const DEFAULT_WIDTH = 8.43;
