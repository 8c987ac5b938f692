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

/** The part of pdfkit that is used here. */
export interface Pdf {
  readonly outline: OutlineItem;
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  _addInfo(): void;
  appendXML(xml: string, newline?: boolean): void;
  registerFont(name: string, bytes: Uint8Array): Pdf;
  font(name: string): Pdf;
  fontSize(size: number): Pdf;
  fillColor(color: string): Pdf;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: { lineBreak: false }): Pdf;
  rect(x: number, y: number, width: number, height: number): Pdf;
  moveTo(x: number, y: number): Pdf;
  lineTo(x: number, y: number): Pdf;
  lineWidth(width: number): Pdf;
  fill(color: string): Pdf;
  stroke(color: string): Pdf;
  save(): Pdf;
  restore(): Pdf;
  addPage(): Pdf;
  bufferedPageRange(): { start: number; count: number };
  switchToPage(page: number): Pdf;
  struct(type: string, options?: { title?: string; scope?: 'Row' | 'Column'; alt?: string }): StructElement;
  addStructure(element: StructElement): Pdf;
  markStructureContent(tag: string): StructContent;
  markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): Pdf;
  endMarkedContent(): Pdf;
  file(bytes: Uint8Array, options: Record<string, unknown>): unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
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
