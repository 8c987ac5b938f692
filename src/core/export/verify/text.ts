/** The text of a document as lines, whatever program saved it: no marks, no spaces that nobody sees. */

import { pdfLines } from './pdf';
import { unzipped } from './unpack';

export type DocumentKind = 'docx' | 'pdf' | 'odt' | 'html' | 'json' | 'zip';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of XML or HTML without its entities. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Math.min(Number(decimal), 0x10ffff));
    if (hex) return String.fromCodePoint(Math.min(parseInt(hex as string, 16), 0x10ffff));
    return ENTITIES[name as string] ?? (name === 'nbsp' ? '\u00a0' : (all as string));
  });
}

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/[ \t\r]+/g, ' ').trim())
    .filter(Boolean);

/** Elements that end a line become a line end, all others nothing. */
function marked(xml: string, ends: RegExp): string[] {
  const flat = xml.replace(/[\r\n]+/g, ' ').replace(ends, '\n');
  return linesIn(unescaped(flat.replace(/<[^>]*>/g, '')));
}

/** Stands where something is shown that is no text: our documents hold nothing of the kind. */
const PICTURE = '[a picture or another object]';
/** Stands before text that is there and not shown. */
const HIDDEN = '[hidden text]';

function wordLines(files: ReadonlyMap<string, Uint8Array>): string[] {
  const parts = [...files.keys()].filter((name) =>
    /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/.test(name),
  );
  return parts.sort().flatMap((name) => {
    const xml = new TextDecoder().decode(files.get(name));
    // Numbers of pages are worked out by the program that shows them.
    const kept = xml
      .replace(/<w:(instrText|delText)\b[^>]*>[^<]*<\/w:\1>/g, '')
      .replace(/<w:tab\/>/g, ' ')
      .replace(/<w:(drawing|pict|object)\b/g, `${PICTURE}<w:br/>$&`)
      .replace(/<w:(vanish|webHidden)\/>/g, `$&${HIDDEN}<w:br/>`);
    return marked(kept, /<\/w:p>|<w:br\/>|<w:cr\/>/g);
  });
}

function odfLines(files: ReadonlyMap<string, Uint8Array>): string[] {
  return ['content.xml', 'styles.xml'].flatMap((name) => {
    const xml = new TextDecoder().decode(files.get(name));
    const body = name === 'styles.xml' ? xml.slice(xml.indexOf('<office:master-styles')) : xml;
    const kept = body
      .replace(/<text:page-(number|count)\b[^>]*>[^<]*<\/text:page-\1>/g, '')
      .replace(/<text:(s|tab)\b[^>]*\/>/g, ' ')
      .replace(/<draw:[\w-]+\b/g, `${PICTURE}<text:line-break/>$&`);
    return marked(kept, /<\/text:[ph]>|<text:line-break\/>/g);
  });
}

/** The page's styles and scripts count as text: they can hide what stands there, and show what does not. */
function htmlLines(bytes: Uint8Array): string[] {
  const html = new TextDecoder()
    .decode(bytes)
    .replace(/<script type="application\/ld\+json"[^]*?<\/script>/i, '')
    .replace(/<(img|svg|picture|object|embed|iframe|canvas|video|link)\b/gi, `${PICTURE}<br>$&`)
    .replace(/<(?!col\b)\w[^>]*\s(style|hidden)\b/gi, '[a look of its own]<br>$&');
  return marked(html, /<\/(?:p|td|th|h\d|caption|title|footer|style|script)>|<br\s*\/?>/gi);
}

/** @throws Unreadable */
export function linesOf(kind: Exclude<DocumentKind, 'zip'>, bytes: Uint8Array): string[] {
  switch (kind) {
    case 'docx':
      return wordLines(unzipped(bytes));
    case 'odt':
      return odfLines(unzipped(bytes));
    case 'html':
      return htmlLines(bytes);
    case 'pdf':
      return linesIn(pdfLines(bytes).join('\n'));
    case 'json':
      return linesIn(JSON.stringify(JSON.parse(new TextDecoder().decode(bytes)), null, 1));
  }
}
