/** Journey 10: a workbook comes back by mail; every difference is shown, and nothing is overwritten unseen. */
import { blueprintFor } from '../../src/core/workbook';
import { printBlueprint, readContents } from '../../src/io/file';
import { frameworkById, packs, type Framework } from '../../src/core/framework';
import { VERSIONS_NAMESPACE } from '../../src/core/workbook/versions';
import { violations } from '../support/axe';
import { closeBrowser, openBench, startAgreement, type Bench } from '../support/browser';

jest.setTimeout(120_000);

const framework = frameworkById(packs[0]?.id ?? '') as Framework;
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const one = {
  ref: '1',
  area: 'Access to finance',
  what: 'Loan Readiness',
  why: 'Ready borrowers default less.',
};
const two = { ref: '2', area: 'Workforce development and training', what: 'Entrepreneur development' };

describe('bringing in a partner’s copy', () => {
  let bench: Bench;
  let copy: Buffer;

  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = bench.page.waitForEvent('filechooser');
    await bench.pane.getByRole('button', { name: 'Choose the file' }).click();
    await (await chooser).setFiles({ name, mimeType, buffer });
  };

  beforeAll(async () => {
    bench = await openBench();
    await startAgreement(bench);
    for (const [row, texts] of [one, two].entries()) {
      await bench.call('type', `Activities!C${5 + row}`, texts.area);
      await bench.call('type', `Activities!D${5 + row}`, texts.what);
    }
    await bench.call('type', 'Activities!H5', one.why);
    await bench.pane.getByRole('button', { name: 'More' }).click();
    await bench.pane.getByRole('menuitem', { name: 'Versions' }).click();
    await bench.pane.getByRole('textbox', { name: 'Name' }).fill('Sent round');
    await bench.pane.getByRole('button', { name: 'Keep this version' }).click();
    await bench.pane.getByRole('heading', { name: 'Sent round' }).waitFor();
    // The partner works in the file that was sent; here its content is written anew, with the kept version in it.
    const sent = await readContents(Buffer.from(await bench.call('save'), 'base64'));
    const parts = sent.customXml.filter(({ xml }) => xml.includes(VERSIONS_NAMESPACE));
    const blueprint = blueprintFor(framework, {
      activities: [
        { ...one, why: 'Banks lose less on ready borrowers.', outcome: 'More loans.' },
        { ...two, why: 'Theirs.' },
        { ref: '3', area: 'Access to finance', what: 'Charity Bank loans' },
      ],
    });
    const kept = parts.map(({ xml }) => ({ namespace: VERSIONS_NAMESPACE, xml }));
    copy = Buffer.from(await printBlueprint({ ...blueprint, xmlParts: [...blueprint.xmlParts, ...kept] }));
    await bench.call('type', 'Activities!H6', 'Mine.');
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('points to Use a table where the file has no Activities table', async () => {
    await bench.pane.getByRole('button', { name: 'Back' }).click();
    await bench.pane.getByRole('button', { name: 'More' }).click();
    await bench.pane.getByRole('menuitem', { name: 'Bring in a partner’s copy' }).click();
    expect(await violations(bench.page)).toEqual([]);
    const blueprint = blueprintFor(framework);
    const strange = await printBlueprint({ ...blueprint, sheets: blueprint.sheets.slice(-2) });
    await choose('plan_final(2).xlsx', Buffer.from(strange));
    expect(await bench.pane.getByRole('alert').textContent()).toBe(
      '“plan_final(2).xlsx” has no Activities table. Open it in Excel, choose Use a table, and add it again.',
    );
  });

  it('shows what each side changed since the version both hold, and chooses what one side changed', async () => {
    await choose('back.xlsx', copy);
    await bench.pane.getByRole('heading', { name: 'back.xlsx' }).waitFor();
    await bench.pane.getByText('1 cell is yours to decide').waitFor();
    expect(await bench.pane.getByText('changed by them', { exact: true }).count()).toBe(2);
    expect(await bench.pane.getByText('changed by both', { exact: true }).count()).toBe(1);
    expect(await bench.pane.getByText('Added by them', { exact: true }).count()).toBe(1);
    expect(await violations(bench.page)).toEqual([]);
    expect(await bench.call('values', 'Activities!H5:H6')).toEqual([[one.why], ['Mine.']]);
  });

  it('writes what was chosen, and Ctrl+Z takes it back', async () => {
    await bench.pane
      .getByRole('group', { name: /^Activity 2/ })
      .getByRole('radio', { name: 'Take theirs' })
      .check();
    await bench.pane.getByRole('button', { name: 'Bring in 4 changes' }).click();
    await bench.pane.getByText('Nothing else differs.').waitFor();
    const cells = (): Promise<unknown> => bench.call('values', 'Activities!C5:H7');
    expect(await cells()).toEqual([
      [one.area, one.what, '', '', '', 'Banks lose less on ready borrowers.'],
      [two.area, two.what, '', '', '', 'Theirs.'],
      ['Access to finance', 'Charity Bank loans', '', '', '', ''],
    ]);
    expect(
      await bench.pane
        .getByText(/Ctrl\+Z takes it back in 1 step\./)
        .first()
        .isVisible(),
    ).toBe(true);
    await bench.call('undo');
    expect(await cells()).toEqual([
      [one.area, one.what, '', '', '', one.why],
      [two.area, two.what, '', '', '', 'Mine.'],
      ['', '', '', '', '', ''],
    ]);
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
