/** The ribbon's function file: Check writes the column Findings, without a pane. */

import { frameworkById, packs, type Framework } from '../../core/framework';
import { createLive } from '../../core/live';
import { createExcelPort, onRibbonCommand, showDialog, whenReady } from '../../io/excel';
import { checkOnce } from './check';

/** Says why a check could not be done: a command has no page of its own to say it on. */
function notify(text: string): Promise<void> {
  const page = new URL('notice.html', window.location.href);
  page.searchParams.set('text', text);
  return showDialog(page.href);
}

void whenReady().then(() => {
  onRibbonCommand('check', async () => {
    const frameworks = packs
      .map((pack) => frameworkById(pack.id))
      .filter((framework): framework is Framework => framework !== undefined);
    const now = new Date();
    const live = createLive(createExcelPort(), { frameworks, today: now.toISOString().slice(0, 10) });
    const failure = await checkOnce(live, now);
    if (failure) await notify(failure);
  });
});
