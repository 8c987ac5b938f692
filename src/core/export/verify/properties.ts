/** What a document says of itself beside its text, by the names its format gives them. */

import { pdfProperties } from './pdf';
import { unescaped, type DocumentKind } from './text';
import { unzipped } from './unpack';

export type Properties = ReadonlyMap<string, string>;

const plain = (xml: string): string => unescaped(xml.replace(/<[^>]*>/g, ' ')).trim();

/** Elements of these names, each under its own; where `by` is given, under the value of that attribute. */
function elements(xml: string, names: string, by?: RegExp): [string, string][] {
  const element = new RegExp(`<(${names})((?:\\s[^<>]*)?)>([^]*?)</\\1>`, 'g');
  return [...xml.matchAll(element)].flatMap(([, name = '', attributes = '', content = '']) => {
    const key = by ? by.exec(attributes)?.[1] : name;
    return key === undefined ? [] : [[unescaped(key), plain(content)] as [string, string]];
  });
}

function inPackage(
  bytes: Uint8Array,
  read: (text: (part: string) => string) => [string, string][],
): Properties {
  const files = unzipped(bytes);
  return new Map(read((part) => new TextDecoder().decode(files.get(part))));
}

/** Who saved it last and when is left out: any program that saves a document writes these anew. */
function propertiesIn(kind: DocumentKind, bytes: Uint8Array): Properties {
  switch (kind) {
    case 'docx':
      return inPackage(bytes, (text) => [
        ...elements(text('docProps/core.xml'), 'dc:\\w+|cp:category'),
        ...elements(text('docProps/custom.xml'), 'property', /\sname="([^"]*)"/),
      ]);
    case 'odt':
      return inPackage(bytes, (text) => [
        ...elements(text('meta.xml'), 'dc:title|dc:subject|dc:language|meta:initial-creator'),
        ...elements(text('meta.xml'), 'meta:user-defined', /\smeta:name="([^"]*)"/),
      ]);
    case 'html': {
      const metas = new TextDecoder().decode(bytes).matchAll(/<meta name="([^"]*)" content="([^"]*)">/g);
      return new Map([...metas].map(([, name = '', content = '']) => [name, unescaped(content)]));
    }
    case 'pdf': {
      const { xmp, information } = pdfProperties(bytes);
      return new Map([...elements(xmp, 'dc:\\w+'), ...information]);
    }
    case 'json':
    case 'zip':
      return new Map();
  }
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first property that says something else than expected; one that was left out by another program says nothing. */
export function firstOtherProperty(
  kind: DocumentKind,
  given: Uint8Array,
  expected: Uint8Array,
): { readonly name: string; readonly given: string; readonly expected: string } | null {
  const found = propertiesIn(kind, given);
  for (const [name, text] of propertiesIn(kind, expected)) {
    const here = squeezed(found.get(name) ?? text);
    if (here !== squeezed(text)) return { name, given: here, expected: squeezed(text) };
  }
  return null;
}
