/** Which of Fluent's themes follows the host. */

import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

const FONT =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif";

/** Below this relative luminance a ground counts as dark. */
const DARK = 0.4;

/** Relative luminance of "#rrggbb" (WCAG 2.2); null where the text is no such colour. */
export function luminance(colour: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return null;
  const [r = 0, g = 0, b = 0] = match.slice(1).map((hex) => {
    const c = parseInt(hex, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * The host's own ground decides where it is known; Excel on the web does not tell it (office-js #6134),
 * so there the browser's preference decides.
 */
export function isDark(hostGround: string | null): boolean {
  const light = hostGround === null ? null : luminance(hostGround);
  if (light !== null) return light < DARK;
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Names of the chart's steps, from few to many; each has an ink of the same name with "Ink". */
export const STEPS = ['mapFew', 'mapTwo', 'mapSome', 'mapMany'] as const;

/** Ground and ink of the steps: Fluent's brand ramp 160, 140, 120, 70 on light, 30, 50, 90, 130 on dark. */
const RAMP: Readonly<Record<'light' | 'dark', readonly (readonly [ground: string, ink: string])[]>> = {
  light: [
    ['#ebf3fc', '#242424'],
    ['#b4d6fa', '#242424'],
    ['#77b7f7', '#242424'],
    ['#115ea3', '#ffffff'],
  ],
  dark: [
    ['#0a2e4a', '#ffffff'],
    ['#0e4775', '#ffffff'],
    ['#2886de', '#000000'],
    ['#96c6fa', '#000000'],
  ],
};

/** Fluent's theme, with the host's font and the steps of the chart. */
export function themeFor(dark: boolean): Theme {
  const steps = RAMP[dark ? 'dark' : 'light'].flatMap(([ground, ink], i) => [
    [STEPS[i] ?? '', ground],
    [`${STEPS[i] ?? ''}Ink`, ink],
  ]);
  return {
    ...(dark ? webDarkTheme : webLightTheme),
    ...(Object.fromEntries(steps) as Record<string, string>),
    fontFamilyBase: FONT,
  };
}
