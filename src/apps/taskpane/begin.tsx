/** The pane itself: theme, session, first picture. Fetched by main as soon as that runs. */

import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { frameworkById, packs, type Framework } from '../../core/framework';
import { createLive } from '../../core/live';
import { createExcelPort, hostGround, hostLanguage, onHostTheme, whenReady } from '../../io/excel';
import { App } from './app';
import { today } from './model/today';
import { LiveProvider } from './state/live';
import { PaneProvider, TABS, type Tab } from './state/pane';
import { storedMultiSelect } from './state/stored';
import { isDark, themeFor } from './theme';
import { speak } from './words';

function Themed({ children }: { children: ReactNode }) {
  const [dark, setDark] = useState(() => isDark(hostGround()));
  useEffect(() => {
    const look = () => setDark(isDark(hostGround()));
    const query = window.matchMedia('(prefers-color-scheme: dark)');
    query.addEventListener('change', look);
    onHostTheme(look);
    return () => query.removeEventListener('change', look);
  }, []);
  // Scroll bars and native lists follow as well.
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <FluentProvider theme={themeFor(dark)} style={{ height: '100%' }}>
      {children}
    </FluentProvider>
  );
}

/** Draws the pane into a place of the page, once Excel is ready, and opens the agreement. */
export async function begin(place: HTMLElement): Promise<void> {
  // What needs no Excel is done while it answers.
  const frameworks = packs
    .map((pack) => frameworkById(pack.id))
    .filter((framework): framework is Framework => framework !== undefined);
  const live = createLive(createExcelPort(), {
    frameworks,
    today: today(),
    online: () => navigator.onLine,
  });
  const followSettings = () => live.setMultiSelect(storedMultiSelect());
  followSettings();
  // Another pane of this person may change them.
  window.addEventListener('storage', followSettings);
  await whenReady();
  document.documentElement.lang = await speak(hostLanguage());
  const wanted = new URLSearchParams(window.location.search).get('tab');
  const tab: Tab = TABS.find((name) => name === wanted) ?? 'check';
  createRoot(place).render(
    <Themed>
      <LiveProvider live={live}>
        <PaneProvider start={tab}>
          <App frameworks={frameworks} fixedTab={wanted !== null} />
        </PaneProvider>
      </LiveProvider>
    </Themed>,
  );
  await live.open();
  // Edits made while Excel kept the pane asleep are seen when it gets the focus again.
  window.addEventListener('focus', () => void live.refresh());
}
