/** The visits that stand beside an agreement: its own forms, the strategy, settings, versions, a partner’s copy. */
import { say } from '../../../src/apps/taskpane/words';
import { MOST_VERSIONS, VERSIONS_NAMESPACE } from '../../../src/core/workbook/versions';
import { back, give, inPane, openWorkbook, press, start, visit, type Scene } from './steps';
import { complete, partly, printed } from './workbooks';

const forms: Scene = {
  name: 'the agreement and the strategy',
  open: async (bench) => openWorkbook(bench, await partly(), 'MPA D-2005-07.xlsx'),
  screens: [
    { name: 'cover', go: (bench) => visit(bench, 'agreement') },
    {
      name: 'cover-day',
      go: ({ pane }) =>
        pane.locator('main button[aria-expanded="false"]').filter({ hasNotText: /./ }).last().click(),
    },
    {
      name: 'partners',
      go: async ({ pane }) => {
        await pane.locator('[role="tab"]').nth(1).click();
        await pane.locator('main h2 button').first().click();
      },
    },
    { name: 'partners-take-off', go: (bench) => press(bench, 'agreement.takeOff') },
    {
      name: 'partners-taken-off',
      go: async (bench) => {
        await press(bench, 'agreement.takeOffDo');
        await bench.call('values', 'A1');
      },
    },
    {
      name: 'partners-added',
      go: async (bench) => {
        await bench.pane
          .getByRole('textbox', { name: say('agreement.newPartner') })
          .fill('Northern Exchange');
        await press(bench, 'agreement.add');
        await bench.call('values', 'A1');
      },
    },
    { name: 'joint', go: ({ pane }) => pane.locator('[role="tab"]').nth(2).click() },
    { name: 'framework', go: (bench) => visit(bench, 'framework') },
    { name: 'framework-found', go: ({ pane }) => pane.getByRole('searchbox').fill('bank') },
    { name: 'framework-not-found', go: ({ pane }) => pane.getByRole('searchbox').fill('zzz') },
    { name: 'settings', go: (bench) => visit(bench, 'settings') },
    { name: 'settings-leave', go: (bench) => press(bench, 'leave.ask') },
    { name: 'settings-kept', go: (bench) => press(bench, 'leave.keep') },
    { name: 'back', go: (bench) => back(bench) },
    {
      name: 'welcome-left',
      go: async (bench) => {
        await visit(bench, 'settings');
        await press(bench, 'leave.ask');
        await press(bench, 'leave.do');
        await bench.pane.getByText(say('leave.doneWhy')).waitFor();
      },
    },
  ],
};

const keeping: Scene = {
  name: 'versions, and a partner’s copy',
  open: start,
  screens: [
    { name: 'judge-nothing', go: (bench) => visit(bench, 'judge') },
    { name: 'review-none', go: (bench) => visit(bench, 'review') },
    {
      name: 'versions-none',
      go: async (bench) => {
        for (const [column, text] of Object.entries({ C: complete.area, D: complete.what, H: complete.why }))
          await bench.call('type', `Activities!${column}5`, text);
        await visit(bench, 'versions');
      },
    },
    {
      name: 'versions',
      go: async (bench) => {
        await bench.pane.getByRole('textbox', { name: say('versions.name') }).fill('Sent round');
        await press(bench, 'versions.keep');
        await bench.pane.getByRole('heading', { name: 'Sent round' }).waitFor();
        await bench.call('values', 'A1');
      },
    },
    { name: 'versions-delete', go: (bench) => press(bench, 'versions.deleteNamed', { name: 'Sent round' }) },
    {
      name: 'versions-restore',
      go: async (bench) => {
        await press(bench, 'versions.deleteNot');
        await press(bench, 'versions.restoreNamed', { name: 'Sent round' });
      },
    },
    {
      name: 'versions-restored',
      go: async (bench) => {
        await press(bench, 'versions.restoreDo');
        await bench.call('values', 'A1');
      },
    },
    {
      name: 'versions-compare',
      go: async (bench) => {
        await bench.call('type', 'Activities!H5', 'Ready borrowers seldom default.');
        await press(bench, 'versions.compareNamed', { name: 'Sent round' });
        await bench.pane.getByText(say('versions.since', { name: 'Sent round' })).waitFor();
      },
    },
    { name: 'versions-all', go: (bench) => press(bench, 'versions.back') },
    {
      name: 'versions-deleted',
      go: async (bench) => {
        await press(bench, 'versions.deleteNamed', { name: 'Sent round' });
        await press(bench, 'versions.deleteDo');
        await bench.pane.getByText(say('versions.none')).waitFor();
      },
    },
    {
      name: 'versions-full',
      go: async (bench) => {
        for (let n = 1; n <= MOST_VERSIONS; n++) {
          const name = `Round ${n}, as it was sent to every partner`;
          await bench.pane.getByRole('textbox', { name: say('versions.name') }).fill(name);
          await press(bench, 'versions.keep');
          await bench.pane.getByRole('heading', { name, exact: true }).waitFor();
        }
        await bench.pane.getByText(say('versions.count', { n: MOST_VERSIONS })).waitFor();
      },
    },
    {
      name: 'versions-broken',
      go: async (bench) => {
        await inPane(
          bench,
          (namespace) =>
            Excel.run(async (context) => {
              const parts = context.workbook.customXmlParts.getByNamespace(namespace);
              parts.load('items');
              await context.sync();
              const [first] = parts.items;
              const xml = first?.getXml();
              await context.sync();
              // Somebody's program cut a letter out of it.
              first?.setXml((xml?.value ?? '').replace(/>(.{40})./, '>$1'));
              await context.sync();
            }),
          VERSIONS_NAMESPACE,
        );
        await visit(bench, 'versions');
        await bench.pane.getByText(say('versions.broken')).scrollIntoViewIfNeeded();
      },
    },
    { name: 'bring', go: (bench) => visit(bench, 'bring') },
    {
      name: 'bring-wrong',
      go: async (bench) => {
        await give(bench, 'plan_final(2).xlsx', Buffer.from('no workbook'));
        await bench.pane.getByRole('alert').waitFor();
      },
    },
    {
      name: 'bring-chosen',
      go: async (bench) => {
        const copy = await printed({
          activities: [
            { ref: '1', ...complete, why: 'Banks lose less on ready borrowers.' },
            { ref: '2', ...complete, what: 'Charity Bank loans' },
          ],
        });
        await give(bench, 'back.xlsx', copy);
        await bench.pane.getByRole('heading', { name: 'back.xlsx' }).waitFor();
      },
    },
    { name: 'bring-all-theirs', go: (bench) => press(bench, 'bring.allTheirs') },
    {
      name: 'bring-done',
      go: async (bench) => {
        await bench.pane.locator('footer button').click();
        await bench.pane.getByText(say('bring.allIn')).waitFor();
      },
    },
  ],
};

export const visiting: readonly Scene[] = [forms, keeping];
