/** Start: the blueprint applied to a live workbook through real office.js. */

import type { Progress, Trouble } from '../../../src/core/live';
import { blueprintFor, columns, tables, type Blueprint } from '../../../src/core/workbook';
import { printBlueprint, readWorkbook } from '../../../src/io/file';
import { bench, framework, started, type Bench } from './bench';
import { dump } from './dump';

jest.setTimeout(30_000);

const blueprint = blueprintFor(framework);
const sheetNames = blueprint.sheets.map((s) => s.name);

describe('apply', () => {
  it('makes every sheet, table and name in at most five syncs', async () => {
    const b = await bench();
    const seen: Progress[] = [];
    await b.port.apply(blueprint, (p) => seen.push(p));
    expect(b.syncs()).toBeLessThanOrEqual(5);
    expect(b.model.sheets.map((s) => s.name)).toEqual(['Sheet1', ...sheetNames]);
    expect(b.model.tables.map((t) => t.name)).toEqual(tables.map((t) => t.name));
    expect(b.model.names.map((n) => [n.name, n.formula])).toEqual(
      blueprint.names.map((n) => [n.name, n.formula]),
    );
    expect(seen.map((p) => p.done)).toEqual([0, 1, 2, 3, 4]);
  });

  it('puts the cursor into the first activity and hides only the lists', async () => {
    const b = await started();
    expect(b.model.active.name).toBe('Activities');
    expect(b.model.selection.areas).toEqual([
      { row: blueprint.start.row, column: blueprint.start.column, rows: 1, columns: 1 },
    ]);
    expect(b.model.sheets.filter((s) => s.visibility !== 'Visible').map((s) => s.name)).toEqual([
      'Mainstay lists',
    ]);
    expect(b.model.sheet('Activities')?.freeze).toEqual({ rows: 4, columns: 2 });
  });

  it('keeps typed text as text in whole columns, and Ref and Check as they are', async () => {
    const b = await started();
    const below = b.at(10, 'when');
    b.person.type(below, '2005-6');
    expect(b.value(below)).toBe('2005-6');
    b.person.type(b.at(10, 'who'), '=1+1');
    expect(b.value(b.at(10, 'who'))).toBe('=1+1');
    expect(b.value(b.at(0, 'ref'))).toBe(1);
    const { sheet, area } = b.model.locate(b.at(9, 'check'));
    const formula = sheet.cell(area.row, area.column)?.formula ?? '';
    expect(formula).toMatch(/^=/);
    expect(formula).toContain('$C14');
    expect(formula).not.toContain('$C5');
  });

  it('offers what the pack says for the rows of each area, and takes anything else', async () => {
    const b = await started();
    for (const [row, area] of framework.pack.areas.entries()) {
      expect(b.person.listFor(b.at(row, 'area'))).toContain(area.label);
      expect(b.person.type(b.at(row, 'area'), area.label)).toEqual({ ok: true });
    }
    const address = b.at(0, 'who');
    expect(b.person.type(address, 'Charity Bank')).toEqual({ ok: true });
    expect(b.person.type(b.at(0, 'kind'), 'nonsense').ok).toBe(false);
    expect(b.person.type(b.at(0, 'kind'), framework.pack.kinds[0]?.label ?? '')).toEqual({ ok: true });
  });

  it('has one list rule a column, none below the table, and red before yellow', async () => {
    const b = await started();
    const sheet = b.model.sheet('Activities');
    const table = b.model.table('MPA_Activities');
    const listed = columns.filter((c) => c.list).length;
    expect(sheet?.validations).toHaveLength(listed);
    const end = (table?.area.row ?? 0) + (table?.area.rows ?? 0);
    for (const { areas, alert, rule } of sheet?.validations ?? []) {
      expect(areas.every((a) => a.row + a.rows === end && a.columns === 1)).toBe(true);
      expect(rule.list?.source).toMatch(/^=/);
      expect(alert.showAlert).toBe(alert.style === 'Stop' && rule.list?.source === '=MPA_Kinds');
    }
    const plan = blueprint.sheets.find((s) => s.key === 'activities')?.table;
    for (const [index, column] of plan?.columns.entries() ?? []) {
      const own = [...(sheet?.highlights ?? [])]
        .filter((h) => h.areas.some((a) => a.column === index))
        .sort((a, c) => a.priority - c.priority);
      expect(own.map((h) => h.formula)).toEqual(column.highlights.map((h) => h.formula));
    }
  });

  it('reads back as what the same blueprint reads from a file', async () => {
    const b = await started();
    const live = await b.read();
    const file = await readWorkbook(await printBlueprint(blueprint));
    expect(live.pack).toBe(file?.pack);
    expect(live.tables.map((t) => ({ ...t, formats: {} }))).toEqual(
      file?.tables.map((t) => ({ ...t, formats: {} })),
    );
  });

  it('leaves sheets that are there as they are, and takes another name where one is taken', async () => {
    const b = await bench();
    b.person.addSheet('Activities');
    b.person.type('Activities!A1', 'My own list');
    b.person.addSheet('Partners');
    await b.port.apply(blueprint);
    expect(b.value('Activities!A1')).toBe('My own list');
    expect(b.model.sheets.map((s) => s.name)).toEqual([
      'Sheet1',
      'Activities',
      'Partners',
      'Agreement',
      'Partners (Mainstay)',
      'Activities (Mainstay)',
      ...sheetNames.slice(3),
    ]);
    expect((await b.read()).tables.find((t) => t.key === 'activities')?.sheet).toBe('Activities (Mainstay)');
    expect(b.model.active.name).toBe('Activities (Mainstay)');
  });

  it('keeps properties of the document that are filled in', async () => {
    const b = await bench();
    await b.Excel.run(async (context) => {
      context.workbook.properties.title = 'Budget 2005';
      await context.sync();
    });
    await b.port.apply(blueprint);
    expect(b.model.properties).toMatchObject({ title: 'Budget 2005', subject: blueprint.properties.subject });
  });

  it('changes nothing where everything stands', async () => {
    const b = await started();
    b.person.type(b.at(0, 'why'), 'Because.');
    b.person.format(b.at(0, 'why'), { fill: '#FF0000' });
    b.person.columnWidth('Activities!D:D', 300);
    b.person.renameSheet('Guidance', 'Guidance');
    const before = dump(b.model);
    await b.port.apply(blueprint);
    expect(dump(b.model)).toEqual(before);
  });

  it('makes anew only what is missing', async () => {
    const b = await started();
    b.person.type(b.at(0, 'why'), 'Because.');
    b.person.deleteSheet('Answers');
    await b.port.apply(blueprint);
    expect(b.model.tables.map((t) => t.name).sort()).toEqual(tables.map((t) => t.name).sort());
    expect(b.value(b.at(0, 'why'))).toBe('Because.');
    expect(b.model.sheets).toHaveLength(sheetNames.length + 1);
  });

  it('writes a long table in one sync for every 2,000 rows', async () => {
    const b = await bench();
    const rows = 2500;
    await b.port.apply(longer(blueprint, rows));
    expect(b.syncs()).toBeLessThanOrEqual(5 + Math.ceil(rows / 2000));
    expect(b.value(b.at(rows - 1, 'why'))).toBe(`Reason ${rows}`);
    const { sheet, area } = b.model.locate(b.at(rows - 1, 'check'));
    expect(sheet.cell(area.row, area.column)?.formula).toContain(`$C${rows + 4}`);
  });
});

