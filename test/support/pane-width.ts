/** The width of the pane, and what does not fit it. */
import type { Bench } from './browser';

/** Sets the width of the pane, in CSS px. */
export async function setPaneWidth({ page }: Bench, width: number): Promise<void> {
  await page.locator('iframe[title="Mainstay"]').evaluate((frame, px) => {
    let place: HTMLElement | null = frame as HTMLElement;
    while (place && !place.style.width) place = place.parentElement;
    if (place) place.style.width = `${px}px`;
  }, width);
}

/** Elements of the pane that stick out of it sideways, by their words; the pane itself must not scroll so. */
export async function sticksOut(bench: Bench): Promise<string[]> {
  const element = await bench.page.locator('iframe[title="Mainstay"]').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The pane is not there.');
  return frame.evaluate(() => {
    const main = document.querySelector('main');
    const wide = main && main.scrollWidth > main.clientWidth ? [`main ${main.scrollWidth}`] : [];
    const right = document.documentElement.clientWidth + 1;
    const out = [...document.querySelectorAll('main *, header *, nav *, footer *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.right > right && getComputedStyle(element).visibility !== 'hidden';
    });
    return [...wide, ...out.map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`)];
  });
}
