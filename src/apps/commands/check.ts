/** One check from the ribbon: open, write the findings, close. */

import type { Live } from '../../core/live';

const NO_AGREEMENT =
  'There is no agreement in this workbook. Choose Open in the group Mainstay of the Home tab, then Start an agreement.';
const NOT_DONE =
  'The findings could not be written. Open Mainstay from the Home tab, and choose Check now there.';

/**
 * Writes the column Findings and the sentence above the table; `now` is the moment it names.
 * Answers null when done, else a sentence for the person.
 */
export async function checkOnce(live: Live, now: Date): Promise<string | null> {
  try {
    const opened = await live.open();
    const { phase, trouble } = live.getState();
    if (phase === 'none') return NO_AGREEMENT;
    if (!opened || phase !== 'ready') return trouble?.message ?? NOT_DONE;
    if (await live.checkNow(now)) return null;
    return live.getState().trouble?.message ?? NOT_DONE;
  } finally {
    await live.close();
  }
}
