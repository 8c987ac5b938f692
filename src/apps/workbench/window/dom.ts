/** Makes an element with attributes and children; `class` and `title` are the most used. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Line drawings of 20 by 20, by name. */
const ICONS: Readonly<Record<string, string>> = {
  undo: 'M4 4v5h5 M4.5 8.5A7 7 0 1 1 6 15',
  redo: 'M16 4v5h-5 M15.5 8.5A7 7 0 1 0 14 15',
  new: 'M5 3h6l4 4v10H5z M11 3v4h4 M10 9.5v5 M7.5 12h5',
  open: 'M3 16V5h5l1.5 2H16v3 M3 16l2.5-6H18l-2.500 6z',
  save: 'M10 3v9 M6.500 8.500 10 12l3.500-3.500 M4 13v3h12v-3',
  'insert-rows': 'M3 4h14v5H3z M3 13h9 M3 16h9 M16 11v6 M13 14h6',
  'delete-rows': 'M3 4h14v5H3z M3 13h9 M3 16h9 M14 12l4 4 M18 12l-4 4',
  ascending: 'M6 4v12 M3 13l3 3 3-3 M12 8l2.500-5 2.500 5 M12.800 6.500h3.400 M12 11h5l-5 6h5',
  descending: 'M6 4v12 M3 13l3 3 3-3 M12 3h5l-5 6h5 M12 17l2.500-5 2.500 5 M12.800 15.500h3.400',
  filter: 'M3 4h14l-5.500 6.500V16l-3-1.500v-4z',
  close: 'M4.500 4.500l11 11 M15.500 4.500l-11 11',
  add: 'M10 4v12 M4 10h12',
};

/** A drawing that takes the colour of the text; decoration only, the words stand beside it. */
export function icon(name: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'wb-icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', ICONS[name] ?? '');
  svg.append(path);
  return svg;
}
