/** The page: its measures, its cursor, and what stands on every page. */

import type { DocumentPlan } from '../document/plan';
import type { Pdf, StructElement } from './pdfkit';
import { Typesetter, type FontName, type PrintedLine } from './typeset';

/** Landscape A4 in points. */
export const PAGE = { width: 841.89, height: 595.28, left: 48, right: 48, top: 58, bottom: 50 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const BOTTOM = PAGE.height - PAGE.bottom;

/** At least 7:1 on white (WCAG 2.2, 1.4.6), so that a photocopy stays legible. */
export const COLOURS = {
  ink: '#1b2a3d',
  muted: '#4a5568',
  head: '#0f3d5e',
  rule: '#b8c4d0',
  label: '#eef3f7',
  draft: '#9c1c1c',
  notice: '#fff4ce',
} as const;

/** Line height by font size. */
export const LEADING = 1.32;

/** Two decimals: a hundredth of a point is less than any printer shows. */
const round = (points: number): number => Math.round(points * 100) / 100;

/** "#rrggbb" as the three operands of rg (ISO 32000-1, 8.6.8). */
function rgb(colour: string): string {
  return [1, 3, 5]
    .map((at) => Math.round((parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000)
    .join(' ');
}

export class Page {
  y: number = PAGE.top;
  readonly type: Typesetter;

  constructor(
    readonly pdf: Pdf,
    readonly root: StructElement,
  ) {
    this.type = new Typesetter(pdf);
  }

  /** Height that is left above the bottom margin. */
  get left(): number {
    return BOTTOM - this.y;
  }

  next(): void {
    this.pdf.addPage();
    this.y = PAGE.top;
  }

  /** Starts a new page where less than `height` is left; what is higher than a page begins at the top of one. */
  need(height: number): void {
    if (this.left < height && this.y > PAGE.top) this.next();
  }

  /** Draws printed lines from the given place down: one text object, whatever the number of pieces. */
  draw(
    lines: readonly PrintedLine[],
    x: number,
    y: number,
    size: number,
    colour: string = COLOURS.ink,
  ): void {
    const { pdf } = this;
    const out = ['BT'];
    let state = '';
    let baseline = y + (this.type.ascender * size) / 1000;
    for (const line of lines) {
      for (const { code, font, muted, x: indent } of line) {
        const next = `/${this.fontOnPage(font)} ${size} Tf ${rgb(muted ? COLOURS.muted : colour)} rg`;
        if (next !== state) out.push((state = next));
        out.push(`1 0 0 -1 ${round(x + indent)} ${round(baseline)} Tm [${code}] TJ`);
      }
      baseline += size * LEADING;
    }
    if (out.length > 1) pdf.addContent([...out, 'ET'].join('\n'));
  }

  /** The name of a font in the resources of the page at hand (ISO 32000-1, 7.8.3). */
  private fontOnPage(name: FontName): string {
    const { _font: font, page } = this.pdf.font(name);
    page.fonts[font.id] ??= font.ref();
    return font.id;
  }

  /** A filled rectangle, in points from the top left corner. */
  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.pdf.addContent(`${rgb(colour)} rg ${round(x)} ${round(y)} ${round(width)} ${round(height)} re f`);
  }

  /** Thin frames, in points from the top left corner. */
  frames(boxes: readonly (readonly [x: number, y: number, width: number, height: number])[]): void {
    const paths = boxes.map((box) => `${box.map(round).join(' ')} re`);
    this.pdf.addContent(['0.5 w', `${rgb(COLOURS.rule)} RG`, ...paths, 'S'].join('\n'));
  }

  /** What carries no content: rules, fills, repeated headings, page heads and feet. */
  artifact(type: 'Layout' | 'Pagination', paint: () => void): void {
    this.pdf.markContent('Artifact', { type });
    paint();
    this.pdf.endMarkedContent();
  }

  /** Lines as one tagged element, carried on to the next page where they do not fit. */
  paragraph(
    tag: string,
    lines: readonly PrintedLine[],
    size: number,
    colour: string = COLOURS.ink,
    indent = 0,
  ): void {
    const element = this.pdf.struct(tag);
    const height = size * LEADING;
    for (let from = 0; from < lines.length;) {
      this.need(height);
      const count = Math.max(1, Math.floor(this.left / height));
      const part = lines.slice(from, from + count);
      const content = this.pdf.markStructureContent(tag);
      this.draw(part, PAGE.left + indent, this.y, size, colour);
      this.pdf.endMarkedContent();
      element.add(content);
      this.y += part.length * height;
      from += count;
    }
    this.root.add(element);
    element.end();
  }
}

/** Head and foot of every page; DRAFT stands in the head while errors are open. */
export function headAndFoot(page: Page, plan: DocumentPlan): void {
  const { pdf, type } = page;
  const { start, count } = pdf.bufferedPageRange();
  const width = TEXT_WIDTH;
  const right = (text: string, bold: boolean, y: number, colour: string, size: number): void => {
    const [line] = type.set([[{ text, bold }]], width, size);
    if (line) page.draw([line], PAGE.left + width - (line.at(-1)?.end ?? 0), y, size, colour);
  };
  for (let i = 0; i < count; i++) {
    pdf.switchToPage(start + i);
    page.artifact('Pagination', () => {
      right(plan.running, false, 28, COLOURS.muted, 8);
      if (plan.mark) {
        const [mark] = type.set([[{ text: plan.mark, bold: true }]], width, 13);
        if (mark) page.draw([mark], PAGE.left, 24, 13, COLOURS.draft);
      }
      right(`${plan.foot} · page ${i + 1} of ${count}`, false, PAGE.height - 34, COLOURS.muted, 8);
    });
  }
}
