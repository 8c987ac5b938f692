/**
 * Every screen in the pseudo-language, at 280 CSS pixels: what is not in brackets was never put into the
 * catalogue, what lacks its last bracket was cut off, and the next language, longer than English, has room.
 */
import { speak } from '../../src/apps/taskpane/words';
import type { Bench } from '../support/browser';
import { closeBrowser } from '../support/browser';
import { openEyes, type Eyes } from './eyes';
import { scenes, type Screen } from './screens';
import { inPane } from './screens/steps';
import { Others, spoken } from './spoken';

jest.setTimeout(240_000);

const LANGUAGE = 'qps-ploc';
const WIDTH = 280;

describe('the pane in the pseudo-language', () => {
  const others = new Others();
  let eyes: Eyes;
  let bench: Bench;

  const look = async ({ name, go, alone }: Screen): Promise<string[]> => {
    const reached = await go(bench).then(
      () => '',
      (error: unknown) => String(error).slice(0, 400),
    );
    if (reached) return [`${name}: was not reached. ${reached}`];
    if (!alone) await bench.call('values', 'A1');
    const said = await inPane(bench, spoken, null);
    const wrong = said
      .filter(({ language }) => language === LANGUAGE)
      .flatMap(({ text, heard }) => [
        ...others
          .foreign(text)
          .map((part) => `${heard ? 'is said' : 'stands there'} untranslated: "${part}"`),
        ...(heard ? [] : others.sentences(text).map((part) => `does not name its language: "${part}"`)),
      ]);
    for (const check of ['sticksOut', 'cutTexts', 'overlaps', 'unreachable'] as const)
      wrong.push(...(await eyes.check(check)));
    return [...new Set(wrong)].map((each) => `${name}: ${each}`);
  };

  beforeAll(async () => {
    await speak(LANGUAGE);
    eyes = await openEyes({ language: LANGUAGE });
    bench = await others.listen(eyes.bench);
    await eyes.size(WIDTH);
  });

  afterAll(async () => {
    await eyes.bench.close();
    await closeBrowser();
  });

  it('speaks it', async () => {
    expect(await inPane(bench, () => [document.documentElement.lang, window.innerWidth], null)).toEqual([
      LANGUAGE,
      WIDTH,
    ]);
  });

  it.each(scenes.map((scene) => [scene.name, scene] as const))('%s', async (_, { open, screens }) => {
    const wrong: string[] = [];
    await open(bench);
    for (const screen of screens) wrong.push(...(await look(screen)));
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  });
});
