/**
 * Everyday Excel, one test each: the published state follows, everything else stays as it was, Ctrl+Z brings back what
 * was and Ctrl+Y what came. Real office.js against the host.
 */

import { mendingOf } from '../../../src/core/live';
import { columnLetters } from '../../../src/core/workbook';
import { dump } from './dump';
import { Everyday, play, withoutCursor } from './everyday';

jest.setTimeout(60_000);

const AREA = 'Access to finance';

/** Five activities, so that sorting and filtering have something to do. */
async function filled(): Promise<Everyday> {
  const all = await Everyday.open();
  const { b } = all;
  for (let row = 0; row < 5; row++) {
    b.person.type(b.at(row, 'area'), row % 2 === 0 ? AREA : 'Other');
    b.person.type(b.at(row, 'why'), `Because ${5 - row}.`);
  }
  await all.rest();
  return all;
}

const cellsBut = (all: Everyday, sheet: string): unknown =>
  dump(all.b.model).sheets.filter(({ name }) => name !== sheet);

const whys = (all: Everyday): (string | undefined)[] =>
  all.live.getState().reading?.activities.map((row) => row.text.why) ?? [];

const letterOf = (all: Everyday, key: 'why' | 'how' | 'rationale'): string =>
  columnLetters(all.b.model.locate(all.b.at(0, key)).area.column);

/** Whole rows of the sheet by body row. */
const lines = (row: number, count = 1): string => `Activities!${row + 5}:${row + 4 + count}`;

