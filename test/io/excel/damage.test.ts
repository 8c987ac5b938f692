/** What everyday Excel takes from the tables: noticed, said, and mended by one click. Real office.js, real session. */

import { createLive, mendingOf, type Damage, type Live } from '../../../src/core/live';
import { columnHeading } from '../../../src/core/workbook';
import { framework, started, type Bench } from './bench';
import { dump } from './dump';

jest.setTimeout(60_000);

interface Open extends Bench {
  readonly live: Live;
  /** What is damaged now, once everything has come to rest. */
  damage(): Promise<readonly Damage[]>;
  kinds(): Promise<string[]>;
  /** Mends all of it; true when done. */
  mend(): Promise<boolean>;
}

async function opened(): Promise<Open> {
  const b = await started();
  const live = createLive(b.port, { frameworks: [framework], today: '2005-05-02' });
  await live.open();
  await b.idle();
  const rest = async (): Promise<void> => {
    for (let i = 0; i < 3; i++) await b.idle();
  };
  await rest();
  const open: Open = {
    ...b,
    live,
    damage: async () => {
      await rest();
      return live.getState().damage;
    },
    kinds: async () => (await open.damage()).map((d) => d.kind),
    mend: async () => {
      await rest();
      return mendingOf(live).mend(live.getState().damage);
    },
  };
  return open;
}

const undoAll = async (b: Bench, steps: number): Promise<void> => {
  for (let i = 0; i < steps; i++) {
    expect(b.person.undo()).toBe(true);
    await b.idle();
  }
};

it('a new agreement is whole', async () => {
  const b = await opened();
  expect(await b.damage()).toEqual([]);
});

describe('lists', () => {
  it('that a paste of rows took are noticed by column, and repaired without touching a value or a format', async () => {
    const b = await opened();
    const before = dump(b.model);
    b.person.paste(b.at(0, 'area'), [
      ['Access to finance', 'Loan Readiness', 'Banks'],
      ['Access to finance', 'Loan Readiness', 'Banks'],
    ]);
    const [lists, ...more] = await b.damage();
    expect(more).toEqual([]);
    expect(lists).toMatchObject({
      kind: 'lists',
      table: 'activities',
      columns: ['area', 'what', 'who'],
      count: 3,
    });
    const cells = dump(b.model).sheets.map(({ cells }) => cells);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    const after = dump(b.model);
    expect(after.sheets.map(({ cells }) => cells)).toEqual(cells);
    expect(after.sheets.map((s) => s.validations)).toEqual(before.sheets.map((s) => s.validations));
    expect(b.person.listFor(b.at(0, 'area'))).not.toBeNull();
    // Nothing below the table.
    expect(b.person.listFor(b.at(10, 'area'))).toBeNull();
  });

  it('say their undo steps, and so many bring back what was', async () => {
    const b = await opened();
    b.person.paste(b.at(2, 'who'), [['Banks'], ['DTI']]);
    await b.damage();
    const before = dump(b.model);
    expect(await b.mend()).toBe(true);
    const steps = b.live.getState().done?.steps ?? 0;
    expect(b.live.getState().done?.action).toBe('mend');
    expect(steps).toBe(4);
    await undoAll(b, steps);
    expect(dump(b.model)).toEqual(before);
    expect(await b.kinds()).toEqual([]);
  });

  it('that a paste of one cell took are noticed, and the notice goes with Ctrl+Z', async () => {
    const b = await opened();
    b.person.paste(b.at(0, 'how'), [['Seminars']]);
    expect(await b.damage()).toMatchObject([{ kind: 'lists', columns: ['how'] }]);
    b.person.undo();
    expect(await b.damage()).toEqual([]);
    b.person.redo();
    expect(await b.damage()).toMatchObject([{ kind: 'lists', columns: ['how'] }]);
  });

  it('are asked for in the one read of a typed edit', async () => {
    const b = await opened();
    b.resetSyncs();
    b.person.type(b.at(0, 'how'), 'Seminars');
    expect(await b.damage()).toEqual([]);
    expect(b.syncs()).toBe(1);
  });

  it('stay where only values are pasted', async () => {
    const b = await opened();
    b.person.paste(b.at(0, 'area'), [['a', 'b', 'c']], { keepRules: true });
    expect(await b.damage()).toEqual([]);
  });

  it('of another column that came with a copied cell are replaced', async () => {
    const b = await opened();
    b.person.copy(b.at(0, 'area'), b.at(0, 'how'));
    expect(await b.damage()).toMatchObject([
      { kind: 'lists', columns: ['how'] },
      { kind: 'marks', columns: ['how'] },
    ]);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
  });

  it('of the cover and of Joint activity are repaired too', async () => {
    const b = await opened();
    const together = b.model.tables.find((t) => t.name === 'MPA_Agreement');
    const rows = Array.from({ length: 25 }, () => ['x', 'y']);
    b.person.paste(
      'Agreement!B5',
      rows.map(([x]) => [x ?? '']),
    );
    b.person.paste("'Joint activity'!B5", [['yes'], ['no']]);
    expect(together).toBeDefined();
    expect((await b.damage()).map((d) => [d.kind, d.table])).toEqual([
      ['lists', 'agreement'],
      ['lists', 'joint'],
    ]);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
  });

  it('fit the table as it stands: columns put in before it, rows above it', async () => {
    const b = await opened();
    b.person.insertColumns('Activities!A:B');
    b.person.insertRows('Activities!1:2');
    await b.damage();
    const before = b.person.listFor(b.at(3, 'what'));
    b.person.paste(b.at(3, 'what'), [['x'], ['y']]);
    expect(await b.kinds()).toEqual(['lists']);
    expect(await b.mend()).toBe(true);
    expect(b.person.listFor(b.at(3, 'what'))).toEqual(before);
    const rule = b.model.validationAt(
      b.model.locate(b.at(3, 'what')).sheet.id,
      b.model.locate(b.at(3, 'what')).area.row,
      b.model.locate(b.at(3, 'what')).area.column,
    );
    const { area } = b.model.locate(b.at(3, 'area'));
    expect(rule?.rule.list?.source).toContain(`$E${area.row + 1}`);
  });

  it('are seen when the pane opens, also where nobody watched', async () => {
    const b = await started();
    b.person.paste(b.at(1, 'kind'), [['Networking']]);
    const live = createLive(b.port, { frameworks: [framework], today: '2005-05-02' });
    await live.open();
    for (let i = 0; i < 3; i++) await b.idle();
    expect(live.getState().damage).toMatchObject([{ kind: 'lists', columns: ['kind'] }]);
  });

  it('are not spoken of again once the notice was put away', async () => {
    const b = await opened();
    b.person.paste(b.at(0, 'how'), [['Seminars']]);
    const damage = await b.damage();
    mendingOf(b.live).putAway(damage);
    expect(await b.damage()).toEqual([]);
    await b.live.refresh();
    expect(await b.damage()).toEqual([]);
    b.person.paste(b.at(0, 'who'), [['Banks']]);
    expect(await b.damage()).toMatchObject([{ kind: 'lists', columns: ['who', 'how'] }]);
  });
});

