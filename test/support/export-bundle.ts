/** The exports as one script for a browser page, built like the pane: `window.exported(id, count)`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import webpack from 'webpack';
import { browserFlags, findBrowser } from '../../src/tools/browser';
import configure from '../../webpack.config.js';

async function script(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstay-bundle-'));
  const { resolve: how = {}, module = {} } = configure({ dev: false });
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2022'],
    entry: resolve(__dirname, 'export-page.ts'),
    output: { path: folder, filename: 'page.js' },
    resolve: how,
    module,
    plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
    performance: { hints: false },
  });
  try {
    await new Promise<void>((done, failed) => {
      compiler.run((error, stats) => {
        compiler.close(() => {
          if (error ?? stats?.hasErrors()) failed(error ?? new Error(stats?.toString('errors-only')));
          else done();
        });
      });
    });
    return readFileSync(join(folder, 'page.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface ExportPage {
  readonly page: Page;
  readonly browser: Browser;
}

/** A page of a real browser with the exports in it; the caller closes the browser. */
export async function openExportPage(): Promise<ExportPage> {
  const code = await script();
  const { path, env, args } = findBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env } as Record<string, string>,
    args: [...browserFlags(), ...args],
  });
  const page = await browser.newPage();
  // A secure context, as the pane is: nothing leaves the machine.
  await page.route('https://mainstay.example/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!DOCTYPE html><title>x</title>' }),
  );
  await page.goto('https://mainstay.example/');
  await page.addScriptTag({ content: code });
  return { page, browser };
}
