import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formats, loadVerify } from '../../../src/core/export';
import type { Agreement, Dossier } from '../../../src/core/agreement';
import { loadFramework, packs } from '../../../src/core/framework';
import { publishedAgreement } from '../../../src/core/export/published';
import { compare, extract, Unreadable } from '../../../src/core/export/verify';
import type { DocumentKind } from '../../../src/core/export/verify';
import { dossier, everywhere, HOSTILE } from '../../support/dossiers';

// Documents are made and opened by other programs: slow on a busy machine.
jest.setTimeout(120_000);

const framework = loadFramework(packs[0]!);
const sample = dossier(framework, 3);
const kinds: readonly DocumentKind[] = ['docx', 'pdf', 'odt', 'html', 'json', 'zip'];

async function made(id: string, what: Dossier, seal?: string, contacts = false): Promise<Uint8Array> {
  const format = formats.find((candidate) => candidate.id === id)!;
  return (await format.load())(what, framework, { contacts, ...(seal !== undefined && { seal }) });
}

/** The dossier with the data of another agreement. */
const holding = (what: Dossier, json: string): Dossier => ({
  ...what,
  agreement: JSON.parse(json) as Agreement,
});

async function verdict(bytes: Uint8Array, what: Dossier): Promise<string> {
  const { format, json, seal, contacts } = extract(bytes);
  const again = await made(format, holding(what, json), seal, contacts);
  const { verdict: said, difference } = compare(format, bytes, again);
  return [said, difference].filter(Boolean).join(': ');
}

function edited(bytes: Uint8Array, part: string, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part]!);
  expect(edit(before)).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(edit(before)) });
}

test('is fetched on demand', async () => expect((await loadVerify()).extract).toBe(extract));

describe.each(kinds)('%s', (kind) => {
  test('gives back its data, and is what its data gives', async () => {
    const bytes = await made(kind, sample);
    const found = extract(bytes);
    expect(found.format).toBe(kind);
    expect(found.contacts).toBe(false);
    const expected = kind === 'html' ? publishedAgreement(sample.agreement) : sample.agreement;
    expect(JSON.parse(found.json)).toEqual(expected);
    expect(await verdict(bytes, sample)).toBe('same-bytes');
  });

  test('with hostile text in every field', async () => {
    const hostile = everywhere(framework, HOSTILE['markup']!);
    expect(await verdict(await made(kind, hostile), hostile)).toBe('same-bytes');
  });

  test('of another agreement is another text, and the first difference is named', async () => {
    const { agreement } = sample;
    const other = { ...sample, agreement: { ...agreement, cover: { ...agreement.cover, version: '0.4' } } };
    const { verdict: said, difference } = compare(kind, await made(kind, other), await made(kind, sample));
    expect(said).toBe('changed');
    expect(difference).toContain('0.4');
    expect(difference).toContain('0.3');
  });
});

describe.each(['html', 'zip'])('%s with the contacts that were asked for', (kind) => {
  const [{ email = '' } = {}] = sample.agreement.partners;

  test('says them, and is what its data gives', async () => {
    const bytes = await made(kind, sample, undefined, true);
    const page = strFromU8(kind === 'html' ? bytes : unzipSync(bytes)['MPA D-2005-07.html']!);
    expect(email).toContain('@');
    expect(page.split('<script')[0]).toContain(email);
    expect(extract(bytes)).toMatchObject({ contacts: true });
    expect(JSON.parse(extract(bytes).json)).toEqual(sample.agreement);
    expect(await verdict(bytes, sample)).toBe('same-bytes');
  });

  test('is another text where they were taken out, or asked for afterwards', async () => {
    const bytes = await made(kind, sample, undefined, true);
    const edit = (html: string): string => html.replace(email, '');
    const bad = kind === 'html' ? strToU8(edit(strFromU8(bytes))) : edited(bytes, 'MPA D-2005-07.html', edit);
    expect(await verdict(bad, sample)).toContain('changed: ');
    const plain = strFromU8(await made('html', sample));
    const claim = plain.replace('"seal":', '"contacts": true, "seal":');
    expect(claim).not.toBe(plain);
    expect(await verdict(strToU8(claim), sample)).toContain('changed: ');
  });
});

