import { frameworkById, packs, type Framework } from '../../../../src/core/framework';
import { listItems } from '../../../../src/core/workbook';

const framework = frameworkById(packs[0]?.id ?? '') as Framework;
const { pack } = framework;
const finance = 'Access to finance';

describe('the lists', () => {
  it('offer exactly the topics of the row’s own area in WHAT', () => {
    expect(listItems(framework, 'what', finance)).toEqual([
      'Loan Readiness',
      'Access to mainstream grant finance',
    ]);
    for (const area of pack.areas) {
      expect(listItems(framework, 'what', area.label)).toEqual(area.topics.map(({ label }) => label));
    }
  });

  it('offer the audiences of the area first in WHO, then the rest, 55 in all', () => {
    const items = listItems(framework, 'who', finance);
    expect(items.slice(0, 3)).toEqual([
      'Local/Regional: CDFIs',
      'Local/Regional: RDAs',
      'Local/Regional: Banks',
    ]);
    expect(items).toContain('National: DTI');
    for (const area of pack.areas) expect(listItems(framework, 'who', area.label)).toHaveLength(55);
    expect(listItems(framework, 'who', '')).toHaveLength(55);
    const names = new Set(listItems(framework, 'who', '').map((item) => item.replace(/^[^:]*: /, '')));
    expect(names.size).toBe(53);
  });

  it('offer opportunities, then the area’s dates, then other dates in WHEN, and nothing vague', () => {
    const items = listItems(framework, 'when', finance);
    expect(items.slice(0, 5)).toEqual([
      ...pack.opportunities.map(({ label }) => label),
      'Initially April and June 2005 under Futurebuilders programme',
    ]);
    expect(items).toContain('Plunkett Conference');
    expect(items.filter((item) => framework.vocabulary.isVagueTiming(item))).toEqual([]);
  });

  it('offer the nine methods, then the area’s own, then others in HOW', () => {
    const items = listItems(framework, 'how', finance);
    expect(items.slice(0, 10)).toEqual([...pack.methods.map(({ label }) => label), 'Seminars']);
    expect(items).toContain('Network of practitioners');
  });

  it('fall back to the whole list where the area is empty or one of one’s own', () => {
    for (const column of ['what', 'who', 'when', 'how'] as const) {
      const whole = listItems(framework, column, '');
      expect(listItems(framework, column, 'Something else')).toEqual(whole);
      // "Seminars" and "seminars" are one entry.
      const known = new Set(whole.map((item) => item.toLowerCase()));
      for (const area of pack.areas) {
        const items = listItems(framework, column, area.label);
        expect(items.filter((item) => !known.has(item.toLowerCase()))).toEqual([]);
      }
    }
  });

  it('compare areas as Excel does: case does not count', () => {
    expect(listItems(framework, 'what', 'ACCESS to finance')).toEqual(listItems(framework, 'what', finance));
  });

  it('never offer one thing twice', () => {
    for (const area of [...pack.areas.map(({ label }) => label), '']) {
      for (const column of ['area', 'what', 'who', 'when', 'how', 'kind'] as const) {
        const items = listItems(framework, column, area).map((item) => item.toLowerCase());
        expect(new Set(items).size).toBe(items.length);
        expect(items).not.toContain('');
      }
    }
  });

  it('are empty where a column has none', () => {
    for (const column of ['ref', 'why', 'partners', 'findings'] as const) {
      expect(listItems(framework, column, finance)).toEqual([]);
    }
  });
});
