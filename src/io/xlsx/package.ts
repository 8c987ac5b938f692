/** An Office file as parts that point at each other (ECMA-376 part 2). */

import { decodeXml, childrenOf, XML_HEAD, tag, type XmlElement } from './xml';
import { PartText, type PartMemory } from './memory';
import { readEntries } from './unzip';
import { MAX_BYTES, inflateEntry, packEntry, writeEntries, type Inflater, type ZipEntry } from './zip';
import { streamZip, streamZipAhead, type PackingAhead, type PartContent } from './zipStream';

export interface Relationship {
  readonly id: string;
  /** The last segment of the type, which transitional and strict files share: "worksheet", "table". */
  readonly type: string;
  /** Path of the part it points at; for external targets the address as written. */
  readonly target: string;
}

/** Reads parts when they are asked for; all together may not unpack to more than the cap. */
export class PackageReader {
  private readonly entries = new Map<string, ZipEntry>();
  private left: number;

  constructor(
    bytes: Uint8Array,
    maxBytes: number = MAX_BYTES,
    private readonly inflate?: Inflater,
    private readonly memory?: PartMemory,
  ) {
    this.left = maxBytes;
    for (const entry of readEntries(bytes)) this.entries.set(key(entry.path), entry);
  }

  has(path: string): boolean {
    return this.entries.has(key(path));
  }

  paths(): string[] {
    return [...this.entries.values()].map((entry) => entry.path);
  }

  bytes(path: string): Uint8Array | null {
    const entry = this.entries.get(key(path));
    if (!entry) return null;
    const bytes = inflateEntry(entry, this.left, this.inflate);
    this.left -= bytes.length;
    return bytes;
  }

  text(path: string): string | null {
    return this.part(path)?.text ?? null;
  }

  xml(path: string): XmlElement | null {
    return this.part(path)?.xml() ?? null;
  }

  /** A part that is remembered counts in full: what a file may unpack to does not depend on the files before. */
  private part(path: string): PartText | null {
    const entry = this.entries.get(key(path));
    const known = entry && this.memory?.recall(entry);
    if (known && known.size <= this.left) {
      this.left -= known.size;
      return known;
    }
    const bytes = this.bytes(path);
    if (!entry || !bytes) return null;
    const part = new PartText(decodeXml(bytes).replace(/^\ufeff/, ''), bytes.length);
    this.memory?.keep(entry, part);
    return part;
  }

  /** What the part at `path` points at; "" is the package itself. */
  relationships(path: string): Relationship[] {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    const rels = this.xml(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return childrenOf(rels ?? undefined, 'Relationship').map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').replace(/^.*\//, ''),
      target:
        attributes['TargetMode'] === 'External'
          ? (attributes['Target'] ?? '')
          : resolve(folder, attributes['Target'] ?? ''),
    }));
  }
}

const key = (path: string): string => path.replace(/^\//, '').toLowerCase();

function resolve(folder: string, target: string): string {
  const parts = (target.startsWith('/') ? '' : folder).split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** Gathers parts with their content types and relationships, then writes the file. */
export class PackageWriter {
  private readonly parts = new Map<string, PartContent>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, { type: string; target: string }[]>();

  /** Adds a part; without a content type it is plain XML. */
  add(path: string, contentType: string | null, content: PartContent): void {
    this.parts.set(path, content);
    if (contentType) this.types.set(path, contentType);
  }

  /** Lets `from` ("" for the package) point at `to`; answers the relationship's id. `type` may be a whole URI. */
  relate(from: string, type: string, to: string): string {
    const list = this.relations.get(from) ?? [];
    list.push({ type: type.includes(':') ? type : OFFICE + type, target: `/${to}` });
    this.relations.set(from, list);
    return `rId${list.length}`;
  }

  private *all(): Generator<readonly [path: string, content: PartContent]> {
    yield ['[Content_Types].xml', this.contentTypes()];
    for (const [from, list] of this.relations) yield [relsPath(from), relsXml(list)];
    yield* this.parts;
  }

  bytes(): Uint8Array {
    const whole = (content: PartContent): string | Uint8Array =>
      typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('');
    return writeEntries([...this.all()].map(([path, content]) => packEntry(path, whole(content))));
  }

  /** The file in pieces; parts that are pieces themselves never come together in memory. */
  pieces(): Generator<Uint8Array> {
    return streamZip(this.all());
  }

  /** As `pieces`, packed beside this thread. */
  piecesAhead(packing: PackingAhead): AsyncGenerator<Uint8Array> {
    return streamZipAhead(this.all(), packing);
  }

  private contentTypes(): string {
    const defaults = [
      tag('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      tag('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ];
    const overrides = [...this.types].map(([path, type]) =>
      tag('Override', { PartName: `/${path}`, ContentType: type }),
    );
    const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
    return XML_HEAD + tag('Types', { xmlns: namespace }, ...defaults, ...overrides);
  }
}

function relsPath(path: string): string {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  return `${folder}_rels/${path.slice(folder.length)}.rels`;
}

function relsXml(list: readonly { type: string; target: string }[]): string {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const items = list.map(({ type, target }, n) =>
    tag('Relationship', { Id: `rId${n + 1}`, Type: type, Target: target }),
  );
  return XML_HEAD + tag('Relationships', { xmlns: namespace }, ...items);
}

/**
 * Replaces parts of a file (null takes one out) and leaves every other part as it is, byte for byte.
 * A new part needs its content type and relationship patched in as well.
 * @throws XlsxError when the bytes are no ZIP file.
 */
export function patchParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array | null>>,
): Uint8Array {
  const wanted = new Map(Object.entries(parts).map(([path, content]) => [key(path), { path, content }]));
  const entries: ZipEntry[] = [];
  for (const entry of readEntries(bytes)) {
    const patch = wanted.get(key(entry.path));
    if (patch) wanted.delete(key(entry.path));
    if (!patch) entries.push(entry);
    else if (patch.content !== null) entries.push(packEntry(entry.path, patch.content));
  }
  for (const { path, content } of wanted.values())
    if (content !== null) entries.push(packEntry(path, content));
  return writeEntries(entries);
}
