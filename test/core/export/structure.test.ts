/** Each format of a short and a long agreement: it parses, and its tables are whole. */
import { parse as parseCsv } from 'csv-parse/sync';
import { formats, type ExportOptions } from '../../../src/core/export';
import { agreementSchema, type Dossier } from '../../../src/core/agreement';
import { loadFramework, packs } from '../../../src/core/framework';
import { dossier } from '../../support/dossiers';
import { seenByPdfJs, tags, type SeenPdf } from '../../support/pdf';
import { all, children, parseHtml, textOf, xmlParts, type Element } from '../../support/strict-xml';
import { strFromU8, unzipSync } from 'fflate';

// Documents are made and opened by other programs: slow on a busy machine.
jest.setTimeout(120_000);

const framework = loadFramework(packs[0]!);

async function made(id: string, what: Dossier, options: ExportOptions = {}): Promise<Uint8Array> {
  const format = formats.find((candidate) => candidate.id === id)!;
  return (await format.load())(what, framework, options);
}

/** Rows of a table as numbers of cells, and whether they are one number. */
const widths = (rows: readonly Element[], cells: readonly string[]): number[] => [
  ...new Set(rows.map((row) => cells.flatMap((name) => children(row, name)).length)),
];

describe.each([14, 500])('an agreement of %i activities', (count) => {
  const sample = dossier(framework, count);
  const { activities } = sample.agreement;

  test('Word: every part parses; the table has a repeated heading row and equal rows', async () => {
    const parts = xmlParts(await made('docx', sample));
    const tables = all(parts.get('word/document.xml')!, 'w:tbl');
    for (const table of tables) expect(widths(children(table, 'w:tr'), ['w:tc'])).toHaveLength(1);
    const table = tables.find((one) =>
      all(one, 'w:tblCaption')[0]?.attributes['w:val']?.startsWith('Activities'),
    )!;
    const rows = children(table, 'w:tr');
    expect(rows).toHaveLength(count + 1);
    expect(widths(rows, ['w:tc'])).toEqual([6]);
    expect(all(rows[0]!, 'w:tblHeader')).toHaveLength(1);
    expect(textOf(rows[count]!)).toContain(activities[count - 1]!.who[0]!.text);
  });

  test('OpenDocument: every part parses; the table has heading rows and equal rows', async () => {
    const parts = xmlParts(await made('odt', sample));
    const tables = all(parts.get('content.xml')!, 'table:table');
    const table = tables.find((one) => one.attributes['table:name']?.startsWith('Activities'))!;
    expect(all(all(table, 'table:table-header-rows')[0]!, 'table:table-row')).toHaveLength(1);
    const rows = all(table, 'table:table-row');
    expect(rows).toHaveLength(count + 1);
    expect(widths(rows, ['table:table-cell'])).toEqual([6]);
  });

  test('web page: parses; the table has scoped headings and equal rows; no contacts', async () => {
    const text = strFromU8(await made('html', sample));
    const page = parseHtml(text);
    const table = all(page, 'table').find((one) =>
      textOf(all(one, 'caption')[0]!).startsWith('Activities of'),
    )!;
    const rows = all(table, 'tr');
    expect(rows).toHaveLength(count + 1);
    expect(widths(rows, ['th', 'td'])).toEqual([6]);
    expect(all(page, 'th').every((cell) => cell.attributes['scope'])).toBe(true);
    expect(text).not.toContain('ann@partnership.example');
  });

  test('JSON: the agreement as it is', async () => {
    expect(JSON.parse(strFromU8(await made('json', sample)))).toEqual(sample.agreement);
  });

  test('CSV: another parser reads back a row an activity', async () => {
    const rows = parseCsv(strFromU8(await made('csv', sample)), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(count);
    expect(rows.map((row) => row['Ref'])).toEqual(activities.map(({ ref }) => ref));
    expect(rows.at(-1)!['Rationale']).toBe(activities.at(-1)!.rationale);
    const described = JSON.parse(strFromU8(await made('csvw', sample))) as {
      tableSchema: { columns: { titles: string }[] };
    };
    expect(described.tableSchema.columns.map(({ titles }) => titles)).toEqual(Object.keys(rows[0]!));
  });

  test('zip: holds every other format, as made alone', async () => {
    const files = unzipSync(await made('zip', sample));
    expect(Object.keys(files)).toHaveLength(formats.length - 1);
    for (const format of formats.filter(({ id }) => id !== 'zip' && (count < 100 || id === 'html'))) {
      expect(files[`MPA D-2005-07.${format.extension}`]).toEqual(await made(format.id, sample));
    }
  }, 60_000);

  describe('PDF', () => {
    let pdf: SeenPdf;
    beforeAll(async () => {
      [pdf] = seenByPdfJs(await made('pdf', sample)) as [SeenPdf];
    }, 60_000);

    test('no page without tags, and the table has one row an activity', () => {
      for (const page of pdf.pages) expect(page.tree?.children).not.toHaveLength(0);
      const tables = pdf.pages.flatMap((page) => tags(page.tree, 'Table'));
      const rowsOf = tables.map((table) => (table.children ?? []).filter(({ role }) => role === 'TR'));
      for (const rows of rowsOf) {
        expect(new Set(rows.map((row) => row.children!.length)).size).toBe(1);
      }
      const six = rowsOf.filter((rows) => rows[0]!.children!.length === 6);
      expect(six.length).toBeGreaterThan(0);
      for (const rows of six) {
        expect(rows).toHaveLength(count + 1);
        expect(rows[0]!.children!.map(({ role }) => role)).toEqual(Array(6).fill('TH'));
      }
    });

    test('title, language, attached data, a bookmark a section', () => {
      expect(pdf.info).toMatchObject({ Title: 'Mainstreaming Partnership Agreement', Language: 'en-GB' });
      expect(Object.keys(pdf.attachments)).toEqual(['agreement.json']);
      expect(pdf.outline).toEqual(
        expect.arrayContaining(['Activities', 'Conformance statement', 'Signatures']),
      );
      expect(pdf.xmp).toContain('<pdfaid:part>3</pdfaid:part>');
      expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    });

    test('every page bears its number', () => {
      pdf.pages.forEach((page, i) => expect(page.text).toContain(`page ${i + 1} of ${pdf.pages.length}`));
    });
  });
});

test('the data of the web page names the published schema and the terms of Dublin Core', async () => {
  const page = strFromU8(await made('html', dossier(framework, 2)));
  const block = /<script type="application\/ld\+json"[^>]*>([^]*?)<\/script>/.exec(page)![1]!;
  const data = JSON.parse(block) as Record<string, unknown>;
  expect(data['conformsTo']).toBe(agreementSchema.$id);
  expect(data['@context']).toMatchObject({ reference: 'dcterms:identifier', partnership: 'dcterms:creator' });
  expect(data).toMatchObject({ title: 'Mainstreaming Partnership Agreement', language: 'en-GB' });
  expect(data['seal']).toMatch(/^[0-9a-f]{64}$/);
});

describe('a draft', () => {
  const sample = dossier(framework, 14);
  const draft: Dossier = {
    ...sample,
    findings: [
      {
        rule: 'who-missing',
        severity: 'error',
        requirements: ['R8'],
        ref: '1',
        at: { sheet: 'Activities', row: 4, column: 4 },
        column: 'who',
        entry: '',
        message: 'Empty.',
        quote: null,
        fix: null,
        choices: [],
      },
    ],
  };

  test('says DRAFT on every page of the PDF, in the header of Word and OpenDocument, and on the web page', async () => {
    const [pdf] = seenByPdfJs(await made('pdf', draft)) as [SeenPdf];
    for (const page of pdf.pages) expect(page.text).toContain('DRAFT');
    const [whole] = seenByPdfJs(await made('pdf', sample)) as [SeenPdf];
    for (const page of whole.pages) expect(page.text).not.toContain('DRAFT');
    const word = xmlParts(await made('docx', draft));
    const headers = [...word].filter(([name]) => name.startsWith('word/header'));
    expect(headers.map(([, part]) => textOf(part))).toEqual([expect.stringContaining('DRAFT')]);
    const odt = xmlParts(await made('odt', draft)).get('styles.xml')!;
    expect(textOf(all(odt, 'style:header')[0]!)).toContain('DRAFT');
    expect(textOf(all(parseHtml(strFromU8(await made('html', draft))), 'header')[0]!)).toContain('DRAFT');
  });

  test('a date on the cover that is no day gives way to the day of the check', async () => {
    const { agreement } = sample;
    const odd = {
      ...sample,
      agreement: { ...agreement, cover: { ...agreement.cover, date: '2005-02-31x' } },
    };
    const core = xmlParts(await made('docx', odd)).get('docProps/core.xml')!;
    expect(textOf(all(core, 'dcterms:created')[0]!)).toBe('2005-06-12T00:00:00Z');
    const [pdf] = seenByPdfJs(await made('pdf', odd)) as [SeenPdf];
    expect(pdf.info['CreationDate']).toBe('D:20050612000000Z');
  });
});
