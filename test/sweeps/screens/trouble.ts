/** What holds people up, each by a fault that is injected. */
import { say } from '../../../src/apps/taskpane/words';
import { en } from '../../../src/apps/taskpane/words/en';
import type { Bench } from '../../support/browser';
import { field, inPane, openWorkbook, press, tab, type Scene } from './steps';
import { partly } from './workbooks';

/** What the host says is changed on its way to the pane. */
type Fault = 'read-only' | 'too-old' | 'silent' | 'none';

/** Stands between host and pane; to be added to every frame before its scripts run. */
export const between = (): void => {
  if (window.parent === window) return;
  const changed = (text: string, fault: string): string => {
    if (fault === 'read-only') return text.replace(/(ReadOnly\\*":)false/g, '$1true');
    return fault === 'too-old' ? text.replace(/(ExcelApi\\*":\\*")1\.15/g, '$11.13') : text;
  };
  window.addEventListener(
    'message',
    (event: MessageEvent<unknown>) => {
      const fault = window.parent.document.body.dataset['fault'] ?? 'none';
      if (fault === 'none' || !event.isTrusted || typeof event.data !== 'string') return;
      event.stopImmediatePropagation();
      if (fault === 'silent') return;
      const { origin, source } = event;
      window.dispatchEvent(new MessageEvent('message', { data: changed(event.data, fault), origin, source }));
    },
    true,
  );
};

const inject = ({ page }: Bench, fault: Fault): Promise<void> =>
  page.evaluate((name) => {
    document.body.dataset['fault'] = name;
  }, fault);

const OFFICE = '**/office.js*';

const viewing: Scene = {
  name: 'a workbook for viewing',
  open: async (bench) => {
    await inject(bench, 'read-only');
    await openWorkbook(bench, await partly(), 'MPA D-2005-07.xlsx');
  },
  screens: [
    {
      name: 'read-only',
      go: async (bench) => {
        await bench.call('select', 'Activities!C6');
        await tab(bench, 'fill');
        await bench.pane.getByText(say('readOnly.title')).waitFor();
        await field(bench, 'why').waitFor();
      },
    },
    { name: 'read-only-check', go: (bench) => tab(bench, 'check') },
    {
      name: 'welcome-read-only',
      fresh: true,
      go: async (bench) => {
        await bench.call('blank');
        await bench.pane.getByText(say('welcome.readOnly')).waitFor();
      },
    },
  ],
};

const failing: Scene = {
  name: 'a host that fails',
  open: (bench) => inject(bench, 'none'),
  screens: [
    {
      name: 'too-old',
      fresh: true,
      go: async (bench) => {
        await inject(bench, 'too-old');
        await bench.call('blank');
        await bench.pane.getByText(/Excel 2021/).waitFor();
        await inject(bench, 'none');
      },
    },
    {
      name: 'damage',
      fresh: true,
      go: async (bench) => {
        await openWorkbook(bench, await partly(), 'MPA D-2005-07.xlsx');
        await bench.call('type', 'Activities!B5', 'Looks fine to me');
        await bench.call('type', 'Activities!H4', 'Reason');
        await bench.pane.getByText(say('mend.title')).waitFor();
      },
    },
    {
      name: 'mended',
      go: async (bench) => {
        await bench.pane
          .getByRole('region', { name: say('tab.notices') })
          .getByRole('button')
          .first()
          .click();
        await bench.pane.getByText(say('mend.done')).first().waitFor();
      },
    },
    {
      name: 'table-gone',
      fresh: true,
      go: async (bench) => {
        await inPane(
          bench,
          () =>
            Excel.run(async (context) => {
              context.workbook.tables.getItem('MPA_Activities').delete();
              await context.sync();
            }),
          null,
        );
        await press(bench, 'more.label');
        await bench.pane.getByRole('menuitem', { name: say('more.refresh') }).click();
        await bench.pane.getByText(say('mend.do.table')).waitFor();
        const notices = bench.pane.getByRole('region', { name: say('tab.notices') });
        await notices.getByText(say('mend.done')).waitFor({ state: 'detached' });
      },
    },
    {
      name: 'activity-gone',
      fresh: true,
      go: async (bench) => {
        await openWorkbook(bench, await partly(), 'MPA D-2005-07.xlsx');
        await bench.call('select', 'Activities!C6');
        await tab(bench, 'fill');
        await field(bench, 'why')
          .getByRole('textbox')
          .fill('Without the seminars the banks would go on as they do.');
        await bench.call('deleteRows', 'Activities!6:6');
        await bench.pane.getByText(say('gone.title')).waitFor();
      },
    },
    {
      name: 'no-answer',
      fresh: true,
      go: async (bench) => {
        await openWorkbook(bench, await partly(), 'MPA D-2005-07.xlsx');
        await tab(bench, 'check');
        await inject(bench, 'silent');
        await press(bench, 'check.now');
        await bench.pane.getByRole('region', { name: say('tab.notices') }).waitFor();
        await inject(bench, 'none');
      },
    },
    {
      name: 'office-blocked',
      fresh: true,
      alone: true,
      go: async (bench) => {
        await bench.page.route(OFFICE, (route) => route.abort());
        await bench.page.reload();
        // Nobody tells the language.
        await bench.pane.getByRole('alert').getByText(String(en['app.noExcelWhy'])).waitFor();
        await bench.page.unroute(OFFICE);
      },
    },
  ],
};

export const trouble: readonly Scene[] = [viewing, failing];