/** The blueprint with so many activities. */
function longer(plan: Blueprint, rows: number): Blueprint {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const { table } = sheet;
      if (table?.key !== 'activities') return sheet;
      const why = table.columns.findIndex((c) => c.key === 'why');
      const body = Array.from({ length: rows }, (_, r) =>
        table.columns.map((_c, i) => (i === 0 ? r + 1 : i === why ? `Reason ${r + 1}` : '')),
      );
      return { ...sheet, table: { ...table, body } };
    }),
  };
}

describe('a start that breaks off', () => {
  const fail = async (b: Bench): Promise<Trouble> =>
    b.port.apply(blueprint).then(
      () => {
        throw new Error('It did not fail.');
      },
      (trouble: Trouble) => trouble,
    );

  let clean: ReturnType<typeof dump>;
  beforeAll(async () => {
    clean = dump((await started()).model);
  });

  it('before anything is written leaves the workbook as it was', async () => {
    const b = await bench();
    const before = dump(b.model);
    b.failAt(1, 'GeneralException');
    await fail(b);
    expect(dump(b.model)).toEqual(before);
  });

  const places = [1, 2, 4, 12, 40, 90, 150, 210, 260].map((action) => [2, action]);
  const more = [1, 7, 60, 150, 230].map((action) => [3, action]);
  const last = [1, 4, 9].map((action) => [4, action]);

  it.each([...places, ...more, ...last])(
    'at sync %i, action %i, is completed by pressing the button again',
    async (sync, action) => {
      const b = await bench();
      b.failAt(sync ?? 0, 'GeneralException', action ?? 0);
      await fail(b);
      expect(await b.port.read()).toBeNull();
      b.resetSyncs();
      await b.port.apply(blueprint);
      expect(b.syncs()).toBeLessThanOrEqual(5);
      expect(dump(b.model)).toEqual(clean);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'beside a read of the workbook, at sync %i, shows no agreement that is half made',
    async (sync) => {
      const b = await bench();
      b.failAt(sync, 'GeneralException');
      // Clicking the pane gives it the focus, and with that the workbook is read.
      const [, seen] = await Promise.allSettled([b.port.apply(blueprint), b.port.read()]);
      const done = (await b.port.read()) !== null;
      if (!done && seen.status === 'fulfilled') expect(seen.value).toBeNull();
      await b.port.apply(blueprint);
      expect(dump(b.model)).toEqual(clean);
    },
  );

  it('loses nothing that was typed in between', async () => {
    const b = await bench();
    b.failAt(3, 'GeneralException', 40);
    const trouble = await fail(b);
    expect(trouble).toMatchObject({ code: 'GeneralException', retry: false });
    b.person.type(b.at(0, 'why'), 'Typed early.');
    b.person.type('Sheet1!A1', 'Mine.');
    b.person.type(b.at(10, 'why'), 'In a new row.');
    await b.port.apply(blueprint);
    expect(b.value(b.at(0, 'why'))).toBe('Typed early.');
    expect(b.value(b.at(10, 'why'))).toBe('In a new row.');
    expect(b.value('Sheet1!A1')).toBe('Mine.');
    expect((await b.read()).tables).toHaveLength(5);
  });

  it('says what holds it up: a cell that is open', async () => {
    const b = await bench();
    b.person.beginEdit('Sheet1!A1');
    const trouble = await fail(b);
    expect(trouble.code).toBe('InvalidOperationInCellEditMode');
    expect(trouble.retry).toBe(true);
    b.person.endEdit('x');
    await b.port.apply(blueprint);
    expect((await b.read()).tables).toHaveLength(5);
  });

  it('says what holds it up: a protected workbook, and leaves it as it was', async () => {
    const b = await bench();
    await b.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const before = b.model.sheets.map((s) => s.name);
    const trouble = await fail(b);
    expect(trouble.message).toContain('protected');
    expect(b.model.sheets.map((s) => s.name)).toEqual(before);
  });
});
