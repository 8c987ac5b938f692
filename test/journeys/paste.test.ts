/** Journey 7: paste rows; lost lists are offered for repair in one click. And what holds people up. */
import { violations } from '../support/axe';
import { closeBrowser, goTo, openBench, startAgreement, type Bench } from '../support/browser';

jest.setTimeout(120_000);

afterAll(closeBrowser);

describe('pasting', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    await startAgreement(bench);
  });
  afterAll(() => bench.close());

  it('checks every pasted row, and offers to repair what pasting replaced', async () => {
    const rows = Array.from({ length: 14 }, (_, i) => [
      'Access to finance',
      'Loan Readiness',
      `Banks; Own ${i}`,
    ]);
    await bench.call('paste', 'Activities!C5', rows);
    await bench.pane.getByText('Drop-down lists are missing in Policy area, WHAT and WHO').waitFor();
    expect(await bench.call('values', 'Activities!C18')).toEqual([['Access to finance']]);
    expect(await bench.call('listFor', 'Activities!C5').catch(() => [])).toEqual([]);
    expect(await violations(bench.page)).toEqual([]);
  });

  it('repairs by keyboard, says how that is taken back, and changes no text', async () => {
    await bench.pane.getByRole('button', { name: 'Repair lists' }).focus();
    await bench.page.keyboard.press('Enter');
    await bench.pane
      .getByText(/Mended\. Ctrl\+Z takes it back in \d+ steps\./)
      .first()
      .waitFor();
    expect((await bench.call('listFor', 'Activities!D18')).length).toBe(2);
    expect(await bench.call('values', 'Activities!C5:E5')).toEqual([
      ['Access to finance', 'Loan Readiness', 'Banks; Own 0'],
    ]);
    expect(await bench.call('listFor', 'Activities!C19').catch(() => [])).toEqual([]);
    expect(await violations(bench.page)).toEqual([]);
    await goTo(bench, 'C5');
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});

describe('office.js that is blocked', () => {
  it('is said, with the way out, and the page stands', async () => {
    const bench = await openBench();
    await bench.page.context().route('**/office.js', (route) => route.abort());
    // The workbench waits for a pane that never gets ready.
    await bench.page.reload({ waitUntil: 'domcontentloaded' });
    const alert = bench.pane.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/^Excel does not answer\..*Close the pane and open it again/);
    await bench.close();
  });
});
