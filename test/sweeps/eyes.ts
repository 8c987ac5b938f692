/** Looking at a screen of the pane: in every theme, at every width, enlarged, with wide letters, and its picture. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Frame } from 'playwright-core';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { openBench, type Bench, type BenchOptions } from '../support/browser';
import { violations } from '../support/axe';
import { until } from '../support/poll';
import { script, type Check } from './in-page';
import { between, type Screen } from './screens';

declare global {
  interface Window {
    sweep?: Readonly<Record<Check, () => string[]>>;
  }
}

/** Folder for the pictures; none are taken without it. */
const pictures = process.env['MAINSTAY_PICTURES'];

type Theme = 'light' | 'dark' | 'contrast';

/** What WCAG 2.2, 1.4.12 asks a page to stand. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/**
 * A pane of 560 by 640 device pixels at a zoom of 200 %: half as many CSS pixels, twice as many device pixels to each.
 * So Chromium lays out a page that is enlarged.
 */
const ENLARGED = { width: 280, height: 320, scale: 2 };

export interface Eyes {
  readonly bench: Bench;
  /** Goes there and looks; what is wrong, in words. */
  look(screen: Screen): Promise<string[]>;
  /** What a check finds in the pane as it stands. */
  check(name: Check): Promise<string[]>;
  theme(theme: Theme): Promise<void>;
  size(width: number, height?: number): Promise<void>;
  /** What does not hold at 280 px with the letters that WCAG 1.4.12 asks a page to stand. */
  spaced(): Promise<string[]>;
  /** What does not hold in a pane of 560 px at 200 %. */
  enlarged(): Promise<string[]>;
}

class Looking implements Eyes {
  constructor(
    readonly bench: Bench,
    private readonly cdp: CDPSession,
  ) {}

  private get frame(): Frame {
    const found = this.bench.page.frames().find((one) => one.url().includes('/pane/taskpane.html'));
    if (!found) throw new Error('The pane is not there.');
    return found;
  }

  async theme(theme: Theme): Promise<void> {
    await this.bench.page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      forcedColors: theme === 'contrast' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    // Drawing another theme takes as long as there is much on the screen. Without Office there is no theme to draw.
    await this.frame.waitForFunction(
      (ground) => {
        const style = getComputedStyle(document.querySelector('main') ?? document.body);
        return ['', ground].includes(style.getPropertyValue('--colorNeutralBackground1').trim());
      },
      (theme === 'dark' ? webDarkTheme : webLightTheme).colorNeutralBackground1,
    );
    await this.drawn();
  }

  async size(width: number, height?: number): Promise<void> {
    await this.bench.page.locator('iframe[title="Mainstay"]').evaluate(
      (frame: HTMLElement, [wide, high]) => {
        Object.assign(frame.style, high ? { height: `${high}px`, flex: 'none' } : { height: '', flex: '' });
        const place = frame.closest<HTMLElement>('.wb-pane');
        if (place) place.style.width = `${wide}px`;
      },
      [width, height] as const,
    );
    await this.drawn();
  }

