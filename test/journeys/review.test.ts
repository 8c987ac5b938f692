/** Journey 9: the workbook is of an earlier version of the strategy; what changed is shown and carried over. */
import { packs, type Pack } from '../../src/core/framework';
import { blueprintFor, frameworkOfPart, readSnapshot } from '../../src/core/workbook';
import { printBlueprint, readWorkbook } from '../../src/io/file';
import { violations } from '../support/axe';
import { closeBrowser, openBench, type Bench } from '../support/browser';
import { earlier } from '../support/earlier';

jest.setTimeout(120_000);

const [shipped] = packs as [Pack];

describe('reviewing', () => {
  let bench: Bench;

  beforeAll(async () => {
    bench = await openBench();
    const bytes = await printBlueprint(
      blueprintFor(earlier, {
        activities: [
          {
            ref: '1',
            area: 'Access to funds',
            what: 'Loan Readiness',
            who: 'National: DTIX; Ann',
            why: 'DTIX.',
          },
        ],
      }),
    );
    await bench.call('open', Buffer.from(bytes).toString('base64'), 'Earlier.xlsx');
  });
  afterAll(async () => {
    await bench.close();
    await closeBrowser();
  });

  it('is offered by a notice', async () => {
    await bench.pane.getByText(`The strategy has a new version, ${shipped.version}.`).waitFor();
    await bench.pane.getByRole('button', { name: 'See what it changes' }).click();
    await bench.pane.getByRole('heading', { name: 'The strategy has a new version' }).waitFor();
    expect(await violations(bench.page)).toEqual([]);
  });

  it('shows the cells that each change touches, and carries them over', async () => {
    const dti = bench.pane.getByRole('listitem').filter({ hasText: 'DTIX' });
    await dti.getByRole('button', { name: 'E5' }).click();
    await bench.pane.getByText('2 cells change').waitFor();
    await bench.pane.getByRole('button', { name: 'Carry over' }).click();
    await bench.pane
      .getByText(/2 cells were carried over\./)
      .first()
      .waitFor();
    expect(await bench.call('values', 'Activities!C5:E5')).toEqual([
      ['Access to finance', 'Loan Readiness', 'National: DTI; Ann'],
    ]);
    expect(await bench.call('values', 'Activities!H5')).toEqual([['DTIX.']]);
    expect(await bench.call('values', 'Guidance!A1')).toEqual([[`Guidance: ${shipped.title}`]]);
    expect(await bench.call('listFor', 'Activities!C6')).toContain('Access to finance');
  });

  it('one Ctrl+Z takes the cells back, and the saved file is of the new version', async () => {
    const bytes = Buffer.from(await bench.call('save'), 'base64');
    const snapshot = await readWorkbook(bytes);
    const framework = frameworkOfPart(snapshot?.pack ?? null, earlier);
    expect(framework?.pack.version).toBe(shipped.version);
    if (!snapshot || !framework) throw new Error('There is no agreement.');
    expect(readSnapshot(snapshot, framework).activities[0]?.who.map(({ audience }) => audience?.id)).toEqual([
      'dti',
      undefined,
    ]);
    await bench.call('undo');
    expect(await bench.call('values', 'Activities!E5')).toEqual([['National: DTIX; Ann']]);
  });

  it('complains of nothing and reaches no other machine', () => {
    expect(bench.complaints).toEqual([]);
    expect(bench.strangers).toEqual([]);
  });
});
