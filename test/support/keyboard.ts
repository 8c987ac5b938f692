/** Hands on the keyboard alone: where the focus is, whether a person sees it, and the way to a thing by Tab. */
import type { Frame } from 'playwright-core';
import type { Bench } from './browser';

/** What has the focus, as a person meets it. */
export interface Stop {
  /** `pane`, or the page around it: grid, ribbon, sheet tabs. */
  readonly place: 'pane' | 'page';
  readonly role: string;
  readonly name: string;
  /** True where nothing has the focus but the page as a whole. */
  readonly nowhere: boolean;
  /** True where a focus indicator is drawn on it or around it, in sight. */
  readonly seen: boolean;
}

/** Runs in the page: the focused element of a document, named roughly as assistive technology would. */
function describe(): Omit<Stop, 'place'> {
  const drawn = (style: CSSStyleDeclaration): boolean => {
    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) return true;
    return style.boxShadow !== 'none' && style.boxShadow !== '';
  };
  /** Fluent draws on a pseudo-element: a ring around buttons, a growing line beneath fields. */
  const ringed = (element: Element): boolean => {
    const after = getComputedStyle(element, '::after');
    if (after.content === 'none' || after.content === '') return false;
    if (drawn(after)) return true;
    const lined = parseFloat(after.borderBottomWidth) >= 2 && after.borderBottomStyle === 'solid';
    return lined && !after.transform.startsWith('matrix(0');
  };
  const element = document.activeElement;
  if (!element || element === document.body) return { role: '', name: '', nowhere: true, seen: false };
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .map((id) => (id && document.getElementById(id)?.textContent) || '')
    .join(' ')
    .trim();
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const name =
    element.getAttribute('aria-label') ??
    (labelled || labels.map((label) => label.textContent).join(' ') || element.textContent.trim());
  const box = element.getBoundingClientRect();
  const inSight =
    box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth;
  // Fields draw it on the frame around them, a radio button on what stands beside its hidden input.
  const around = [element, element.parentElement, element.parentElement?.parentElement].filter((e) => !!e);
  const beside = [...(element.parentElement?.children ?? [])];
  const seen =
    inSight &&
    ([element, ...around].some((each) => ringed(each)) ||
      [element, ...around.slice(0, 2), ...beside].some((each) => drawn(getComputedStyle(each))));
  return {
    role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
    name: name.replace(/\s+/g, ' ').trim(),
    nowhere: false,
    seen,
  };
}

export interface Hands {
  /** What has the focus now. */
  focus(): Promise<Stop>;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /**
   * Presses Tab (or another key) until what has the focus bears a name; every stop on the way must be
   * somewhere and be seen. Throws with the way that was gone where it is not reached.
   */
  to(name: RegExp, key?: string): Promise<Stop>;
  /** Goes into the pane from wherever the focus is, by F6. */
  toPane(): Promise<void>;
  /** Goes to the cell that is selected in the grid, by Ctrl+F6 out of the pane and F6. */
  toGrid(): Promise<void>;
  /** Waits until the focus in the pane is somewhere and drawn, and answers where. */
  rests(name?: RegExp): Promise<Stop>;
}

const MOST = 90;
const PATIENCE = 5000;

export async function handsOn({ page }: Bench): Promise<Hands> {
  const element = await page.locator('iframe[title="Mainstay"]').elementHandle();
  const frameOf = async (): Promise<Frame | null> => (await element?.contentFrame()) ?? null;
  const inPane = (): Promise<boolean> => page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
  const focus = async (): Promise<Stop> => {
    const frame = await frameOf();
    if (frame && (await inPane())) return { place: 'pane', ...(await frame.evaluate(describe)) };
    return { place: 'page', ...(await page.evaluate(describe)) };
  };
  /** What has the focus, as soon as it is as wanted; at the end of patience what it is then. */
  const waited = async (wanted: (stop: Stop) => boolean): Promise<Stop> => {
    const end = Date.now() + PATIENCE;
    let stop = await focus();
    while (!wanted(stop) && Date.now() < end) {
      await page.waitForTimeout(50);
      stop = await focus();
    }
    return stop;
  };
  // What was pressed may have gone; the pane then finds another place for the focus.
  const settled = (): Promise<Stop> => waited(({ place, nowhere }) => place === 'page' || !nowhere);
  const rests = async (name = /(?:)/): Promise<Stop> => {
    const rested = (stop: Stop): boolean => !stop.nowhere && stop.seen && name.test(stop.name);
    const stop = await waited(rested);
    if (!rested(stop))
      throw new Error(`The focus is not at ${String(name)} and seen, but at ${JSON.stringify(stop)}.`);
    return stop;
  };
  return {
    focus,
    rests,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text, { delay: 15 }),
    to: async (name, key = 'Tab') => {
      const way: string[] = [];
      let same = '';
      for (let n = 0; n < MOST; n++) {
        await settled();
        await page.keyboard.press(key);
        const stop = await settled();
        if (JSON.stringify(stop) === same) throw new Error(`${key} is caught at ${same}: ${way.join(' > ')}`);
        same = JSON.stringify(stop);
        way.push(`${stop.place}: ${stop.role} ${stop.name.slice(0, 60)}`);
        if (stop.place === 'pane' && stop.nowhere) throw new Error(`The focus fell away: ${way.join(' > ')}`);
        if (stop.place === 'pane' && !stop.seen)
          throw new Error(`No focus is seen at the end of: ${way.join(' > ')}`);
        if (name.test(stop.name)) return stop;
      }
      throw new Error(`${String(name)} was not reached: ${way.join(' > ')}`);
    },
    toGrid: async () => {
      const inGrid = (): Promise<boolean> =>
        page.evaluate(() => document.activeElement?.closest('.wb-grid') !== null);
      for (let n = 0; n < 8 && !(await inGrid()); n++) {
        await page.keyboard.press((await inPane()) ? 'Control+F6' : 'F6');
        // The pane says through office.js that it was left.
        await page.waitForTimeout(50);
      }
      if (!(await inGrid())) throw new Error('F6 does not lead to the grid.');
    },
    toPane: async () => {
      for (let n = 0; n < 6 && !(await inPane()); n++) await page.keyboard.press('F6');
      if (!(await inPane())) throw new Error('F6 does not lead into the pane.');
      await rests();
    },
  };
}
