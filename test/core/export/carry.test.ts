/** A dossier in an address: the page that opens it makes the same file. */
import { formats, loadCarry } from '../../../src/core/export';
import { carriedBy, fragmentOf } from '../../../src/core/export/carry';
import { frameworkById, loadFramework, packs } from '../../../src/core/framework';
import type { Dossier, Finding } from '../../../src/core/agreement';
import { dossier, HOSTILE } from '../../support/dossiers';

jest.setTimeout(120_000);

const framework = loadFramework(packs[0]!);
const sample = dossier(framework, 5);
const finding = { severity: 'error' } as Finding;
const carry = (what: Dossier, format = 'docx', workbookName = 'Ours', contacts = false): string =>
  fragmentOf({ format, workbookName, contacts, dossier: what, framework });

test('is fetched on demand', async () => expect((await loadCarry()).fragmentOf).toBe(fragmentOf));

test.each(formats.map(({ id }) => id))('%s: the file that is made from it is the same', async (id) => {
  const draft = { ...sample, findings: [finding, finding] };
  const carried = carriedBy(carry(draft, id), frameworkById)!;
  expect(carried).toMatchObject({ format: id, workbookName: 'Ours' });
  const write = await formats.find((format) => format.id === id)!.load();
  const options = { workbookName: 'Ours' };
  expect(await write(carried.dossier, carried.framework, options)).toEqual(
    await write(draft, framework, options),
  );
});

test('carries the wish for contacts', () => {
  expect(carriedBy(carry(sample, 'html', 'Ours', true), frameworkById)).toMatchObject({ contacts: true });
  expect(carriedBy(carry(sample, 'html'), frameworkById)).toMatchObject({ contacts: false });
});

test.each(Object.entries(HOSTILE))('carries %s', (_name, text) => {
  const cover = { ...sample.agreement.cover, reference: text, aims: text };
  const given = { ...sample, agreement: { ...sample.agreement, cover } };
  const fragment = carry(given, 'docx', text);
  expect(fragment).toMatch(/^[\w.-]+$/);
  // What enters is cleaned, as before any export.
  const { dossier: again } = carriedBy(fragment, frameworkById)!;
  expect(carry(again, 'docx', text)).toBe(fragment);
});

test('an agreement of a few rows fits the shortest address that Windows takes', () => {
  expect(carry(dossier(framework, 3)).length).toBeLessThan(1900);
});

test('what is cut off, damaged or made by another release carries nothing', () => {
  const fragment = carry(sample);
  expect(carriedBy(fragment, frameworkById)).not.toBeNull();
  expect(carriedBy(fragment.slice(0, -20), frameworkById)).toBeNull();
  expect(carriedBy(fragment.replace(/^1/, '2'), frameworkById)).toBeNull();
  expect(carriedBy(fragment.replace(framework.pack.id, 'another'), frameworkById)).toBeNull();
  expect(carriedBy(fragment.replace(/\.[a-z0-9]+\.(?=[\w-]+$)/, '.other.'), frameworkById)).toBeNull();
  for (const text of ['', 'x', '1', '1..', `${fragment}!!`])
    expect(carriedBy(text, frameworkById)).toBeNull();
});
