/**
 * Whose words stand on a screen. In the pseudo-language the pane's own are in brackets; the strategy, the workbook,
 * what was typed and the files that were given speak for themselves. Whatever is left was never put into the
 * catalogue, or has lost its bracket.
 */
import type { Page } from 'playwright-core';
import { formats } from '../../src/core/export';
import { frameworkById, packs } from '../../src/core/framework';
import { blueprintFor } from '../../src/core/workbook';
import { readXlsx } from '../../src/io/xlsx';
import type { Bench } from '../support/browser';

/** A text of the pane that somebody sees, or hears. */
interface Spoken {
  readonly text: string;
  /** BCP 47, of the nearest element that has one. */
  readonly language: string;
  /** True for a label that only screen readers say. */
  readonly heard: boolean;
}

/** Runs in the pane: all texts in sight, and all labels of what is in sight. */
export function spoken(): Spoken[] {
  const root = document.querySelector('#pane') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found: Spoken[] = [];
  const say = (text: string | null, at: Element, heard: boolean): void => {
    if (text?.trim()) found.push({ text, language: at.closest('[lang]')?.getAttribute('lang') ?? '', heard });
  };
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node instanceof Element ? node : node.parentElement;
    if (!element?.checkVisibility({ visibilityProperty: true }) || element.closest('noscript')) continue;
    if (!(node instanceof Element)) say(node.textContent, element, false);
    else
      for (const name of [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'title',
        'placeholder',
        'alt',
      ])
        say(node.getAttribute(name), node, true);
  }
  return found;
}

/** What stands around the bracketed texts; a bracket that lacks its other one stays. */
function outside(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/\[[^[\]]*\]/g, '\n');
  }
  return rest;
}

/** Months and days, as `Intl` says them in the language that a pseudo-language takes dates and lists from. */
const DATES = (() => {
  const words = new Set<string>();
  for (let day = 0; day < 370; day += 1)
    for (const style of ['long', 'short'] as const)
      for (const part of new Intl.DateTimeFormat('en-GB', { month: style, weekday: style }).formatToParts(
        Date.UTC(2005, 0, 1 + day),
      ))
        words.add(part.value);
  return new RegExp(`\\b(${[...words].filter((word) => /\w/.test(word)).join('|')})\\b`, 'g');
})();

const plain = (text: string): string =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Words that make a sentence; what is shorter may be a name or a term, which need no language. */
const SENTENCE = 8;

/** What others than the pane say: known from where it comes from, never from what the pane shows. */
export class Others {
  private texts = '';
  /** What of it the strategy says, and its workbook. */
  private readonly strategy: string;
  /** Its titles, which are names. */
  private readonly titles = packs.map(({ title }) => plain(title));

  constructor() {
    this.add(packs, formats);
    for (const { id } of packs) {
      const framework = frameworkById(id);
      if (framework) this.add(framework, blueprintFor(framework));
    }
    this.strategy = this.texts;
  }

  private add(...said: readonly unknown[]): void {
    const gather = (value: unknown): void => {
      if (typeof value === 'string') this.texts += `\n${plain(value)}`;
      else if (value instanceof Map) gather([...value]);
      else if (value && typeof value === 'object') Object.values(value).forEach(gather);
    };
    said.forEach(gather);
  }

  /** The texts of a file: of a workbook its cells, of any other all that it says. */
  private file(name: string, bytes: Uint8Array): void {
    this.add(name);
    try {
      this.add(readXlsx(bytes));
    } catch {
      this.add(new TextDecoder().decode(bytes));
    }
  }

  /** The bench, with an ear for what is given to it and typed into the pane. To be asked before any page is opened. */
  async listen(bench: Bench): Promise<Bench> {
    await hear(bench.page, (name, base64) =>
      base64 === null ? this.add(name) : this.file(name, Buffer.from(base64, 'base64')),
    );
    const call: Bench['call'] = (method, ...args) => {
      if (method === 'open') this.file(String(args[1]), Buffer.from(String(args[0]), 'base64'));
      else this.add(args);
      return bench.call(method, ...args);
    };
    return { ...bench, call };
  }

  /** Sentences of the strategy in a text: they need an element that names their language (WCAG 3.1.2). */
  sentences(text: string): string[] {
    return outside(text)
      .split(/[\n“”]/)
      .map(plain)
      .filter((part) => part.split(' ').length >= SENTENCE && !this.titles.includes(part))
      .filter((part) => this.strategy.includes(part));
  }

  private knows(part: string): boolean {
    const said = part
      // The number of a policy area.
      .replace(/^\d+ /, '')
      // What was shortened after a whole word (adopt/labels).
      .replace(/ …$/, '')
      // The name of a file that Export writes (core/export/name).
      .replace(/ draft(\.\w+)$/, '$1');
    return this.texts.includes(said) || this.texts.includes(said.replace(/\.\w+$/, '\n'));
  }

  /** The parts of a text that nobody is known to have said. */
  foreign(text: string): string[] {
    const unknown = (said: string): string[] =>
      said
        .split(/[\n,;:“”"()]|\. | [–-] /)
        .map(plain)
        .filter((part) => /\p{L}{3}|[[\]~]/u.test(part) && !this.knows(part));
    return unknown(outside(text)).length > 0
      ? unknown(outside(text).replace(DATES, '').replace(/ and /g, '\n'))
      : [];
  }
}

/** Tells what is typed into the pane and which files it is given. */
async function hear(page: Page, tell: (text: string, base64: string | null) => unknown): Promise<void> {
  await page.exposeFunction('heard', tell);
  const listen = (): void => {
    const told = (text: string, base64: string | null): void =>
      void (window as unknown as { heard: typeof tell }).heard(text, base64);
    window.addEventListener(
      'input',
      ({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
          told(target.value, null);
      },
      true,
    );
    window.addEventListener(
      'change',
      ({ target }) => {
        if (!(target instanceof HTMLInputElement)) return;
        for (const file of target.files ?? [])
          void file.arrayBuffer().then((bytes) => {
            const letters = [...new Uint8Array(bytes)].map((byte) => String.fromCharCode(byte));
            told(file.name, btoa(letters.join('')));
          });
      },
      true,
    );
  };
  await page.addInitScript(listen);
}
