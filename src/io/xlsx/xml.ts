/**
 * As much XML as workbook files need. Names lose their prefix; entities other
 * than the five of XML and character references stay as written, so a document
 * type with entities of its own can do no harm.
 */

import { XlsxError } from './errors';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly XmlElement[];
  /** Text directly in the element. */
  readonly text: string;
}

export interface XmlHandler {
  /** `raw` is what stands between name and end of the tag; `attributesOf` reads it. */
  open(name: string, raw: string): void;
  close(name: string): void;
  text(text: string): void;
  /** True where text is of no use just now; it is passed over unread. */
  skips?(): boolean;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;')
    .replace(/\n/g, '&#10;')
    .replace(/\t/g, '&#9;');
}

/**
 * Attributes of a tag, by name without prefix ("id" for "r:id") and, where it has
 * one, by name with prefix too. Linear in the length of the tag, whatever it holds.
 */
export function attributesOf(raw: string): Attributes {
  const attributes: Record<string, string> = {};
  let at = 0;
  for (let equals = raw.indexOf('='); equals >= 0; equals = raw.indexOf('=', at)) {
    const name = raw.slice(at, equals).trim();
    let open = equals + 1;
    while (open < raw.length && raw.charCodeAt(open) <= 32) open++;
    const quote = raw[open];
    const close = quote === '"' || quote === "'" ? raw.indexOf(quote, open + 1) : -1;
    if (close < 0) break;
    at = close + 1;
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const value = unescapeXml(raw.slice(open + 1, close));
    attributes[localName(name)] ??= value;
    if (name.includes(':')) attributes[name] = value;
  }
  return attributes;
}

/** Goes through a document once. Comments, processing instructions and document types are passed over. */
export function scanXml(source: string, handler: XmlHandler): void {
  let at = 0;
  for (;;) {
    const open = source.indexOf('<', at);
    const end = open < 0 ? source.length : open;
    if (end > at && !handler.skips?.()) handler.text(unescapeXml(source.slice(at, end)));
    if (open < 0) return;
    const next = source[open + 1];
    if (next === '!' || next === '?') {
      at = skip(source, open, handler);
      continue;
    }
    const close = endOfTag(source, open);
    if (next === '/') handler.close(localName(source.slice(open + 2, close).trim()));
    else openTag(source.slice(open + 1, close), handler);
    at = close + 1;
  }
}

function openTag(tag: string, handler: XmlHandler): void {
  const empty = tag.endsWith('/');
  const space = endOfName(tag);
  const name = localName(space < 0 ? tag : tag.slice(0, space));
  handler.open(name, space < 0 ? '' : tag.slice(space));
  if (empty) handler.close(name);
}

/** The first white space or "/" of a tag, or -1. Read letter by letter: every cell has several tags. */
function endOfName(tag: string): number {
  for (let at = 0; at < tag.length; at++) {
    const code = tag.charCodeAt(at);
    if (code <= 32 || code === 47) return at;
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The ">" of the tag that begins at `open`; one within quotes does not count. */
function endOfTag(source: string, open: number): number {
  for (let at = open + 1; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 62) return at;
    if (code !== 34 && code !== 39) continue;
    at = source.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  return source.length;
}

function skip(source: string, open: number, handler: XmlHandler): number {
  const until = (mark: string, from: number): number => {
    const end = source.indexOf(mark, from);
    return end < 0 ? source.length : end + mark.length;
  };
  if (source.startsWith('<!--', open)) return until('-->', open + 4);
  if (source.startsWith('<![CDATA[', open)) {
    const end = until(']]>', open + 9);
    handler.text(source.slice(open + 9, end - 3));
    return end;
  }
  if (source.startsWith('<?', open)) return until('?>', open + 2);
  const subset = source.indexOf('[', open);
  const end = source.indexOf('>', open);
  return subset >= 0 && subset < end ? until(']>', subset) : until('>', open);
}

interface Building {
  name: string;
  attributes: Attributes;
  children: XmlElement[];
  text: string;
}

/** Deeper than any part of a workbook file; what goes deeper was made to do harm. */
const DEEPEST = 200;

/** More elements than any part but cells and strings has, which are read without a tree. */
const MOST_ELEMENTS = 1_000_000;

/** Collects what is scanned as a tree. @throws XlsxError "damaged" where it is too deep, "too-big" where too wide. */
export class TreeBuilder implements XmlHandler {
  private readonly top: Building = { name: '', attributes: {}, children: [], text: '' };
  private readonly stack: Building[] = [this.top];
  private count = 0;

  open(name: string, raw: string): void {
    const element: Building = { name, attributes: attributesOf(raw), children: [], text: '' };
    this.stack.at(-1)?.children.push(element);
    this.stack.push(element);
    if (++this.count > MOST_ELEMENTS) throw new XlsxError('too-big', 'elements');
    if (this.stack.length > DEEPEST) throw new XlsxError('damaged', 'elements within elements');
  }
  close(): void {
    if (this.stack.length > 1) this.stack.pop();
  }
  text(text: string): void {
    const element = this.stack.at(-1);
    if (element) element.text += text;
  }
  root(): XmlElement {
    return this.top.children[0] ?? this.top;
  }
}

export function parseXml(source: string): XmlElement {
  const builder = new TreeBuilder();
  scanXml(source, builder);
  return builder.root();
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Every element of a name, at any depth. */
export function allOf(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((child) => (child.name === name ? [child] : allOf(child, name)));
}

/** "1", "true" and "on" are yes; absent gives the default. */
export function flag(value: string | undefined, fallback = false): boolean {
  return value === undefined ? fallback : value === '1' || value === 'true' || value === 'on';
}

/** Text of a part; UTF-8 unless a byte order mark says UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** `<name a="1">children</name>`; attributes that are undefined are left out. Children are XML already. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  ...children: readonly string[]
): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${escapeXml(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}"`;
  }
  const inner = children.join('');
  return inner ? `${open}>${inner}</${name}>` : `${open}/>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
