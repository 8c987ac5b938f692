import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { loadFramework, type Pack } from '../../../src/core/framework';
import { blueprintFor, packOfPart, readSnapshot } from '../../../src/core/workbook';
import { printBlueprint, readWorkbook } from '../../../src/io/file';
import { patchParts, readXlsx, type XlsxSheet } from '../../../src/io/xlsx';
import { PackageReader } from '../../../src/io/xlsx/package';
import { activity, cover, framework, mainstay, scratch, workbook } from './cli';

const at = scratch();
const example = path.join(__dirname, '../../fixtures/review/example-reviewed-pack.json');
const pack = JSON.parse(readFileSync(example, 'utf8')) as Pack;

const rows = [
  { ...activity, ref: '1', who: 'Local/Regional: banks; Ann\nNational: DTI; SBS', partners: 'SEEM*; SEASY' },
  { ...activity, ref: '2', area: 'Tourism', who: 'National: SEC', why: 'DTI' },
];
const filled = (name: string, activities: typeof rows = rows): Promise<string> =>
  workbook(at(name), { cover, activities, partners: [{ name: 'SEEM' }, { name: 'SEASY' }] });

function partsOf(file: string): Map<string, Uint8Array> {
  const reader = new PackageReader(readFileSync(file));
  return new Map(reader.paths().map((name) => [name, reader.bytes(name) ?? new Uint8Array()]));
}

const listsOf = (bytes: Uint8Array): XlsxSheet['cells'] =>
  readXlsx(bytes).sheets.find(({ visibility }) => visibility !== 'visible')?.cells ?? [];
const valuesOf = (cells: XlsxSheet['cells']): unknown[] =>
  cells.filter(({ value }) => value !== '').map(({ row, column, value }) => [row, column, value]);

/** Parts that a review of a workbook of ours changes. */
const OWN_PARTS = [
  'customXml/item1.xml',
  'xl/workbook.xml',
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => `xl/worksheets/sheet${n}.xml`),
];

