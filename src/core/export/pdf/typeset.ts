/** Measuring, breaking and encoding text with the two fonts of the document. */

import type { Line, Lines } from '../document/plan';
import bold from './fonts/noto-sans-bold';
import regular from './fonts/noto-sans-regular';
import type { Pdf } from './pdfkit';

export type FontName = 'regular' | 'bold';

/** A piece of one printed line, in one font. */
export interface Piece {
  /** Glyphs and kerning as the operand of TJ holds them (ISO 32000-1, 9.4.3), without its brackets. */
  readonly code: string;
  readonly font: FontName;
  readonly muted: boolean;
  /** Where it begins and ends, in points from the start of the line. */
  readonly x: number;
  readonly end: number;
}
export type PrintedLine = readonly Piece[];

interface Word {
  readonly code: string;
  /** Width at one point. */
  readonly width: number;
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** U+FFFD, which both fonts hold. */
const REPLACEMENT = '\ufffd';
/** Characters that show nothing by themselves: joiners, direction marks, variation selectors, soft hyphens. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** A line may end after these where a letter follows; so "2005-6" stays together. */
const BREAKS = new Set('-\u2013\u2014/');
const LETTER = /\p{L}/u;
/** A longer word is wider than any column: it is cut without being measured first. */
const LONGEST = 120;

/** Words with the break signs and spaces after them. */
function* tokens(text: string): Iterable<string> {
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    const before = text.charAt(i - 1);
    const here = text.charAt(i);
    const ends = before === ' ' ? here !== ' ' : BREAKS.has(before) && LETTER.test(here);
    if (i < text.length && !ends) continue;
    yield text.slice(from, i);
    from = i;
  }
}

/** Puts words on lines of one width; the result is in `lines`. */
class Setter {
  readonly lines: PrintedLine[] = [];
  private pieces: { code: string; font: FontName; muted: boolean; x: number; end: number }[] = [];
  private used = 0;

  /** @param hang by how much further lines are indented, in points */
  constructor(
    private readonly width: number,
    private readonly hang: number,
  ) {}

  put(word: Word, size: number, font: FontName, muted: boolean): void {
    if (this.pieces.length > 0 && this.used + word.width * size > this.width + 0.01) this.close();
    this.add(word, size, font, muted);
  }

  /** Spaces stay on their line, seen or not. */
  space(word: Word, count: number, size: number, font: FontName, muted: boolean): void {
    for (let i = 0; i < count; i++) this.add(word, size, font, muted);
  }

  private add(word: Word, size: number, font: FontName, muted: boolean): void {
    const from = this.used;
    this.used += word.width * size;
    const last = this.pieces.at(-1);
    if (last && last.font === font && last.muted === muted) {
      last.code += word.code;
      last.end = this.used;
    } else this.pieces.push({ code: word.code, font, muted, x: from, end: this.used });
  }

  close(): void {
    this.lines.push(this.pieces);
    this.pieces = [];
    this.used = this.hang;
  }
}

export class Typesetter {
  private readonly cache: Record<FontName, Map<string, Word>> = { regular: new Map(), bold: new Map() };
  private readonly known: Record<FontName, Map<number, boolean>> = { regular: new Map(), bold: new Map() };
  /** Characters that neither font shows, each once, in order of appearance. */
  readonly replaced = new Set<string>();

  /** Height of the letters above the baseline, in thousandths of the font size; both fonts share it. */
  get ascender(): number {
    return this.pdf.font('regular')._font.ascender;
  }

  constructor(private readonly pdf: Pdf) {
    pdf.registerFont('regular', bytesOf(regular));
    pdf.registerFont('bold', bytesOf(bold));
  }

  /** Puts U+FFFD where the font has no glyph: a missing one would break PDF/A (ISO 19005-3, 6.2.11.3). */
  private showable(text: string, font: FontName): string {
    let out = '';
    for (const character of text.replace(UNSEEN, '')) {
      if (this.has(character.codePointAt(0) ?? 0, font)) out += character;
      else {
        out += REPLACEMENT;
        this.replaced.add(character);
      }
    }
    return out;
  }

  private has(code: number, font: FontName): boolean {
    const cache = this.known[font];
    let known = cache.get(code);
    if (known === undefined) {
      known = this.pdf.font(font)._font.font.hasGlyphForCodePoint(code);
      cache.set(code, known);
    }
    return known;
  }

  private word(text: string, font: FontName): Word {
    const cache = this.cache[font];
    let word = cache.get(text);
    if (!word) {
      word = this.encode(this.showable(text, font), font);
      cache.set(text, word);
    }
    return word;
  }

  private encode(text: string, font: FontName): Word {
    const [glyphs, positions] = this.pdf.font(font)._font.encode(text);
    let code = '';
    let run = '';
    let width = 0;
    glyphs.forEach((glyph, i) => {
      run += glyph;
      const position = positions[i];
      if (!position) return;
      width += position.xAdvance;
      const kerning = Math.round(position.advanceWidth - position.xAdvance);
      if (kerning === 0) return;
      code += `<${run}>${kerning}`;
      run = '';
    });
    return { code: run ? `${code}<${run}>` : code, width: width / 1000 };
  }

  /**
   * Breaks lines of the plan to a width in points; a word that is longer is broken where it must.
   * @param hang indent in points of what does not fit on the first printed line of a line
   */
  set(lines: Lines, width: number, size: number, hang = 0): PrintedLine[] {
    return lines.flatMap((line) => this.setLine(line, width, size, hang));
  }

  private setLine(line: Line, width: number, size: number, hang: number): PrintedLine[] {
    const setter = new Setter(width, hang);
    for (const run of line) {
      const font: FontName = run.bold ? 'bold' : 'regular';
      const muted = run.muted ?? false;
      const space = this.word(' ', font);
      for (const token of tokens(run.text.replace(/\s/g, (s) => (s === '\u00a0' ? s : ' ')))) {
        const text = token.replace(/ +$/, '');
        for (const word of this.fitting(text, font, (width - hang) / size))
          setter.put(word, size, font, muted);
        setter.space(space, token.length - text.length, size, font, muted);
      }
    }
    setter.close();
    return setter.lines;
  }

  /** The word, or where it is wider than a line its parts. */
  private *fitting(text: string, font: FontName, width: number): Iterable<Word> {
    if (!text) return;
    if (text.length <= LONGEST) {
      const word = this.word(text, font);
      if (word.width <= width) {
        yield word;
        return;
      }
    }
    let part: Word = { code: '', width: 0 };
    for (const character of text.replace(UNSEEN, '')) {
      const next = this.word(character, font);
      if (part.code && part.width + next.width > width) {
        yield part;
        part = { code: '', width: 0 };
      }
      part = { code: part.code + next.code, width: part.width + next.width };
    }
    if (part.code) yield part;
  }
}
