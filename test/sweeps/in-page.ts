/**
 * What is looked at in the pane's own page. These functions run there and not here: `script` carries them over as
 * text, so they may use one another and nothing else. Each answers what it found wrong, in words.
 */

const INTERACTIVE =
  'button, a[href], input, select, textarea, [role="tab"], [role="menuitem"], [role="option"], [role="treeitem"], ' +
  '[role="gridcell"][tabindex], [role="switch"], [tabindex="0"]';

/** An element in the words of whoever reads the failure. */
function named(element: Element): string {
  const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
  return `${role} "${words.trim().replace(/\s+/g, ' ').slice(0, 50)}"`;
}

/** Drawn, larger than what only screen readers get, and none of Fluent's guards of the focus. */
function shown(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (element.closest('[data-tabster-dummy]')) return false;
  const box = element.getBoundingClientRect();
  return box.width > 2 && box.height > 2;
}

/** All that can be pressed or typed into. */
function controls(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(INTERACTIVE)].filter(
    (element) => shown(element) && element.tagName !== 'MAIN',
  );
}

/** Where an ancestor hides what does not fit and nothing tells the whole. */
function hiding(element: Element | null, way: 'X' | 'Y'): boolean {
  for (let at = element; at && at.id !== 'pane'; at = at.parentElement) {
    const style = getComputedStyle(at);
    const hides = /hidden|clip/.test(way === 'X' ? style.overflowX : style.overflowY);
    const [room, wanted] =
      way === 'X' ? [at.clientWidth, at.scrollWidth] : [at.clientHeight, at.scrollHeight];
    if (hides && room > 2 && wanted > room + 1 && at.tagName !== 'MAIN' && !at.closest('[title]'))
      return true;
  }
  return false;
}

/** Texts in sight, with the boxes of their lines. */
function texts(): { node: Text; parent: Element; lines: DOMRect[] }[] {
  const walker = document.createTreeWalker(
    document.querySelector('#pane') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const found: { node: Text; parent: Element; lines: DOMRect[] }[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || !shown(parent) || parent.closest('option, noscript')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    found.push({ node, parent, lines: [...range.getClientRects()].filter((box) => box.width > 1) });
  }
  return found;
}

/** Elements beyond the side of the pane, and places that scroll sideways. */
function sticksOut(): string[] {
  const wide = [document.scrollingElement, ...document.querySelectorAll('main')].filter(
    (place) => place && place.scrollWidth > place.clientWidth + 1,
  );
  const right = document.documentElement.clientWidth + 1;
  const out = [...document.querySelectorAll('#pane *')].filter((element) => {
    if (!shown(element)) return false;
    const box = element.getBoundingClientRect();
    return box.right > right || box.left < -1;
  });
  return [
    ...wide.map((place) => `${place?.tagName} scrolls sideways, ${place?.scrollWidth} px`),
    ...out.map((element) => `sticks out: ${named(element)}`),
  ];
}

/** Texts that are cut off. */
function cutTexts(): string[] {
  return texts()
    .filter(({ parent }) => hiding(parent, 'X') || hiding(parent, 'Y'))
    .map(({ node }) => `is cut: "${node.data.trim().slice(0, 60)}"`);
}

/** The part of a box that its scrolling ancestors leave in sight. */
function clipped(box: DOMRect, element: Element): DOMRect {
  let { left, top, right, bottom } = box;
  for (let at: Element | null = element; at && at.id !== 'pane'; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const frame = at.getBoundingClientRect();
    left = Math.max(left, frame.left);
    top = Math.max(top, frame.top);
    right = Math.min(right, frame.right);
    bottom = Math.min(bottom, frame.bottom);
  }
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** How far two letters' boxes may touch: line boxes are taller than what stands in them. */
const TOUCH = 4;

/** Texts in sight that lie over one another. A menu above the page hides what is beneath, and may. */
function overlaps(): string[] {
  const above = (element: Element): Element | null =>
    element.closest('[role="menu"], [role="listbox"], [role="tooltip"]');
  const all = texts().flatMap(({ node, parent, lines }) =>
    lines.map((line) => ({ node, parent, box: clipped(line, parent), layer: above(parent) })),
  );
  const found = new Set<string>();
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      if (one.node === other.node || one.layer !== other.layer) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > TOUCH && high > TOUCH)
        found.add(`lie over one another: "${one.node.data}" and "${other.node.data}"`);
    }
  }
  return [...found];
}

/** Does a press at this place reach the control? */
function hit(element: Element, x: number, y: number): boolean {
  const at = document.elementFromPoint(x, y);
  if (at && element.contains(at)) return true;
  const label = at?.closest('label') ?? null;
  return label !== null && (label as HTMLLabelElement).control === element;
}

/** Looks, and leaves every place scrolled as it was. */
function scrolling<T>(see: () => T): T {
  const places = [...document.querySelectorAll('#pane *')].filter((place) => place.scrollTop > 0);
  const tops = new Map(places.map((place) => [place, place.scrollTop]));
  const seen = see();
  for (const place of document.querySelectorAll('#pane *')) {
    const top = tops.get(place) ?? 0;
    if (place.scrollTop !== top) place.scrollTop = top;
  }
  return seen;
}