describe('changed by hand', () => {
  test('an answer in the Word document', async () => {
    const bad = edited(await made('docx', sample), 'word/document.xml', (xml) =>
      xml.replace('Four agencies use the guide', 'Five agencies use the guide'),
    );
    expect(await verdict(bad, sample)).toBe(
      'changed: It says \u201cFive agencies use the guide in their next round of contracts.\u201d where its data gives \u201cFour agencies use the guide in their next round of contracts.\u201d.',
    );
  });

  test('the data in the Word document', async () => {
    const bad = edited(await made('docx', sample), 'customXml/item1.xml', (xml) =>
      xml.replace('Four agencies', 'Five agencies'),
    );
    expect(await verdict(bad, sample)).toContain('where its data gives \u201cFive agencies');
  });

  test('a cell of the OpenDocument text, the web page, a file of the zip', async () => {
    const odt = edited(await made('odt', sample), 'content.xml', (xml) =>
      xml.replace('June 2005', 'July 2005'),
    );
    expect(await verdict(odt, sample)).toMatch(/^changed: It says \u201c.*July 2005/);
    const html = strFromU8(await made('html', sample)).replace('June 2005', 'July 2005');
    expect(await verdict(strToU8(html), sample)).toMatch(/^changed: It says \u201c.*July 2005/);
    const zip = edited(await made('zip', sample), 'MPA D-2005-07.csv', (csv) => csv.replace('SEASY', 'SEEM'));
    expect(await verdict(zip, sample)).toMatch(
      /^changed: MPA D-2005-07\.csv: It says \u201c.*SEEM.*\u201d where its data gives \u201c.*SEASY/,
    );
    const parts = unzipSync(await made('zip', sample));
    delete parts['MPA D-2005-07.pdf'];
    expect(await verdict(zipSync(parts), sample)).toBe('changed: The file MPA D-2005-07.pdf is missing.');
  });

  test('text added at the end, and taken away', async () => {
    const html = strFromU8(await made('html', sample));
    expect(await verdict(strToU8(html.replace('</main>', '<p>And more.</p></main>')), sample)).toContain(
      'And more.',
    );
    expect(await verdict(strToU8(html.replace(/<footer>.*<\/footer>/, '')), sample)).toContain('ends early');
  });
});

