import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { blueprintFor, readSnapshot, type Reading } from '../../../src/core/workbook';
import {
  readVersions,
  versionOf,
  versionParts,
  VERSIONS_NAMESPACE,
} from '../../../src/core/workbook/versions';
import { printBlueprint, readContents, readWorkbook } from '../../../src/io/file';
import { activity, cover, framework, mainstay, scratch, workbook } from './cli';

const at = scratch();
const one = { ...activity, ref: '1' };
const two = { ...activity, ref: '2', what: 'Procurement toolkit', why: 'Councils ask for it.' };

async function readingOf(name: string): Promise<Reading> {
  const snapshot = await readWorkbook(readFileSync(name));
  if (!snapshot) throw new Error(`${name} holds no agreement`);
  return readSnapshot(snapshot, framework);
}
const rows = async (name: string): Promise<Record<string, string>[]> =>
  (await readingOf(name)).activities.map(({ text }) => text);

const rows4 = async (name: string): Promise<(string | undefined)[]> =>
  (await rows(name)).map(({ why }) => why);

const base = async (): Promise<string> => workbook(at('base.xlsx'), { cover, activities: [one, two] });

describe('merge', () => {
  it('takes what one copy changed, and leaves the copies as they were', async () => {
    const file = await base();
    const ann = await workbook(at('ann.xlsx'), { cover, activities: [{ ...one, why: 'Ann says so.' }, two] });
    const bob = await workbook(at('bob.xlsx'), {
      cover: { ...cover, reference: 'MPA 13/2005' },
      activities: [one, { ...two, when: 'September 2006' }, { ...activity, ref: '3', what: 'Mentoring' }],
    });
    const before = [file, ann, bob].map((name) => readFileSync(name));
    const args = ['merge', file, ann, bob, '-o', at('m.xlsx'), '--report', at('m.json')];
    const { code, out, err } = await mainstay(...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('ann.xlsx: 1 changed, 0 added, 0 taken out.');
    expect(out).toContain('bob.xlsx: 2 changed, 1 added, 0 taken out.');
    expect(await rows(at('m.xlsx'))).toMatchObject([
      { ref: '1', why: 'Ann says so.' },
      { ref: '2', when: 'September 2006' },
      { ref: '3', what: 'Mentoring' },
    ]);
    const { cover: merged } = await readingOf(at('m.xlsx'));
    expect(merged.find(({ key }) => key === 'reference')?.values['answer']).toBe('MPA 13/2005');
    [file, ann, bob].forEach((name, i) => expect(readFileSync(name).equals(before[i] as Buffer)).toBe(true));
    const report = JSON.parse(readFileSync(at('m.json'), 'utf8')) as { copies: { file: string }[] };
    expect(report.copies.map((copy) => path.basename(copy.file))).toEqual(['ann.xlsx', 'bob.xlsx']);
    expect(report.copies[0]).toMatchObject({
      taken: [{ key: '1', field: 'why', theirs: 'Ann says so.' }],
      open: [],
    });
  });

  it('keeps the first where two changed the same cell, lists both texts and exits with 1', async () => {
    const file = await base();
    const ann = await workbook(at('ann2.xlsx'), {
      cover,
      activities: [{ ...one, why: 'Ann says so.' }, two],
    });
    const bob = await workbook(at('bob2.xlsx'), {
      cover,
      activities: [{ ...one, why: 'Bob says so.' }, two],
    });
    const args = ['merge', file, ann, bob, '-o', at('m2.xlsx'), '--report', at('m2.json')];
    const { code, err } = await mainstay(...args);
    expect(code).toBe(1);
    expect(err).toContain('Kept: "Ann says so."; theirs: "Bob says so.".');
    expect((await rows(at('m2.xlsx')))[0]).toMatchObject({ why: 'Ann says so.' });
    const report = JSON.parse(readFileSync(at('m2.json'), 'utf8')) as { copies: { open: unknown[] }[] };
    expect(report.copies[1]?.open).toMatchObject([
      { key: '1', field: 'why', mine: 'Ann says so.', theirs: 'Bob says so.' },
    ]);
  });

  it('takes a version that both hold as the common base, where BASE has changed as well', async () => {
    const rows = [one, two];
    const sent = await workbook(at('sent.xlsx'), { cover, activities: rows });
    const agreement = (await readingOf(sent)).agreement('2005-06-12');
    const kept = await versionOf(agreement, { name: 'Sent round', note: '', now: new Date('2005-06-12') });
    const holding = async (name: string, activities: typeof rows): Promise<string> => {
      const blueprint = blueprintFor(framework, { cover, activities });
      const parts = versionParts(kept).map((xml) => ({ namespace: VERSIONS_NAMESPACE, xml }));
      writeFileSync(
        at(name),
        await printBlueprint({ ...blueprint, xmlParts: [...blueprint.xmlParts, ...parts] }),
      );
      return at(name);
    };
    const mine = await holding('mine.xlsx', [{ ...one, why: 'I say so.' }, two]);
    const ann = await holding('ann4.xlsx', [one, { ...two, why: 'Ann says so.' }]);
    const bob = await workbook(at('bob4.xlsx'), { cover, activities: [{ ...one, why: 'I say so.' }, two] });
    const { code, out } = await mainstay(
      ...['merge', mine, ann, bob, '-o', at('m4.xlsx'), '--report', at('m4.json')],
    );
    expect(code).toBe(0);
    expect(out).toContain('Both began from the version "Sent round", kept 12 June 2005.');
    expect(await rows4(at('m4.xlsx'))).toEqual(['I say so.', 'Ann says so.']);
    const report = JSON.parse(readFileSync(at('m4.json'), 'utf8')) as {
      copies: { version: object | null }[];
    };
    expect(report.copies.map(({ version }) => version)).toEqual([
      { name: 'Sent round', kept: kept.kept, seal: kept.seal },
      null,
    ]);
    // The versions go on with the merged workbook.
    const { customXml } = await readContents(readFileSync(at('m4.xlsx')));
    expect((await readVersions(customXml)).versions.map(({ name }) => name)).toEqual(['Sent round']);
  });

  it('keeps a copied row, and what one copy changed and another took out', async () => {
    const file = await base();
    const ann = await workbook(at('ann4.xlsx'), {
      cover,
      activities: [one, { ...two, who: 'National: DTI; NHS' }, { ...activity, ref: '1', what: 'Copied' }],
    });
    const bob = await workbook(at('bob4.xlsx'), { cover, activities: [one] });
    const { code, out, err } = await mainstay('merge', file, ann, bob, '-o', at('m6.xlsx'));
    expect([code, err]).toEqual([
      1,
      `${bob}: "2 Procurement toolkit" was taken out on one side and changed on the other. It was kept.\n`,
    ]);
    expect(out).toContain('Its activity 1 is now activity 3: that Ref was taken.');
    expect((await rows(at('m6.xlsx'))).map(({ ref, what }) => [ref, what])).toEqual([
      ['1', 'Loan Readiness'],
      ['2', 'Procurement toolkit'],
      ['3', 'Copied'],
    ]);
  });

  it('names the levels of audiences that two changed', async () => {
    const file = await base();
    const [ann, bob] = await Promise.all(
      ['NHS', 'SBS'].map((more) =>
        workbook(at(`${more}.xlsx`), { cover, activities: [{ ...one, who: `National: DTI; ${more}` }, two] }),
      ),
    );
    const { err } = await mainstay('merge', file, ann ?? '', bob ?? '', '-o', at('m5.xlsx'));
    expect(err).toContain('Kept: "National: DTI; National: NHS"; theirs: "National: DTI; National: SBS".');
  });

  it('gives a new Ref to the second of two activities that were added under one', async () => {
    const file = await base();
    const added = (what: string): typeof one => ({ ...activity, ref: '3', what });
    const ann = await workbook(at('ann3.xlsx'), { cover, activities: [one, two, added('Mentoring')] });
    const bob = await workbook(at('bob3.xlsx'), { cover, activities: [one, two, added('Social audits')] });
    const { code, out } = await mainstay('merge', file, ann, bob, '-o', at('m3.xlsx'));
    expect([code, out]).toEqual([0, expect.stringContaining('Its activity 3 is now activity 4')]);
    expect((await rows(at('m3.xlsx'))).map(({ ref, what }) => [ref, what])).toEqual([
      ['1', 'Loan Readiness'],
      ['2', 'Procurement toolkit'],
      ['3', 'Mentoring'],
      ['4', 'Social audits'],
    ]);
  });

  it('refuses to replace anything, before it writes anything', async () => {
    const file = await base();
    writeFileSync(at('mine.json'), 'mine');
    const args = ['merge', file, file, '-o', at('not.xlsx'), '--report', at('mine.json')];
    const { code, err } = await mainstay(...args);
    expect([code, existsSync(at('not.xlsx'))]).toEqual([2, false]);
    expect(err).toMatch(/mine\.json exists already/);
  });

  it.each([
    [[], /Name the workbook that was sent round/],
    [['base.xlsx'], /Name the workbook that was sent round/],
    [['base.xlsx', 'a.xlsx'], /Name the workbook to write/],
    [['none.xlsx', 'a.xlsx', '-o', at('x.xlsx')], /no such file/],
    [
      [path.join(__dirname, '../../fixtures/printed-table.xlsx'), 'a.xlsx', '-o', at('x.xlsx')],
      /holds no agreement/,
    ],
  ])('refuses %j', async (args, sentence) => {
    const { code, out, err } = await mainstay('merge', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });
});
