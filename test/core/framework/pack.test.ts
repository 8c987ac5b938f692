import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, frameworkById, loadFramework, packs, type Pack } from '../../../src/core/framework';
import { packText, readDataset } from '../../../src/tools/make-pack';
import type { DatasetArea, DatasetCells, DatasetEntry } from '../../../src/tools/make-pack-dataset';

const root = join(__dirname, '..', '..', '..');
const data = readDataset();
const source = readFileSync(join(root, 'test/fixtures/theme-d-strategy-2005.txt'), 'utf8');
const found = packs.find((one) => one.id === 'equal-theme-d-2005');
if (found === undefined) throw new Error('The pack is missing');
const pack: Pack = found;

test('the committed pack is what the generator makes', () => {
  const file = readFileSync(join(root, 'src/core/framework/packs/equal-theme-d-2005.json'), 'utf8');
  expect(file).toBe(packText(data));
});

test('the pack names the source it was made from', () => {
  expect(pack.source.sha256).toBe(createHash('sha256').update(source).digest('hex'));
});

describe('nothing of the dataset is lost', () => {
  interface Listed {
    readonly column: keyof DatasetCells;
    readonly area: DatasetArea;
    readonly entry: DatasetEntry;
  }
  const columns = ['what', 'who', 'when', 'how', 'why', 'dps'] as const;
  const listed: Listed[] = data.areas.flatMap((area) =>
    area.rows.flatMap((row) =>
      columns.flatMap((column) => row.cells[column].entries.map((entry) => ({ column, area, entry }))),
    ),
  );

  /** Entries that stand elsewhere than in their area's lists, each with the reason. */
  const elsewhere: Readonly<Record<string, string>> = {
    'A1.Y1':
      'WHY holds no answer of the strategy, only "To be completed"; that text is a placeholder of the pack',
  };

  const printed = (area: string, column: keyof DatasetCells): readonly { id: string; verbatim: string }[] => {
    const own = pack.areas.find((one) => one.id === area);
    const lists = {
      what: own?.topics,
      who: own?.audiences,
      when: own?.timings,
      how: own?.methods,
      why: [],
      dps: own?.partnerships,
    };
    return lists[column] ?? [];
  };

  test('the dataset has 182 entries', () => {
    // 23 what, 86 who and one second half cut off by a page break, 10 when, 47 how, 1 why, 14 partnerships.
    expect(listed).toHaveLength(182);
  });

  test('each is in the pack under its id with its verbatim text, or is accounted for', () => {
    const lost = listed.filter(({ column, area, entry }) => {
      if (entry.id !== null && elsewhere[entry.id] !== undefined)
        return !pack.placeholders.includes(entry.verbatim);
      if (entry.continues !== undefined) {
        const mention = pack.areas.flatMap((one) => one.audiences).find((one) => one.id === entry.continues);
        return mention?.continuedBy !== entry.verbatim;
      }
      return !printed(area.id, column).some((one) => one.id === entry.id && one.verbatim === entry.verbatim);
    });
    expect(lost).toEqual([]);
  });

  test('the pack holds no entry that the dataset does not', () => {
    const ids = new Set(listed.map(({ entry }) => entry.id));
    const extra = pack.areas
      .flatMap((area) => columns.flatMap((column) => printed(area.id, column)))
      .filter(({ id }) => !ids.has(id));
    expect(extra).toEqual([]);
  });

  test('organisations, methods, timings, partnerships, abbreviations, slips and requirements are all there', () => {
    expect(pack.audiences.map(({ id }) => id)).toEqual(data.organisations.map(({ id }) => id));
    expect(pack.methods.map(({ id, text, condition }) => ({ id, text, condition }))).toEqual(
      data.methods.map(({ id, text, condition }) => ({ id, text, condition })),
    );
    expect(pack.opportunities.map(({ text }) => text)).toEqual([
      ...data.timings.map(({ text }) => text),
      data.ongoing.text,
    ]);
    expect(pack.partnerships.map(({ id }) => id)).toEqual(data.developmentPartnerships.map(({ id }) => id));
    expect(pack.abbreviations.map((one) => one.abbreviation)).toEqual(
      data.abbreviations.map((one) => one.abbreviation),
    );
    expect(JSON.stringify(pack.abbreviations)).not.toMatch(/no expansion|usage/);
    expect(pack.slips.map(({ id, verbatim }) => [id, verbatim])).toEqual(
      data.slips.map(({ id, verbatim }) => [id, verbatim]),
    );
    // One title of the dataset holds a remark for whoever made it, which documents must not print.
    const titled = data.requirements.map((one) => ({ ...one, title: one.title.replace(/ \(weaker .*/, '') }));
    expect(pack.requirements).toEqual(titled);
  });
});

test('requirements, joint questions and headings quote the source word for word', () => {
  const lines = source.split(/\r?\n/);
  for (const { quote, sourceLine } of pack.requirements) expect(lines[sourceLine - 1]).toContain(quote);
  for (const { quote } of pack.joint) expect(source).toContain(quote);
  for (const heading of Object.values(pack.headings)) expect(source).toContain(heading);
  expect(pack.joint.map(({ key }) => key)).toEqual(['mechanism', 'early-pr', 'contacts', 'evaluators']);
});

describe('what lists show', () => {
  const items = pack.audiences.flatMap(({ label, levels }) => levels.map((level) => `${level}: ${label}`));

  test('55 items for 53 organisations, since IDeA and DfES have two levels', () => {
    expect(pack.audiences).toHaveLength(53);
    expect(new Set(items.map(fold)).size).toBe(55);
    const two = pack.audiences.filter(({ levels }) => levels.length > 1);
    expect(two.map(({ label }) => label)).toEqual(['IDeA', 'DfES']);
  });

  test('mentions by level as the strategy prints them: 52, 29, 2 and 3', () => {
    const levels = pack.areas.flatMap((area) => area.audiences).map(({ level }) => level);
    const count = (id: string): number => levels.filter((level) => level === id).length;
    expect(pack.levels.map(({ id }) => [id, count(id)])).toEqual([
      ['local-regional', 52],
      ['national', 29],
      ['european', 2],
      ['practitioner', 3],
    ]);
  });

  test('audiences as first printed, slips corrected, without the unexplained star', () => {
    const label = (id: string): string | undefined => pack.audiences.find((one) => one.id === id)?.label;
    expect(['cdfis', 'dti', 'local-authorities', 'odpm', 'idea', 'one-northeast', 'dfes'].map(label)).toEqual(
      ['CDFIs', 'DTI', 'Local Authorities', 'ODPM', 'IDeA', 'One North East', 'DfES'],
    );
  });

  test('topics and methods verbatim less the final stop', () => {
    const entries = pack.areas.flatMap((area) => [...area.topics, ...area.timings, ...area.methods]);
    const changed = entries.filter(({ label, verbatim }) => label !== verbatim.replace(/\.$/, ''));
    // A question mark is a wildcard to Excel, so this one entry is put into words.
    expect(changed.map(({ id }) => id)).toEqual(['A2.H2']);
  });

  test('no list has two items that fold alike', () => {
    for (const area of pack.areas)
      for (const list of [area.topics, area.timings, area.methods]) {
        expect(new Set(list.map(({ label }) => fold(label))).size).toBe(list.length);
      }
  });
});

test('every reference leads to an entry', () => {
  const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id));
  const [levels, audiences, methods] = [ids(pack.levels), ids(pack.audiences), ids(pack.methods)];
  const [opportunities, partnerships, requirements] = [
    ids(pack.opportunities),
    ids(pack.partnerships),
    ids(pack.requirements),
  ];
  for (const area of pack.areas) {
    for (const { audience, level } of area.audiences)
      expect([audiences.has(audience), levels.has(level)]).toEqual([true, true]);
    for (const { method } of area.methods) expect(method === null || methods.has(method)).toBe(true);
    for (const { opportunity } of area.timings)
      expect(opportunity === null || opportunities.has(opportunity)).toBe(true);
    for (const { partnership } of area.partnerships) expect(partnerships.has(partnership)).toBe(true);
  }
  for (const { requirement } of pack.joint) expect(requirements.has(requirement)).toBe(true);
});

test('dates of timings are whole days, months spread out', () => {
  const timings = new Map(pack.areas.flatMap((area) => area.timings).map((timing) => [timing.id, timing]));
  expect(timings.get('A1.N2')?.dates).toEqual([{ from: '2005-04-01', to: null }]);
  expect(timings.get('A1.N3')?.dates).toEqual([{ from: '2005-01-01', to: '2005-12-31' }]);
  expect(timings.get('A3.N1')?.dates).toEqual([
    { from: '2005-04-01', to: '2005-04-30' },
    { from: '2005-06-01', to: '2005-06-30' },
  ]);
  expect([...timings.values()].filter(({ vague }) => vague).map(({ id }) => id)).toEqual([
    'A1.N1',
    'A2.N1',
    'A5.N1',
  ]);
});

test('the only lead the strategy names is INSPIRE', () => {
  const leads = pack.areas.flatMap((area) => area.partnerships).filter(({ lead }) => lead);
  expect(leads.map(({ partnership }) => partnership)).toEqual(['inspire']);
});

test('a framework is found by its id, and loaded once', () => {
  expect(frameworkById('equal-theme-d-2005')).toBe(loadFramework(pack));
  expect(frameworkById('equal-theme-x')).toBeUndefined();
});
