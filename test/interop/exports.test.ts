/**
 * The exports before programs that others wrote. Each is first shown to refuse a sample that the test broke:
 * a validator that accepts everything proves nothing.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Dossier } from '../../src/core/agreement';
import { formats } from '../../src/core/export';
import { compare, extract, Unreadable } from '../../src/core/export/verify';
import { loadFramework, packs } from '../../src/core/framework';
import { crowded, dossier, everywhere, HOSTILE } from '../support/dossiers';
import {
  axe,
  csvRows,
  htmlErrors,
  jsonErrors,
  odfErrors,
  openXmlErrors,
  pagesByLibreOffice,
  pdfErrors,
  pdfTables,
  pdfTags,
  savedByLibreOffice,
  savedByQpdf,
} from '../support/validators';

const framework = loadFramework(packs[0]!);

async function made(id: string, what: Dossier): Promise<Uint8Array> {
  const format = formats.find((candidate) => candidate.id === id)!;
  return (await format.load())(what, framework);
}

/** The package with a part changed. */
function broken(bytes: Uint8Array, part: string, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(parts[part]!))) });
}

const samples: readonly (readonly [string, Dossier])[] = [
  ['14 activities', dossier(framework, 14)],
  ['500 activities', dossier(framework, 500)],
  ...Object.entries(HOSTILE).map(
    ([name, text]) => [`hostile: ${name}`, everywhere(framework, text)] as const,
  ),
  ['nothing said', everywhere(framework, '')],
  ['a thousand partners', crowded(framework)],
];
const everySample = (id: string): Promise<Uint8Array[]> =>
  Promise.all(samples.map(([, sample]) => made(id, sample)));
const short = samples[0]![1];
const SLOW = 180_000;

describe('Word, by the Open XML SDK', () => {
  test('refuses an element that has no place there', async () => {
    const bad = broken(await made('docx', short), 'word/document.xml', (xml) =>
      xml.replace('<w:tblPr>', '<w:tblPr><w:pPr/>'),
    );
    expect(openXmlErrors(bad)).not.toEqual([]);
  });

  test.each(samples)(
    '%s',
    async (_name, sample) => expect(openXmlErrors(await made('docx', sample))).toEqual([]),
    SLOW,
  );
});

describe('OpenDocument, by jing with the schema of ODF 1.3', () => {
  test.each(['content.xml', 'styles.xml', 'meta.xml'])('refuses a broken %s', async (part) => {
    const bad = broken(await made('odt', short), part, (xml) => xml.replace(/office:version="1.3"/, ''));
    expect(odfErrors([bad])).not.toEqual([]);
  });

  test('finds nothing in ours', async () => expect(odfErrors(await everySample('odt'))).toEqual([]), SLOW);
});

describe('Word and OpenDocument, by LibreOffice', () => {
  test(
    'a file that is cut off gives no pages',
    async () => {
      expect(pagesByLibreOffice('bad.docx', (await made('docx', short)).slice(0, 2000))).toBeNull();
    },
    SLOW,
  );

  test.each(['docx', 'odt'])(
    '%s: every section, and the last activity',
    async (id) => {
      const pages = pagesByLibreOffice(`short.${id}`, await made(id, short));
      const text = pages?.join('\n') ?? '';
      for (const section of [
        'The agreement',
        'Partners',
        'Conformance statement',
        'Signatures',
        'About this document',
      ]) {
        expect(text).toContain(section);
      }
      expect(text).toContain('number 14 can');
      for (const [i, page] of pages!.entries()) expect(page).toContain(`page ${i + 1} of ${pages!.length}`);
    },
    SLOW,
  );
});

describe('saved anew by others, before verify', () => {
  test.each(['docx', 'odt'])(
    '%s by LibreOffice, which drops the data, is unreadable and not taken for changed',
    async (id) => {
      const again = savedByLibreOffice(`short.${id}`, await made(id, short));
      expect(() => extract(again)).toThrow(Unreadable);
      expect(() => extract(again)).toThrow(/Another program that saved it may have dropped the data/);
    },
    SLOW,
  );

  test('PDF by qpdf keeps data and text', async () => {
    const bytes = await made('pdf', short);
    const again = savedByQpdf(bytes);
    expect(again.length).not.toBe(bytes.length);
    expect(extract(again).json).toBe(extract(bytes).json);
    expect(compare('pdf', again, bytes)).toEqual({ verdict: 'same-text', difference: '' });
  });
});

