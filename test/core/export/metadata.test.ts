/** What a document says of itself stands in its format's own place: Dublin Core and e-GMS 3.0. */
import { strFromU8, unzipSync } from 'fflate';
import type { Dossier } from '../../../src/core/agreement';
import { formats } from '../../../src/core/export';
import { loadFramework, packs } from '../../../src/core/framework';
import { dossier } from '../../support/dossiers';
import { all, parseHtml, parseXml, textOf, xmlParts } from '../../support/strict-xml';

const theirs = loadFramework(packs[0]!);
/** Another framework: what is said must come from it. */
const framework = {
  ...theirs,
  pack: {
    ...theirs.pack,
    title: 'Strategy & Plan',
    language: 'cy-GB',
    publisher: 'Uned <Gymorth>',
    metadata: { title: 'Cytundeb & Partneriaeth', subjectCategory: 'Jobs <and> careers' },
  },
};
const plain = dossier(theirs, 2);
const cover = {
  ...plain.agreement.cover,
  reference: 'MPA "7"',
  partnership: 'A & B',
  nations: 'Wales; England',
};
const sample: Dossier = { ...plain, agreement: { ...plain.agreement, cover } };

async function made(id: string, what = sample): Promise<Uint8Array> {
  return (await formats.find((format) => format.id === id)!.load())(what, framework);
}

/** Texts of the elements by name. */
const texts = (xml: Parameters<typeof all>[0], ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, all(xml, name).map(textOf).join('|')]));

const TERMS = {
  title: 'Cytundeb & Partneriaeth',
  creator: 'A & B',
  publisher: 'Uned <Gymorth>',
  date: '2005-06-12',
  identifier: 'MPA "7"',
  language: 'cy-GB',
  subject: 'Strategy & Plan',
  category: 'Jobs <and> careers',
  coverage: 'Wales; England',
};

test('Word: core properties, and custom ones for what they lack', async () => {
  const parts = xmlParts(await made('docx'));
  expect(
    texts(
      parts.get('docProps/core.xml')!,
      'dc:title',
      'dc:creator',
      'dc:identifier',
      'dc:language',
      'dc:subject',
      'cp:category',
      'dcterms:created',
    ),
  ).toEqual({
    'dc:title': TERMS.title,
    'dc:creator': TERMS.creator,
    'dc:identifier': TERMS.identifier,
    'dc:language': TERMS.language,
    'dc:subject': TERMS.subject,
    'cp:category': TERMS.category,
    'dcterms:created': `${TERMS.date}T00:00:00Z`,
  });
  const custom = all(parts.get('docProps/custom.xml')!, 'property');
  expect(Object.fromEntries(custom.map((one) => [one.attributes['name'], textOf(one)]))).toEqual({
    'DCTERMS.publisher': TERMS.publisher,
    'DCTERMS.coverage': TERMS.coverage,
    'DCTERMS.date': TERMS.date,
    'eGMS.subject.category': TERMS.category,
  });
  expect(strFromU8(unzipSync(await made('docx'))['word/styles.xml']!)).toContain('<w:lang w:val="cy-GB"/>');
});

test('OpenDocument: meta.xml', async () => {
  const meta = xmlParts(await made('odt')).get('meta.xml')!;
  expect(texts(meta, 'dc:title', 'dc:creator', 'dc:date', 'dc:language', 'dc:subject')).toEqual({
    'dc:title': TERMS.title,
    'dc:creator': TERMS.creator,
    'dc:date': `${TERMS.date}T00:00:00Z`,
    'dc:language': TERMS.language,
    'dc:subject': TERMS.subject,
  });
  const further = all(meta, 'meta:user-defined');
  expect(Object.fromEntries(further.map((one) => [one.attributes['meta:name'], textOf(one)]))).toEqual({
    'DCTERMS.publisher': TERMS.publisher,
    'DCTERMS.identifier': TERMS.identifier,
    'DCTERMS.coverage': TERMS.coverage,
    'eGMS.subject.category': TERMS.category,
  });
});

test('PDF: XMP, which readers of PDF/A ask', async () => {
  const text = strFromU8(await made('pdf'));
  const xmp = parseXml(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(text)![0]);
  expect(
    texts(
      xmp,
      'dc:title',
      'dc:creator',
      'dc:publisher',
      'dc:date',
      'dc:identifier',
      'dc:language',
      'dc:description',
      'dc:subject',
      'dc:coverage',
    ),
  ).toEqual({
    'dc:title': TERMS.title,
    'dc:creator': TERMS.creator,
    'dc:publisher': TERMS.publisher,
    'dc:date': TERMS.date,
    'dc:identifier': TERMS.identifier,
    'dc:language': TERMS.language,
    'dc:description': TERMS.subject,
    'dc:subject': TERMS.category,
    'dc:coverage': TERMS.coverage,
  });
});

test('web page: meta elements, and the data block', async () => {
  const text = strFromU8(await made('html'));
  const page = parseHtml(text);
  const named = all(page, 'meta').filter((one) => /^(DCTERMS|eGMS)/.test(one.attributes['name'] ?? ''));
  expect(Object.fromEntries(named.map((one) => [one.attributes['name'], one.attributes['content']]))).toEqual(
    {
      'DCTERMS.title': `${TERMS.title}: A & B`,
      'DCTERMS.creator': TERMS.creator,
      'DCTERMS.publisher': TERMS.publisher,
      'DCTERMS.date': TERMS.date,
      'DCTERMS.identifier': TERMS.identifier,
      'DCTERMS.language': TERMS.language,
      'DCTERMS.subject': TERMS.subject,
      'eGMS.subject.category': TERMS.category,
      'DCTERMS.coverage': TERMS.coverage,
    },
  );
  const block = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/.exec(text)![1]!;
  const data = JSON.parse(block) as Record<string, unknown>;
  expect(data).toMatchObject({ title: TERMS.title, subjectCategory: TERMS.category, language: 'cy-GB' });
  expect(data['@context']).toMatchObject({ title: 'dcterms:title', publisher: 'dcterms:publisher' });
});

test('table: its description', async () => {
  expect(JSON.parse(strFromU8(await made('csvw')))).toMatchObject({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'cy-GB' }],
    'dc:creator': TERMS.creator,
    'dc:publisher': TERMS.publisher,
    'dc:date': TERMS.date,
    'dc:identifier': TERMS.identifier,
    'dc:language': TERMS.language,
    'dc:subject': TERMS.category,
    'dc:coverage': TERMS.coverage,
  });
});

test('where the cover is silent, the framework stands in, and nothing is empty', async () => {
  const silent = { ...cover, partnership: '', leadPartner: '', reference: '', nations: '' };
  const bare: Dossier = { ...sample, agreement: { ...sample.agreement, cover: silent } };
  const page = parseHtml(strFromU8(await made('html', bare)));
  const named = new Map(all(page, 'meta').map((one) => [one.attributes['name'], one.attributes['content']]));
  expect(named.get('DCTERMS.creator')).toBe(TERMS.publisher);
  expect(named.get('DCTERMS.coverage')).toBe('England');
  expect(named.has('DCTERMS.identifier')).toBe(false);
  const meta = xmlParts(await made('odt', bare)).get('meta.xml')!;
  expect(all(meta, 'meta:user-defined').map(textOf)).not.toContain('');
  const xmp = strFromU8(await made('pdf', bare));
  expect(xmp).not.toContain('<dc:identifier>');
  expect(xmp).toContain('<dc:coverage>England</dc:coverage>');
});
