import {
  activityColumns,
  columnKeys,
  columns,
  headingKey,
  tableColumnIndexes,
  tableColumns,
} from '../../../src/core/workbook';

/** The strategy's headings, as its table prints them. */
const printed = {
  what: 'WHAT? Key policy / practice area or linkages, including equal opportunities and empowerment issues',
  who: 'WHO? The key audiences: Local, Regional, National, Europe; Practitioner',
  when: 'WHEN? What are the key dates to achieve maximum impact on policy / practice?',
  how: 'HOW? What methodologies should be adopted to reach these audiences?',
  why: 'Why? Why should government departments and other organisations listen?',
  partners: 'DPs involved (indicate with * whether a specific DP is willing to take the lead)',
};

describe('headings of the Activities table', () => {
  test.each(Object.entries(printed))('%s is recognised as printed', (key, heading) => {
    expect(headingKey(heading)).toBe(key);
    expect(headingKey(heading.toUpperCase())).toBe(key);
    expect(headingKey(`  ${heading.toLowerCase().replace(/ /g, '\u00a0')} `)).toBe(key);
    expect(headingKey(heading.replace(/\)$/, ''))).toBe(key);
  });

  test('"Policy area" and "Equal opportunities and empowerment issues" are never taken for WHAT', () => {
    const own = ['Policy area', 'Equal opportunities and empowerment issues'];
    for (const text of own.flatMap((h) => [h, h.toUpperCase(), ` ${h}:`, h.replace(/ /g, '\n')])) {
      expect(headingKey(text)).not.toBe('what');
    }
    expect(headingKey('Policy area')).toBe('area');
    expect(headingKey('Equal opportunities and empowerment issues')).toBe('equality');
    expect(activityColumns([own[1]!, own[0]!, printed.what])).toEqual({ equality: 0, area: 1, what: 2 });
    expect(activityColumns([own[1]!, own[0]!]).what).toBeUndefined();
  });

  test.each([
    ['Who', 'who'],
    ['WHO', 'who'],
    ['Target audience', 'who'],
    ['What?', 'what'],
    ['Key dates', 'when'],
    ['Methodology', 'how'],
    ['DPs', 'partners'],
    ['Development Partnerships involved', 'partners'],
    ['Why', 'why'],
    ['Why should they listen?', 'why'],
    ['Equal opps', 'equality'],
    ['Rationale', 'rationale'],
    ['Rationale linking what, who, when and how', 'rationale'],
    ['Expected outcomes', 'outcome'],
    ['Consistency with the aims of Theme F', 'aims'],
    ['Activity type', 'kind'],
    ['Ref.', 'ref'],
    ['Comments', null],
    ['Budget', null],
    ['', null],
    ['?', null],
  ])('%s is %s', (heading, key) => expect(headingKey(heading)).toBe(key));

  test('any order, with extra columns between', () => {
    const headings = ['Budget', ...[...columns].reverse().map((c) => c.heading), 'Our notes'];
    const found = activityColumns(headings);
    expect(Object.keys(found).sort()).toEqual([...columnKeys].sort());
    columns.forEach((c, i) => expect(found[c.key]).toBe(columns.length - i));
  });

  test('the surer of two headings wins, then the left one', () => {
    expect(activityColumns(['The audiences of last year', 'WHO?', 'Who'])).toEqual({ who: 1 });
  });
});

test('labels: none stands inside another, so that a first line can be searched for one', () => {
  for (const a of columns) {
    for (const b of columns) if (a !== b) expect(a.label.includes(b.label)).toBe(false);
  }
});

test.each(Object.entries(tableColumns))('the headings of %s are found in any order', (table, list) => {
  const headings = ['Extra', ...[...list].reverse().map((c) => c.heading.toUpperCase())];
  const found = tableColumnIndexes(table as keyof typeof tableColumns, headings);
  list.forEach((c, i) => expect(found[c.key]).toBe(list.length - i));
});
