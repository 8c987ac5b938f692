/** The pane in Chromium, in the workbench: its first picture, when it can be used, and typing beside 1,000 activities. */

import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { loadFramework, packs } from '../../src/core/framework';
import { blueprintFor } from '../../src/core/workbook';
import { printBlueprint } from '../../src/io/file';
import { browserFlags, findBrowser } from '../../src/tools/browser';
import { serve } from '../../src/tools/serve';
import { buildPane, buildWorkbench } from '../../src/tools/serve-bundle';
import { agreementRows } from './agreementRows';
import type { Bench, Figures } from './bench';
import { buildBarePane } from './pane-bare';

const RUNS = 15;
/** Until the workbench has done what closing the pane leads to, in milliseconds. */
const REST = 500;
const ACTIVITIES = 1000;
const TYPED = 'Because boards plan their budgets in June and ask for figures.';

declare global {
  interface Window {
    benchReady?: number;
    benchKeys?: number[];
  }
}

/**
 * Runs in every frame before its scripts: notes when what can be pressed stands there, and how long a key takes.
 * As text, since the loader that runs TypeScript here adds helpers to functions which a page does not have.
 */
const watchPage = (selector: string): string => `
  const look = () => {
    if (window.benchReady === undefined && document.querySelector(${JSON.stringify(selector)})) {
      window.benchReady = performance.now();
    }
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  window.benchKeys = [];
  addEventListener('keydown', () => {
    const start = performance.now();
    // A task after the next frame: the key's work is done and painted.
    requestAnimationFrame(() => setTimeout(() => window.benchKeys.push(performance.now() - start)));
  }, true);
`;

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function contextFor(browser: Browser, selector: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  });
  await context.addInitScript(watchPage(selector));
  return context;
}

/** The pane's frame, once it can be used. */
async function paneOf(page: Page): Promise<Frame> {
  const element = await page.locator('iframe[title="Mainstay"]').elementHandle();
  const pane = await element?.contentFrame();
  if (!pane) throw new Error('The pane did not open.');
  await pane.waitForFunction(() => window.benchReady !== undefined);
  return pane;
}

async function openPane(context: BrowserContext, url: string): Promise<{ page: Page; pane: Frame }> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready);
  return { page, pane: await paneOf(page) };
}

/**
 * Middle of several openings of the pane in a workbook that stands there, in milliseconds from the pane's navigation.
 * The first one, while the workbench's own grid is still being drawn on the same thread, only warms up: in Excel the
 * grid is not the pane's business.
 */
async function opening(
  browser: Browser,
  url: string,
  selector: string,
): Promise<{ paint: number; ready: number }> {
  const context = await contextFor(browser, selector);
  const { page } = await openPane(context, url);
  const paints: number[] = [];
  const readies: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.getByRole('button', { name: 'Close the pane' }).click();
    await page.waitForTimeout(REST);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    const pane = await paneOf(page);
    const { paint, ready } = await pane.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      ready: window.benchReady ?? NaN,
    }));
    paints.push(paint);
    readies.push(ready);
  }
  await context.close();
  return { paint: middle(paints), ready: middle(readies) };
}

/** Milliseconds from key to painted frame in the field Why?, one a key, beside a thousand activities. */
async function typing(browser: Browser, url: string): Promise<number[]> {
  const framework = loadFramework(packs[0]!);
  const rows = agreementRows(framework, ACTIVITIES);
  const bytes = await printBlueprint(blueprintFor(framework, { activities: rows }));
  const context = await contextFor(browser, 'button');
  const { page } = await openPane(context, url);
  page.setDefaultTimeout(120_000);
  await page.evaluate(
    (base64) => window.workbench?.open(base64, 'many.xlsx'),
    Buffer.from(bytes).toString('base64'),
  );
  await page.evaluate(() => window.workbench?.select('Activities!H400'));
  const pane = await paneOf(page);
  await pane.getByRole('tab', { name: 'Fill in' }).click();
  const field = pane.getByRole('group', { name: /^Why\?/ }).getByRole('textbox');
  await field.click();
  await page.keyboard.type('Warm up. ', { delay: 30 });
  await pane.evaluate(() => (window.benchKeys = []));
  await page.keyboard.type(TYPED, { delay: 30 });
  await page.waitForTimeout(200);
  const keys = await pane.evaluate(() => window.benchKeys ?? []);
  await context.close();
  return keys.sort((a, b) => a - b);
}

export const paneBench: Bench = {
  name: 'pane',
  about: `first picture and first use of the pane beside a bare Fluent pane, and typing beside ${ACTIVITIES} activities`,
  async run(): Promise<Figures> {
    await Promise.all([buildPane(), buildWorkbench()]);
    const ours = await serve({ port: 18_600, workbook: null });
    const bare = await serve({ port: 18_610, workbook: null, dist: await buildBarePane() });
    const program = findBrowser();
    const browser = await chromium.launch({
      executablePath: program.path,
      args: [...browserFlags(), ...program.args],
      env: { ...(process.env as Record<string, string>), ...program.env },
    });
    try {
      const yardstick = await opening(browser, bare.url, '#ready');
      const { paint, ready } = await opening(
        browser,
        ours.url,
        'form button[type="submit"]:not([disabled]):not([aria-disabled="true"])',
      );
      const keys = await typing(browser, ours.url);
      return {
        pane_first_paint_ms: paint,
        pane_ready_ms: ready,
        pane_bare_ready_ms: yardstick.ready,
        pane_ready_over_bare_ratio: ready / yardstick.ready,
        pane_key_median_ms: keys[Math.floor(keys.length / 2)] ?? NaN,
        pane_key_worst_of_62_ms: keys.at(-1) ?? NaN,
      };
    } finally {
      await browser.close();
      await Promise.all([ours.close(), bare.close()]);
    }
  },
};