  /** Two pictures later: what follows the size or the theme is drawn. */
  private async drawn(): Promise<void> {
    await this.frame.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  private async scale(factor: number): Promise<void> {
    const { width = 0, height = 0 } = this.bench.page.viewportSize() ?? {};
    await this.cdp.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: factor,
      mobile: false,
    });
  }

  async check(name: Check): Promise<string[]> {
    const { frame } = this;
    if (!(await frame.evaluate(() => window.sweep !== undefined))) await frame.evaluate(script);
    return frame.evaluate((which) => window.sweep?.[which]() ?? ['was not looked at'], name);
  }

  private async laidOut(how: string): Promise<string[]> {
    const wrong: string[] = [];
    for (const name of ['sticksOut', 'cutTexts', 'overlaps', 'unreachable'] as const)
      wrong.push(...(await this.check(name)).map((each) => `${how}: ${each}`));
    return wrong;
  }

  async spaced(): Promise<string[]> {
    const style = await this.frame.addStyleTag({ content: SPACING });
    const wrong = await this.laidOut('280 px with wide letters');
    await style.evaluate((element) => (element as Element).remove());
    return wrong;
  }

  async enlarged(): Promise<string[]> {
    await this.scale(ENLARGED.scale);
    await this.size(ENLARGED.width, ENLARGED.height);
    const wrong = await this.laidOut('560 px at 200 %');
    await this.scale(1);
    return wrong;
  }

  private async picture(name: string, width: number, theme: Theme): Promise<void> {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    await this.frame.evaluate(() => {
      const { activeElement } = document;
      if (activeElement?.closest('main') && activeElement.tagName !== 'MAIN')
        activeElement.scrollIntoView({ block: 'center' });
    });
    await this.bench.page
      .locator('iframe[title="Mainstay"]')
      .screenshot({ path: path.join(pictures, `${name}-${width}-${theme}.png`) });
  }

  private async colours(screen: Screen, theme: Theme): Promise<string[]> {
    await this.theme(theme);
    const wrong = (await violations(this.bench.page, theme !== 'light')).map((each) => `${theme}: ${each}`);
    await this.picture(screen.name, 350, theme);
    if (theme !== 'contrast') return wrong;
    // Rings show to whoever uses keys: one that does nothing for Chromium, and for Fluent what the pane hears when
    // Excel brings the keyboard in. A Tab that nobody pressed would have office.js move the focus out of the pane.
    await this.bench.page.keyboard.press('Shift');
    await this.frame.evaluate(() => window.dispatchEvent(new FocusEvent('focus')));
    return [...wrong, ...(await this.check('unseenFocus'))];
  }

  /** What can be read, and what cannot be pressed; without what is there for some seconds only. */
  private async words(): Promise<string> {
    return this.frame.evaluate(() => {
      const passing = [...document.querySelectorAll<HTMLElement>('[data-ended], [role="status"]')];
      const kept = passing.reduce(
        (text, { innerText }) => (innerText ? text.replace(innerText, '') : text),
        document.body.innerText,
      );
      const off = [...document.querySelectorAll(':disabled')].map((control) => control.textContent);
      return [kept, ...off]
        .join('\n')
        .replace(/\s*\n\s*/g, '\n')
        .trim();
    });
  }

  async look(screen: Screen): Promise<string[]> {
    const { bench } = this;
    const wrong: string[] = [];
    const reached = await screen.go(bench).then(
      () => '',
      (error: unknown) => String(error).slice(0, 400),
    );
    if (reached) return [`${screen.name}: was not reached. ${reached}`];
    if (!screen.alone) await bench.call('values', 'A1');
    // A person who presses a key the next second finds the focus where it is.
    if (!screen.fresh)
      wrong.push(
        ...(await until(
          () => this.check('focusLost'),
          (found) => found.length === 0,
          1000,
        )),
      );
    wrong.push(...(await this.check('small')), ...(await this.laidOut('350 px')));
    const before = await this.words();
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      wrong.push(...(await this.colours(screen, theme)));
    }
    await this.theme('light');
    wrong.push(...(await this.enlarged()));
    await this.size(280);
    await this.picture(screen.name, 280, 'light');
    wrong.push(...(await this.spaced()));
    await this.size(600);
    await this.picture(screen.name, 600, 'light');
    wrong.push(...(await this.laidOut('600 px')));
    if (pictures) {
      await this.theme('dark');
      for (const width of [600, 280]) {
        await this.size(width);
        await this.picture(screen.name, width, 'dark');
      }
      await this.theme('light');
    }
    await this.size(350);
    // Else the later looks were at another screen.
    const after = await this.words();
    if (after !== before) wrong.push(`did not stay as it was:\n${before}\n--- became ---\n${after}`);
    return wrong.map((each) => `${screen.name}: ${each}`);
  }
}

/** The grid stays light: only the pane is looked at, and drawing the grid anew takes longer than the look. */
function steadyGrid(): void {
  if (window.parent !== window) return;
  const ask = window.matchMedia.bind(window);
  window.matchMedia = (query) => ask(query.includes('prefers-color-scheme') ? 'not all' : query);
}

/** Opens the workbench to be looked at. The grid keeps its size while the pane's changes, which saves half the time. */
export async function openEyes(options: BenchOptions = {}): Promise<Eyes> {
  const bench = await openBench(options);
  const { page } = bench;
  await page.addInitScript(between);
  await page.addInitScript(steadyGrid);
  await page.reload();
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench?.ready);
  await page.addStyleTag({
    content:
      '.wb-main { position: relative } .wb-pane { position: absolute; inset: 0 0 0 auto; z-index: 1000 }',
  });
  page.setDefaultTimeout(15_000);
  const eyes = new Looking(bench, await page.context().newCDPSession(page));
  await eyes.theme('light');
  return eyes;
}