/** Controls that no scrolling downwards brings into sight, or that something covers. */
function unreachable(): string[] {
  const menu = document.querySelector('#pane [role="menu"]');
  const beyond = (element: HTMLElement): boolean => {
    if (menu && !menu.contains(element)) return false;
    element.scrollIntoView({ block: 'nearest' });
    const box = clipped(element.getBoundingClientRect(), element);
    const { innerWidth: width, innerHeight: height } = window;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    if (box.width < 2 || box.height < 2 || x < 0 || x > width || y < 0 || y > height) return true;
    // A link that runs over two lines has its middle beside its words.
    const [line = box] = [...element.getClientRects()];
    return !hit(element, x, y) && !hit(element, (line.left + line.right) / 2, (line.top + line.bottom) / 2);
  };
  return scrolling(() => controls().filter(beyond)).map((element) => `cannot be reached: ${named(element)}`);
}

/** WCAG 2.2, 2.5.8, in CSS px. */
const LEAST = 24;
/** Controls that are less than 24 by 24 px; links in a sentence may be. */
function small(): string[] {
  const inSentence = (element: Element): boolean => {
    let at = element;
    while (getComputedStyle(at).display.startsWith('inline') && at.parentElement) {
      const beside = [...at.parentElement.childNodes].filter((node) => node !== at);
      if (beside.some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) return true;
      at = at.parentElement;
    }
    return false;
  };
  const tooSmall = (element: HTMLElement): boolean => {
    if (inSentence(element)) return false;
    const box = element.getBoundingClientRect();
    if (box.width >= LEAST - 0.5 && box.height >= LEAST - 0.5) return false;
    // What is pressed may be larger than what is drawn.
    element.scrollIntoView({ block: 'center' });
    const now = element.getBoundingClientRect();
    const [x, y] = [(now.left + now.right) / 2, (now.top + now.bottom) / 2];
    const far = (dx: number, dy: number): number => {
      let n = 0;
      while (n <= LEAST && hit(element, x + dx * (n + 0.5), y + dy * (n + 0.5))) n++;
      return n;
    };
    return far(1, 0) + far(-1, 0) < LEAST || far(0, 1) + far(0, -1) < LEAST;
  };
  return scrolling(() => controls().filter(tooSmall)).map((element) => {
    const box = element.getBoundingClientRect();
    return `is ${Math.round(box.width)} by ${Math.round(box.height)} px: ${named(element)}`;
  });
}

/** How an element and what surrounds it are drawn, as far as a ring of focus may show. */
function rings(element: Element): string {
  const places = [element, element.parentElement, element.parentElement?.parentElement].filter(
    (one) => !!one,
  );
  return places
    .flatMap((place) =>
      [undefined, '::before', '::after'].map((part) => getComputedStyle(place as Element, part)),
    )
    .map((s) =>
      [s.outlineStyle, s.outlineWidth, s.outlineColor, s.borderColor, s.borderWidth, s.transform].join(),
    )
    .join('|');
}

/** Controls that look the same with the focus and without. To be asked after a key was pressed. */
function unseenFocus(): string[] {
  const before = document.activeElement as HTMLElement | null;
  const menu = document.querySelector('#pane [role="menu"]');
  const open = document.querySelector('[role="combobox"][aria-expanded="true"]');
  // What stands open would close if the focus went elsewhere.
  const places = controls().filter((one) => (menu ? menu.contains(one) : !open) && !one.matches(':disabled'));
  const found = places.filter((element, i) => {
    places[i === 0 ? 1 : i - 1]?.focus({ preventScroll: true });
    const without = rings(element);
    element.focus({ preventScroll: true });
    return document.activeElement === element && rings(element) === without;
  });
  before?.focus({ preventScroll: true });
  return found.map((element) => `does not show the focus: ${named(element)}`);
}

/** The focus is on nothing, so that a key that is pressed now reaches nothing. */
function focusLost(): string[] {
  const { activeElement } = document;
  return !activeElement || activeElement === document.body ? ['the focus is lost'] : [];
}

// prettier-ignore
const functions = {
  named, shown, controls, hiding, texts, clipped, scrolling, hit, rings,
  sticksOut, cutTexts, overlaps, unreachable, small, unseenFocus, focusLost,
};

export type Check =
  'sticksOut' | 'cutTexts' | 'overlaps' | 'unreachable' | 'small' | 'unseenFocus' | 'focusLost';

/** To be evaluated in the pane once; the checks then stand in `window.sweep`. */
export const script = `window.sweep = (() => {
  const INTERACTIVE = ${JSON.stringify(INTERACTIVE)};
  const TOUCH = ${TOUCH};
  const LEAST = ${LEAST};
  ${Object.values(functions).map(String).join('\n')}
  return { ${Object.keys(functions).join(', ')} };
})();`;
