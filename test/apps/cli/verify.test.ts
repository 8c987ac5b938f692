import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { activity, cover, mainstay, scratch, workbook } from './cli';

const at = scratch();
const ALL = 'docx,pdf,odt,html,json,zip';
const partners = [{ name: 'SEASY', contact: 'Ann Example', email: 'ann@seasy.example' }, { name: 'INSPIRE' }];

async function exported(name: string, reference: string, change: object = {}): Promise<string[]> {
  const activities = [
    activity,
    { ...activity, what: 'Gr\u0175p', who: 'Charity Bank', partners: 'INSPIRE', ...change },
  ];
  const file = await workbook(at(`${name}.xlsx`), { cover: { ...cover, reference }, partners, activities });
  expect((await mainstay('export', file, '--to', ALL, '-o', at(name))).code).toBe(0);
  return readdirSync(at(name)).map((entry) => at(`${name}/${entry}`));
}

describe('verify', () => {
  it.each([
    ['with a reference', 'MPA 12/2005', {}],
    ['without one, named after the workbook', '', {}],
    ['drafts with several things to fix', 'D', { why: 'tbc', when: 'Varied', kind: 'Party', how: '' }],
    ['drafts with an error value in a cell', 'E', { why: '#REF!', outcome: '#N/A' }],
  ])(
    'finds what was exported unchanged, byte for byte: %s',
    async (name, reference, change) => {
      const files = await exported(name, reference, change);
      expect(files).toHaveLength(6);
      const { code, out, err } = await mainstay('verify', ...files);
      expect([code, err]).toEqual([0, '']);
      expect(out.match(/is unchanged\. It is what its own data gives, byte for byte\./g)).toHaveLength(5);
      expect(out.match(/\.json is a whole data file\..* compare its seal/g)).toHaveLength(1);
      expect(new Set(out.match(/^Seal: .*/gm)).size).toBe(1);
    },
    60_000,
  );

  it('names the first difference, with exit code 1', async () => {
    const files = await exported('changed', 'C');
    const docx = files.find((file) => file.endsWith('.docx'))!;
    const parts = unzipSync(readFileSync(docx));
    const xml = strFromU8(parts['word/document.xml']!).replace('Women-led', 'Men-led');
    writeFileSync(at('bad.docx'), zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
    const { code, out } = await mainstay('verify', at('bad.docx'));
    expect(code).toBe(1);
    expect(out).toMatch(
      /bad\.docx was changed\. It says \u201cMen-led .* where its data gives \u201cWomen-led /,
    );
  });

  it('says what it cannot read, with exit code 2, and goes on', async () => {
    writeFileSync(at('mail.txt'), 'Dear all,');
    writeFileSync(at('part.json'), '{"cover":{},"activities":[]}');
    const [good] = (await exported('good', 'G')).filter((file) => file.endsWith('.json'));
    const { code, out, err } = await mainstay(
      'verify',
      at('mail.txt'),
      at('part.json'),
      at('none.pdf'),
      good!,
    );
    expect(code).toBe(2);
    expect(err).toMatch(/mail\.txt could not be read\. It is no document that Mainstay makes\./);
    expect(err).toMatch(/part\.json could not be read\. The data in it is not whole/);
    expect(err).toMatch(/none\.pdf could not be read: there is no such file/);
    expect(out).toContain('is a whole data file');
  });

  it('asks for a document', async () => expect((await mainstay('verify')).err).toMatch(/Name the documents/));
});