describe('Check', () => {
  it('that was pasted over is noticed with what stands there, and repaired', async () => {
    const b = await opened();
    b.person.type(b.at(0, 'why'), 'Because.');
    const formula = b.model.locate(b.at(3, 'check')).sheet.cell(7, 1)?.formula;
    b.person.paste(b.at(3, 'check'), [['All fine'], ['']]);
    expect(await b.damage()).toMatchObject([{ kind: 'check', count: 2, text: 'All fine' }]);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    const { sheet, area } = b.model.locate(b.at(3, 'check'));
    expect(sheet.cell(area.row, area.column)?.formula).toBe(formula);
    expect(sheet.cell(area.row + 1, area.column)?.formula).toBeDefined();
  });

  it('that was typed over in one cell is noticed', async () => {
    const b = await opened();
    b.person.type(b.at(3, 'check'), 'ok');
    expect(await b.damage()).toMatchObject([{ kind: 'check', count: 1, text: 'ok' }]);
    b.person.undo();
    expect(await b.damage()).toEqual([]);
  });

  it('is repaired in a filtered table, hidden rows too', async () => {
    const b = await opened();
    for (let r = 0; r < 4; r++) b.person.type(b.at(r, 'area'), r % 2 === 0 ? 'A' : 'B');
    b.person.paste(b.at(0, 'check'), [['1'], ['2'], ['3'], ['4']]);
    b.person.filter(b.at(0, 'area'), ['A']);
    expect(await b.kinds()).toEqual(['check']);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    expect(b.value(b.at(1, 'area'))).toBe('B');
    expect(b.model.locate(b.at(1, 'area')).sheet.isRowHidden(5)).toBe(true);
  });
});

