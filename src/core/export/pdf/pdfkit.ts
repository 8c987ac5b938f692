/**
 * pdfkit's browser build, also in Node: its Node build compresses with another library and so gives other
 * bytes. The package's export map hides that build from Node, hence the path (docs/decisions/0005).
 */
import * as build from '../../../../node_modules/pdfkit/js/pdfkit.browser.js';

export interface StructContent {
  readonly kind?: 'content';
}

/** An element of the tag tree (ISO 32000-1, 14.7). */
export interface StructElement {
  add(child: StructElement | StructContent): StructElement;
  end(): void;
}

export interface OutlineItem {
  addItem(title: string, options?: { expanded?: boolean }): OutlineItem;
}

export interface Info {
  Title: string;
  Author: string;
  Subject: string;
  Keywords: string;
  Creator: string;
  Producer: string;
  CreationDate: Date;
  ModDate: Date;
}

/** A font of the document; widths in thousandths of the font size. */
export interface Font {
  readonly id: string;
  readonly ascender: number;
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  /** Glyphs as four hexadecimal digits each, and their places; puts them into the embedded subset. */
  encode(text: string): [string[], { readonly xAdvance: number; readonly advanceWidth: number }[]];
  ref(): unknown;
}

/** The part of pdfkit that is used here. */
export interface Pdf {
  readonly outline: OutlineItem;
  readonly _font: Font;
  readonly page: { readonly fonts: Record<string, unknown> };
  _addInfo(): void;
  appendXML(xml: string, newline?: boolean): void;
  registerFont(name: string, bytes: Uint8Array): Pdf;
  font(name: string): Pdf;
  addContent(operators: string): Pdf;
  addPage(): Pdf;
  bufferedPageRange(): { start: number; count: number };
  switchToPage(page: number): Pdf;
  struct(type: string, options?: { title?: string; scope?: 'Row' | 'Column'; alt?: string }): StructElement;
  addStructure(element: StructElement): Pdf;
  markStructureContent(tag: string): StructContent;
  markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): Pdf;
  endMarkedContent(): Pdf;
  file(bytes: Uint8Array, options: Record<string, unknown>): unknown;
  /** Pages that are not yet in the file, and the number of those that are. */
  _pageBuffer: { end(): void }[];
  _pageBufferStart: number;
  endPageMarkings(page: { end(): void }): void;
  /** Chunks that wait to be read: the file's first line. */
  readonly _buffer: Uint8Array[];
  /** Called with each chunk of the file, and with null at its end. */
  push(chunk: Uint8Array | null): boolean;
  end(): void;
}

type Constructor = new (options: Record<string, unknown>) => Pdf;

const named = build as unknown as { PDFDocument?: Constructor; default?: Constructor };

/** @throws when the build holds no document class: a broken installation. */
export function newPdf(options: Record<string, unknown>): Pdf {
  const PDFDocument = named.PDFDocument ?? named.default;
  if (!PDFDocument) throw new Error('pdfkit holds no document class.');
  return new PDFDocument(options);
}
