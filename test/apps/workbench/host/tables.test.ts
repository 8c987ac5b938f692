/** Tables, as the real client and a person meet them. */
import { startOffice, type OfficeWindow } from '../../../support/office';
import { codeOf, onSheet, valuesOf } from './support';

let office: OfficeWindow;
beforeEach(async () => {
  office = await startOffice();
  await onSheet(office, (sheet) => {
    sheet.getRange('A4:D6').values = [
      ['Ref', 'Area', 'Kind', 'Check'],
      [1, 'Wind', 'a', '=A5&B5'],
      [2, 'Sun', 'b', '=A6&B6'],
    ];
    sheet.tables.add('A4:D6', true).name = 'T';
    sheet.getRange('B5:B6').dataValidation.rule = { list: { inCellDropDown: true, source: 'Wind,Sun' } };
    const highlight = sheet.getRange('C5:C6').conditionalFormats.add('Custom');
    highlight.custom.rule.formula = '=$B5=""';
    highlight.custom.format.fill.color = '#FFF2CC';
    sheet.getRange('C5:C6').format.wrapText = true;
  });
});
afterEach(() => office.close());

const table = () => {
  const found = office.model.table('T');
  if (!found) throw new Error('no table');
  return found;
};
const sheet = () => office.model.active;

test('typing right below takes the row in, with rules, formats and calculated column', () => {
  office.person.type('A7', '3');
  expect(table().area).toMatchObject({ row: 3, rows: 4 });
  expect(sheet().cell(6, 3)?.formula).toBe('=A7&B7');
  expect(office.model.validationAt(sheet().id, 6, 1)?.rule.list?.source).toBe('Wind,Sun');
  expect(sheet().highlights[0]?.areas).toEqual([{ row: 4, column: 2, rows: 3, columns: 1 }]);
  expect(sheet().formatAt(6, 2).wrap).toBe(true);
  office.person.undo();
  expect(table().area.rows).toBe(3);
  expect(sheet().cell(6, 3)).toBeUndefined();
  expect(sheet().highlights[0]?.areas).toEqual([{ row: 4, column: 2, rows: 2, columns: 1 }]);
});

test('typing two rows below, or below beside filled cells, does not', () => {
  office.person.type('A8', 'apart');
  expect(table().area.rows).toBe(3);
  office.person.type('B7', 'now it is between');
  expect(table().area.rows).toBe(4);
});

test('typing beside adds a column, named by what was typed or "Column1"', () => {
  office.person.type('E5', 'x');
  expect(table().columns.map((c) => c.name)).toEqual(['Ref', 'Area', 'Kind', 'Check', 'Column1']);
  expect(valuesOf(office, 'E4')).toEqual([['Column1']]);
  office.person.undo();
  office.person.type('E4', 'Why?');
  expect(table().columns.at(-1)?.name).toBe('Why?');
});

test('an add-in appends by writing below the body; not where a list rule stands there', async () => {
  await onSheet(office, (s) => {
    s.tables.getItem('T').getDataBodyRange().getRowsBelow(1).values = [
      [3, 'Wind', 'c', null],
    ] as unknown as string[][];
  });
  expect(table().area.rows).toBe(4);
  expect(sheet().cell(6, 3)?.formula).toBe('=A7&B7');
  await onSheet(office, (s) => {
    s.getRange('B8').dataValidation.rule = { list: { inCellDropDown: true, source: 'Wind,Sun' } };
    s.getRange('A8:B8').values = [[4, 'Sun']];
  });
  expect(table().area.rows).toBe(4);
});