interface Case {
  readonly name: string;
  readonly act: (all: Everyday) => void;
  /** What must be seen afterwards. */
  readonly sees?: (all: Everyday) => void;
  /** False where Excel cannot take it back. */
  readonly undoable?: boolean;
  /** What the pane offers to mend, by kind. */
  readonly damage?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a paste of values in the table',
    act: ({ b }) =>
      void b.person.paste(
        b.at(1, 'what'),
        [
          ['Loan Readiness', 'Banks'],
          ['Fair trade', 'DTI'],
        ],
        { keepRules: true },
      ),
    sees: (all) => expect(all.live.getState().reading?.activities[1]?.what[0]?.name).toBe('Loan Readiness'),
  },
  {
    name: 'a paste with rules',
    act: ({ b }) => void b.person.paste(b.at(1, 'what'), [['Loan Readiness', 'Banks']]),
    damage: ['lists'],
  },
  {
    name: 'a paste of one cell',
    act: ({ b }) => void b.person.paste(b.at(2, 'why'), [['Pasted.']]),
    sees: (all) => expect(whys(all)[2]).toBe('Pasted.'),
  },
  {
    name: 'a paste of half a row',
    act: ({ b }) => void b.person.paste(b.at(0, 'why'), [['Half', 'SEASY*', 'Networking', 'Women']]),
    sees: (all) => expect(all.live.getState().reading?.activities[0]?.partners[0]?.lead).toBe(true),
    damage: ['lists'],
  },
  {
    name: 'a paste over Check',
    act: ({ b }) => void b.person.paste(b.at(0, 'check'), [['done'], ['done']]),
    damage: ['check'],
  },
  {
    name: 'a paste with formats of cells from elsewhere',
    act: ({ b }) => {
      b.person.addSheet('Mine');
      b.person.type('Mine!A1', 'Copied text');
      b.person.format('Mine!A1', { bold: true, fill: '#FF0000', numberFormat: 'General' });
      b.person.copy('Mine!A1', b.at(3, 'why'));
    },
    sees: (all) => expect(whys(all)[3]).toBe('Copied text'),
    undoable: false,
  },
  {
    name: 'copy and paste of a row within the table',
    act: ({ b }) => void b.person.copy(b.at(0, 'area').replace(/\d+$/, '5:O5'), b.at(6, 'area')),
    sees: (all) => expect(whys(all)).toHaveLength(6),
  },
  {
    name: 'a sort',
    act: ({ b }) => void b.person.sort(b.at(0, 'why'), true),
    sees: (all) => expect(whys(all).slice(0, 2)).toEqual(['Because 1.', 'Because 2.']),
  },
  {
    name: 'a filter',
    act: ({ b }) => void b.person.filter(b.at(0, 'area'), [AREA]),
    sees: (all) => expect(whys(all)).toHaveLength(5),
  },
  { name: 'hidden rows', act: ({ b }) => void b.person.hideRows(lines(1, 2), true) },
  {
    name: 'a hidden column',
    act: (all) =>
      void all.b.person.columnWidth(`Activities!${letterOf(all, 'how')}:${letterOf(all, 'how')}`, 0),
  },
  {
    name: 'inserted rows',
    act: ({ b }) => void b.person.insertRows(lines(2, 3)),
    sees: (all) =>
      expect(all.live.getState().reading?.activities.map((row) => row.index)).toEqual([0, 1, 5, 6, 7]),
  },
  {
    name: 'deleted rows',
    act: ({ b }) => void b.person.deleteRows(lines(0, 2)),
    sees: (all) => expect(whys(all)).toHaveLength(3),
  },
  {
    name: 'an inserted column',
    act: (all) =>
      void all.b.person.insertColumns(`Activities!${letterOf(all, 'why')}:${letterOf(all, 'why')}`),
    sees: (all) => expect(whys(all)[0]).toBe('Because 5.'),
  },
  {
    name: 'a deleted column',
    act: (all) =>
      void all.b.person.deleteColumns(
        `Activities!${letterOf(all, 'rationale')}:${letterOf(all, 'rationale')}`,
      ),
    damage: ['columns', 'check', 'marks'],
  },
  {
    name: 'a cut and paste within the table',
    act: ({ b }) => void b.person.move(b.at(0, 'why'), b.at(7, 'why')),
    sees: (all) => expect(all.live.getState().reading?.activities.at(-1)?.text.why).toBe('Because 5.'),
  },
  {
    name: 'filling down',
    act: ({ b }) => void b.person.fill(b.at(0, 'why'), b.at(1, 'why').replace(/(\d+)$/, '6:H9')),
    sees: (all) => expect(whys(all)).toEqual(Array.from({ length: 5 }, () => 'Because 5.')),
  },
  {
    name: 'a table turned into a range',
    act: ({ b }) => void b.person.convertToRange(b.at(0, 'why')),
    sees: (all) => expect(whys(all)).toHaveLength(5),
    damage: ['range'],
  },
  {
    name: 'a renamed heading that is still known',
    act: ({ b }) => void b.person.type(b.at(-1, 'why'), 'Why should they listen to us?'),
    sees: (all) => expect(whys(all)).toHaveLength(5),
  },
  {
    name: 'a renamed sheet',
    act: ({ b }) => {
      b.person.renameSheet('Activities', 'Plan');
      b.person.select('Plan!A1');
      b.person.select('Plan!C6');
    },
    sees: (all) => expect(all.live.getState().reading?.tables.activities?.sheet).toBe('Plan'),
    undoable: false,
  },
  {
    name: 'a copied sheet',
    act: ({ b }) => void b.person.copySheet('Activities'),
    sees: (all) => expect(all.live.getState().reading?.tables.activities?.sheet).toBe('Activities'),
    undoable: false,
    damage: ['copy'],
  },
  {
    name: 'the hidden sheet deleted',
    act: ({ b }) => void b.person.deleteSheet('Mainstay lists'),
    undoable: false,
    damage: ['names'],
  },
];

describe.each(cases)('$name', ({ act, sees, undoable = true, damage = [] }) => {
  it('is followed, and taken back and done again like any edit', async () => {
    const all = await filled();
    const { b } = all;
    const others = cellsBut(all, 'Activities');
    const before = withoutCursor(dump(b.model));
    act(all);
    await all.rest();
    await all.assertLive();
    sees?.(all);
    expect(all.live.getState().damage.map(({ kind }) => kind)).toEqual(damage);
    const after = withoutCursor(dump(b.model));
    if (!undoable) return;
    expect(cellsBut(all, 'Activities')).toEqual(others);
    expect(b.person.undo()).toBe(true);
    await all.rest();
    await all.assertLive();
    expect(withoutCursor(dump(b.model))).toEqual(before);
    expect(all.live.getState().damage).toEqual([]);
    expect(b.person.redo()).toBe(true);
    await all.rest();
    await all.assertLive();
    expect(withoutCursor(dump(b.model))).toEqual(after);
    expect(all.live.getState().damage.map(({ kind }) => kind)).toEqual(damage);
  });
});

