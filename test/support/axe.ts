/** axe over the pane, in a browser. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

/**
 * What axe finds wrong in the pane as it stands: rules with the elements that break them.
 * @param colours only the rules on colours: all that another theme can change
 */
export async function violations(page: Page, colours = false): Promise<string[]> {
  const element = await page.locator('iframe[title="Mainstay"]').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The pane is not there.');
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  return frame.evaluate(async (onlyColours) => {
    const { axe } = window as unknown as { axe: Axe };
    // The pane is a part of the workbench's page; only what lies in it is ours.
    const { violations: found } = await axe.run(
      // Fluent's guards of the focus hand it on at once; nobody can stay on one.
      { exclude: ['[data-tabster-dummy]'] },
      {
        iframes: false,
        ...(onlyColours && { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }),
      },
    );
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    );
  }, colours);
}
