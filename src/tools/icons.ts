/** `npm run icons`: draws assets/*.svg as PNG in the sizes the manifest names, with an installed Chromium. */

import fs from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Pixels by name. Button icons: 16, 32, 80; the add-in's own also 64 (high resolution) and 128 (store). */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  icon: [16, 32, 64, 80, 128],
  check: [16, 32, 80],
  export: [16, 32, 80],
};

async function main(): Promise<void> {
  const folder = path.join(__dirname, '../../assets');
  const browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = await fs.readFile(path.join(folder, `${name}.svg`), 'utf8');
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void main();
