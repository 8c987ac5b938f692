import fc from 'fast-check';
import type { Agreement } from '../../../../src/core/agreement';
import { cleanText } from '../../../../src/core/framework';
import { readSnapshot } from '../../../../src/core/workbook';
import {
  commonVersion,
  LONGEST_NAME,
  readVersions,
  versionOf,
  versionParts,
  versionSheet,
  type StoredVersion,
  type XmlPart,
} from '../../../../src/core/workbook/versions';
import { dossier } from '../../../support/dossiers';
import { framework } from '../hostile';
import { activitiesSnapshot, row } from '../sheet';

const now = new Date('2005-06-12T09:40:00Z');
const agreement = dossier(framework, 3).agreement;

const asParts = (texts: readonly string[]): XmlPart[] => texts.map((xml, n) => ({ id: `{${n}}`, xml }));

async function stored(name: string, of: Agreement = agreement, at = now): Promise<StoredVersion> {
  const parts = asParts(versionParts(await versionOf(of, { name, note: '', now: at })));
  const [version] = (await readVersions(parts)).versions;
  if (!version) throw new Error('It cannot be read.');
  return version;
}

describe('keeping a version', () => {
  test('what is kept is read back: the same agreement, whatever is in it, and the same name and note', async () => {
    const property = fc.asyncProperty(
      fc.array(row, { maxLength: 5 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      async (rows, name, note) => {
        const kept = readSnapshot(activitiesSnapshot(rows), framework).agreement('2005-06-12');
        const version = await versionOf(kept, { name, note, now });
        const parts = asParts(versionParts(version));
        expect(await readVersions(parts)).toEqual({ versions: [{ ...version, parts }], broken: [] });
        expect(version.name).toBe(cleanText(name).slice(0, LONGEST_NAME));
      },
    );
    await fc.assert(property, { numRuns: 100 });
  });

  test('a long name is not cut within a sign, neither in the version nor in the name of its sheet', async () => {
    const name = `${'x'.repeat(LONGEST_NAME - 1)}😀`;
    const version = await versionOf(agreement, { name, note: '', now });
    expect(version.name).toBe('x'.repeat(LONGEST_NAME - 1));
    const narrow = await versionOf(agreement, { name: `${'x'.repeat(30)}😀`, note: '', now });
    expect(versionSheet(narrow, framework, '').name).toBe('x'.repeat(30));
  });

  test('names that JavaScript knows are no signs of XML', async () => {
    const [text = ''] = versionParts(await versionOf(agreement, { name: 'Kept', note: '', now }));
    const odd = text.replace('name="Kept"', 'name="&constructor;"');
    const [version] = (await readVersions(asParts([odd]))).versions;
    expect(version?.name).toBe('&constructor;');
  });

  test('a long agreement is cut into parts of at most 256 KB, and found again in any order', async () => {
    // Numbers without a pattern, since anything regular packs away.
    let seed = 1;
    const noise = (): string => {
      let text = '';
      for (let i = 0; i < 4000; i++) text += ((seed = (seed * 48271) % 2147483647) % 36).toString(36);
      return text;
    };
    const [first] = agreement.activities;
    if (!first) throw new Error('There is no activity.');
    const long = {
      ...agreement,
      activities: Array.from({ length: 300 }, (_, n) => ({ ...first, ref: String(n + 1), why: noise() })),
    };
    const texts = versionParts(await versionOf(long, { name: 'Long', note: '', now }));
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(256 * 1024);
    const { versions } = await readVersions(asParts(texts).reverse());
    expect(versions.map((version) => version.agreement)).toEqual([long]);
    const { versions: none, broken } = await readVersions(asParts(texts).slice(1));
    expect([none, broken.map(({ name }) => name)]).toEqual([[], ['Long']]);
  });

  test('is read however another program writes the element', async () => {
    const [text = ''] = versionParts(await versionOf(agreement, { name: 'A > "B" & Co', note: 'x\ny', now }));
    const other = text
      .replace('<version xmlns=', '<v:version xmlns:v=')
      .replace('</version>', '\n</v:version\n>')
      .replace('&gt;', '>')
      .replace(/part="1"/, "part='1'");
    const { versions } = await readVersions(asParts([`<?xml version="1.0"?>\n${other}`]));
    expect(versions).toMatchObject([{ name: 'A > "B" & Co', note: 'x\ny' }]);
  });

  test('lists the newest first, and says which cannot be read', async () => {
    const older = versionParts(await versionOf(agreement, { name: 'Older', note: '', now }));
    const later = new Date('2005-07-01T08:00:00Z');
    const newer = versionParts(await versionOf(agreement, { name: 'Newer', note: '', now: later }));
    const changed = (await versionOf(agreement, { name: 'Changed', note: '', now: new Date(0) })) as {
      seal: string;
    };
    const forged = versionParts({ ...(changed as StoredVersion), seal: 'f'.repeat(64) });
    const strange = [
      '<other xmlns="urn:other">1</other>',
      '<version xmlns="urn:mainstay:version">x</version>',
    ];
    const read = await readVersions(asParts([...older, ...strange, ...forged, ...newer]));
    expect(read.versions.map(({ name }) => name)).toEqual(['Newer', 'Older']);
    expect(read.broken.map(({ name }) => name)).toEqual(['Changed']);
  });

  test('two copies share the newest version that both hold', async () => {
    const sent = await stored('Sent round');
    const before = await stored('Before', { ...agreement, asOf: '2005-01-01' }, new Date(0));
    const own = await stored('Mine', { ...agreement, asOf: '2005-08-01' }, new Date('2005-08-01'));
    expect(commonVersion([own, sent, before], [sent, before])).toBe(sent);
    expect(commonVersion([own], [sent])).toBeNull();
  });
});

describe('a version as a sheet', () => {
  test('holds its activities under the headings of the table', async () => {
    const version = await stored('Sent round: 12/6');
    const plan = versionSheet(version, framework, 'Kept 12 June 2005.');
    expect(plan.name).toBe('Sent round 12 6');
    expect(plan.blocks[0]?.values).toEqual([['Sent round: 12/6']]);
    const { columns = [], body = [] } = plan.table ?? {};
    expect(columns.map(({ key }) => key)).not.toContain('check');
    expect(body).toHaveLength(agreement.activities.length);
    const why = columns.findIndex(({ key }) => key === 'why');
    expect(body.map((cells) => cells[why])).toEqual(agreement.activities.map((one) => one.why));
    expect(columns.every(({ list, formula, highlights }) => !list && !formula && !highlights.length)).toBe(
      true,
    );
  });

  test.each([
    ["'quoted'", 'quoted'],
    ['History', 'Version History'],
    ['[:*?/]', 'Version'],
    ['x'.repeat(60), 'x'.repeat(31)],
  ])('%j becomes the sheet %j', async (name, wanted) => {
    expect(versionSheet(await stored(name), framework, '').name).toBe(wanted);
  });
});
