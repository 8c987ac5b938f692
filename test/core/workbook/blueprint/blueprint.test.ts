import { frameworkById, loadFramework, packs, type Framework } from '../../../../src/core/framework';
import {
  blueprintFor,
  columnHeading,
  columnKeys,
  coverQuestions,
  frameworkOfPart,
  packOfPart,
  tableColumns,
  tables,
  type Blueprint,
  type SheetPlan,
  type TablePlan,
} from '../../../../src/core/workbook';

const framework = frameworkById(packs[0]?.id ?? '') as Framework;
const blueprint = blueprintFor(framework);
const sheetOf = (key: string, plan: Blueprint = blueprint): SheetPlan => {
  const found = plan.sheets.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
};
const tableOf = (key: string, plan?: Blueprint): TablePlan => {
  const { table } = sheetOf(key, plan);
  if (!table) throw new Error(`no table ${key}`);
  return table;
};
const planned = columnKeys.filter((key) => key !== 'unplaced');

describe('the sheets', () => {
  it('stand in their order, the lists hidden and last', () => {
    expect(blueprint.sheets.map(({ name }) => name)).toEqual([
      'Agreement',
      'Partners',
      'Activities',
      'Joint activity',
      'Answers',
      'Guidance',
      'Mainstay lists',
    ]);
    expect(blueprint.sheets.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual(['lists']);
  });

  it('give way to sheets that are there, whatever their case', () => {
    const taken = ['activities', 'Sheet1', 'Joint Activity', 'JOINT ACTIVITY (MAINSTAY)', 'Mainstay lists'];
    const plan = blueprintFor(framework, { taken });
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      'Agreement',
      'Partners',
      'Activities (Mainstay)',
      'Joint activity (Mainstay 2)',
      'Answers',
      'Guidance',
      'Mainstay lists (Mainstay)',
    ]);
    for (const { name } of plan.sheets) expect(name.length).toBeLessThanOrEqual(31);
    expect(plan.names[0]?.formula).toBe("='Mainstay lists (Mainstay)'!$A$5:$A$9");
    expect(plan.start.sheet).toBe('Activities (Mainstay)');
  });

  it('carry title, sentence and hint, and their table from row 4 on at the left edge', () => {
    for (const { key, name } of tables) {
      const { blocks, table, freeze } = sheetOf(key);
      expect(blocks.map(({ row, column }) => [row, column])).toEqual([
        [0, 0],
        [1, 0],
        [2, 0],
      ]);
      expect(table).toMatchObject({ name, row: 3 });
      expect(freeze.rows).toBe(4);
      for (const row of table?.body ?? []) expect(row).toHaveLength(table?.columns.length ?? 0);
    }
    expect(sheetOf('activities').freeze).toEqual({ rows: 4, columns: 2 });
  });
});