describe('added to by hand', () => {
  /** The PDF with an object put in place of another, as a program saves it that only appends (ISO 32000-1, 7.5.6). */
  async function appended(edit: (page: string) => string, more = ''): Promise<Uint8Array> {
    const bytes = await made('pdf', sample);
    const text = strFromU8(bytes, true);
    const [whole, number = '', body = ''] = /(\d+) 0 obj\n(<<\n\/Type \/Page\n[^]*?)\nendobj/.exec(text)!;
    expect(edit(body)).not.toBe(body);
    const update = `${number} 0 obj\n${edit(body)}\nendobj\n${more}\n%%EOF\n`;
    expect(whole).toContain(body);
    return strToU8(text + update, true);
  }

  test('bytes after the end of a PDF change no text', async () => {
    const bytes = await made('pdf', sample);
    const junk = strToU8('\n% Thank you for your submission.\n');
    expect(await verdict(new Uint8Array([...bytes, ...junk]), sample)).toBe('same-text');
  });

  test('another text put over a page of the PDF', async () => {
    const stream = 'BT /F1 12 Tf (Approved) Tj ET';
    const bad = await appended(
      (page) => page.replace(/\/Contents (\d+ 0 R)/, '/Contents [$1 9001 0 R]'),
      `9001 0 obj\n<<\n/Length ${stream.length}\n>>\nstream\n${stream}\nendstream\nendobj`,
    );
    expect(await verdict(bad, sample)).toMatch(/^changed: It says .*Approved/);
  });

  test('a note, and a picture on a page of the PDF', async () => {
    const note = await appended(
      (page) => page.replace('/Type /Page', '/Type /Page\n/Annots [9001 0 R]'),
      '9001 0 obj\n<<\n/Type /Annot\n/Subtype /FreeText\n/Contents (Approved)\n>>\nendobj',
    );
    expect(await verdict(note, sample)).toContain('a note on the page');
    const stream = 'q /Im1 Do Q';
    const picture = await appended(
      (page) => page.replace(/\/Contents (\d+ 0 R)/, '/Contents [$1 9001 0 R]'),
      `9001 0 obj\n<<\n/Length ${stream.length}\n>>\nstream\n${stream}\nendstream\nendobj`,
    );
    expect(await verdict(picture, sample)).toContain('a picture or another object');
  });

  test('a picture in the Word document and in the OpenDocument text, a footnote', async () => {
    const word = edited(await made('docx', sample), 'word/document.xml', (xml) =>
      xml.replace('</w:t></w:r>', '</w:t></w:r><w:r><w:drawing/></w:r>'),
    );
    expect(await verdict(word, sample)).toContain('a picture or another object');
    const odt = edited(await made('odt', sample), 'content.xml', (xml) =>
      xml.replace('</text:p>', '<draw:frame><draw:image/></draw:frame></text:p>'),
    );
    expect(await verdict(odt, sample)).toContain('a picture or another object');
    const parts = unzipSync(await made('docx', sample));
    const note =
      '<w:footnotes><w:footnote><w:p><w:r><w:t>But not in May.</w:t></w:r></w:p></w:footnote></w:footnotes>';
    const noted = zipSync({ ...parts, 'word/footnotes.xml': strToU8(note) });
    expect(await verdict(noted, sample)).toContain('But not in May.');
  });

  test('a look of the web page that hides or shows', async () => {
    const html = strFromU8(await made('html', sample));
    for (const [from, to] of [
      ['</style>', 'td{display:none}</style>'],
      ['<td>', '<td style="display:none">'],
      ['<td>', '<td hidden>'],
      ['</main>', '<script>document.body.textContent = ""</script></main>'],
      ['</main>', '<img src="approved.png" alt=""></main>'],
    ] as const) {
      expect(await verdict(strToU8(html.replace(from, to)), sample)).toMatch(/^changed: /);
    }
  });

  test('a file in the zip, and a document of it', async () => {
    const parts = unzipSync(await made('zip', sample));
    expect(await verdict(zipSync({ ...parts, 'more.pdf': strToU8('%PDF') }), sample)).toBe(
      'changed: The file more.pdf was added.',
    );
    const name = 'MPA D-2005-07.docx';
    const word = edited(parts[name]!, 'word/document.xml', (xml) => xml.replace('June 2005', 'July 2005'));
    expect(await verdict(zipSync({ ...parts, [name]: word }), sample)).toMatch(
      /^changed: MPA D-2005-07\.docx: It says .*July 2005/,
    );
    expect(await verdict(zipSync(parts, { level: 1 }), sample)).toBe('same-text');
  });
});

describe('a property changed by hand', () => {
  const name = 'Social Enterprise &amp; Procurement Partnership';
  const other = name.replace('Social', 'Sozial');

  test.each([
    ['docx', 'docProps/core.xml', name, other, 'dc:creator'],
    ['docx', 'docProps/custom.xml', 'GB Equal Support Unit', 'GB Equal Support Units', 'DCTERMS.publisher'],
    ['odt', 'meta.xml', `initial-creator>${name}`, `initial-creator>${other}`, 'meta:initial-creator'],
    ['odt', 'meta.xml', 'England', 'Scotland', 'DCTERMS.coverage'],
  ] as const)('%s, %s: %s', async (id, part, from, to, property) => {
    const bad = edited(await made(id, sample), part, (xml) => xml.replace(from, to));
    const said = await verdict(bad, sample);
    expect(said).toContain(`changed: Its property \u201c${property}\u201d says`);
    expect(said).toContain('where its data gives');
  });

  test('of a web page', async () => {
    const html = strFromU8(await made('html', sample)).replace(
      `creator" content="${name}`,
      `creator" content="${other}`,
    );
    expect(await verdict(strToU8(html), sample)).toContain(
      'changed: Its property \u201cDCTERMS.creator\u201d says \u201cSozial Enterprise & Procurement Partnership\u201d',
    );
  });

  test('of a PDF, in its XMP and in its information', async () => {
    const pdf = strFromU8(await made('pdf', sample), true);
    const xmp = pdf.replace(`<rdf:li>${name}`, `<rdf:li>${other}`);
    expect(xmp).not.toBe(pdf);
    expect(await verdict(strToU8(xmp, true), sample)).toContain(
      'changed: Its property \u201cdc:creator\u201d',
    );
    const information = pdf.replace(
      '(Mainstreaming Partnership Agreement)',
      '(Mainstreaming Partnership Agreements)',
    );
    expect(information).not.toBe(pdf);
    expect(await verdict(strToU8(information, true), sample)).toContain(
      'changed: Its property \u201cTitle\u201d',
    );
  });

  test('or left out by another program, is no change of what it says', async () => {
    const bytes = edited(await made('docx', sample), 'docProps/core.xml', (xml) =>
      xml
        .replace(/<dc:identifier>.*?<\/dc:identifier>/, '')
        .replace(/(<cp:lastModifiedBy>)[^<]*/, '$1Somebody'),
    );
    expect(await verdict(bytes, sample)).toBe('same-text');
  });
});

