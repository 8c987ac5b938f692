import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sheetsOf } from '../../../src/io/file';
import { adopt, findTables, type Adoption, type SourceSheet } from '../../../src/core/adopt';
import { parseHow, parsePartners, parseWhat, parseWhen, parseWho } from '../../../src/core/workbook';
import { readXlsx } from '../../../src/io/xlsx';
import { framework } from '../workbook/hostile';
import { lossOf } from './source';

interface Dataset {
  readonly counts: Readonly<Record<string, number>> & {
    readonly audiencesByLevel: Readonly<Record<string, number>>;
  };
  readonly areas: readonly { readonly id: string; readonly rows: readonly unknown[] }[];
}

const fixture = (name: string): Buffer => readFileSync(join(__dirname, '../../fixtures', name));
const { counts, areas } = JSON.parse(fixture('theme-d.json').toString()) as Dataset;
const sheet = sheetsOf(readXlsx(fixture('printed-table.xlsx')))[0] as SourceSheet;
const adoption: Adoption = adopt(sheet, findTables(sheet, framework), framework);
const texts = adoption.activities.map((activity) => activity.texts);
const who = texts.flatMap((text) => parseWho(text.who ?? '', framework));

describe("the strategy's printed table, taken over", () => {
  it('gives the activities and the areas of the dataset', () => {
    expect(adoption.activities).toHaveLength(counts.logicalRowsPageBreakJoined ?? 0);
    const rows = framework.pack.areas.map(({ label }) => texts.filter(({ area }) => area === label).length);
    // The page break in the last area is joined again.
    const printed = areas.map((area) => area.rows.length);
    expect(rows).toEqual([...printed.slice(0, -1), (printed.at(-1) ?? 0) - 1]);
  });

  it('gives the audiences by level, all known, none a lead', () => {
    const levels = Object.keys(counts.audiencesByLevel);
    const found = levels.map((level) => [level, who.filter((entry) => entry.level?.id === level).length]);
    expect(Object.fromEntries(found)).toEqual(counts.audiencesByLevel);
    expect(who).toHaveLength(counts.audienceMentions ?? 0);
    expect(who.filter(({ audience }) => !audience)).toEqual([]);
    expect(who.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Home Office', 'NHS', 'Social Enterprise Support agencies']),
    );
  });

  it('gives the topics, timings and methods', () => {
    const all = <T>(read: (text: (typeof texts)[number]) => readonly T[]): number =>
      texts.flatMap(read).length;
    expect(all((text) => parseWhat(text.what ?? '', framework))).toBe(counts.whatItems);
    expect(all((text) => parseWhen(text.when ?? '', framework))).toBe(counts.whenEntries);
    expect(all((text) => parseHow(text.how ?? '', framework))).toBe(counts.howEntries);
  });

  it('gives the partners, and the one lead', () => {
    const partners = texts.flatMap((text) => parsePartners(text.partners ?? '', framework));
    expect(partners).toHaveLength(counts.dpMentions ?? 0);
    expect(partners.filter(({ lead }) => lead).map(({ name }) => name)).toEqual(['INSPIRE']);
    expect(adoption.partners).toHaveLength(counts.distinctDPs ?? 0);
    expect(parsePartners(texts[0]?.partners ?? '', framework).map(({ name }) => name)).toEqual([
      'NESEP',
      'SEEM',
      'SEASY',
      'Suffolk County Council',
    ]);
  });

  it('keeps slips as typed and offers what was meant', () => {
    const names = who.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['OPDM', 'IdeA', 'CFDis']));
    const offered = adoption.notes.filter(({ kind }) => kind === 'near-miss').map(({ message }) => message);
    for (const [typed, meant] of [
      ['OPDM', 'ODPM'],
      ['IdeA', 'IDeA'],
      ['CFDis', 'CDFIs'],
    ]) {
      expect(offered).toContain(`"${typed}" was kept as typed. Did you mean "${meant}"?`);
    }
    expect(new Set(offered).size).toBe(offered.length);
  });

  it('leaves "cove model" alone and offers both readings', () => {
    expect(texts.some(({ what }) => what?.includes('mentoring cove model'))).toBe(true);
    expect(adoption.notes.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/mentoring cove model".* "[^"]*CoVE model" or "[^"]*core model"\?$/),
    );
  });

  it('tells of the joined row and the repeated headings, and of nothing it could not place', () => {
    expect(adoption.rows).toMatchObject({ headings: 4, groups: 5, joined: 1, aside: 0 });
    expect(texts.filter(({ unplaced }) => unplaced)).toEqual([]);
  });

  it('loses no letter or digit', () => {
    const [first] = adoption.tables;
    const headings = new Set([
      first?.headingRow,
      ...adoption.notes.filter(({ kind }) => kind === 'heading-repeated').map(({ row }) => row),
    ]);
    const cells = sheet.rows
      .flatMap((row, index) => (index < (first?.headingRow ?? 0) || headings.has(index) ? [] : row))
      .map((cell) => String(cell?.value ?? ''))
      .map((text) => (framework.vocabulary.area(text) ? text.replace(/^\d+\.\s*/, '') : text));
    expect(cells.filter((text) => text !== '').length).toBeGreaterThan(40);
    expect(lossOf(cells, adoption)).toEqual({ cells: [], together: [] });
  });
});