describe('rows below the table', () => {
  it('that were pasted with a gap are noticed and taken in, with lists, marks and Check', async () => {
    const b = await opened();
    const blank = Array.from({ length: 3 }, () => ['Access to finance', 'Loan Readiness']);
    b.person.paste(b.at(11, 'area'), blank);
    expect(await b.damage()).toMatchObject([{ kind: 'below', count: 3, text: 'Access to finance' }]);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    const table = b.model.table('MPA_Activities');
    expect(table?.area.rows).toBe(1 + 10 + 1 + 3);
    expect(b.live.getState().reading?.activities.map((row) => row.index)).toEqual([11, 12, 13]);
    expect(b.person.listFor(b.at(13, 'area'))).toContain('Access to finance');
  });

  it('right below are the table’s own: it has grown', async () => {
    const b = await opened();
    const rows = Array.from({ length: 40 }, (_, i) => ['Access to finance', `Topic ${i}`]);
    b.person.paste(b.at(10, 'area'), rows);
    const damage = await b.damage();
    expect(damage.map((d) => d.kind)).not.toContain('below');
    expect(b.model.table('MPA_Activities')?.area.rows).toBe(51);
    expect(b.live.getState().reading?.activities).toHaveLength(40);
    if (damage.length > 0) expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
  });
});

