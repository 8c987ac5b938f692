/** Ways to hand an export over where the host keeps files from a pane. */

import { contextOf } from './context';
import { troubleFrom } from './jobs';
import type { Live, SheetText } from './types';

export interface Handing {
  /** Characters that the address of a browser window may have; 0 where none can be opened. */
  longestAddress(): number;
  /** True when the host took it; else `trouble` in the state says why. */
  openWindow(url: string): Promise<boolean>;
  /** The name of the new sheet; null where it could not be made, and then `trouble` in the state says why. */
  putOnSheet(text: SheetText): Promise<string | null>;
}

export function handingOf(live: Live): Handing {
  const { port, set, act } = contextOf(live);
  return {
    longestAddress: () => port.longestAddress(),
    async openWindow(url) {
      try {
        await port.openWindow(url);
        return true;
      } catch (error) {
        set({ trouble: troubleFrom(error) });
        return false;
      }
    },
    async putOnSheet(text) {
      let name: string | null = null;
      await act('sheet', async () => {
        name = await port.addTextSheet(text);
        return 0;
      });
      return name;
    },
  };
}
