/** Each of the eyes sees what it is there to see: a fault is put into the pane, and named; taken away, and not. */
import { closeBrowser } from '../support/browser';
import { violations } from '../support/axe';
import { openEyes, type Eyes } from './eyes';
import type { Check } from './in-page';
import { inPane } from './screens/steps';

jest.setTimeout(120_000);

/** A fault for each check, as HTML at the top of the pane's body. */
const FAULTS: readonly (readonly [Check, string])[] = [
  ['sticksOut', '<p style="width: 900px">Wider than the pane</p>'],
  ['cutTexts', '<p style="width: 60px; overflow: hidden; white-space: nowrap">Too long for its place</p>'],
  [
    'cutTexts',
    '<p style="height: 12px; overflow: hidden">Too high for its place, and on several lines at that</p>',
  ],
  [
    'overlaps',
    '<p style="margin: 0">One over the other</p><p style="margin: -18px 0 0">The other over one</p>',
  ],
  ['unreachable', '<button style="position: absolute; top: -300px; height: 30px">Above all</button>'],
  [
    'unreachable',
    '<div style="position: relative"><button style="height: 30px">Covered</button><i style="position: absolute; inset: 0">.</i></div>',
  ],
  ['small', '<button style="width: 10px; height: 10px; padding: 0; display: block"></button>'],
  ['unseenFocus', '<button style="outline: none; width: 90px; height: 40px">No ring</button>'],
];

const put = (eyes: Eyes, html: string): Promise<void> =>
  inPane(
    eyes.bench,
    (content) => {
      const place = document.createElement('div');
      place.id = 'fault';
      place.innerHTML = content;
      document.querySelector('main')?.prepend(place);
    },
    html,
  );

const take = (eyes: Eyes): Promise<void> =>
  inPane(eyes.bench, () => document.querySelector('#fault')?.remove(), null);

describe('the eyes', () => {
  let eyes: Eyes;
  beforeAll(async () => {
    eyes = await openEyes();
    await eyes.bench.pane.locator('form button[type="submit"]:not([disabled])').waitFor();
  });
  afterAll(async () => {
    await eyes.bench.close();
    await closeBrowser();
  });

  afterEach(() => take(eyes));

  it.each(FAULTS)('%s', async (check, html) => {
    const before = await eyes.check(check);
    await put(eyes, html);
    const found = await eyes.check(check);
    await take(eyes);
    expect(found.filter((one) => !before.includes(one))).not.toEqual([]);
    expect(await eyes.check(check)).toEqual(before);
  });

  it('wide letters', async () => {
    expect(await eyes.spaced()).toEqual([]);
    await put(eyes, '<p style="width: 90px; overflow: hidden; white-space: nowrap">Fits as it is</p>');
    expect(await eyes.check('cutTexts')).toEqual([]);
    expect(await eyes.spaced()).toEqual([expect.stringMatching(/is cut: "Fits as it is"/)]);
    await take(eyes);
  });

  it('a short pane', async () => {
    await put(eyes, '<p style="width: 320px">Fits at 350 px alone</p>');
    expect(await eyes.check('sticksOut')).toEqual([]);
    expect((await eyes.enlarged()).join()).toMatch(/560 px at 200 %: sticks out/);
    await take(eyes);
    expect(await eyes.enlarged()).toEqual([]);
    await eyes.size(350);
  });

  it('the colours of each theme', async () => {
    for (const [theme, colour] of [
      ['light', '#eee'],
      ['dark', '#333'],
    ] as const) {
      await eyes.theme(theme);
      await put(eyes, `<p style="color: ${colour}">Nearly as the ground</p>`);
      expect((await violations(eyes.bench.page, true)).join()).toMatch(/color-contrast/);
      await take(eyes);
      expect(await violations(eyes.bench.page, true)).toEqual([]);
    }
    await eyes.theme('light');
  });

  it('the focus', async () => {
    const away = (): Promise<void> =>
      inPane(eyes.bench, () => (document.activeElement as HTMLElement | null)?.blur(), null);
    await eyes.bench.pane.locator('form button').first().focus();
    expect(await eyes.check('focusLost')).toEqual([]);
    await away();
    expect(await eyes.check('focusLost')).toEqual(['the focus is lost']);
  });
});
