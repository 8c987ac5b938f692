/** Whatever stands in the fields, every format stays valid, and what a font cannot show is said. */
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { formats } from '../../../src/core/export';
import type { Dossier } from '../../../src/core/agreement';
import { cleanText, loadFramework, packs } from '../../../src/core/framework';
import { crowded, everywhere, HOSTILE } from '../../support/dossiers';
import { seenByPdfJs, type SeenPdf } from '../../support/pdf';
import { all, parseHtml, textOf, xmlParts } from '../../support/strict-xml';

// Documents are made and opened by other programs: slow on a busy machine.
jest.setTimeout(120_000);

const framework = loadFramework(packs[0]!);

async function every(
  dossier: Dossier,
  warn?: (message: string) => void,
): Promise<Record<string, Uint8Array>> {
  const made: Record<string, Uint8Array> = {};
  for (const { id, load } of formats) {
    if (id !== 'zip') made[id] = await (await load())(dossier, framework, warn ? { warn } : {});
  }
  return made;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Throws where a format is broken; the PDF is given back to be opened together with others. */
async function check(dossier: Dossier, text: string): Promise<Uint8Array> {
  const made = await every(dossier);
  const clean = cleanText(text);
  const shown = squeezed(clean.split('\n')[0]!);
  const word = xmlParts(made['docx']!);
  expect(squeezed(textOf(word.get('word/document.xml')!))).toContain(shown);
  expect(xmlParts(made['odt']!).size).toBeGreaterThan(3);
  const page = parseHtml(strFromU8(made['html']!));
  expect(all(page, 'script').filter((one) => one.attributes['type'] !== 'application/ld+json')).toEqual([]);
  expect(squeezed(textOf(page))).toContain(shown);
  const data = JSON.parse(strFromU8(made['json']!)) as Dossier['agreement'];
  expect(data.activities[0]!.rationale).toBe(cleanText(dossier.agreement.activities[0]!.rationale));
  const rows = parseCsv(strFromU8(made['csv']!)) as string[][];
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  for (const cell of rows.slice(1).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  JSON.parse(strFromU8(made['csvw']!));
  return made['pdf']!;
}

describe('hostile text in every field', () => {
  const pdfs: [string, Uint8Array][] = [];

  test.each(Object.entries(HOSTILE))('%s', async (name, text) => {
    pdfs.push([name, await check(everywhere(framework, text), text)]);
  });

  test('32,767 characters, with and without a space', async () => {
    for (const text of ['x'.repeat(32_767), 'word '.repeat(6_553)]) {
      const plain = everywhere(framework, 'short');
      const [first, ...rest] = plain.agreement.activities;
      const long = { ...first!, why: text, rationale: text };
      const dossier = { ...plain, agreement: { ...plain.agreement, activities: [long, ...rest] } };
      pdfs.push([`${text.length} characters`, await check(dossier, 'short')]);
    }
  });

  test('a thousand partners', async () => {
    pdfs.push(['a thousand partners', await check(crowded(framework), 'Partner 1000')]);
  }, 30_000);

  test('an agreement in which nothing was said', async () => {
    pdfs.push(['nothing', await check(everywhere(framework, ''), '')]);
  });

  test('every PDF of these opens, with tags on every page', () => {
    const seen = seenByPdfJs(...pdfs.map(([, bytes]) => bytes));
    seen.forEach(({ pages }, i) => {
      expect([pdfs[i]![0], pages.every(({ tree }) => (tree?.children?.length ?? 0) > 0)]).toEqual([
        pdfs[i]![0],
        true,
      ]);
    });
    const crowd = seen[pdfs.findIndex(([name]) => name === 'a thousand partners')]!;
    expect(crowd.pages.map(({ text }) => text).join('\n')).toContain('Partner 1000');
  }, 120_000);

  test('any text', async () => {
    const made: Uint8Array[] = [];
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom(...'<>&"\'\\/=;,\n\t ]-*:{}[]()%$#@!?.0aZ\u00e9\u4e2d\u200d\ufffd'),
      }),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        made.push(await check(everywhere(framework, text), text));
      }),
      { numRuns: 15 },
    );
    for (const pdf of seenByPdfJs(...made)) expect(pdf.pages.length).toBeGreaterThan(0);
  }, 120_000);
});

describe('what the fonts of the PDF cannot show', () => {
  const messages = async (text: string): Promise<string[]> => {
    const said: string[] = [];
    await every(everywhere(framework, text), (message) => said.push(message));
    return said;
  };

  test('is named once, and replaced visibly', async () => {
    expect(await messages('Ready \u{1f680}, \u4e2d\u6587')).toEqual([
      'The PDF document cannot show the characters \u201c\u{1f680}\u201d, \u201c\u4e2d\u201d and \u201c\u6587\u201d. A \u201c\ufffd\u201d stands in each place; the other formats and the data attached to the PDF keep what was typed.',
    ]);
    const pdf = formats.find(({ id }) => id === 'pdf')!;
    const bytes = await (await pdf.load())(everywhere(framework, 'Ready \u{1f680}'), framework);
    const [seen] = seenByPdfJs(bytes) as [SeenPdf];
    expect(seen.pages[0]!.text).toContain('Ready \ufffd');
    expect(seen.pages[0]!.text).not.toContain('\u{1f680}');
  });

  test('long lists are cut short', async () => {
    const [message] = await messages('\u4e3b\u6d41\u5316\u5408\u4f5c\u534f\u8bae\u8d44\u6599\u5e93');
    expect(message).toContain('\u201c\u8d44\u201d and 2 more.');
  });

  test('Welsh, Polish, Greek and Cyrillic letters, and what shows nothing by itself, need no word', async () => {
    expect(await messages(HOSTILE['welsh']!)).toEqual([]);
    expect(await messages('co\u00adoperation\u200b \u2066left\u2069')).toEqual([]);
  });

  test('the zip passes it on', async () => {
    const said: string[] = [];
    const zip = formats.find(({ id }) => id === 'zip')!;
    const bytes = await (
      await zip.load()
    )(everywhere(framework, '\u4e2d'), framework, {
      warn: (message) => said.push(message),
      workbookName: 'Ours',
    });
    expect(said).toHaveLength(1);
    expect(Object.keys(unzipSync(bytes))).toContain('\u4e2d.pdf');
  });
});
