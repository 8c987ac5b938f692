/** Overview and Export. */
import { say } from '../../../src/apps/taskpane/words';
import type { Bench } from '../../support/browser';
import { back, button, inPane, openWorkbook, press, tab, type Scene } from './steps';
import { clashing, partly } from './workbooks';

const seeing: Scene = {
  name: 'Overview',
  open: async (bench) => {
    await openWorkbook(bench, await clashing(), 'Clashes.xlsx');
    await tab(bench, 'overview');
    await bench.pane.getByRole('grid').waitFor();
  },
  screens: [
    { name: 'overview', go: async () => undefined },
    {
      name: 'overview-mark',
      go: ({ pane }) => pane.getByRole('gridcell', { name: /^.?3 .*National/ }).click(),
    },
    { name: 'overview-closed', go: (bench) => press(bench, 'overview.close') },
    {
      name: 'overview-lower',
      go: ({ pane }) =>
        pane
          .getByRole('button', { name: say('overview.asTable') })
          .last()
          .focus(),
    },
    {
      name: 'overview-tables',
      go: async (bench) => {
        await press(bench, 'overview.asTable');
        await press(bench, 'overview.asTable');
      },
    },
  ],
};

/** Time stands still in the pane: a long export stays as it is, and can be looked at. */
const hold = (bench: Bench): Promise<void> =>
  inPane(
    bench,
    () => {
      const { setTimeout: later } = window;
      const now = performance.now.bind(performance);
      let jump = 0;
      Object.assign(window, {
        setTimeout: (run: () => void, ms?: number) => (ms === 0 ? 0 : later(run, ms)),
      });
      performance.now = () => now() + (jump += 400);
      Object.assign(window, { goOn: () => Object.assign(window, { setTimeout: later }) });
    },
    null,
  );

/** It goes on; the export never does. */
const goOn = (bench: Bench): Promise<void> =>
  inPane(bench, () => (window as unknown as { goOn: () => void }).goOn(), null);

const exporting: Scene = {
  name: 'Export',
  open: async (bench) => openWorkbook(bench, await partly(), 'MPA D-2005-07.xlsx'),
  screens: [
    { name: 'export', go: (bench) => tab(bench, 'export') },
    {
      name: 'export-saved',
      go: async (bench) => {
        await bench.pane.getByRole('radio').nth(3).check();
        await bench.pane.locator('footer button').click();
        await bench.pane.getByRole('heading', { name: say('export.arrived') }).waitFor();
      },
    },
    {
      name: 'export-ways',
      go: async (bench) => {
        await press(bench, 'export.no');
        await bench.pane
          .getByRole('button', { name: say('export.sheet'), exact: true, disabled: false })
          .waitFor();
      },
    },
    {
      name: 'export-sheet',
      go: async (bench) => {
        await press(bench, 'export.sheet');
        await bench.pane.getByRole('heading', { name: say('export.textArrived') }).waitFor();
      },
    },
    { name: 'export-good', go: (bench) => press(bench, 'export.yes') },
    {
      name: 'statement',
      go: async (bench) => {
        await press(bench, 'statement.read');
        await bench.pane.locator('main h2').first().waitFor();
      },
    },
    {
      name: 'export-progress',
      go: async (bench) => {
        await back(bench);
        await tab(bench, 'export');
        await hold(bench);
        await bench.pane.locator('footer button').click();
        await button(bench, 'export.stop').waitFor();
        await goOn(bench);
      },
    },
  ],
};

export const sights: readonly Scene[] = [seeing, exporting];