test('rows.add and columns.add grow the table; names stay unique', async () => {
  await onSheet(office, async (s, context) => {
    const t = s.tables.getItem('T');
    t.rows.add(undefined, [[9, 'Wind', 'z', '=A7&B7']]);
    t.rows.add(0, [[0, 'Sun', 'y', null]] as unknown as string[][]);
    const column = t.columns.add(undefined, [['Area'], ['p'], ['q'], ['r'], ['s']]);
    column.load('name,index');
    await context.sync();
    expect(column.name).toBe('Area2');
    column.name = 'Outcome';
    t.columns.getItem('Outcome').getDataBodyRange().load('values');
    await context.sync();
  });
  expect(valuesOf(office, 'A4:A8').flat()).toEqual(['Ref', 0, 1, 2, 9]);
  expect(valuesOf(office, 'E4:E8').flat()).toEqual(['Outcome', 'p', 'q', 'r', 's']);
  expect(office.model.validationAt(sheet().id, 4, 1)?.rule.list?.source).toBe('Wind,Sun');
});

test('inserting and deleting sheet rows keeps table, rules, names and formulas true', async () => {
  await onSheet(office, (s, context) => {
    context.workbook.names.add('Areas', `=${'Sheet1'}!$B$5:$B$6`);
    s.getRange('H1').formulas = [['=SUM(A5:A6)+COUNTA(T[Area])']];
  });
  office.person.insertRows('6:6');
  expect(table().area.rows).toBe(4);
  expect(office.model.name('Areas')?.formula).toBe('=Sheet1!$B$5:$B$7');
  expect(sheet().cell(0, 7)?.formula).toBe('=SUM(A5:A7)+COUNTA(T[Area])');
  expect(sheet().cell(5, 3)?.formula).toBe('=A6&B6');
  expect(sheet().cell(6, 3)?.formula).toBe('=A7&B7');
  expect(office.model.validationAt(sheet().id, 5, 1)).toBeDefined();
  office.person.insertRows('1:2');
  expect(table().area).toMatchObject({ row: 5, rows: 4 });
  expect(sheet().highlights[0]).toMatchObject({ formula: '=$B7=""', anchor: { row: 6, column: 2 } });
  office.person.deleteRows('7:7');
  expect(sheet().highlights[0]).toMatchObject({ formula: '=$B7=""', anchor: { row: 6, column: 2 } });
  while (office.person.undo());
  expect(office.model.names).toEqual([]);
  expect(office.model.table('T')).toBeUndefined();
});

test('a row put in before the first keeps the lists of the column', () => {
  office.person.insertRows('5:5');
  expect(office.model.validationAt(sheet().id, 4, 1)?.rule.list?.source).toBe('Wind,Sun');
  expect(sheet().highlights[0]).toMatchObject({
    formula: '=$B5=""',
    anchor: { row: 4 },
    areas: [{ row: 4, rows: 3 }],
  });
});

test('deleting all body rows leaves one blank row; headings alone cannot go; the whole table can', () => {
  expect(office.person.deleteRows('4:4')).toMatchObject({ ok: false });
  office.person.deleteRows('5:6');
  expect(table().area).toMatchObject({ row: 3, rows: 2 });
  office.person.deleteRows('4:5');
  expect(office.model.table('T')).toBeUndefined();
});

test('a part of a table does not move', async () => {
  expect(
    await codeOf(
      office,
      (c) => void c.workbook.worksheets.getActiveWorksheet().getRange('A5:B5').insert('Down'),
    ),
  ).toBe('InsertDeleteConflict');
  expect(
    await codeOf(
      office,
      (c) => void c.workbook.worksheets.getActiveWorksheet().getRange('A5:D5').insert('Down'),
    ),
  ).toBe('no error');
  expect(table().area.rows).toBe(4);
  expect(
    await codeOf(office, (c) => c.workbook.worksheets.getActiveWorksheet().getRange('A5:D5').delete('Up')),
  ).toBe('no error');
  expect(table().area.rows).toBe(3);
});

