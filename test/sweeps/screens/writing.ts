/** Welcome and Fill in. */
import { say } from '../../../src/apps/taskpane/words';
import { blank, button, choose, field, inPane, openWorkbook, press, start, tab, type Scene } from './steps';
import { partly } from './workbooks';

const welcome: Scene = {
  name: 'Welcome',
  open: blank,
  screens: [
    { name: 'welcome', fresh: true, go: async () => undefined },
    {
      name: 'adopt-none',
      go: async (bench) => {
        await press(bench, 'adopt.title');
        await bench.pane.getByText(say('adopt.none')).first().waitFor();
      },
    },
    {
      name: 'open',
      go: async (bench) => {
        await press(bench, 'visit.back');
        await press(bench, 'open.title');
        await bench.pane.getByText(say('open.drop')).waitFor();
      },
    },
    {
      name: 'open-wrong',
      go: async (bench) => {
        const buffer = Buffer.from('{"some": "thing"}');
        await bench.pane
          .locator('input[type="file"]')
          .setInputFiles({ name: 'plan_final(2).json', mimeType: 'application/json', buffer });
        await bench.pane.getByRole('alert').waitFor();
      },
    },
  ],
};

const begun: Scene = {
  name: 'a new agreement',
  open: start,
  screens: [
    { name: 'fill-empty', fresh: true, go: (bench) => bench.call('select', 'Activities!C5') },
    { name: 'fill-next', go: (bench) => press(bench, 'fill.nextQuestion') },
    { name: 'check-nothing', go: (bench) => tab(bench, 'check') },
    { name: 'overview-nothing', go: (bench) => tab(bench, 'overview') },
    {
      name: 'menu',
      go: async (bench) => {
        await press(bench, 'more.label');
        await bench.pane.getByRole('menuitem').first().waitFor();
      },
    },
  ],
};

const filling: Scene = {
  name: 'Fill in',
  open: async (bench) => {
    await openWorkbook(bench, await partly(), 'MPA D-2005-07.xlsx');
    await bench.call('select', 'Activities!C6');
    await tab(bench, 'fill');
    await field(bench, 'why').waitFor();
  },
  screens: [
    { name: 'fill', go: async () => undefined },
    {
      name: 'fill-quote',
      go: (bench) => press(bench, 'field.quote', { label: say('name.who') }),
    },
    {
      name: 'fill-audiences',
      go: async (bench) => {
        const search = field(bench, 'who').getByRole('combobox');
        await search.click();
        await search.press('ArrowDown');
        await search.press('ArrowRight');
      },
    },
    { name: 'fill-audiences-found', go: (bench) => field(bench, 'who').getByRole('combobox').fill('bank') },
    {
      name: 'fill-when',
      go: async (bench) => {
        await field(bench, 'who').getByRole('combobox').press('Escape');
        await field(bench, 'who').getByRole('combobox').fill('');
        await press(bench, 'when.add');
        await field(bench, 'when').getByRole('radio').nth(2).check();
      },
    },
    {
      name: 'fill-when-month',
      go: ({ pane }) => pane.getByRole('radio', { name: say('calendar.month'), exact: true }).check(),
    },
    {
      name: 'fill-methods',
      go: async (bench) => {
        await press(bench, 'when.cancel');
        await field(bench, 'how').getByRole('combobox').click();
      },
    },
    { name: 'fill-rationale', go: (bench) => field(bench, 'rationale').getByRole('textbox').click() },
    {
      name: 'fill-conflict',
      go: async (bench) => {
        await field(bench, 'why').getByRole('textbox').fill('Lenders who see the figures lend.');
        await bench.call('type', 'Activities!H6', 'Banks lend more to those who are ready.');
        await button(bench, 'conflict.mine').waitFor();
      },
    },
    { name: 'fill-conflict-settled', go: (bench) => press(bench, 'conflict.both') },
    { name: 'fill-menu', go: (bench) => press(bench, 'row.menu') },
    {
      name: 'fill-remove',
      go: (bench) =>
        choose(bench, 'row.menu', bench.pane.getByRole('menuitem', { name: say('row.remove'), exact: true })),
    },
    {
      name: 'fill-removed',
      go: async (bench) => {
        await press(bench, 'row.removeDo');
        await bench.call('values', 'A1');
      },
    },
    {
      name: 'fill-several',
      go: async (bench) => {
        await bench.call('select', 'Activities!C5:C6');
        await bench.pane.getByText(say('fill.several')).waitFor();
      },
    },
    {
      name: 'fill-waiting',
      go: async (bench) => {
        await inPane(
          bench,
          () =>
            Excel.run(async (context) => {
              context.workbook.worksheets.getItem('Activities').protection.protect();
              await context.sync();
            }),
          null,
        );
        await field(bench, 'why').getByRole('textbox').fill('Written on a protected sheet.');
        await field(bench, 'area').getByRole('combobox').focus();
        await bench.pane.getByRole('region', { name: say('tab.notices') }).waitFor();
      },
    },
  ],
};

export const writing: readonly Scene[] = [welcome, begun, filling];
