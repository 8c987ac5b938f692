/** Before the browser tests of a jest run: builds what is stale, starts one server and one browser for all of them. */
import { chromium, type BrowserServer } from 'playwright-core';
import { browserFlags, findBrowser } from '../../src/tools/browser';
import { serve, type Served } from '../../src/tools/serve';
import { buildPane, buildWorkbench } from '../../src/tools/serve-bundle';

declare global {
  var mainstayBench: { readonly served: Served; readonly browser: BrowserServer } | undefined;
}

export default async function start(): Promise<void> {
  await Promise.all([buildPane(), buildWorkbench()]);
  const served = await serve({ port: 18_500, workbook: null });
  const program = findBrowser();
  const browser = await chromium.launchServer({
    executablePath: program.path,
    args: [...browserFlags(), ...program.args],
    env: { ...definedOnly(process.env), ...program.env },
  });
  globalThis.mainstayBench = { served, browser };
  // Workers are other processes: they learn by the environment where to go.
  process.env['MAINSTAY_TEST_URL'] = served.url;
  process.env['MAINSTAY_TEST_BROWSER'] = browser.wsEndpoint();
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
