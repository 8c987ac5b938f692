/** Looks at scenes, one after the other, in a browser of their own. */
import { closeBrowser } from '../support/browser';
import { openEyes, type Eyes } from './eyes';
import type { Scene } from './screens';

/** Tests that every screen of the scenes is clean in every theme, at every width, enlarged and with wide letters. */
export function lookAt(scenes: readonly Scene[]): void {
  jest.setTimeout(900_000);

  describe('the pane', () => {
    let eyes: Eyes;
    beforeAll(async () => {
      eyes = await openEyes();
    });
    afterAll(async () => {
      await eyes.bench.close();
      await closeBrowser();
    });

    it.each(scenes.map((scene) => [scene.name, scene] as const))('%s', async (_, { open, screens }) => {
      const wrong: string[] = [];
      await open(eyes.bench);
      for (const screen of screens) wrong.push(...(await eyes.look(screen)));
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    });
  });
}
