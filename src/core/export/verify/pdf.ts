/**
 * As much of PDF (ISO 32000-1) as it takes to find the data attached to a document and the text on its pages,
 * also where another program saved it anew with object streams.
 */

import { inflated } from './unpack';

interface Item {
  /** Its dictionary or value as text, each byte one character. */
  readonly text: string;
  readonly stream: Uint8Array | null;
}

const latin1 = new TextDecoder('latin1');
const STREAM = 'stream';
const REFERENCE = String.raw`(\d+)\s+\d+\s+R`;

/** Objects by number. Found by their own marks, not by the table of places: that differs between programs. */
class Objects {
  private readonly items = new Map<number, Item>();

  constructor(bytes: Uint8Array) {
    const text = latin1.decode(bytes);
    const head = /(\d+)\s+\d+\s+obj\b/g;
    let streamAt = -1;
    const keyword = />>\s*stream(?=[\r\n])/g;
    for (let found = head.exec(text); found; found = head.exec(text)) {
      const from = found.index + found[0].length;
      const end = text.indexOf('endobj', from);
      // After a dictionary: the word itself also stands in "Mainstreaming".
      if (streamAt < from) {
        keyword.lastIndex = from;
        streamAt = keyword.exec(text) ? keyword.lastIndex - STREAM.length : Infinity;
      }
      if (streamAt === Infinity || (end >= 0 && end < streamAt)) {
        this.items.set(Number(found[1]), { text: text.slice(from, end < 0 ? undefined : end), stream: null });
        head.lastIndex = end < 0 ? text.length : end;
        continue;
      }
      const dictionary = text.slice(from, streamAt);
      const start = streamAt + (text.startsWith('\r\n', streamAt + 6) ? 8 : 7);
      const length = /\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(dictionary)?.[1];
      const stop = length ? start + Number(length) : text.indexOf('endstream', start);
      const raw = bytes.subarray(start, stop);
      const stream = dictionary.includes('/FlateDecode') ? inflated(raw) : raw;
      this.items.set(Number(found[1]), { text: dictionary, stream });
      head.lastIndex = stop;
      if (/\/Type\s*\/ObjStm/.test(dictionary) && stream) this.unpack(dictionary, latin1.decode(stream));
    }
  }

  /** Objects that stand together in one stream (7.5.7). */
  private unpack(dictionary: string, text: string): void {
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const from = first + (numbers[i + 1] ?? 0);
      const next = numbers[i + 3];
      const to = next === undefined ? undefined : first + next;
      this.items.set(numbers[i] ?? -1, { text: text.slice(from, to), stream: null });
    }
  }

  get(number: number | string | undefined): Item | undefined {
    return number === undefined ? undefined : this.items.get(Number(number));
  }

  ofType(type: string): Item[] {
    const mark = new RegExp(`/Type\\s*/${type}\\b`);
    return [...this.items.values()].filter(({ text }) => mark.test(text));
  }

  /** The first dictionary that has all these keys. */
  with(keys: readonly string[]): Item | undefined {
    const marks = keys.map((key) => new RegExp(`/${key}\\b`));
    return [...this.items.values()].find(({ text }) => marks.every((mark) => mark.test(text)));
  }

  /** The value of a key as text: a reference followed, a dictionary or list as far as its brackets match. */
  value(text: string, key: string): string | undefined {
    const at = new RegExp(`/${key}(?![A-Za-z])\\s*`).exec(text);
    if (!at) return undefined;
    const rest = text.slice(at.index + at[0].length);
    const reference = new RegExp(`^${REFERENCE}`).exec(rest);
    if (reference) return this.get(reference[1])?.text;
    if (!rest.startsWith('<<') && !rest.startsWith('[')) return rest;
    let depth = 0;
    for (let i = 0; i < rest.length; i++) {
      if (rest.startsWith('<<', i) || rest[i] === '[') depth += 1;
      else if (rest.startsWith('>>', i) || rest[i] === ']') depth -= 1;
      if (rest.startsWith('<<', i) || rest.startsWith('>>', i)) i += 1;
      if (depth === 0) return rest.slice(0, i + 1);
    }
    return rest;
  }
}

const references = (text: string): string[] =>
  [...text.matchAll(new RegExp(REFERENCE, 'g'))].map((found) => found[1] ?? '');

/** Glyph codes to text (9.10.3), for codes of two bytes. */
function unicodeMap(cmap: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  const text = (hex: string): string =>
    (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
  for (const [, from = '', , list = ''] of cmap.matchAll(/<(\w{4})>\s*<(\w{4})>\s*\[([^\]]*)\]/g)) {
    [...list.matchAll(/<(\w*)>/g)].forEach(([, hex = ''], i) => {
      map.set((parseInt(from, 16) + i).toString(16).padStart(4, '0'), text(hex));
    });
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w{4})>\s*<(\w+)>/g)) {
      map.set(code.toLowerCase(), text(hex));
    }
  }
  return map;
}