test('text that is hidden in the Word document is a change', async () => {
  const bad = edited(await made('docx', sample), 'word/document.xml', (xml) =>
    xml.replace('<w:rPr><w:b/>', '<w:rPr><w:vanish/><w:b/>'),
  );
  expect(await verdict(bad, sample)).toContain('[hidden text]');
});

test('a PDF whose streams say their lengths elsewhere, as other programs write them, is read', async () => {
  const pdf = strFromU8(await made('pdf', sample), true);
  const lengths: string[] = [];
  const first = 5000;
  const moved = pdf.replace(/\/Length (\d+)/g, (_all, length: string) => {
    lengths.push(length);
    return `/Length ${first + lengths.length} 0 R`;
  });
  const objects = lengths.map((length, i) => `${first + i + 1} 0 obj\n${length}\nendobj\n`).join('');
  expect(lengths.length).toBeGreaterThan(5);
  expect(
    await verdict(
      strToU8(
        moved.replace(/xref\n/, () => `${objects}xref\n`),
        true,
      ),
      sample,
    ),
  ).toBe('same-text');
});

describe('saved by another program, the text unchanged', () => {
  test('a Word document packed anew, its runs parted', async () => {
    const again = edited(await made('docx', sample), 'word/document.xml', (xml) =>
      xml.replace('June 2005</w:t>', 'June </w:t></w:r><w:r><w:t xml:space="preserve">2005</w:t>'),
    );
    expect(await verdict(again, sample)).toBe('same-text');
  });

  test('a data file in one line', async () => {
    expect(await verdict(strToU8(JSON.stringify(sample.agreement)), sample)).toBe('same-text');
  });
});

describe('unreadable', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['any text', strToU8('Dear all,')],
    ['another page', strToU8('<!DOCTYPE html><title>x</title>')],
    ['other data', strToU8('{"cover":1}')],
    ['broken data', strToU8('{"cover":')],
    ['a PDF without data', strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj')],
    ['an empty zip', zipSync({})],
    ['a zip of something', zipSync({ 'a.txt': strToU8('a') })],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
  ])('%s', (_name, bytes) => expect(() => extract(bytes)).toThrow(Unreadable));

  test('documents that are cut off', async () => {
    for (const kind of ['docx', 'odt', 'zip']) {
      const bytes = await made(kind, sample);
      expect(() => extract(bytes.slice(0, bytes.length / 2))).toThrow(Unreadable);
    }
    const pdf = await made('pdf', sample);
    expect(() => extract(pdf.slice(0, 5000))).toThrow(Unreadable);
  });

  test('a container that unpacks to gigabytes is given up at 256 MB', () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(300 * 1024 * 1024), { level: 1 }] });
    expect(bomb.length).toBeLessThan(3 * 1024 * 1024);
    expect(() => extract(bomb)).toThrow('It unpacks to more than 256 MB.');
  }, 60_000);
});
