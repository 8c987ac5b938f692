/** Check, and what is left when nothing is to fix. */
import { say } from '../../../src/apps/taskpane/words';
import { goTo } from '../../support/browser';
import { back, buttonOf, choose, field, openWorkbook, press, tab, type Scene } from './steps';
import { partly, printed, ready } from './workbooks';

const checking: Scene = {
  name: 'Check',
  open: async (bench) => {
    await openWorkbook(bench, await partly(), 'MPA D-2005-07.xlsx');
    await bench.call('select', 'Agreement!A1');
  },
  screens: [
    {
      name: 'fill-none',
      go: async (bench) => {
        await tab(bench, 'fill');
        await bench.pane.getByText(say('fill.noneWhy')).waitFor();
      },
    },
    {
      name: 'check',
      go: async (bench) => {
        await tab(bench, 'check');
        await bench.pane.locator('[data-line]').first().waitFor();
      },
    },
    {
      name: 'check-fixed',
      go: async (bench) => {
        await bench.pane.getByText('OPDM').first().click();
        await bench.pane.locator('main li button[type="button"]:has(svg)').first().click();
        await bench.call('values', 'A1');
      },
    },
    {
      name: 'check-advice',
      go: async (bench) => {
        await bench.pane
          .getByText(/"Varied"/)
          .first()
          .click();
        await bench.pane.getByRole('radio', { name: say('answer.no'), exact: true }).check();
        await press(bench, 'answer.keep');
        await bench.pane.getByText(say('answer.empty')).waitFor();
      },
    },
    {
      name: 'check-answered',
      go: async (bench) => {
        await bench.pane
          .getByRole('textbox', { name: say('answer.reason') })
          .fill('The dates follow in May.');
        await press(bench, 'answer.keep');
        await bench.pane.getByText(say('answer.kept')).waitFor();
      },
    },
    {
      name: 'check-answer-open',
      go: async (bench) => {
        await bench.pane.locator('[aria-expanded="false"]', { hasText: say('answered.title') }).click();
      },
    },
    {
      name: 'check-rule',
      go: ({ pane }) => pane.getByRole('combobox', { name: say('check.groupBy') }).selectOption('rule'),
    },
    {
      name: 'check-lead',
      go: ({ pane }) => pane.getByRole('combobox', { name: say('check.groupBy') }).selectOption('lead'),
    },
    {
      name: 'check-mine',
      go: async ({ pane }) => {
        await pane.getByRole('combobox', { name: say('check.groupBy') }).selectOption('activity');
        const whose = pane.getByRole('combobox', { name: say('check.whose') });
        // A person's choice leaves the focus in the list it was chosen from.
        await whose.focus();
        await whose.selectOption('SEASY');
      },
    },
    { name: 'check-list-menu', go: (bench) => press(bench, 'listing.menu') },
    {
      name: 'check-list-copied',
      go: async (bench) => {
        await choose(bench, 'listing.menu', bench.pane.getByRole('menuitem').first());
        await bench.pane.getByText(say('listing.copied')).waitFor();
      },
    },
    {
      name: 'check-hidden',
      go: async ({ pane }) => {
        const toggles = pane.getByRole('group', { name: say('check.filter') }).getByRole('button');
        await toggles.nth(0).click();
        await toggles.nth(1).click();
      },
    },
    { name: 'check-shown', go: (bench) => press(bench, 'check.showAll') },
    {
      name: 'check-written',
      go: async (bench) => {
        await bench.pane.getByRole('combobox', { name: say('check.whose') }).selectOption('');
        await press(bench, 'check.now');
        await bench.pane.locator('section [role="status"]').first().waitFor();
      },
    },
    {
      name: 'check-gone-to',
      go: async (bench) => {
        await bench.pane.locator('[data-line]:not([data-line^="group"])').nth(2).click();
        await press(bench, 'check.go');
        await bench.call('values', 'A1');
      },
    },
  ],
};

const repeated: Scene = {
  name: 'Check, with what many rows share',
  open: async (bench) => {
    const same = { area: 'Access to finance', who: 'National: OPDM', when: 'Varied', partners: 'SEASY*' };
    const activities = Array.from({ length: 30 }, (_, i) => ({ ...same, what: `Topic ${i + 1}` }));
    const bytes = await printed({ activities });
    await openWorkbook(bench, bytes.toString('base64'), 'Many.xlsx');
    await tab(bench, 'check');
    await bench.pane.locator('[data-line]').first().waitFor();
  },
  screens: [
    { name: 'check-folded', go: async () => undefined },
    {
      name: 'check-fix-all-many',
      go: async (bench) => {
        await bench.pane.getByText('OPDM').first().click();
        await buttonOf(bench, say('fixAll.open').split('(')[0]?.trim() ?? '').click();
      },
    },
    {
      name: 'check-fixed-all',
      go: async (bench) => {
        await press(bench, 'fixAll.go', { n: 30 });
        await bench.call('values', 'A1');
      },
    },
  ],
};

const submitting: Scene = {
  name: 'Ready to submit',
  open: async (bench) => {
    await openWorkbook(bench, await ready(), 'Ready.xlsx');
    await tab(bench, 'check');
    await bench.pane.getByText(say('ready.title')).waitFor();
  },
  screens: [
    { name: 'check-ready', go: async () => undefined },
    {
      name: 'judge',
      go: async (bench) => {
        await bench.pane
          .getByRole('button', {
            name: say('ready.readAll', { action: say('ready.read'), question: say('ready.rationale') }),
          })
          .click();
        await bench.pane.getByText(say('judge.optional')).waitFor();
      },
    },
    { name: 'judge-next', go: (bench) => bench.pane.locator('footer button').click() },
    {
      name: 'fill-done',
      go: async (bench) => {
        await back(bench);
        await tab(bench, 'fill');
        await bench.call('select', 'Activities!C5');
        await field(bench, 'why').waitFor();
      },
    },
    {
      name: 'fill-from-sheet',
      go: async (bench) => {
        await goTo(bench, 'H5');
        await bench.call('values', 'A1');
      },
      fresh: true,
    },
  ],
};

export const checks: readonly Scene[] = [checking, repeated, submitting];