test('filters hide rows; writes across them conflict; the visible view leaves them out', async () => {
  await onSheet(office, async (s, context) => {
    s.tables.getItem('T').columns.getItem('Area').filter.applyValuesFilter(['Sun']);
    const view = s.getRange('A5:B6').getVisibleView();
    view.load('values,cellAddresses');
    const visible = s.getRange('A5:D6').getSpecialCellsOrNullObject('Visible');
    visible.load('address');
    await context.sync();
    expect(view.values).toEqual([[2, 'Sun']]);
    expect(visible.address).toBe('Sheet1!A6:D6');
  });
  expect(
    await codeOf(
      office,
      (c) => void (c.workbook.tables.getItem('T').getDataBodyRange().getColumn(2).values = [['p'], ['q']]),
    ),
  ).toBe('FilteredRangeConflict');
  expect(
    await codeOf(
      office,
      (c) => void (c.workbook.worksheets.getActiveWorksheet().getRange('C5').values = [['p']]),
    ),
  ).toBe('no error');
  expect(office.person.paste('C5', [['r'], ['s']], { keepRules: true })).toEqual({ ok: true });
  expect(valuesOf(office, 'C5:C6').flat()).toEqual(['r', 's']);
  office.person.filter('B4', null);
  expect(sheet().isRowHidden(4)).toBe(false);
});

test('sorting moves rows with their formulas and keeps the rules', async () => {
  office.person.sort('A4', false);
  expect(valuesOf(office, 'A5:B6')).toEqual([
    [2, 'Sun'],
    [1, 'Wind'],
  ]);
  expect(sheet().cell(4, 3)?.formula).toBe('=A5&B5');
  await onSheet(office, (s) => s.tables.getItem('T').sort.apply([{ key: 1, ascending: false }]));
  expect(valuesOf(office, 'B5:B6').flat()).toEqual(['Wind', 'Sun']);
});

test('a heading that is typed renames the column, and formulas follow', () => {
  office.person.type('H1', '=COUNTA(T[Area])');
  office.person.type('B4', 'Policy area');
  expect(table().columns[1]?.name).toBe('Policy area');
  expect(sheet().cell(0, 7)?.formula).toBe('=COUNTA(T[Policy area])');
  office.person.type('B4', 'Ref');
  expect(valuesOf(office, 'B4')).toEqual([['Ref2']]);
});

test('resizing, totals and converting to a range', async () => {
  await onSheet(office, (s) => s.tables.getItem('T').resize('A4:D8'));
  expect(table().area.rows).toBe(5);
  expect(await codeOf(office, (c) => c.workbook.tables.getItem('T').resize('A5:D8'))).toBe('InvalidArgument');
  await onSheet(office, (s) => void (s.tables.getItem('T').showTotals = true));
  expect(valuesOf(office, 'A9')).toEqual([['Total']]);
  await onSheet(office, (s) => void s.tables.getItem('T').convertToRange());
  expect(office.model.tables).toHaveLength(0);
  expect(valuesOf(office, 'A4')).toEqual([['Ref']]);
});

test('cutting and pasting a table takes along its rules, and references follow', () => {
  office.person.type('H1', '=SUM(A5:A6)+A5');
  office.person.move('A4:D6', 'A14');
  expect(table().area).toMatchObject({ row: 13, rows: 3 });
  expect(table().columns.map((c) => c.name)).toEqual(['Ref', 'Area', 'Kind', 'Check']);
  expect(sheet().cell(0, 7)?.formula).toBe('=SUM(A15:A16)+A15');
  expect(sheet().cell(14, 3)?.formula).toBe('=A15&B15');
  expect(sheet().highlights[0]).toMatchObject({ formula: '=$B15=""', areas: [{ row: 14, column: 2 }] });
  expect(office.person.listFor('B15')).toEqual(['Wind', 'Sun']);
  expect(new Set(valuesOf(office, 'A4:D12').flat())).toEqual(new Set(['']));
  office.person.undo();
  expect(table().area).toMatchObject({ row: 3 });
});

test('no table grows on a protected sheet', async () => {
  await onSheet(office, (s) => {
    s.getRange('A7:D9').format.protection.locked = false;
    s.protection.protect();
  });
  expect(office.person.type('A7', 'x')).toEqual({ ok: true });
  expect(table().area.rows).toBe(3);
});