it('highlights that a single pasted cell replaced are noticed when the pane gets the focus', async () => {
  const all = await filled();
  const { b } = all;
  b.person.type('Sheet1!A1', 'Copied text');
  b.person.copy('Sheet1!A1', b.at(3, 'why'));
  await all.rest();
  await all.live.refresh();
  await all.rest();
  expect(all.live.getState().damage).toMatchObject([{ kind: 'marks', columns: ['why'] }]);
  expect(await mendingOf(all.live).mend(all.live.getState().damage)).toBe(true);
  await all.rest();
  expect(all.live.getState().damage).toEqual([]);
  expect(b.value(b.at(3, 'why'))).toBe('Copied text');
});

it.each([true, false])(
  '500 pasted rows are all checked and in the table (values only: %s)',
  async (keepRules) => {
    const all = await Everyday.open();
    const { b } = all;
    const rows = Array.from({ length: 500 }, (_, i) => [
      AREA,
      `Topic ${i}`,
      i % 7 === 0 ? 'OPDM' : 'Banks',
      'June 2005',
    ]);
    b.person.paste(b.at(0, 'area'), rows, { keepRules });
    await all.rest();
    await all.assertLive();
    const { reading, findings } = all.live.getState();
    expect(reading?.activities).toHaveLength(500);
    expect(reading?.activities.map((row) => row.text.what)).toEqual(rows.map((row) => row[1]));
    expect(b.model.table('MPA_Activities')?.area.rows).toBe(501);
    // Every pasted cell was looked at: the near miss of every seventh row is found in its own row.
    const near = new Set(findings.filter((f) => f.message.includes('OPDM')).map((f) => f.at.row));
    expect(near.size).toBeGreaterThan(0);
    for (const row of near) expect((row - 4) % 7).toBe(0);
    expect(all.live.getState().damage.map(({ kind }) => kind)).toEqual(keepRules ? [] : ['lists']);
  },
);

describe('a filtered table', () => {
  it('keeps what the pane writes out of hidden rows: fields, fixes, Check now, mending', async () => {
    const all = await filled();
    const { b, live } = all;
    b.person.filter(b.at(0, 'area'), ['Other']);
    await all.rest();
    const { sheet, firstRow, columns } = live.getState().reading?.tables.activities ?? {
      sheet: '',
      firstRow: 0,
      columns: {} as Record<string, number>,
    };
    const at = (row: number, key: string) => ({ sheet, row: firstRow + row, column: columns[key] ?? -1 });
    const hidden = [0, 2, 4].map((row) => whys(all)[row]);
    expect(
      await live.write([
        { at: at(1, 'why'), text: 'Written one.' },
        { at: at(3, 'why'), text: 'Written two.' },
      ]),
    ).toBe(true);
    await live.checkNow(new Date(2005, 4, 2));
    await all.rest();
    expect([0, 2, 4].map((row) => whys(all)[row])).toEqual(hidden);
    expect([1, 3].map((row) => whys(all)[row])).toEqual(['Written one.', 'Written two.']);
    for (let row = 0; row < 5; row++) expect(String(b.value(b.at(row, 'findings')))).toMatch(/to fix/);
    expect(b.model.locate(b.at(0, 'why')).sheet.isRowHidden(4)).toBe(true);
    await all.assertLive();
  });
});

describe('a table turned into a range and back by hand', () => {
  it('is found by its headings, and ours again when it gets its name back', async () => {
    const all = await filled();
    const { b } = all;
    b.person.convertToRange(b.at(0, 'why'));
    b.person.makeTable('Activities!A4:P14');
    await all.rest();
    await expectWhys(all);
    // Its name is another one now, and it is read all the same.
    expect(all.live.getState().damage).toEqual([]);
    b.person.type('Activities!H5', 'Typed after.');
    await all.rest();
    expect(whys(all)[0]).toBe('Typed after.');
  });

  const expectWhys = async (all: Everyday): Promise<void> => {
    expect(all.live.getState().phase).toBe('ready');
    expect(whys(all)).toHaveLength(5);
  };
});

describe('a row with picks that is deleted', () => {
  it('is as it was when that is undone: undoing on takes the picks back, one by one', () =>
    play([
      { do: 'pick', row: 0, column: 'how', item: 0 },
      { do: 'pick', row: 0, column: 'how', item: 1 },
      { do: 'insert', row: 0, count: 1 },
      { do: 'delete', row: 1, count: 1 },
    ]));
});