describe('structure', () => {
  it('a table turned into a range is still read, and made a table again', async () => {
    const b = await opened();
    b.person.type(b.at(0, 'why'), 'Because.');
    await b.damage();
    b.person.convertToRange(b.at(0, 'why'));
    expect(await b.kinds()).toEqual(['range']);
    expect(b.live.getState().phase).toBe('ready');
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    expect(b.model.table('MPA_Activities')?.columns).toHaveLength(16);
    expect(b.value(b.at(0, 'why'))).toBe('Because.');
  });

  it('the Partners table turned into a range: the list of partners follows again', async () => {
    const b = await opened();
    b.person.type('Partners!A5', 'SEASY');
    b.person.convertToRange('Partners!A5');
    expect(await b.kinds()).toEqual(['range']);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    expect(b.model.name('MPA_PartnerNames')?.formula).toBe('=MPA_Partners[Name]');
    b.person.type('Partners!A6', 'INSPIRE');
    expect(b.person.listFor(b.at(0, 'partners'))).toEqual(['SEASY', 'INSPIRE']);
  });

  it('the hidden sheet that was deleted is made again, and the lists offer what they did', async () => {
    const b = await opened();
    b.person.type(b.at(0, 'area'), 'Access to finance');
    const items = b.person.listFor(b.at(0, 'area'));
    b.person.hideSheet('Mainstay lists', false);
    b.person.deleteSheet('Mainstay lists');
    // Deleting a sheet is told by an event of its own.
    expect(await b.kinds()).toEqual(['names']);
    expect(await b.mend()).toBe(true);
    expect(b.live.getState().done?.steps).toBe(0);
    expect(await b.damage()).toEqual([]);
    expect(b.person.listFor(b.at(0, 'area'))).toEqual(items);
    expect(b.model.sheet('Mainstay lists')?.visibility).toBe('Hidden');
  });

  it('one name that was deleted is put back with the name that the lists’ sheet bears by now', async () => {
    const b = await opened();
    const before = b.model.name('MPA_Kinds')?.formula;
    b.person.hideSheet('Mainstay lists', false);
    expect(b.person.renameSheet('Mainstay lists', "Bo's lists").ok).toBe(true);
    await b.Excel.run(async (context) => {
      context.workbook.names.getItem('MPA_Kinds').delete();
      await context.sync();
    });
    await b.live.refresh();
    const sheets = b.model.sheets.map(({ name }) => name);
    expect(await b.kinds()).toEqual(['names']);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    expect(b.model.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(b.model.name('MPA_Kinds')?.formula).toBe(before?.replace("'Mainstay lists'", "'Bo''s lists'"));
  });

  it('one name that was deleted is put back', async () => {
    const b = await opened();
    await b.Excel.run(async (context) => {
      context.workbook.names.getItem('MPA_Kinds').delete();
      await context.sync();
    });
    await b.live.refresh();
    expect(await b.kinds()).toEqual(['names']);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    expect(b.model.name('MPA_Kinds')).toBeDefined();
  });

  it('a heading that is no longer known is put back; a known one in other words is left', async () => {
    const b = await opened();
    const why = b.at(-1, 'why');
    b.person.type(b.at(0, 'why'), 'Because.');
    b.person.type(why, 'Colour');
    expect(await b.damage()).toMatchObject([{ kind: 'headings', columns: ['why'], text: 'Colour' }]);
    expect(await b.mend()).toBe(true);
    expect(b.value(why)).toBe(columnHeading(framework, 'why'));
    expect(b.live.getState().reading?.activities[0]?.text.why).toBe('Because.');
    b.person.type(b.at(-1, 'rationale'), 'Our rationale');
    expect(await b.damage()).toEqual([]);
  });

  it.each(['check', 'findings', 'how'] as const)('a deleted column comes back: %s', async (key) => {
    const b = await opened();
    b.person.type(b.at(0, 'why'), 'Because.');
    await b.damage();
    const before = dump(b.model).sheets.find((s) => s.name === 'Activities');
    const address = b.at(0, key).replace(/.*!([A-Z]+)\d+/, 'Activities!$1:$1');
    b.person.deleteColumns(address);
    const damage = await b.damage();
    expect(damage[0]).toMatchObject({ kind: 'columns', columns: [key] });
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    const after = dump(b.model).sheets.find((s) => s.name === 'Activities');
    expect(after?.tables).toEqual(before?.tables);
    expect(after?.validations).toEqual(before?.validations);
    expect(b.value(b.at(0, 'why'))).toBe('Because.');
    expect(await b.live.checkNow(new Date(2005, 5, 12))).toBe(true);
  });

  it('columns put in and moved are no damage', async () => {
    const b = await opened();
    b.person.insertColumns('Activities!E:E');
    expect(await b.kinds()).toEqual([]);
    b.person.type('Activities!E4', 'My own notes');
    expect(await b.kinds()).toEqual([]);
  });

  it('a deleted Partners sheet is made again with its rows', async () => {
    const b = await opened();
    b.person.type('Partners!A5', 'SEASY');
    b.person.type('Partners!A6', 'INSPIRE');
    await b.damage();
    b.person.deleteSheet('Partners');
    expect((await b.damage()).map((d) => [d.kind, d.table])).toEqual([
      ['table', 'partners'],
      ['names', null],
    ]);
    expect(await b.mend()).toBe(true);
    expect(await b.damage()).toEqual([]);
    expect(b.live.getState().reading?.partners.map((p) => p.key)).toEqual(['SEASY', 'INSPIRE']);
    expect(b.person.listFor(b.at(0, 'partners'))).toEqual(['SEASY', 'INSPIRE']);
  });

  it('a deleted Activities sheet is built anew from the rows last seen', async () => {
    const b = await opened();
    b.person.type(b.at(0, 'area'), 'Access to finance');
    b.person.type(b.at(0, 'why'), 'Because.');
    b.person.type(b.at(1, 'why'), 'Therefore.');
    await b.damage();
    b.person.deleteSheet('Activities');
    expect(await b.kinds()).toEqual(['table']);
    expect(b.live.getState().trouble?.code).toBe('TableGone');
    expect(await b.mend()).toBe(true);
    expect(b.live.getState().done?.action).toBe('mend');
    expect(await b.damage()).toEqual([]);
    expect(b.live.getState().phase).toBe('ready');
    expect(b.live.getState().trouble).toBeNull();
    expect(b.live.getState().reading?.activities.map((row) => row.text.why)).toEqual([
      'Because.',
      'Therefore.',
    ]);
  });

  it('a table that goes after something was mended: what is said is the loss, not the mending', async () => {
    const b = await opened();
    b.person.type(b.at(0, 'why'), 'Because.');
    b.person.type(b.at(0, 'check'), 'Looks fine to me');
    expect(await b.kinds()).toEqual(['check']);
    expect(await b.mend()).toBe(true);
    expect(b.live.getState().done?.action).toBe('mend');
    b.person.deleteSheet('Activities');
    expect(await b.kinds()).toEqual(['table']);
    expect(b.live.getState().done).toBeNull();
  });

  it('a copied sheet is told, and the first one stays ours', async () => {
    const b = await opened();
    b.person.copySheet('Activities');
    expect(await b.damage()).toMatchObject([{ kind: 'copy', table: 'activities', text: 'Activities (2)' }]);
    b.person.type("'Activities (2)'!H5", 'In the copy.');
    b.person.type('Activities!H5', 'In ours.');
    await b.damage();
    expect(b.live.getState().reading?.activities.map((row) => row.text.why)).toEqual(['In ours.']);
  });
});

it('Check cannot be repaired while a heading that it needs is unknown: it says so, and how', async () => {
  const b = await opened();
  b.person.type(b.at(0, 'area'), 'Access to finance');
  const heading = b.at(0, 'why').replace(/\d+$/, '4');
  const check = b.at(0, 'check');
  b.person.type(heading, 'Colour');
  b.person.type(check, 'Fine');
  const damage = await b.damage();
  const [headings, own] = ['headings', 'check'].map((kind) => damage.filter((one) => one.kind === kind));
  expect(await mendingOf(b.live).mend(own ?? [])).toBe(false);
  expect(b.live.getState().trouble?.message).toMatch(/^Nothing was mended\. .* put that back first/);
  expect(b.value(check)).toBe('Fine');
  expect(await mendingOf(b.live).mend(headings ?? [])).toBe(true);
  expect(await b.mend()).toBe(true);
  expect(await b.damage()).toEqual([]);
  expect(b.live.getState().trouble).toBeNull();
});
