/** The focus as a whole: it never falls away, it is seen where the keyboard brings it, and F6 leads from part to part. */

import { useSetKeyboardNavigation } from '@fluentui/react-tabster';
import { useEffect, type RefObject } from 'react';
import { isPressed } from './press';

const CONTROLS =
  'button:not([disabled]):not([tabindex="-1"]), input:not([disabled]):not([tabindex="-1"]), ' +
  'textarea:not([disabled]), select:not([disabled]), [tabindex="0"]';

const partsOf = (place: HTMLElement): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('[data-part]'),
];

/** Gives the focus to the control of the field that an element stands in, before what was pressed there goes. */
export function focusFieldOf(element: Element): void {
  element.closest('[data-field]')?.querySelector<HTMLElement>('[data-focus]')?.focus();
}

/** What can take the focus first; Fluent's own stops at the ends of a list lead nowhere. */
function firstIn(part: HTMLElement | undefined): HTMLElement | undefined {
  return [...(part?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])].find(
    (control) => !control.hasAttribute('data-tabster-dummy') && control.getClientRects().length > 0,
  );
}

/** F6 goes between header, body and footer, as in Excel itself; with Ctrl it is Excel's own and leaves the pane. */
function byParts(place: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
  const parts = partsOf(place);
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts.at((here + (event.shiftKey ? -1 : 1)) % parts.length);
  (firstIn(next) ?? next)?.focus();
  event.preventDefault();
}

/** Milliseconds until what took the focus away has put it where it wants it, and how often it is looked again. */
const REST = 60;
const TRIES = 20;

/**
 * What had the focus may go (a fix is done, a form closes, the agreement is started). Whoever takes it away says
 * where the focus goes; where nobody did, it goes to the first control of the same part, never to nothing: from
 * there office.js would lead the next Tab out of the pane.
 */
function keepFocus(place: HTMLElement): () => void {
  let last: { readonly element: HTMLElement; readonly part: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** It was switched off while it had the focus, which browsers then take from it. */
  let off = false;
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    off = false;
    last = { element: target, part: partsOf(place).findIndex((part) => part.contains(target)) };
  };
  const fell = (): boolean =>
    last !== null && document.activeElement === document.body && document.hasFocus();
  const catchIt = (tries: number) => {
    if (!last || !fell()) return;
    // It is there still: switched on again, or a person pressed beside it.
    if (last.element.isConnected && !last.element.matches(':disabled')) {
      if (off) last.element.focus();
      return;
    }
    const parts = partsOf(place);
    const control =
      firstIn(parts[last.part]) ?? (tries < TRIES / 2 ? parts.map(firstIn).find(Boolean) : undefined);
    if (control) control.focus();
    else if (tries > 0) timer = setTimeout(() => catchIt(tries - 1), REST);
  };
  const look = () => {
    off ||= last?.element.matches(':disabled') === true;
    if (!last || (document.activeElement !== document.body && !last.element.matches(':disabled'))) return;
    clearTimeout(timer);
    timer = setTimeout(() => catchIt(TRIES), REST);
  };
  const watch = new MutationObserver(look);
  watch.observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  place.addEventListener('focusin', remember);
  return () => {
    clearTimeout(timer);
    watch.disconnect();
    place.removeEventListener('focusin', remember);
  };
}

/**
 * On the web office.js moves the focus with Tab itself, to whatever may have it; so it must not meet Fluent's own
 * stops at the ends of a list, which send the focus back. They come again before a browser that moves the focus itself.
 */
function hideEnds(signal: AbortSignal): void {
  let hidden: readonly HTMLElement[] = [];
  const show = () => {
    for (const end of hidden) end.tabIndex = 0;
    hidden = [];
  };
  const hide = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    hidden = [...document.querySelectorAll<HTMLElement>('[data-tabster-dummy][tabindex="0"]')];
    for (const end of hidden) end.tabIndex = -1;
    setTimeout(show);
  };
  // After Fluent has made one of them ready, before office.js looks (at the window).
  document.addEventListener('keydown', hide, { signal });
  window.addEventListener('keydown', show, { signal });
}

export function useFocusKept(ref: RefObject<HTMLElement | null>): void {
  const setKeyboard = useSetKeyboardNavigation();
  useEffect(() => {
    const place = ref.current;
    if (!place) return undefined;
    const over = new AbortController();
    const { signal } = over;
    place.addEventListener('keydown', (event) => byParts(place, event), { signal });
    // Excel brings the keyboard in by moving the focus itself, which Fluent takes for no keyboard and draws no ring.
    window.addEventListener('focus', () => !isPressed() && setKeyboard(true), { signal });
    hideEnds(signal);
    const leave = keepFocus(place);
    return () => {
      over.abort();
      leave();
    };
  }, [ref, setKeyboard]);
}