describe('the tables', () => {
  it('have the columns of the contract', () => {
    expect(tableOf('activities').columns.map(({ key, heading }) => [key, heading])).toEqual(
      planned.map((key) => [key, columnHeading(framework, key)]),
    );
    for (const key of ['agreement', 'partners', 'joint', 'answers'] as const) {
      expect(tableOf(key).columns.map((column) => [column.key, column.heading])).toEqual(
        tableColumns[key].map((column) => [column.key, column.heading]),
      );
    }
  });

  it('begin with ten activities that have a Ref and nothing else', () => {
    const { body } = tableOf('activities');
    expect(body).toHaveLength(10);
    expect(body.map((row) => row.filter((value) => value !== ''))).toEqual(
      Array.from({ length: 10 }, (_, n) => [n + 1]),
    );
    expect(tableOf('partners').body).toEqual([Array(10).fill('')]);
    expect(tableOf('answers').body).toEqual([Array(7).fill('')]);
  });

  it('ask every question of the cover, with what the framework answers itself', () => {
    const rows = tableOf('agreement').body;
    expect(rows.map(([question]) => question)).toEqual(coverQuestions.map(({ question }) => question));
    const answers = Object.fromEntries(coverQuestions.map(({ key }, n) => [key, rows[n]?.[1]]));
    expect(answers).toMatchObject({
      nations: 'England',
      strategyVersion: framework.pack.version,
      status: 'draft',
      reference: '',
    });
  });

  it('take first rows, a cover, partners and a date', () => {
    const activities = Array.from({ length: 12 }, (_, n) => ({ area: `Area ${n}` }));
    const plan = blueprintFor(framework, {
      asOf: '2005-06-12',
      activities,
      cover: { reference: 'MPA-1' },
      partners: [{ name: 'SEASY' }, { name: 'SEEM' }],
      joint: { mechanism: { considered: 'yes', text: 'A fair.' } },
    });
    expect(tableOf('activities', plan).body.map((row) => [row[0], row[2]])).toEqual(
      activities.map(({ area }, n) => [n + 1, area]),
    );
    const cover = tableOf('agreement', plan).body.map((row) => row[1]);
    expect([cover[0], cover[3]]).toEqual(['MPA-1', '2005-06-12']);
    expect(tableOf('partners', plan).body.map(([name]) => name)).toEqual(['SEASY', 'SEEM']);
    expect(tableOf('joint', plan).body[0]?.slice(1, 3)).toEqual(['yes', 'A fair.']);
  });

  it('keep the Refs that are given and number the other rows after them', () => {
    const activities = [{ ref: '7', area: 'A' }, { area: 'B' }, { ref: '3a', area: 'C' }];
    const { body } = tableOf('activities', blueprintFor(framework, { activities }));
    expect(body.map(([ref]) => ref)).toEqual([7, 8, '3a', 9, 10, 11, 12, 13, 14, 15]);
  });

  it('have a column for what could not be placed only where something was not', () => {
    const { columns, body } = tableOf(
      'activities',
      blueprintFor(framework, { activities: [{ unplaced: 'left over' }] }),
    );
    expect(columns.map(({ key }) => key)).toEqual([...columnKeys]);
    expect(body[0]?.[columnKeys.indexOf('unplaced')]).toBe('left over');
    const check = columns.find(({ key }) => key === 'check')?.formula;
    expect(check).toContain('FIND(CHAR(10),$Q5');
    expect(check).not.toContain('$P5');
  });

  it('keep what is typed as text, but Ref and Check', () => {
    for (const { key } of tables) {
      for (const column of tableOf(key).columns) {
        expect([column.key, column.format]).toEqual([
          column.key,
          key === 'activities' && ['ref', 'check'].includes(column.key) ? 'General' : '@',
        ]);
      }
    }
  });
});

