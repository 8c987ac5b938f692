/** A small reader of XML for tests: elements, attributes, text. Comments and declarations are left out. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Open[];
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*"([^"]*)"/g;

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** The root element. Throws where the tags do not match. */
export function parseXml(source: string): Element {
  const top: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [token, close, name, attributes = '', empty] of source.replace(/^\uFEFF/, '').matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (!parent) throw new Error(`Nothing is open before ${token}.`);
    if (name === undefined) {
      if (!token.startsWith('<')) parent.text += unescaped(token).trim();
    } else if (close) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>.`);
      open.pop();
    } else {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [
        key,
        unescaped(value),
      ]);
      const element: Open = {
        name,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [root] = top.children;
  if (!root || open.length !== 1) throw new Error('The document is not closed.');
  return root;
}

/** An element and all within it, in document order. */
export function elementsOf(element: Element): Element[] {
  return [element, ...element.children.flatMap(elementsOf)];
}
