/** Waiting on Check, in Chromium in the workbench: an agreement of 1,000 activities with some 5,000 findings. */

import { chromium, type Browser, type Frame } from 'playwright-core';
import { loadFramework, packs } from '../../src/core/framework';
import { checkReading } from '../../src/core/rules';
import { blueprintFor, readSnapshot } from '../../src/core/workbook';
import { printBlueprint } from '../../src/io/file';
import { browserFlags, findBrowser } from '../../src/tools/browser';
import { serve } from '../../src/tools/serve';
import { buildPane, buildWorkbench } from '../../src/tools/serve-bundle';
import { agreementRows, agreementSnapshot } from './agreementRows';
import { median, timed, type Bench, type Figures } from './bench';

const ACTIVITIES = 1000;

/** Rows as `agreementRows` makes them, four cells of each left out: about five findings a row. */
const wanting = (framework: ReturnType<typeof loadFramework>) =>
  agreementRows(framework, ACTIVITIES).map((row) => ({
    ...row,
    why: '',
    how: '',
    rationale: '',
    outcome: '',
  }));

/** Keeps how long the thread of the page was taken at a stretch, in milliseconds. */
const WATCH = `
  window.benchTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
`;

interface Waited {
  readonly whole: number;
  readonly longest: number;
}

/** From a press of a button until the next frame after something stands there, and the longest stretch of it. */
const waited = async (pane: Frame, button: string, until: string): Promise<Waited> =>
  JSON.parse(
    await pane.evaluate<string>(`(async () => {
      const find = (role, text) => [...document.querySelectorAll(role)].find((e) => e.textContent.trim().startsWith(text));
      const frame = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
      window.benchTasks = [];
      const start = performance.now();
      find('[role=tab],button', ${JSON.stringify(button)}).click();
      for (let n = 0; n < 3000 && !(${until}); n++) await frame();
      await frame();
      const whole = performance.now() - start;
      await new Promise((go) => setTimeout(go, 300));
      return JSON.stringify({ whole, longest: Math.max(0, ...window.benchTasks) });
    })()`),
  ) as Waited;

async function inBrowser(browser: Browser, url: string): Promise<Figures> {
  const framework = loadFramework(packs[0]!);
  const bytes = await printBlueprint(blueprintFor(framework, { activities: wanting(framework) }));
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready);
  await page.evaluate(
    (base64) => window.workbench?.open(base64, 'many.xlsx'),
    Buffer.from(bytes).toString('base64'),
  );
  const pane = page.frames().find((frame) => frame.url().includes('/pane/taskpane.html'));
  if (!pane) throw new Error('The pane did not open.');
  await pane.getByRole('tab', { name: 'Fill in' }).click();
  await page.waitForTimeout(1000);
  const tab = await waited(pane, 'Check', `document.body.textContent.includes('Check now')`);
  await page.waitForTimeout(500);
  const now = await waited(
    pane,
    'Check now',
    `document.body.textContent.includes('The column Findings says')`,
  );
  await page.waitForTimeout(500);
  await context.close();
  return {
    pane_check_tab_ms: tab.whole,
    pane_check_tab_longest_ms: tab.longest,
    pane_check_now_ms: now.whole,
    pane_check_now_longest_ms: now.longest,
  };
}

export const paneCheck: Bench = {
  name: 'pane-check',
  about: `waiting on Check beside ${ACTIVITIES} activities with about five findings each`,
  async run(): Promise<Figures> {
    const framework = loadFramework(packs[0]!);
    const snapshot = agreementSnapshot(framework, wanting(framework));
    const found = checkReading(readSnapshot(snapshot, framework), '2005-06-12').findings.length;
    const core = median(7, () => timed(() => checkReading(readSnapshot(snapshot, framework), '2005-06-12')));
    await Promise.all([buildPane(), buildWorkbench()]);
    const served = await serve({ port: 18_620, workbook: null });
    const program = findBrowser();
    const browser = await chromium.launch({
      executablePath: program.path,
      args: [...browserFlags(), ...program.args],
      env: { ...(process.env as Record<string, string>), ...program.env },
    });
    try {
      return {
        pane_check_findings: found,
        pane_check_core_ms: core,
        ...(await inBrowser(browser, served.url)),
      };
    } finally {
      await browser.close();
      await served.close();
    }
  },
};
