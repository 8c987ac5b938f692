/** The ribbon's Check: one check without a pane. */

import { checkOnce } from '../../src/apps/commands/check';
import { frameworkById, packs } from '../../src/core/framework';
import { createLive } from '../../src/core/live';
import { blueprintFor } from '../../src/core/workbook';
import { createMemoryPort } from '../support/memory-port';

const framework = frameworkById(packs[0]?.id ?? '');
if (!framework) throw new Error('There is no pack.');

const live = (port: ReturnType<typeof createMemoryPort>) =>
  createLive(port, { frameworks: [framework], today: '2005-05-02' });
const now = new Date(2005, 5, 12, 10, 40);

test('it writes the Findings column and the moment above the table', async () => {
  const activities = [{ area: 'Access to finance', what: 'Loan Readiness' }];
  const port = createMemoryPort(blueprintFor(framework, { activities }));
  expect(await checkOnce(live(port), now)).toBeNull();
  expect(port.checkedText).toBe('Checked 12 June 2005, 10:40');
  const table = (await port.read())?.tables.find(({ key }) => key === 'activities');
  const column = table?.headings.indexOf('Findings') ?? -1;
  expect(table?.rows[0]?.[column]).toMatch(/^\d+ to fix: WHO, WHEN, /);
});

test('a workbook without an agreement is answered with a sentence', async () => {
  expect(await checkOnce(live(createMemoryPort()), now)).toMatch(
    /^There is no agreement in this workbook\. .*\.$/,
  );
});

test('what Excel refuses is answered with its sentence', async () => {
  const port = createMemoryPort(blueprintFor(framework, { activities: [{ area: 'Other' }] }));
  const message = 'The sheet is protected. Unprotect it, then try again.';
  port.refuse({ code: 'AccessDenied', message, retry: false });
  expect(await checkOnce(live(port), now)).toBe(message);
});