describe('review', () => {
  it('carries entries, lists and the framework over', async () => {
    const file = await filled('a.xlsx');
    const { code, out, err } = await mainstay('review', file, '--to', example, '-o', at('b.xlsx'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`from version 2005 to ${pack.version}`);
    expect(out).toContain('"DTI" is now "DBE"');
    const bytes = readFileSync(at('b.xlsx'));
    const snapshot = await readWorkbook(bytes);
    if (!snapshot) throw new Error('no agreement');
    expect(packOfPart(snapshot.pack ?? '')).toEqual(pack);
    const { activities, partners } = readSnapshot(snapshot, loadFramework(pack));
    expect(activities.map(({ text }) => [text.area, text.who, text.why, text.partners])).toEqual([
      [
        'Access to finance and investment',
        'Local/Regional: Banks and lenders; Ann\nNational: DBE; ED',
        activity.why,
        'SEEM Examples*; SEASY',
      ],
      ['Tourism', 'National: SEC', 'DTI', 'SEASY*'],
    ]);
    expect(partners.map(({ values }) => values['name'])).toEqual(['SEEM Examples', 'SEASY']);
    expect(activities[0]?.who.every(({ audience, name }) => audience !== null || name === 'Ann')).toBe(true);
  });

  it('gives the lists and their names as a new workbook of that version has them', async () => {
    const file = await filled('lists.xlsx');
    expect((await mainstay('review', file, '--to', example, '-o', at('lists-b.xlsx'))).code).toBe(0);
    const reviewed = readFileSync(at('lists-b.xlsx'));
    const anew = await printBlueprint(blueprintFor(loadFramework(pack)));
    expect(valuesOf(listsOf(reviewed))).toEqual(valuesOf(listsOf(anew)));
    expect(readXlsx(reviewed).names).toEqual(readXlsx(anew).names);
    const styles = (bytes: Uint8Array): unknown[] =>
      listsOf(bytes).map(({ row, column, style }) => [row, column, style]);
    expect(styles(reviewed)).toEqual(styles(anew));
    expect(readXlsx(reviewed).names).not.toEqual(readXlsx(readFileSync(file)).names);
  });

  it('leaves every other part as it was, byte for byte', async () => {
    const file = await filled('parts.xlsx');
    // A part that Mainstay knows nothing of.
    writeFileSync(file, patchParts(readFileSync(file), { 'xl/media/image1.png': new Uint8Array([1, 2, 3]) }));
    expect((await mainstay('review', file, '--to', example, '-o', at('parts-b.xlsx'))).code).toBe(0);
    const [before, after] = [partsOf(file), partsOf(at('parts-b.xlsx'))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(
      ([name, bytes]) => Buffer.compare(bytes, before.get(name) ?? bytes) !== 0,
    );
    // The sheets with their titles, Guidance, the lists, the names of their ranges, and the pack.
    expect(changed.map(([name]) => name).sort()).toEqual(OWN_PARTS);
  });

  it('changes only what is the framework’s own where no cell is touched', async () => {
    const file = await workbook(at('untouched.xlsx'), { activities: [{ what: 'Mentoring', who: 'Ann' }] });
    expect((await mainstay('review', file, '--to', example, '-o', at('untouched-b.xlsx'))).code).toBe(0);
    const [before, after] = [readXlsx(readFileSync(file)), readXlsx(readFileSync(at('untouched-b.xlsx')))];
    for (const [n, sheet] of after.sheets.entries()) {
      if (sheet.visibility !== 'visible') continue;
      const old = before.sheets[n]?.cells.map((cell) => cell.value) ?? [];
      const different = sheet.cells.filter((cell, i) => cell.value !== old[i]);
      expect(different.map(({ row, column, value }) => [row, column, value])).toEqual([
        [0, 0, `${sheet.name}: ${pack.title}`],
      ]);
    }
  });

  describe('with a version that says other things', () => {
    /** As the example, with words of its own where the framework speaks in the sheets. */
    const worded: Pack = {
      ...pack,
      id: 'example-worded',
      headings: { ...pack.headings, what: 'WHAT? Topic & "area"\nof policy' },
      joint: pack.joint.map((one) => ({ ...one, quote: `${one.quote} (reviewed)` })),
      requirements: pack.requirements.slice(1).map((one, n) => ({
        ...one,
        quote: n === 0 ? 'A much longer sentence than before, '.repeat(12) : one.quote,
      })),
    };
    const anew = async (): Promise<XlsxSheet[]> => [
      ...readXlsx(await printBlueprint(blueprintFor(loadFramework(worded), { activities: rows }))).sheets,
    ];
    const texts = (sheet: XlsxSheet | undefined): unknown[] => valuesOf(sheet?.cells ?? []);

    it('renews headings in cells and tables, questions, titles and Guidance', async () => {
      writeFileSync(at('worded.json'), JSON.stringify(worded));
      const file = await filled('worded.xlsx');
      const args = ['review', file, '--to', at('worded.json'), '-o', at('worded-b.xlsx')];
      const { err } = await mainstay(...args);
      expect(err).toBe('');
      const { sheets } = readXlsx(readFileSync(at('worded-b.xlsx')));
      const wanted = await anew();
      for (const name of ['Guidance', 'Joint activity']) {
        const of = (all: readonly XlsxSheet[]): XlsxSheet | undefined => all.find((one) => one.name === name);
        expect(texts(of(sheets))).toEqual(texts(of(wanted)));
      }
      const guidance = (all: readonly XlsxSheet[]): unknown[] =>
        all
          .find(({ name }) => name === 'Guidance')
          ?.cells.filter(({ value }) => value !== '')
          .map(({ style }) => style) ?? [];
      expect(guidance(sheets)).toEqual(guidance(wanted));
      const activities = sheets.find(({ name }) => name === 'Activities');
      expect(activities?.cells.find(({ row, column }) => row === 3 && column === 3)?.value).toBe(
        worded.headings.what,
      );
      expect(activities?.tables[0]?.columns[3]?.name).toBe(worded.headings.what);
      const snapshot = await readWorkbook(readFileSync(at('worded-b.xlsx')));
      expect(snapshot && readSnapshot(snapshot, loadFramework(worded)).activities.length).toBe(2);
    });

    it('leaves what a person changed', async () => {
      writeFileSync(at('worded.json'), JSON.stringify(worded));
      const file = await filled('changed.xlsx');
      const sheet = 'xl/sharedStrings.xml';
      const own = new TextDecoder()
        .decode(partsOf(file).get(sheet))
        .replace('How to fill it in', 'My own words');
      writeFileSync(file, patchParts(readFileSync(file), { [sheet]: own }));
      const before = readXlsx(readFileSync(file)).sheets.find(({ name }) => name === 'Guidance');
      await mainstay('review', file, '--to', at('worded.json'), '-o', at('changed-b.xlsx'));
      const after = readXlsx(readFileSync(at('changed-b.xlsx'))).sheets.find(
        ({ name }) => name === 'Guidance',
      );
      expect(texts(before)).toContainEqual([4, 0, 'My own words']);
      expect(texts(after)).toEqual(texts(before));
    });
  });

  it('says where a version in between was left out', async () => {
    const file = await filled('skip.xlsx');
    const later = at('later.json');
    writeFileSync(later, JSON.stringify({ ...pack, id: 'later', follows: 'in-between' }));
    const { err } = await mainstay('review', file, '--to', later, '-o', at('skipped.xlsx'));
    expect(err).toContain('what in-between replaced is not known here. Review it to in-between first.');
  });

  it('lists what a person has to decide, and what is kept, and exits with 1', async () => {
    const file = await filled('open.xlsx', [
      { ...activity, ref: '5', what: 'Access to mainstream grant finance', who: 'National: ODPM; DTI' },
    ]);
    const args = ['review', file, '--to', example, '-o', at('open-b.xlsx'), '--report', at('open.json')];
    const { code, err } = await mainstay(...args);
    expect(code).toBe(1);
    expect(err).toContain('"ODPM" is left to decide. In its place stands "DCE" or "DRE".');
    expect(err).toContain('"Access to mainstream grant finance" is no longer in the framework.');
    const report = JSON.parse(readFileSync(at('open.json'), 'utf8')) as object;
    expect(report).toMatchObject({
      from: { id: framework.pack.id, version: '2005' },
      to: { id: pack.id, version: pack.version },
      choose: [{ sheet: 'Activities', ref: '5', column: 'who', entry: 'ODPM', instead: ['DCE', 'DRE'] }],
      kept: [{ column: 'what', because: 'removed' }],
    });
    const snapshot = await readWorkbook(readFileSync(at('open-b.xlsx')));
    expect(JSON.stringify(snapshot?.tables)).toContain('National: ODPM; DBE');
  });

  it('is checked by the new version afterwards, which asks for the cover to be brought up to date', async () => {
    const file = await filled('then.xlsx');
    expect((await mainstay('review', file, '--to', example, '-o', at('then-b.xlsx'))).code).toBe(0);
    const check = await mainstay('check', at('then-b.xlsx'), '--format', 'json', '--as-of', '2006-02-01');
    expect(check.out).toContain('framework-version');
    const again = await mainstay('review', at('then-b.xlsx'), '--to', example, '-o', at('then-c.xlsx'));
    expect([again.code, existsSync(at('then-c.xlsx'))]).toEqual([2, false]);
    expect(again.err).toMatch(/already\. There is nothing to carry over/);
  });

  it('brings findings that were written into the sheet up to date', async () => {
    const checked = { ...activity, ref: '1', who: 'Local/Regional: OGC', findings: 'Complete\nOld words.' };
    const file = await workbook(at('found.xlsx'), {
      cover,
      partners: [{ name: 'SEASY' }],
      activities: [checked],
    });
    // As Excel writes it, which then shows what it computed last.
    const book = new TextDecoder().decode(partsOf(file).get('xl/workbook.xml'));
    const saved = book.replace(' fullCalcOnLoad="1"', '');
    expect(saved).not.toBe(book);
    writeFileSync(file, patchParts(readFileSync(file), { 'xl/workbook.xml': saved }));
    expect((await mainstay('review', file, '--to', example, '-o', at('found-b.xlsx'))).code).toBe(0);
    const snapshot = await readWorkbook(readFileSync(at('found-b.xlsx')));
    if (!snapshot) throw new Error('no agreement');
    const [row] = readSnapshot(snapshot, loadFramework(pack)).activities;
    expect(row?.text.findings).not.toContain('Old words.');
    expect(row?.text.findings).toMatch(/^(Complete|\d+ to fix)/);
    const { sheets } = readXlsx(readFileSync(at('found-b.xlsx')));
    const activities = sheets.find(({ name }) => name === 'Activities');
    const a2 = activities?.cells.find(({ row: r, column }) => r === 1 && column === 0);
    expect(a2?.value).toMatch(/^Checked \d+ \w+ \d{4}, \d\d:\d\d$/);
    const after = new TextDecoder().decode(partsOf(at('found-b.xlsx')).get('xl/workbook.xml'));
    expect(after).toContain('fullCalcOnLoad="1"');
  });

  it('goes back the same way', async () => {
    const file = await workbook(at('there.xlsx'), {
      activities: [{ who: 'Local/Regional: Banks', area: 'Access to finance' }],
    });
    expect((await mainstay('review', file, '--to', example, '-o', at('there-b.xlsx'))).code).toBe(0);
    const back = await mainstay(
      'review',
      at('there-b.xlsx'),
      '--to',
      framework.pack.id,
      '-o',
      at('there-c.xlsx'),
    );
    expect(back.code).toBe(0);
    expect(await readWorkbook(readFileSync(at('there-c.xlsx')))).toEqual(
      await readWorkbook(readFileSync(file)),
    );
    expect(readXlsx(readFileSync(at('there-c.xlsx'))).names).toEqual(readXlsx(readFileSync(file)).names);
  });

  it.each([
    [[], /Name the workbook/],
    [['a.xlsx', '-o', at('x.xlsx')], /Name the next version/],
    [['a.xlsx', '--to', 'x'], /Name the workbook to write/],
    [['a.xlsx', 'b.xlsx', '--to', 'x', '-o', at('x.xlsx')], /one workbook at a time/],
    [['a.xlsx', '--to', 'x', '-o', at('x.pdf')], /does not end in \.xlsx/],
    [['none.xlsx', '--to', example, '-o', at('x.xlsx')], /no such file/],
    [[__filename, '--to', 'none', '-o', at('x.xlsx')], /no framework "none"/],
    [[__filename, '--to', 'none.json', '-o', at('x.xlsx')], /none\.json could not be read/],
    [
      [__filename, '--to', path.join(__dirname, '../../../package.json'), '-o', at('x.xlsx')],
      /schema of packs/,
    ],
    [[__filename, '--to', example, '-o', at('x.xlsx')], /could not be read/],
    [
      [path.join(__dirname, '../../fixtures/printed-table.xlsx'), '--to', example, '-o', at('x.xlsx')],
      /holds no agreement/,
    ],
  ])('refuses %j', async (args, sentence) => {
    const { code, out, err } = await mainstay('review', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(existsSync(at('x.xlsx'))).toBe(false);
  });
});
