import { existsSync, readFileSync, readdirSync } from 'node:fs';

import type { Agreement } from '../../../src/core/agreement';
import { activity, cover, framework, mainstay, scratch, workbook } from './cli';

const at = scratch();
const partners = [{ name: 'SEASY' }];

describe('export', () => {
  it('writes each format under the agreement’s reference', async () => {
    const file = await workbook(at('good.xlsx'), { cover, partners, activities: [activity] });
    const { code, err } = await mainstay('export', file, '--to', 'json,docx', '-o', at('out/deep'));
    expect([code, err]).toEqual([0, '']);
    expect(readdirSync(at('out/deep')).sort()).toEqual(['MPA 12-2005.docx', 'MPA 12-2005.json']);
    const { agreement, ...rest } = readJson(at('out/deep/MPA 12-2005.json'));
    expect((agreement ?? (rest as Agreement)).activities[0]).toMatchObject({
      ref: '1',
      area: 'Access to finance',
      who: [{ level: 'national', name: 'DTI' }],
    });
    expect(readFileSync(at('out/deep/MPA 12-2005.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('marks a draft, says so, and is done all the same', async () => {
    const file = await workbook(at('My draft.xlsx'));
    const { code, err } = await mainstay('export', file, '--to', 'JSON', '-o', at('drafts'));
    expect(code).toBe(0);
    expect(err).toMatch(/draft: \d+ things are still to fix/);
    expect(readdirSync(at('drafts'))).toEqual(['My draft draft.json']);
  });

  it('refuses to replace anything, before it writes anything', async () => {
    const file = await workbook(at('twice.xlsx'), {
      cover: { ...cover, reference: 'T' },
      partners,
      activities: [activity],
    });
    expect((await mainstay('export', file, '--to', 'json', '-o', at('twice'))).code).toBe(0);
    const again = await mainstay('export', file, '--to', 'docx,json', '-o', at('twice'));
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/T\.json exists already.*--force/);
    expect(existsSync(at('twice/T.docx'))).toBe(false);
    expect((await mainstay('export', file, '--to', 'docx,json', '-o', at('twice'), '--force')).code).toBe(0);
  });

  it('leaves contacts out of the web page, unless they are asked for', async () => {
    const known = [{ name: 'SEASY', email: 'ann@seasy.example' }];
    const file = await workbook(at('contacts.xlsx'), { cover, partners: known, activities: [activity] });
    const page = async (folder: string, ...asked: string[]): Promise<string> => {
      const { code } = await mainstay('export', file, '--to', 'html', '-o', at(folder), ...asked);
      expect(code).toBe(0);
      return readFileSync(at(`${folder}/MPA 12-2005.html`), 'utf8');
    };
    expect(await page('out-of-it')).not.toContain('ann@seasy.example');
    expect(await page('in-it', '--contacts')).toContain('ann@seasy.example');
    const { code, out } = await mainstay('verify', at('in-it/MPA 12-2005.html'));
    expect([code, out]).toEqual([0, expect.stringContaining('byte for byte')]);
  });

  it('gives the same bytes for the same day', async () => {
    const file = await workbook(at('same.xlsx'), { cover, partners, activities: [activity] });
    for (const folder of ['a', 'b']) {
      expect(
        (await mainstay('export', file, '--to', 'docx,json', '-o', at(folder), '--as-of', '2005-06-12')).code,
      ).toBe(0);
    }
    for (const name of readdirSync(at('a'))) {
      expect(Buffer.compare(readFileSync(at(`a/${name}`)), readFileSync(at(`b/${name}`)))).toBe(0);
    }
  });

  it.each([
    [['export'], /Name the workbook/],
    [['export', 'a.xlsx', '--to', 'json'], /Name the folder/],
    [['export', 'a.xlsx', '-o', '.'], /Name the formats/],
    [['export', 'a.xlsx', '--to', 'json,xyz', '-o', '.'], /no format "xyz".*json/],
    [['export', 'a.xlsx', 'b.xlsx', '--to', 'json', '-o', '.'], /one workbook at a time/],
    [['export', 'none.xlsx', '--to', 'json', '-o', '.'], /no such file/],
  ])('refuses %j', async (args, sentence) => {
    const { code, err } = await mainstay(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});

function readJson(file: string): Partial<{ agreement: Agreement }> {
  const json = JSON.parse(readFileSync(file, 'utf8')) as Partial<{
    agreement: Agreement;
    framework: { id: string };
  }>;
  expect(JSON.stringify(json)).toContain(framework.pack.id);
  return json;
}
