/** Journey 8, where the host keeps files from the pane: every other way leads to the same agreement. */
import { extract } from '../../src/core/export/verify';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';

jest.setTimeout(90_000);

/** A pane that may open windows but save no file, as the browser itself enforces it (HTML, sandboxing flags). */
const SANDBOX =
  'sandbox allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

const folder = mkdtempSync(join(tmpdir(), 'mainstay-blocked-'));

async function bytesOf(file: Download): Promise<Buffer> {
  const kept = join(folder, file.suggestedFilename());
  await file.saveAs(kept);
  return readFileSync(kept);
}

describe('a host that keeps files from the pane', () => {
  let bench: Bench;
  const downloads: string[] = [];

  beforeAll(async () => {
    bench = await openBench();
    const { page } = bench;
    await page.context().route('**/taskpane.html*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': SANDBOX },
      });
    });
    await page.reload();
    await page.waitForFunction(() => window.workbench !== undefined);
    await page.evaluate(() => window.workbench?.ready);
    page.on('download', (file) => downloads.push(file.suggestedFilename()));
    await startAgreement(bench);
    await bench.call('type', 'Activities!C5', 'Access to finance');
    await bench.call('type', 'Activities!H5', '=1+1 is what they say, "quoted" & <b>bold</b>');
    await bench.call('type', 'Agreement!B5', 'MPA D-2005-07');
    await bench.pane.getByRole('tab', { name: 'Export' }).click();
    await bench.pane.getByRole('radio', { name: /^Word document/ }).check();
    await bench.pane.getByRole('button', { name: /^Export draft/ }).click();
    await bench.pane.getByRole('button', { name: 'No', exact: true }).click();
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
    rmSync(folder, { recursive: true, force: true });
  });

  it('really keeps the file from it, and the pane has asked', async () => {
    expect(downloads).toEqual([]);
    await bench.pane.getByRole('heading', { name: 'Other ways to get it' }).waitFor();
  });

  it('can be used by everybody, as axe sees it', async () => {
    await bench.pane.getByRole('button', { name: 'Put it on a new sheet here' }).waitFor();
    // The row of tabs is Fluent's own.
    const found = (await violations(bench.page)).filter((one) => !/data-tabster-dummy|role="tab"/.test(one));
    expect(found).toEqual([]);
  });

  it('opens a browser window that makes the file and sends nothing', async () => {
    const opened = bench.page.context().waitForEvent('page');
    await bench.pane.getByRole('button', { name: 'Open it in a browser window' }).click();
    const page: Page = await opened;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const first = page.waitForEvent('download');
    const file = await first;
    expect(file.suggestedFilename()).toBe('MPA D-2005-07 draft.docx');
    const bytes = await bytesOf(file);
    const { json } = extract(bytes);
    const agreement = JSON.parse(json) as { activities: { why: string }[] };
    expect(agreement.activities[0]?.why).toBe('=1+1 is what they say, "quoted" & <b>bold</b>');
    await page.getByRole('link', { name: 'Save MPA D-2005-07 draft.docx' }).waitFor();
    // What the address carried is taken out of it, and was never part of a request.
    expect(new URL(page.url()).hash).toBe('');
    for (const url of asked) expect(url).not.toContain('#');
    const again = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Save/ }).click();
    expect(await bytesOf(await again)).toEqual(bytes);
    await page.reload();
    await page.getByText(/There is no agreement in this address/).waitFor();
    await page.close();
    await bench.pane.getByText(/^A browser window was opened/).waitFor();
  });

  it('copies the document for Word, with its look', async () => {
    await bench.pane.getByRole('button', { name: 'Copy the text for Word' }).click();
    await bench.pane.getByText(/Open an empty document in Word/).waitFor();
    const copied = await bench.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string): Promise<string> => (item ? (await item.getType(type)).text() : '');
      return { html: await read('text/html'), plain: await read('text/plain') };
    });
    expect(copied.html).toContain('DRAFT · Mainstreaming Partnership Agreement</h1>');
    expect(copied.html).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(copied.plain).toContain('=1+1 is what they say');
  });

  it('puts the text on a new sheet, where it stays text', async () => {
    await bench.pane.getByRole('button', { name: 'Put it on a new sheet here' }).click();
    await bench.pane.getByText(/^The sheet “Agreement as text” was added/).waitFor();
    const values = await bench.call('values', "'Agreement as text'!A1:F120");
    expect(values[0]?.[0]).toBe('DRAFT · Mainstreaming Partnership Agreement');
    expect(values.flat()).toContain('=1+1 is what they say, "quoted" & <b>bold</b>');
    await bench.pane.getByRole('button', { name: 'Yes, it arrived' }).click();
    await bench.pane.getByText(/^Good\./).waitFor();
  });

  it('complains of nothing but the file that was held back, and reaches no other machine', () => {
    expect(bench.complaints.filter((text) => !/download/i.test(text))).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
