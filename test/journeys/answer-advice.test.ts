/** Journey 5: advice is answered with a reason; the reason stands in the workbook, in `check` and in the exports. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Agreement } from '../../src/core/agreement';
import type { CheckJson } from '../../src/core/rules';
import { mainstay } from '../apps/cli/cli';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';
import { until } from '../support/poll';

jest.setTimeout(90_000);

const REASON = 'The dates follow in May.';

describe('answering advice', () => {
  let bench: Bench;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'answers-'));
  const answersRow = async (): Promise<string[]> =>
    ((await bench.call('values', 'Answers!A5:G5'))[0] ?? []).map(String);

  /** Exports in a format, and answers the text of the file. */
  async function exported(format: string): Promise<string> {
    await bench.pane.getByRole('tab', { name: /^Export/ }).click();
    await bench.pane
      .getByRole('radio', { name: new RegExp(`\\.${format}$`) })
      .first()
      .click();
    const arriving = bench.page.waitForEvent('download');
    await bench.pane
      .getByRole('button', { name: /^Export/ })
      .last()
      .click();
    const file = path.join(folder, `agreement.${format}`);
    await (await arriving).saveAs(file);
    return readFileSync(file, 'utf8');
  }

  beforeAll(async () => {
    bench = await openBench();
    await startAgreement(bench);
    await bench.call('paste', 'Activities!C5', [
      ['Access to finance', 'Loan Readiness', 'National: Bank of England', 'Varied', 'Seminars'],
    ]);
    await bench.pane.getByRole('tab', { name: /^Check/ }).click();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await bench.close();
    await closeBrowser();
  });

  it('keeps the reason in the Answers sheet, and the advice leaves the list', async () => {
    const { pane } = bench;
    await pane.getByText(/is no key date/).click();
    await pane.getByRole('radio', { name: /^Considered: no/ }).click();
    await pane.getByRole('button', { name: 'Keep this answer' }).click();
    await pane.getByText('The reason is empty.').waitFor();
    await pane.getByRole('textbox', { name: 'Reason' }).fill(REASON);
    await pane.getByRole('button', { name: 'Keep this answer' }).click();
    await pane.getByText('Answer kept in the Answers sheet.').waitFor();
    const row = await until(answersRow, (found) => found[4] === REASON);
    expect(row.slice(0, 6)).toEqual(['1', 'when-vague', 'when', 'Varied', REASON, '']);
    expect(row[6]).toMatch(/^\d+ \w+ \d{4}$/);
    await pane.getByRole('heading', { name: /^Advice, answered/ }).waitFor();
  });

  it('shows it in `check` of the saved workbook', async () => {
    const file = path.join(folder, 'agreement.xlsx');
    writeFileSync(file, Buffer.from(await bench.call('save'), 'base64'));
    const { out } = await mainstay('check', file, '--format', 'json');
    const [checked] = JSON.parse(out) as CheckJson[];
    const answered = checked?.findings.filter((finding) => finding.answer !== undefined);
    expect(answered).toMatchObject([{ rule: 'when-vague', answer: { reason: REASON } }]);
    expect((await mainstay('check', file)).out).toContain('1 advice answered');
  });

  it('shows it in the exported data and in the exported page', async () => {
    const data = JSON.parse(await exported('json')) as { agreement?: Agreement } & Agreement;
    const agreement = data.agreement ?? data;
    expect(agreement.answers).toMatchObject([{ rule: 'when-vague', entry: 'Varied', reason: REASON }]);
    expect(await exported('html')).toContain(REASON);
  });

  it('is taken back in one step, and Ctrl+Z brings it again', async () => {
    const { pane } = bench;
    await pane.getByRole('tab', { name: /^Check/ }).click();
    const heading = pane.getByRole('button', { name: /^Advice, answered/ });
    await heading.click();
    await pane.getByRole('button', { name: /^Take back the answer to WHEN/ }).click();
    await pane.getByText('Answer taken back. The advice is open again.').waitFor();
    expect((await until(answersRow, (row) => row.join('') === '')).join('')).toBe('');
    await pane.getByText(/is no key date/).waitFor();
    await bench.call('undo');
    expect((await until(answersRow, (row) => row[4] === REASON))[4]).toBe(REASON);
    await pane.getByText(REASON).waitFor();
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
