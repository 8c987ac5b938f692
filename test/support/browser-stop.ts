/** After the browser tests of a jest run. */
import './browser-start';

export default async function stop(): Promise<void> {
  await globalThis.mainstayBench?.browser.close();
  await globalThis.mainstayBench?.served.close();
}
