/** Journey 8: what a person exports in the pane is what the command line exports, byte for byte. */
import { formats } from '../../src/core/export';
import { exportHashes } from '../support/export-hashes';
import { openExportPage, type ExportPage } from '../support/export-bundle';

let open: ExportPage;
beforeAll(async () => (open = await openExportPage()), 120_000);
afterAll(() => open.browser.close());

test('Node and Chromium make the same bytes of every format', async () => {
  const inPage: Record<string, string> = {};
  for (const { id } of formats) {
    const { sha256 } = (await open.page.evaluate(`exported(${JSON.stringify(id)}, 5)`)) as { sha256: string };
    inPage[id] = sha256;
  }
  expect(inPage).toEqual(await exportHashes());
}, 60_000);
