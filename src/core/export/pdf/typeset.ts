/** Measuring and breaking lines with the two fonts of the document. */

import type { Line, Lines } from '../document/plan';
import bold from './fonts/noto-sans-bold';
import regular from './fonts/noto-sans-regular';
import type { Pdf } from './pdfkit';

export type FontName = 'regular' | 'bold';

/** A piece of one printed line. */
export interface Piece {
  readonly text: string;
  readonly font: FontName;
  readonly muted: boolean;
  readonly x: number;
}
export type PrintedLine = readonly Piece[];

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}

/** U+FFFD, which both fonts hold. */
const REPLACEMENT = '\ufffd';

export class Typesetter {
  private readonly widths: Record<FontName, Map<string, number>> = { regular: new Map(), bold: new Map() };
  private readonly known: Record<FontName, Map<number, boolean>> = { regular: new Map(), bold: new Map() };
  /** Characters that neither font shows, each once, in order of appearance. */
  readonly replaced = new Set<string>();

  constructor(private readonly pdf: Pdf) {
    pdf.registerFont('regular', bytesOf(regular));
    pdf.registerFont('bold', bytesOf(bold));
  }

  /** Puts U+FFFD where the font has no glyph: a missing one would break PDF/A (ISO 19005-3, 6.2.11.3). */
  private showable(text: string, font: FontName): string {
    let out = '';
    let from = 0;
    for (let i = 0; i < text.length;) {
      const code = text.codePointAt(i) ?? 0;
      const size = code > 0xffff ? 2 : 1;
      if (!this.has(code, font)) {
        out += text.slice(from, i) + (code === 9 ? ' ' : REPLACEMENT);
        if (code !== 9) this.replaced.add(String.fromCodePoint(code));
        from = i + size;
      }
      i += size;
    }
    return from === 0 ? text : out + text.slice(from);
  }

  private has(code: number, font: FontName): boolean {
    const cache = this.known[font];
    let known = cache.get(code);
    if (known === undefined) {
      this.pdf.font(font);
      known = this.pdf._font.font.hasGlyphForCodePoint(code);
      cache.set(code, known);
    }
    return known;
  }

  /** Width of a word at one point. */
  private unit(word: string, font: FontName): number {
    const cache = this.widths[font];
    let width = cache.get(word);
    if (width === undefined) {
      this.pdf.font(font).fontSize(1000);
      width = this.pdf.widthOfString(word) / 1000;
      cache.set(word, width);
    }
    return width;
  }

  /** Breaks lines of the plan to a width in points; a word that is longer is broken where it must. */
  set(lines: Lines, width: number, size: number): PrintedLine[] {
    return lines.flatMap((line) => this.setLine(line, width, size));
  }

  private setLine(line: Line, width: number, size: number): PrintedLine[] {
    const out: PrintedLine[] = [];
    let pieces: { text: string; font: FontName; muted: boolean; x: number; width: number }[] = [];
    let used = 0;
    const close = (): void => {
      out.push(pieces.map(({ text, font, muted, x }) => ({ text: text.trimEnd(), font, muted, x })));
      pieces = [];
      used = 0;
    };
    for (const run of line) {
      const font: FontName = run.bold ? 'bold' : 'regular';
      const muted = run.muted ?? false;
      for (const word of this.words(this.showable(run.text, font), font, width, size)) {
        const wide = this.unit(word, font) * size;
        const bare = word.endsWith(' ') ? this.unit(word.trimEnd(), font) * size : wide;
        if (used > 0 && used + bare > width + 0.01) close();
        const last = pieces.at(-1);
        if (last && last.font === font && last.muted === muted) last.text += word;
        else pieces.push({ text: word, font, muted, x: used, width: 0 });
        used += wide;
      }
    }
    close();
    return out;
  }

  /** Words with the space after them; what is wider than a line is cut. */
  private *words(text: string, font: FontName, width: number, size: number): Iterable<string> {
    for (const word of text.match(/\s*\S*[-\u2013\u2014/]+(?=\S)|\s*\S+\s?|\s+/g) ?? []) {
      if (this.unit(word.trimEnd(), font) * size <= width) {
        yield word;
        continue;
      }
      let part = '';
      for (const character of word) {
        if (part && this.unit(part + character, font) * size > width) {
          yield part;
          part = '';
        }
        part += character;
      }
      if (part) yield part;
    }
  }
}
