/** The open agreement, for components: they read its published state and ask it to act; none calls Excel. */

import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { Live, LiveState } from '../../../core/live';

const LiveContext = createContext<Live | null>(null);

export function LiveProvider({ live, children }: { live: Live; children: ReactNode }) {
  return <LiveContext value={live}>{children}</LiveContext>;
}

/** The session of this pane. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('A component stands outside LiveProvider.');
  return live;
}

/** The published state; the component is drawn again whenever it changes. */
export function useLiveState(): LiveState {
  const live = useLive();
  return useSyncExternalStore(live.subscribe, live.getState);
}

/**
 * The language (BCP 47) of what the framework, its rules and the program's core say, whatever the pane speaks: for
 * the attribute `lang` of a sentence of theirs (WCAG 3.1.2).
 */
export function useGivenLanguage(): string {
  return useLiveState().framework?.pack.language ?? 'en-GB';
}