/** Everything that is attached, as text. */
export function attachmentsOf(bytes: Uint8Array): string[] {
  const files = new Objects(bytes).ofType('EmbeddedFile');
  return files.flatMap(({ stream }) => (stream ? [new TextDecoder().decode(stream)] : []));
}

/**
 * What shows text or sets its font (9.4.3), and what shows anything else (8.8, 8.9.7): our documents hold only the
 * first two forms, so that the others are somebody's addition.
 */
const SHOWS =
  /\/(\w+) [\d.]+ Tf|\[([^\]]*)\]\s*TJ|(\((?:\\[^]|[^\\)])*\)|<[\da-fA-F\s]*>)\s*(?:Tj|'|")|(?:\/[\w.-]+\s+Do|\bBI)\b/g;
const PICTURE = '[a picture or another object]';
const NOTE = '[a note on the page]';

function pageLines(page: Item, objects: Objects, cmaps: Map<string, ReadonlyMap<string, string>>): string[] {
  const fonts = objects.value(objects.value(page.text, 'Resources') ?? page.text, 'Font') ?? '';
  const byName = new Map(
    [...fonts.matchAll(new RegExp(`/(\\w+)\\s+${REFERENCE}`, 'g'))].map(([, name = '', font = '']) => {
      if (!cmaps.has(font)) {
        const toUnicode = new RegExp(`/ToUnicode\\s+${REFERENCE}`).exec(objects.get(font)?.text ?? '')?.[1];
        const stream = objects.get(toUnicode)?.stream;
        cmaps.set(font, stream ? unicodeMap(latin1.decode(stream)) : new Map());
      }
      return [name, cmaps.get(font)] as const;
    }),
  );
  const contents = references(/\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(page.text)?.[1] ?? '');
  const code = contents
    .map((number) => latin1.decode(objects.get(number)?.stream ?? new Uint8Array()))
    .join('\n');
  const lines: string[] = [];
  let map: ReadonlyMap<string, string> | undefined;
  for (const [, font, shown, other] of code.matchAll(SHOWS)) {
    if (font !== undefined) map = byName.get(font);
    else if (shown === undefined) lines.push(other ?? PICTURE);
    else {
      const glyphs = [...shown.matchAll(/<(\w*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
      lines.push(glyphs.map((glyph) => map?.get(glyph.toLowerCase()) ?? '\ufffd').join(''));
    }
  }
  // A note of a reader lies above the page (12.5).
  const notes = /\/Annots\s*(\[[^\]]*\]|\d+)/.exec(page.text)?.[1] ?? '[]';
  return /\d/.test(notes) ? [...lines, NOTE] : lines;
}

/** A string (7.3.4) as text: UTF-16 where it begins with its mark, else each byte a character. */
function stringOf(value: string): string {
  const literal = /^\s*\(((?:\\[^]|[^\\)])*)\)/.exec(value)?.[1];
  const hex = /^\s*<([\da-fA-F\s]*)>/.exec(value)?.[1]?.replace(/\s/g, '');
  const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const bytes =
    literal?.replace(/\\([0-7]{1,3}|[^])/g, (_all, code: string) =>
      /^\d/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code),
    ) ??
    hex?.replace(/..?/g, (pair) => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16))) ??
    '';
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return bytes
    .slice(2)
    .replace(/[^][^]/g, (pair) => String.fromCharCode(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)));
}

/** The XMP of the file (14.3.2) and its title, author and subject as readers show them (14.3.3). */
export function pdfProperties(bytes: Uint8Array): {
  readonly xmp: string;
  readonly information: readonly [string, string][];
} {
  const objects = new Objects(bytes);
  const information = objects.with(['Producer', 'CreationDate']);
  const values = ['Title', 'Author', 'Subject'].flatMap((key): [string, string][] => {
    const value = information && objects.value(information.text, key);
    return value === undefined ? [] : [[key, stringOf(value)]];
  });
  const [metadata] = objects.ofType('Metadata');
  return { xmp: new TextDecoder().decode(metadata?.stream ?? new Uint8Array()), information: values };
}

/** The printed lines of all pages, page after page. */
export function pdfLines(bytes: Uint8Array): string[] {
  const objects = new Objects(bytes);
  const cmaps = new Map<string, ReadonlyMap<string, string>>();
  const pages = (text: string, depth: number): Item[] =>
    references(objects.value(text, 'Kids') ?? '').flatMap((number) => {
      const item = objects.get(number);
      if (!item || depth > 50) return [];
      return /\/Type\s*\/Pages\b/.test(item.text) ? pages(item.text, depth + 1) : [item];
    });
  const catalogue = objects.ofType('Catalog')[0];
  const root = catalogue && objects.value(catalogue.text, 'Pages');
  return root ? pages(root, 0).flatMap((page) => pageLines(page, objects, cmaps)) : [];
}
