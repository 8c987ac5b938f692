/**
 * Where versions lie: each in one or more custom XML parts of a namespace of its own, as deflated canonical JSON in
 * base64. A part that grows large fails on the web (office-js #2408 reports it above 1 MB), so a long version is
 * cut into parts of at most 256 KB; each says which of how many it is.
 */

import { Inflate, deflateSync, strFromU8, strToU8 } from 'fflate';
import { agreementFrom, canonicalJson, sealOf, type Agreement } from '../../agreement';
import { cleanText } from '../../framework';
import type { BrokenVersion, KeptVersion, StoredVersion, VersionsRead, XmlPart } from './types';

/** Namespace of the parts. */
export const VERSIONS_NAMESPACE = 'urn:mainstay:version';

/** Setting with the ids of the versions that are kept, parted by spaces; parts that another program dropped are missed by it. */
export const VERSIONS_SETTING = 'mainstay.versions';

/** So many versions are kept; the oldest give way. */
export const MOST_VERSIONS = 20;

/** Characters of one part at most, and of them for the element around the data. */
const PART_SIZE = 256 * 1024;
const HEAD_SIZE = 8 * 1024;

/** Longest name and note, in characters. */
export const LONGEST_NAME = 80;
export const LONGEST_NOTE = 500;

/** Bytes that a version may unpack to; no agreement comes near, a part made to do harm does. */
const MOST_BYTES = 64 * 1024 * 1024;

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};
const unescapes = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const escaped = (text: string): string => text.replace(/[&<>"\n]/g, (c) => escapes[c] ?? c);

const unescaped = (text: string): string =>
  text.replace(/&(?:#(x?)([0-9a-f]+)|(\w+));/gi, (whole, x: string, code: string, name: string) => {
    if (name) return unescapes.get(name) ?? whole;
    const point = parseInt(code, x ? 16 : 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** Cleaned, and so short; half a sign (one of two UTF-16 units) at the end is no text and spoils XML. */
const cut = (text: string, longest: number): string =>
  cleanText(text)
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '');

/**
 * The agreement as a version.
 * @param now the moment it is kept
 */
export async function versionOf(
  agreement: Agreement,
  { name, note, now }: { readonly name: string; readonly note: string; readonly now: Date },
): Promise<KeptVersion> {
  const seal = await sealOf(agreement);
  const kept = now.toISOString();
  return {
    id: `${kept.replace(/\D/g, '')}-${seal.slice(0, 8)}`,
    name: cut(name, LONGEST_NAME),
    note: cut(note, LONGEST_NOTE),
    kept,
    seal,
    agreement,
  };
}

/** The texts of a version's parts, each at most 256 KB. */
export function versionParts({ id, name, note, kept, seal, agreement }: KeptVersion): string[] {
  const packed = deflateSync(strToU8(canonicalJson(agreement)), { level: 9 });
  const data = btoa(strFromU8(packed, true));
  const size = PART_SIZE - HEAD_SIZE;
  const of = Math.max(1, Math.ceil(data.length / size));
  const head = Object.entries({ id, name, note, kept, seal })
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  return Array.from(
    { length: of },
    (_, n) =>
      `<version xmlns="${VERSIONS_NAMESPACE}"${head} part="${n + 1}" of="${of}">${data.slice(n * size, (n + 1) * size)}</version>`,
  );
}

interface Piece {
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: string;
  readonly part: XmlPart;
}

/** A part as it was written, however a program may have written it anew; null where it is none of ours. */
function pieceOf(part: XmlPart): Piece | null {
  const match =
    /<(?:[\w.-]+:)?version\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*)<\/(?:[\w.-]+:)?version\s*>/.exec(
      part.xml,
    );
  if (!match) return null;
  const pairs = [...(match[1] ?? '').matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  const attributes = Object.fromEntries(
    pairs.map(([, name, double, single]) => [name ?? '', unescaped(double ?? single ?? '')]),
  );
  return attributes['id'] ? { attributes, data: (match[2] ?? '').replace(/\s+/g, ''), part } : null;
}

function inflated(data: string): string | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error('too long');
    chunks.push(chunk);
  });
  try {
    stream.push(strToU8(atob(data), true), true);
  } catch {
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return strFromU8(whole);
}

function parsed(text: string | null): Agreement | null {
  try {
    return text === null ? null : agreementFrom(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The version of some pieces; null where one is missing or the seal is not that of the data. */
async function wholeOf(pieces: readonly Piece[]): Promise<StoredVersion | null> {
  const [first] = pieces;
  if (!first) return null;
  const of = Number(first.attributes['of']);
  const inOrder = Array.from({ length: of <= 1000 ? of : 0 }, (_, n) =>
    pieces.find(({ attributes }) => Number(attributes['part']) === n + 1),
  );
  const data = inOrder.map((piece) => piece?.data);
  if (data.length === 0 || data.includes(undefined)) return null;
  const agreement = parsed(inflated(data.join('')));
  const { id = '', name = '', note = '', kept = '', seal = '' } = first.attributes;
  if (!agreement || (await sealOf(agreement)) !== seal) return null;
  return { id, name, note, kept, seal, agreement, parts: pieces.map(({ part }) => part) };
}

const newestFirst = (a: { readonly kept: string }, b: { readonly kept: string }): number =>
  a.kept < b.kept ? 1 : a.kept > b.kept ? -1 : 0;

/** The versions that lie in a workbook's custom XML parts; parts of other kinds are passed over. */
export async function readVersions(parts: readonly XmlPart[]): Promise<VersionsRead> {
  const byId = new Map<string, Piece[]>();
  for (const part of parts) {
    const piece = part.xml.includes(VERSIONS_NAMESPACE) ? pieceOf(part) : null;
    const id = piece?.attributes['id'] ?? '';
    if (piece) byId.set(id, [...(byId.get(id) ?? []), piece]);
  }
  const read = await Promise.all(
    [...byId].map(async ([id, pieces]) => ({ id, pieces, whole: await wholeOf(pieces) })),
  );
  const broken = read
    .filter(({ whole }) => whole === null)
    .map(({ id, pieces }): BrokenVersion => ({
      id,
      name: pieces[0]?.attributes['name'] ?? '',
      kept: pieces[0]?.attributes['kept'] ?? '',
      parts: pieces.map(({ part }) => part),
    }));
  const versions = read.map(({ whole }) => whole).filter((whole) => whole !== null);
  return { versions: versions.sort(newestFirst), broken: broken.sort(newestFirst) };
}
