import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHow, parsePartners, parseWhat, parseWhen, parseWho } from '../../../src/core/workbook';
import { framework as f } from './hostile';

interface Dataset {
  readonly counts: Readonly<Record<string, number>> & {
    readonly audiencesByLevel: Readonly<Record<string, number>>;
  };
  readonly areas: readonly {
    readonly rows: readonly {
      readonly cells: Readonly<Record<string, { readonly verbatim: string } | undefined>>;
    }[];
  }[];
}

const file = join(__dirname, '../../fixtures/theme-d.json');
const { areas, counts } = JSON.parse(readFileSync(file, 'utf8')) as Dataset;
/** The source marks some paragraphs as a web page does; pasted into a cell they are lines. */
const pasted = (text: string): string =>
  text
    .replace(/<\/p>\s*<p>/g, '\n')
    .replace(/<\/?p>/g, '')
    .trim();
/** A cell of every row; the last row is cut in two by a page break and joined here. */
const cells = (key: string): string[] => {
  const texts = areas.flatMap((area) => area.rows.map((row) => pasted(row.cells[key]?.verbatim ?? '')));
  const end = texts.pop() ?? '';
  const start = texts.pop() ?? '';
  return [...texts, [start, end].filter((text) => text !== '').join(' ')];
};

describe("the strategy's own table, read as its dataset reads it", () => {
  test('audiences by level, all known', () => {
    const found = cells('who').flatMap((text) => parseWho(text, f));
    const levels = Object.keys(counts.audiencesByLevel);
    const byLevel = levels.map((level) => [level, found.filter((e) => e.level?.id === level).length]);
    expect(Object.fromEntries(byLevel)).toEqual(counts.audiencesByLevel);
    expect(found).toHaveLength(counts.audienceMentions ?? 0);
    expect(found.filter((e) => !e.audience)).toEqual([]);
    expect(found.filter((e) => e.starred).map((e) => e.name)).toEqual(['One North East']);
  });

  test('topics, timings and methods', () => {
    const what = cells('what').flatMap((text) => parseWhat(text, f));
    expect(what).toHaveLength(counts.whatItems ?? 0);
    expect(what.filter((e) => !e.topic)).toEqual([]);
    expect(cells('when').flatMap((text) => parseWhen(text, f))).toHaveLength(counts.whenEntries ?? 0);
    const how = cells('how').flatMap((text) => parseHow(text, f));
    expect(how).toHaveLength(counts.howEntries ?? 0);
    expect(how.filter((e) => !e.printed)).toEqual([]);
  });

  test('partners, and the one lead', () => {
    const partners = cells('dps').flatMap((text) => parsePartners(text, f));
    expect(partners).toHaveLength(counts.dpMentions ?? 0);
    expect(partners.filter((e) => e.lead).map((e) => e.name)).toEqual(['INSPIRE']);
  });
});
