/**
 * Every screen in the pseudo-language, at 280 CSS pixels: what is not in brackets was never put into the
 * catalogue, and what lacks its last bracket was cut off.
 */
import type { Frame } from 'playwright-core';
import { formats } from '../../src/core/export';
import { blueprintFor } from '../../src/core/workbook';
import { frameworkById, packs } from '../../src/core/framework';
import { pseudo } from '../../src/apps/taskpane/words/pseudo';
import { visits } from '../../src/apps/taskpane/visits';
import { closeBrowser, openBench, type Bench } from '../support/browser';

jest.setTimeout(240_000);

const WIDTH = 280;

/** What the framework, the workbook and the formats say in their own language. */
const given = JSON.stringify([
  packs,
  packs.flatMap(({ id }) => frameworkById(id) ?? []).map((framework) => blueprintFor(framework).sheets),
  formats.map(({ label, extension }) => [label, extension]),
]).toLowerCase();

interface Seen {
  /** Texts in sight, each with whether all of it is. */
  readonly texts: readonly { readonly text: string; readonly cut: boolean }[];
  /** Wider than the pane? */
  readonly sideways: boolean;
}

/** Runs in the pane. A text is cut where an ancestor hides what does not fit, and its whole is told nowhere else. */
const LOOK = `(() => {
  const root = document.querySelector('#pane');
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    // Where a word may be parted, and the number before an area's name, are not its words.
    const text = walker.currentNode.textContent.replace(/[\\u00ad\\u200b]/g, '').replace(/^\\s*\\d+ /, '').trim();
    const parent = walker.currentNode.parentElement;
    if (text === '' || parent.closest('#pane [lang]') || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const box = parent.getBoundingClientRect();
    if (box.width <= 2 || box.height <= 2) continue;
    let cut = false;
    for (let at = parent; at && at !== root; at = at.parentElement) {
      const style = getComputedStyle(at);
      const hides = /hidden|clip/.test(style.overflowX);
      if (hides && at.clientWidth > 2 && at.scrollWidth > at.clientWidth + 1 && !at.closest('[title]')) cut = true;
    }
    texts.push({ text, cut });
  }
  const main = [...document.querySelectorAll('main')];
  return { texts, sideways: [document.scrollingElement, ...main].some((e) => e.scrollWidth > e.clientWidth + 1) };
})()`;

describe('the pane in the pseudo-language', () => {
  let bench: Bench;
  let frame: Frame;
  const look = async (where: string): Promise<void> => {
    await bench.call('values', 'A1');
    const seen = (await frame.evaluate(LOOK)) as Seen;
    const foreign = seen.texts
      .map(({ text }) => text)
      // The workbook's own name is nobody's word, and months come from Intl.
      .filter((text) => /[a-z]{3}/i.test(text) && !/[[\]~]|^Book1/.test(text))
      .filter((text) => !/^(\d{1,2} )?[A-Z][a-z]+ \d{4}$/.test(text))
      .filter((text) => !given.includes(JSON.stringify(text.toLowerCase()).slice(1, -1)));
    expect({ where, foreign }).toEqual({ where, foreign: [] });
    expect({ where, cut: seen.texts.filter(({ cut }) => cut) }).toEqual({ where, cut: [] });
    expect({ where, sideways: seen.sideways }).toEqual({ where, sideways: false });
  };

  beforeAll(async () => {
    bench = await openBench({ language: 'qps-ploc' });
    await bench.page.evaluate((width) => {
      const pane = document.querySelector<HTMLElement>('.wb-pane');
      if (pane) pane.style.width = `${width}px`;
    }, WIDTH);
    const found = bench.page.frames().find((one) => one.url().includes('/pane/taskpane.html'));
    if (!found) throw new Error('The pane did not open.');
    frame = found;
  });

  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('shows Welcome, and starts', async () => {
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe('qps-ploc');
    expect(await frame.evaluate(() => window.innerWidth)).toBe(WIDTH);
    await look('Welcome');
    await frame.locator('form button[type="submit"]').click();
    await frame.locator('[role="tab"]').first().waitFor();
  });

  it.each([0, 1, 2, 3])('shows tab %i', async (index) => {
    await frame.locator('[role="tab"]').nth(index).click();
    await frame.locator('main').first().waitFor();
    await bench.call('values', 'A1');
    await look(`tab ${index}`);
  });

  it.each(visits.map(({ id, title }) => [id, title] as const))('shows the visit %s', async (id, title) => {
    if ((await frame.locator('[role="tab"]').count()) === 0)
      await frame.locator('nav button').first().click();
    await frame.locator('[role="tab"]').first().click();
    await frame.locator('nav button[aria-haspopup="menu"]').click();
    await look(`menu before ${id}`);
    await frame.getByRole('menuitem', { name: String(pseudo[title]), exact: true }).click();
    await frame.locator('footer').first().waitFor();
    await look(id);
    await frame.locator('nav button').first().click();
    await frame.locator('[role="tab"]').first().waitFor();
  });
});
