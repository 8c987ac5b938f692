/** Pages of the workbench for the browser tests, in the one browser that `browser-start` keeps for all of them. */
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import type { Workbench } from '../../src/apps/workbench/window/automation';

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

export interface Bench {
  readonly page: Page;
  /** The pane, in its frame. */
  readonly pane: FrameLocator;
  /** What page and frames said on the console as an error, and what they could not load. */
  readonly complaints: readonly string[];
  /** Requests to anything but the server of the test. */
  readonly strangers: readonly string[];
  /** Calls a method of `window.workbench`. */
  call<K extends Method>(
    method: K,
    ...args: Parameters<Workbench[K]>
  ): Promise<Awaited<ReturnType<Workbench[K]>>>;
  close(): Promise<void>;
}

type Method = Exclude<keyof Workbench, 'ready'>;

export interface BenchOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Language of Excel's own words. */
  readonly language?: string;
}

let browser: Browser | null = null;

/** Opens the workbench with a blank workbook, in a page with its own storage, and waits until it is ready. */
export async function openBench(options: BenchOptions = {}): Promise<Bench> {
  const { width = 1366, height = 768, dark = false, language } = options;
  const url = process.env['MAINSTAY_TEST_URL'] ?? '';
  browser ??= await chromium.connect(process.env['MAINSTAY_TEST_BROWSER'] ?? '');
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // A busy machine is slow, a broken page is not: no step takes longer than this.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  context.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(url) && !/^(blob|data|about):/.test(asked)) strangers.push(asked);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(language ? `${url}?lang=${language}` : url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready);
  return {
    page,
    pane: page.frameLocator('iframe[title="Mainstay"]'),
    complaints,
    strangers,
    call: (method, ...args) =>
      page.evaluate(
        ([name, given]) =>
          (window.workbench as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(...given),
        [method, args] as [string, unknown[]],
      ) as never,
    close: () => context.close(),
  };
}

/** To be called after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** Presses "Start an agreement" and waits until the pane shows the first activity. */
export async function startAgreement({ pane, call }: Bench): Promise<void> {
  await pane.getByRole('button', { name: 'Start an agreement' }).click();
  await pane.getByRole('tab', { name: 'Fill in' }).waitFor();
  await call('values', 'A1');
}

/** Goes to a cell of the active sheet as a person does: by the name box, which leaves the keyboard with the grid. */
export async function goTo({ page }: Bench, cell: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.click();
  await box.fill(cell);
  await box.press('Enter');
}

/** Types into the selected cell and presses a key; slowly, since the editor opens with the first letter. */
export async function typeKeys({ page }: Bench, text: string, end = 'Enter'): Promise<void> {
  await page.keyboard.type(text, { delay: 40 });
  await page.keyboard.press(end);
}
