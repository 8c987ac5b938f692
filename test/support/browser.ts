/** One server and one browser for all browser tests of a jest run, and the pages of the workbench in it. */
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import type { Workbench } from '../../src/apps/workbench/window/automation';
import { browserFlags, findBrowser } from '../../src/tools/browser';
import { serve, type FirstWorkbook, type Served } from '../../src/tools/serve';
import { buildPane, buildWorkbench } from '../../src/tools/serve-bundle';

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

export interface OpenPage {
  readonly page: Page;
  /** The pane, in its frame. */
  readonly pane: FrameLocator;
  /** What the page and its frames said on the console as an error, and what they could not load. */
  readonly complaints: string[];
  /** Requests to anything but the server of the test. */
  readonly strangers: string[];
  /** Calls a method of `window.workbench`. */
  call<K extends Method>(
    method: K,
    ...args: Parameters<Workbench[K]>
  ): Promise<Awaited<ReturnType<Workbench[K]>>>;
  close(): Promise<void>;
}

type Method = Exclude<keyof Workbench, 'ready'>;

export interface Bench {
  readonly url: string;
  /** Opens the workbench in a page of its own, with its own storage. */
  open(options?: {
    readonly width?: number;
    readonly height?: number;
    readonly dark?: boolean;
  }): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Starts server and browser; `workbook` is what the page opens first, a blank one unless told. */
export async function startBench(workbook: FirstWorkbook | null = null): Promise<Bench> {
  await Promise.all([buildPane(), buildWorkbench()]);
  const served = await serve({ port: 20_000 + (process.pid % 20_000), workbook });
  const program = findBrowser();
  const browser = await chromium.launch({
    executablePath: program.path,
    args: [...browserFlags(), ...program.args],
    env: { ...definedOnly(process.env), ...program.env },
  });
  return {
    url: served.url,
    open: (options = {}) => openPage(browser, served, options),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

async function openPage(
  browser: Browser,
  served: Served,
  { width = 1366, height = 768, dark = false }: { width?: number; height?: number; dark?: boolean },
): Promise<OpenPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(served.url) && !/^(blob|data|about):/.test(url)) strangers.push(url);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(served.url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready);
  return {
    page,
    pane: page.frameLocator('iframe[title="Mainstay"]'),
    complaints,
    strangers,
    call: (method, ...args) =>
      page.evaluate(
        ([name, given]) => {
          const bench = window.workbench as unknown as Record<string, (...args: unknown[]) => unknown>;
          return bench[name]?.(...given);
        },
        [method, args] as [string, unknown[]],
      ) as never,
    close: () => context.close(),
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
