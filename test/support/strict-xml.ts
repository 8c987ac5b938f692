/** Documents read back by a parser that knows nothing of how they were written. */
import { SaxesParser } from 'saxes';
import { strFromU8, unzipSync } from 'fflate';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** @throws where the text is no well-formed XML with namespaces, or holds a character XML forbids */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ name, value }) => [name, value]),
    );
    const element: Element = { name: tag.name, attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => open.at(-1)!.children.push(part));
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return root.children.find((child) => typeof child !== 'string') as Element;
}

/** Every element of a name below the given one, in document order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

export function children(element: Element, name: string): Element[] {
  return element.children.filter(
    (child): child is Element => typeof child !== 'string' && child.name === name,
  );
}

/** The text of an element and all below it. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** Every XML part of a package, parsed. */
export function xmlParts(bytes: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, parseXml(strFromU8(part))]),
  );
}

/** Our HTML as XML: void elements closed, scripts and styles without their text. */
export function parseHtml(html: string): Element {
  return parseXml(
    html
      .replace('<!DOCTYPE html>', '')
      .replace(/<(meta|br|col|link)\b([^>]*)>/g, '<$1$2/>')
      .replace(/(<(script|style)\b[^>]*>)[\s\S]*?(<\/\2>)/g, '$1$3')
      .replace(/ (hidden|tabindex)(?=[ >])/g, ' $1=""'),
  );
}
