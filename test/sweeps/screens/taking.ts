/** What comes from elsewhere: tables of another form, a new version of the strategy, the agreements of many. */
import { say } from '../../../src/apps/taskpane/words';
import { blank, openWorkbook, press, type Scene } from './steps';
import { outdated, submissions, table } from './workbooks';

const adopting: Scene = {
  name: 'Use a table',
  open: async (bench) => {
    await bench.call('open', table(), 'printed-table.xlsx');
    await bench.pane.locator('form').waitFor();
  },
  screens: [
    {
      name: 'adopt',
      go: async (bench) => {
        await press(bench, 'adopt.title');
        await bench.pane.getByRole('heading', { name: say('adopt.rows') }).waitFor();
      },
    },
    {
      name: 'adopt-beside',
      go: ({ pane }) =>
        pane
          .getByRole('combobox')
          .last()
          .selectOption({ label: say('adopt.beside') }),
    },
    {
      name: 'adopt-done',
      go: async (bench) => {
        await press(bench, 'adopt.use');
        await bench.pane.getByText(say('adopt.doneWhy')).waitFor();
      },
    },
  ],
};

const doubting: Scene = {
  name: 'Use a table, with doubts',
  open: async (bench) => {
    await blank(bench);
    await bench.call('paste', 'Sheet1!B2', [
      ['Ziel', 'Partei', 'Zeit'],
      ['Loan Readiness', 'Banks', 'June 2005'],
      ['Procurement toolkit', 'Councils', 'Autumn 2005'],
    ]);
    await bench.call('select', 'Sheet1!B2');
  },
  screens: [
    {
      name: 'adopt-doubts',
      go: async (bench) => {
        await press(bench, 'adopt.title');
        await bench.pane.locator('footer').waitFor();
        await bench.call('values', 'A1');
      },
    },
    {
      name: 'adopt-doubts-looked',
      go: async (bench) => {
        await press(bench, 'adopt.again');
        await bench.pane.getByRole('combobox').first().waitFor();
      },
    },
  ],
};

const reviewing: Scene = {
  name: 'Review',
  open: async (bench) => openWorkbook(bench, await outdated(), 'Earlier.xlsx'),
  screens: [
    {
      name: 'review-offer',
      fresh: true,
      go: async ({ pane }) => pane.getByText(say('review.see')).waitFor(),
    },
    {
      name: 'review',
      go: async (bench) => {
        await press(bench, 'review.see');
        await bench.pane.getByRole('heading', { name: say('review.new') }).waitFor();
      },
    },
    {
      name: 'review-done',
      go: async (bench) => {
        await press(bench, 'review.carry');
        await bench.pane.getByText(say('review.carried')).first().waitFor();
      },
    },
  ],
};

const combining: Scene = {
  name: 'Combine agreements',
  open: blank,
  screens: [
    {
      name: 'combine-none',
      go: async (bench) => {
        await press(bench, 'combine.title');
        await bench.pane.getByText(say('combine.drop')).waitFor();
      },
    },
    {
      name: 'combine',
      go: async ({ pane }) => {
        await pane.locator('input[type="file"]').setInputFiles(await submissions());
        await pane.getByText(say('combine.complete', { n: 0, of: 3 })).waitFor();
      },
    },
    {
      name: 'combine-open',
      go: async ({ pane }) => {
        await pane
          .getByRole('region', { name: say('combine.clashes') })
          .getByRole('button')
          .first()
          .click();
        await pane.getByRole('rowheader').getByRole('button').first().click();
      },
    },
    { name: 'combine-coverage', go: ({ pane }) => pane.locator('[role="tab"]').nth(1).click() },
    { name: 'combine-calendar', go: ({ pane }) => pane.locator('[role="tab"]').nth(2).click() },
    { name: 'combine-save', go: (bench) => press(bench, 'combine.save') },
  ],
};

export const taking: readonly Scene[] = [adopting, doubting, reviewing, combining];
