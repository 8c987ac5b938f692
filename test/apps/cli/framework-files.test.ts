import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { packs, type Pack } from '../../../src/core/framework';
import { framework, mainstay, scratch } from './cli';

const at = scratch();
const fixture = (name: string): string => path.join(__dirname, '../../fixtures', name);
const printed = fixture('printed-table.xlsx');
const { counts } = JSON.parse(readFileSync(fixture('theme-d.json'), 'utf8')) as {
  counts: Record<string, number>;
};
const readPack = (file: string): Pack => JSON.parse(readFileSync(file, 'utf8')) as Pack;

async function draft(name: string): Promise<string> {
  const args = ['framework', 'from-table', printed, '-o', at(name), '--issued', '2005-01-01', '--force'];
  expect((await mainstay(...args)).code).toBe(0);
  return at(name);
}

/** The draft with everything written that it leaves to a person. */
async function finished(name: string): Promise<string> {
  const file = await draft(name);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"TO WRITE"', '"Theme E"'));
  return file;
}

describe('framework from-table', () => {
  it('drafts a pack that holds what the printed table holds', async () => {
    const pack = readPack(await draft('theme-e-2006.json'));
    expect(pack).toMatchObject({ id: 'theme-e-2006', version: '2005', issued: '2005-01-01' });
    expect(pack.areas.map(({ label }) => label)).toEqual(framework.pack.areas.map(({ label }) => label));
    const all = (list: 'topics' | 'audiences' | 'timings' | 'methods' | 'partnerships'): number =>
      pack.areas.reduce((sum, area) => sum + area[list].length, 0);
    expect(all('topics')).toBe(counts['whatItems']);
    expect(all('audiences')).toBe(counts['audienceMentions']);
    expect(all('timings')).toBe(counts['whenEntries']);
    expect(all('methods')).toBe(counts['howEntries']);
    expect(all('partnerships')).toBe(counts['dpMentions']);
    expect(pack.audiences).toHaveLength(counts['distinctAudiences'] ?? 0);
    expect(pack.partnerships).toHaveLength(counts['distinctDPs'] ?? 0);
    const leads = pack.areas.flatMap((area) => area.partnerships.filter(({ lead }) => lead));
    expect(leads.map(({ partnership }) => partnership)).toEqual(['inspire']);
  });

  it('leaves what the table does not say to a person, and check names each', async () => {
    const { code, out } = await mainstay('framework', 'check', await draft('draft.json'));
    expect(code).toBe(1);
    for (const place of ['publisher', 'theme', 'title', 'source, title', 'aims, text', 'aims, source'])
      expect(out).toContain(`${place}: This is still to be written.`);
    expect(out).toContain('6 things to put right.');
  });

  it('gives a pack that can be worked with, once it is finished', async () => {
    const file = await finished('theme-f.json');
    const check = await mainstay('framework', 'check', file);
    expect([check.code, check.out]).toEqual([0, `${file} is complete and consistent.\n`]);
    const started = await mainstay('new', '--framework', file, '-o', at('new.xlsx'));
    expect([started.code, started.out]).toEqual([0, expect.stringContaining('Theme E')]);
    const adopted = await mainstay('adopt', printed, '--framework', file, '-o', at('mpa.xlsx'));
    expect(adopted.code).toBe(0);
    expect((await mainstay('check', at('mpa.xlsx'), '--as-of', '2005-06-12')).code).toBe(1);
    const moved = await mainstay('review', at('mpa.xlsx'), '--to', framework.pack.id, '-o', at('d.xlsx'));
    expect(moved.code).not.toBe(2);
  });

  it('refuses what it cannot do', async () => {
    const sentences: [string[], RegExp][] = [
      [[], /Name the table and the pack/],
      [[printed], /Name the table and the pack/],
      [[printed, '-o', at('x.txt')], /does not end in \.json/],
      [[printed, '-o', at('x.json'), '--id', 'Theme E'], /no id/],
      [[printed, '-o', at('x.json'), '--issued', 'May'], /no date/],
      [[printed, '-o', at('x.json'), '--like', 'none'], /no framework "none"/],
      [['none.xlsx', '-o', at('x.json')], /no such file/],
    ];
    for (const [args, sentence] of sentences) {
      const { code, err } = await mainstay('framework', 'from-table', ...args);
      expect([code, err]).toEqual([2, expect.stringMatching(sentence)]);
    }
    expect(existsSync(at('x.json'))).toBe(false);
    writeFileSync(at('mine.json'), 'mine');
    const { code } = await mainstay('framework', 'from-table', printed, '-o', at('mine.json'));
    expect([code, readFileSync(at('mine.json'), 'utf8')]).toEqual([2, 'mine']);
  });
});

describe('framework check', () => {
  it.each(packs.map((pack) => [pack.id, pack]))('finds nothing wrong with %s', async (id, pack) => {
    writeFileSync(at(`${id as string}.json`), JSON.stringify(pack));
    expect((await mainstay('framework', 'check', at(`${id as string}.json`))).code).toBe(0);
  });

  it('finds nothing wrong with the example of a reviewed pack', async () => {
    const { out } = await mainstay('framework', 'check', fixture('review/example-reviewed-pack.json'));
    expect(out).toMatch(/^\S+ is complete and consistent\.\n$/);
  });

  const spoilt: [string, (text: string) => string, RegExp][] = [
    ['a missing list', (text) => text.replace('"audiences": [', '"listeners": ['), /audiences/],
    [
      'an unknown audience',
      (text) => text.replace('"audience": "dti"', '"audience": "dtt"'),
      /no audience "dtt"/,
    ],
    [
      'an unknown level',
      (text) => text.replace('"level": "national"', '"level": "global"'),
      /no level "global"/,
    ],
    ['an unknown method', (text) => text.replace('"method": "M7"', '"method": "M77"'), /no method "M77"/],
    [
      'a level not listed',
      (text) => text.replace('"level": "national"', '"level": "european"'),
      /not listed at the level/,
    ],
    [
      'two areas of one name',
      (text) => text.replace('"label": "Other"', '"label": "ACCESS to finance"'),
      /listed for A3 already/,
    ],
    [
      'one id twice',
      (text) => text.replace('"id": "A2.W2"', '"id": "A2.W1"'),
      /entry A2\.W1: Two entries have this id/,
    ],
    [
      'a requirement that is not there',
      (text) => text.replace('"requirement": "R10"', '"requirement": "R99"'),
      /no requirement "R99"/,
    ],
    [
      'an audience nobody names',
      (text) => text.replaceAll('"audience": "dwp"', '"audience": "dti"'),
      /audience dwp: No policy area names it/,
    ],
  ];
  it.each(spoilt)('names %s', async (_, spoil, sentence) => {
    const text = JSON.stringify(framework.pack, null, 2);
    expect(spoil(text)).not.toBe(text);
    writeFileSync(at('spoilt.json'), spoil(text));
    const { code, out } = await mainstay('framework', 'check', at('spoilt.json'));
    expect([code, out]).toEqual([1, expect.stringMatching(sentence)]);
  });

  it.each([
    [[], /Name the pack/],
    [[at('none.json')], /no such file/],
    [[__filename], /holds no JSON/],
  ])('refuses %j', async (args, sentence) => {
    const { code, err } = await mainstay('framework', 'check', ...args);
    expect([code, err]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