describe('web page, by the Nu checker', () => {
  test('refuses a heading that is not closed', async () => {
    const bad = strFromU8(await made('html', short)).replace('</h2>', '');
    expect(htmlErrors([strToU8(bad)])).not.toEqual([]);
  });

  test('finds nothing in ours', async () => expect(htmlErrors(await everySample('html'))).toEqual([]), SLOW);
});

describe('web page, by axe in a browser', () => {
  test(
    'refuses a page without language, and pale text',
    async () => {
      const page = strFromU8(await made('html', short));
      const [language, pale] = await axe([
        strToU8(page.replace('<html lang="en-GB">', '<html>')),
        strToU8(page.replace('--muted:#4a5568', '--muted:#c4c9d0')),
      ]);
      expect(language).toContain('html-has-lang');
      expect(pale).toContain('color-contrast');
    },
    SLOW,
  );

  test(
    'nothing to say of ours, light, dark and in print',
    async () => {
      const pages = await Promise.all(
        [short, samples.at(-1)![1], everywhere(framework, HOSTILE['arabic']!)].map((sample) =>
          made('html', sample),
        ),
      );
      expect(await axe(pages)).toEqual(pages.map(() => []));
      expect(await axe(pages, { colorScheme: 'dark' })).toEqual(pages.map(() => []));
      expect(await axe(pages, { media: 'print' })).toEqual(pages.map(() => []));
    },
    SLOW,
  );
});

describe('JSON, by python3-jsonschema', () => {
  const schema = readFileSync(require.resolve('../../src/core/agreement/agreement.schema.json'), 'utf8');

  test('refuses an agreement without activities, and one with a word for a day', async () => {
    const { activities, ...rest } = short.agreement;
    expect(jsonErrors(schema, JSON.stringify(rest))).not.toEqual([]);
    expect(jsonErrors(schema, JSON.stringify({ ...rest, activities, asOf: 'today' }))).not.toEqual([]);
  });

  test.each(samples)(
    '%s',
    async (_name, sample) => {
      expect(jsonErrors(schema, strFromU8(await made('json', sample)))).toEqual([]);
    },
    SLOW,
  );
});

describe('CSV, by the parser of Python', () => {
  test('refuses a quote that is not closed', () => expect(csvRows(strToU8('a,"b\r\n'))).toBeNull());

  test.each(samples)('%s', async (_name, sample) => {
    const rows = csvRows(await made('csv', sample));
    expect(rows).toHaveLength(sample.agreement.activities.length + 1);
    expect(new Set(rows!.map((row) => row.length))).toEqual(new Set([19]));
  });
});

describe('PDF, by qpdf', () => {
  test('refuses a file that is cut off', async () => {
    expect(pdfErrors((await made('pdf', short)).slice(0, 60_000))).not.toEqual('');
  });

  test.each(samples)(
    '%s',
    async (_name, sample) => expect(pdfErrors(await made('pdf', sample))).toBe(''),
    SLOW,
  );
});

describe('PDF tags, by poppler', () => {
  test('a page without tags has none', async () => {
    const bytes = strFromU8(await made('pdf', short), true).replace(/\/StructTreeRoot \d+ 0 R/, (all) =>
      ' '.repeat(all.length),
    );
    expect(pdfTags(strToU8(bytes, true))).toEqual([]);
  });

  test.each(samples)(
    '%s: every table has rows of equal cells, headed where it has headings',
    async (_name, sample) => {
      const tags = pdfTags(await made('pdf', sample));
      const tables = pdfTables(tags);
      const count = sample.agreement.activities.length;
      expect(tables.length).toBeGreaterThan(2);
      for (const table of tables) {
        expect(new Set(table.map((row) => row.length)).size).toBe(1);
        expect(table[0]!.some((cell) => cell === 'TH Column' || cell === 'TH Row')).toBe(true);
      }
      const activities = tables.filter((table) => table[0]!.length === 6);
      expect(activities.map((table) => table.length)).toEqual([count + 1]);
      expect(tags.filter(({ role }) => role === 'H1')).toHaveLength(1);
    },
    SLOW,
  );
});