describe('the list rules', () => {
  const rules = tables.flatMap(({ key }) => {
    const table = tableOf(key);
    return [
      ...table.columns.flatMap(({ key: column, list }) => (list ? [{ column, list }] : [])),
      ...(table.cellLists ?? []).map(({ row, list }) => ({ column: coverQuestions[row]?.key ?? '', list })),
    ];
  });

  it('stand where the workbook has lists, and refuse only where the list is closed', () => {
    expect(rules.map(({ column, list }) => [column, list.closed])).toEqual([
      ['status', false],
      ['readTogether', true],
      ['area', false],
      ['what', false],
      ['who', false],
      ['when', false],
      ['how', false],
      ['partners', false],
      ['kind', true],
      ['considered', true],
    ]);
    for (const { list } of rules) expect(list.alert !== null).toBe(list.closed);
  });

  it('name only defined names, nothing volatile, nothing that reads wildcards', () => {
    const names = new Set(blueprint.names.map(({ name }) => name));
    for (const { list } of rules) {
      expect(list.source).not.toMatch(/!|INDIRECT|OFFSET|COUNTIF|"/);
      expect(list.source.length).toBeLessThanOrEqual(255);
      for (const name of list.source.match(/MPA_\w+/g) ?? []) expect(names).toContain(name);
    }
    expect(tableOf('activities').columns.find(({ key }) => key === 'what')?.list?.source).toBe(
      '=IF(SUMPRODUCT(--(MPA_WhatKeys=$C5))=0,MPA_WhatAll,INDEX(MPA_WhatItems,MATCH($C5,MPA_WhatKeys,0)):INDEX(MPA_WhatItems,MATCH($C5,MPA_WhatKeys,0)+SUMPRODUCT(--(MPA_WhatKeys=$C5))-1))',
    );
  });

  it('keep prompts and alerts within what Excel takes', () => {
    for (const { list } of rules) {
      expect(list.prompt?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(list.prompt?.message.length ?? 0).toBeLessThanOrEqual(255);
      expect(list.alert?.title.length ?? 0).toBeLessThanOrEqual(32);
      expect(list.alert?.message.length ?? 0).toBeLessThanOrEqual(225);
    }
  });
});

describe('the marks', () => {
  it('are two highlights for each column a person fills in, red before yellow', () => {
    const marked = tableOf('activities').columns.filter(({ highlights }) => highlights.length > 0);
    expect(marked.map(({ key }) => key)).toEqual(
      planned.filter((key) => !['check', 'findings'].includes(key)),
    );
    for (const { highlights } of marked) {
      expect(highlights).toHaveLength(2);
      expect(highlights.map(({ fill }) => fill)).toEqual(['#FFD9D6', '#FFF1C2']);
      for (const { formula } of highlights) {
        expect(formula).not.toMatch(/SEARCH|COUNTIF|LET\(/);
        // Excel's window and VBA take 255 characters of a rule's formula.
        expect(formula.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it('are a formula in Check that Excel 2021 and LibreOffice 7 know', () => {
    const formula = tableOf('activities').columns.find(({ key }) => key === 'check')?.formula ?? '';
    const functions = new Set((formula.match(/[A-Z]+(?=\()/g) ?? []).sort());
    expect([...functions]).toEqual([
      'CHAR',
      'FIND',
      'IF',
      'IFERROR',
      'ISNUMBER',
      'LEFT',
      'LEN',
      'OR',
      'SUBSTITUTE',
      'SUMPRODUCT',
      'TEXTJOIN',
      'TRIM',
    ]);
    expect(formula.length).toBeLessThan(8192);
  });
});

describe('the pack in the workbook', () => {
  const xml = blueprint.xmlParts[0]?.xml ?? '';

  it('is the whole pack, small enough for a part', () => {
    expect(packOfPart(xml)).toEqual(framework.pack);
    expect(xml.length).toBeLessThan(256 * 1024);
  });

  it('survives other spellings of the same XML', () => {
    const json = JSON.stringify(framework.pack);
    const cdata = `<?xml version="1.0"?><m:pack xmlns:m="urn:mainstay:framework-pack"><![CDATA[${json}]]></m:pack>`;
    expect(packOfPart(cdata)).toEqual(framework.pack);
    expect(packOfPart(xml.replaceAll('"', (c, at: number) => (at > 200 ? '&#34;' : c)))).toEqual(
      framework.pack,
    );
  });

  it('is the program’s own framework where it knows that version, else the workbook’s', () => {
    expect(frameworkOfPart(xml, framework)).toBe(framework);
    expect(frameworkOfPart(null, framework)).toBe(framework);
    expect(frameworkOfPart('<pack>no</pack>', framework)).toBeNull();
    const other = { ...framework.pack, id: 'other', version: '9' };
    const part = blueprintFor(loadFramework(other)).xmlParts[0]?.xml ?? '';
    expect(frameworkOfPart(part, framework)?.pack).toEqual(other);
  });
});

it('is the same every time', () => {
  expect(JSON.stringify(blueprintFor(framework))).toBe(JSON.stringify(blueprint));
});
