/** Each family of the API, written and read back through the real client. */
import { startOffice, type OfficeWindow } from '../../../support/office';
import { onSheet } from './support';

let office: OfficeWindow;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.close());

test('formats of cells, rows and columns; null where they differ', async () => {
  await onSheet(office, async (sheet, context) => {
    const range = sheet.getRange('B2:C3');
    range.format.fill.color = '#fff2cc';
    range.format.font.bold = true;
    range.format.font.color = 'red';
    range.format.wrapText = true;
    range.format.verticalAlignment = 'Top';
    range.format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('B:B').format.columnWidth = 120;
    sheet.getRange('2:2').format.rowHeight = 40;
    sheet.getRange('E:E').format.font.italic = true;
    sheet.getRange('C3').format.font.bold = false;
    range.load(
      'format/fill/color,format/font/bold,format/font/color,format/wrapText,format/verticalAlignment',
    );
    const width = sheet.getRange('B9');
    width.load('format/columnWidth,format/rowHeight');
    const mixed = sheet.getRange('B2:B3');
    mixed.load('format/rowHeight');
    const late = sheet.getRange('E77');
    late.load('format/font/italic');
    await context.sync();
    expect(range.format.fill.color).toBe('#FFF2CC');
    expect(range.format.font.bold).toBeNull();
    expect(range.format.font.color).toBe('#FF0000');
    expect([range.format.wrapText, range.format.verticalAlignment]).toEqual([true, 'Top']);
    expect([width.format.columnWidth, width.format.rowHeight]).toEqual([120, 15]);
    expect(mixed.format.rowHeight).toBeNull();
    expect(late.format.font.italic).toBe(true);
  });
});

test('data validation: one rule for a column, read cell by cell, taken apart by clear', async () => {
  await onSheet(office, async (sheet, context) => {
    const column = sheet.getRange('C5:C20');
    column.dataValidation.rule = { custom: { formula: '=LEN($C5)<10' } };
    column.dataValidation.errorAlert = {
      showAlert: true,
      style: 'Warning',
      title: 'Long',
      message: 'Too long.',
    };
    const cell = sheet.getRange('C9');
    cell.dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks,valid');
    const wider = sheet.getRange('B5:C6');
    wider.dataValidation.load('type,rule');
    await context.sync();
    expect(cell.dataValidation.toJSON()).toMatchObject({
      type: 'Custom',
      rule: { custom: { formula: '=LEN($C9)<10' } },
      errorAlert: { style: 'Warning', title: 'Long' },
      ignoreBlanks: true,
      valid: true,
    });
    expect(wider.dataValidation.type).toBe('Inconsistent');
    expect(wider.dataValidation.rule).toBeNull();
    cell.dataValidation.clear();
    const after = sheet.getRange('C10');
    after.dataValidation.load('rule');
    const where = column.getSpecialCellsOrNullObject('DataValidations');
    where.load('address');
    cell.dataValidation.load('type');
    await context.sync();
    expect(after.dataValidation.rule.custom?.formula).toBe('=LEN($C10)<10');
    expect(where.address).toBe('Sheet1!C5:C8,Sheet1!C10:C20');
    expect(cell.dataValidation.type).toBe('None');
  });
});

test('invalid cells of a list that is known', async () => {
  await onSheet(office, async (sheet, context) => {
    sheet.getRange('A1:A4').values = [['Wind'], ['Rain'], [''], ['sun']];
    const range = sheet.getRange('A1:A4');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: 'Wind,Sun' } };
    const invalid = range.dataValidation.getInvalidCellsOrNullObject();
    invalid.load('address');
    range.dataValidation.load('valid');
    await context.sync();
    expect(invalid.address).toBe('Sheet1!A2');
    expect(range.dataValidation.valid).toBeNull();
  });
});

test('conditional formats: order, reading, deleting in a later batch', async () => {
  await onSheet(office, async (sheet, context) => {
    const range = sheet.getRange('C5:C9');
    for (const [formula, color] of [
      ['=$B5=1', '#FF0000'],
      ['=$B5=2', '#FFFF00'],
    ] as const) {
      const format = range.conditionalFormats.add('Custom');
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = color;
    }
    const all = sheet.getRange().conditionalFormats;
    all.load('items/type,items/priority,items/custom/rule/formula,items/custom/format/fill/color');
    await context.sync();
    expect(all.items.map((f) => [f.priority, f.custom.rule.formula])).toEqual([
      [0, '=$B5=2'],
      [1, '=$B5=1'],
    ]);
    const red = all.items[1];
    if (red) red.priority = 0;
    all.items[0]?.getRange().load('address');
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(2);
    all.load('items/custom/rule/formula');
    await context.sync();
    expect(all.items[0]?.custom.rule.formula).toBe('=$B5=1');
    all.items[0]?.delete();
    const left = range.conditionalFormats.getCount();
    await context.sync();
    expect(left.value).toBe(1);
    range.conditionalFormats.clearAll();
  });
  expect(office.model.active.highlights).toEqual([]);
});

test('names: of ranges, formulas and constants; visible or not; to their cells', async () => {
  await office.Excel.run(async (context) => {
    const lists = context.workbook.worksheets.add('My lists');
    const { names } = context.workbook;
    const range = names.add('MPA_Areas', lists.getRange('A1:A3'));
    names.add('MPA_Formula', '=INDEX(MPA_Areas,1)');
    names.add('Number', '=5').visible = false;
    lists.names.add('Own', "='My lists'!$B$1");
    range.load('formula,type,scope,visible,comment');
    const cells = range.getRangeOrNullObject();
    cells.load('address');
    const none = names.getItem('MPA_Formula').getRangeOrNullObject();
    const own = lists.names.getItemOrNullObject('own');
    own.load('name,scope');
    names.load('items/name,items/type,items/visible');
    await context.sync();
    expect(range.formula).toBe("='My lists'!$A$1:$A$3");
    expect([range.type, range.scope, range.visible]).toEqual(['Range', 'Workbook', true]);
    expect(cells.address).toBe("'My lists'!A1:A3");
    expect(none.isNullObject).toBe(true);
    expect([own.name, own.scope]).toEqual(['Own', 'Worksheet']);
    expect(names.items.map((n) => [n.name, n.type, n.visible])).toEqual([
      ['MPA_Areas', 'Range', true],
      ['MPA_Formula', 'String', true],
      ['Number', 'Integer', false],
    ]);
    names.getItem('Number').delete();
    names.getItem('MPA_Areas').formula = "='My lists'!$A$1:$A$9";
    await context.sync();
  });
  expect(office.model.name('mpa_areas')?.formula).toBe("='My lists'!$A$1:$A$9");
  expect(office.model.name('Number')).toBeUndefined();
});

test('custom XML by namespace, and in later batches', async () => {
  await office.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    parts.add('<?xml version="1.0"?><p:pack xmlns:p="urn:mainstay"><p:x/></p:pack>');
    parts.add('<other xmlns="urn:other"/>');
    const scoped = parts.getByNamespace('urn:mainstay');
    scoped.load('items/id,items/namespaceUri');
    const none = parts.getByNamespace('urn:none').getOnlyItemOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(scoped.items).toHaveLength(1);
    const xml = scoped.items[0]?.getXml();
    scoped.items[0]?.setXml('<p:pack xmlns:p="urn:mainstay">2</p:pack>');
    await context.sync();
    expect(xml?.value).toContain('<p:x/>');
    scoped.items[0]?.delete();
    const left = parts.getCount();
    await context.sync();
    expect(left.value).toBe(1);
  });
});

test('settings and document properties', async () => {
  await office.Excel.run(async (context) => {
    const { settings, properties } = context.workbook;
    settings.add('a', { list: [1, 'two'] });
    settings.add('a', 'again');
    const a = settings.getItemOrNullObject('a');
    a.load('value');
    const none = settings.getItemOrNullObject('b');
    properties.title = 'Agreement';
    properties.load('title,author,creationDate');
    await context.sync();
    expect([a.value, none.isNullObject, properties.title]).toEqual(['again', true, 'Agreement']);
    expect(properties.creationDate).toBeDefined();
    a.delete();
    await context.sync();
  });
  expect(office.model.settings.size).toBe(0);
});

test('sheets: position, visibility, grid lines, tab, panes, protection, print set-up', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Joint activity');
    sheet.position = 0;
    sheet.tabColor = '#1F4E78';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'));
    sheet.pageLayout.orientation = 'Landscape';
    sheet.activate();
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('address');
    sheet.load('name,position,tabColor,showGridlines,visibility');
    sheet.protection.protect({ allowFormatColumns: true, allowAutoFilter: true });
    sheet.protection.load('protected,options');
    const first = context.workbook.worksheets.getFirst();
    first.load('name');
    await context.sync();
    expect(frozen.address).toBe("'Joint activity'!A1:B4");
    expect(sheet.toJSON()).toMatchObject({
      name: 'Joint activity',
      position: 0,
      tabColor: '#1F4E78',
      showGridlines: false,
      visibility: 'Visible',
    });
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowInsertRows: false });
    expect(first.name).toBe('Joint activity');
  });
});

test('comments', async () => {
  await office.Excel.run(async (context) => {
    const comment = context.workbook.comments.add('Sheet1!C6', 'hello');
    await context.sync();
    comment.content = 'changed';
    comment.replies.add('answer');
    await context.sync();
    office.person.insertRows('1:1');
    const found = context.workbook.comments.getItemByCell('Sheet1!C7');
    found.load('content');
    found.replies.load('items/content');
    await context.sync();
    expect([found.content, found.replies.items.map((r) => r.content)]).toEqual(['changed', ['answer']]);
    found.delete();
    await context.sync();
  });
  expect(office.model.comments).toEqual([]);
});

test('ranges from ranges', async () => {
  await onSheet(office, async (sheet, context) => {
    sheet.getRange('B2:C3').values = [
      [1, 2],
      [3, ''],
    ];
    const base = sheet.getRange('B2:C3');
    const found = {
      offset: base.getOffsetRange(1, 1),
      resized: base.getResizedRange(2, -1),
      absolute: base.getAbsoluteResizedRange(1, 3),
      below: base.getRowsBelow(2),
      above: base.getRowsAbove(1),
      after: base.getColumnsAfter(1),
      last: base.getLastCell(),
      row: base.getEntireRow(),
      column: base.getEntireColumn(),
      bounding: base.getBoundingRect('E9'),
      both: base.getIntersection('C3:D9'),
      used: sheet.getUsedRange(),
      region: sheet.getRange('B2').getSurroundingRegion(),
      whole: sheet.getRange(),
    };
    for (const range of Object.values(found)) range.load('address');
    const none = base.getIntersectionOrNullObject('X1');
    const blank = sheet.getRange('F1:F9').getUsedRangeOrNullObject(true);
    await context.sync();
    expect(
      Object.fromEntries(Object.entries(found).map(([k, r]) => [k, r.address.replace('Sheet1!', '')])),
    ).toEqual({
      offset: 'C3:D4',
      resized: 'B2:B5',
      absolute: 'B2:D2',
      below: 'B4:C5',
      above: 'B1:C1',
      after: 'D2:D3',
      last: 'C3',
      row: '2:3',
      column: 'B:C',
      bounding: 'B2:E9',
      both: 'C3',
      used: 'B2:C3',
      region: 'B2:C3',
      whole: '1:1048576',
    });
    expect([none.isNullObject, blank.isNullObject]).toEqual([true, true]);
  });
});

test('null leaves a cell as it is; a single value fills; copyFrom moves formulas', async () => {
  await onSheet(office, async (sheet, context) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A1:B2').values = [
      [null, 'x'],
      [null, ''],
    ] as unknown as string[][];
    sheet.getRange('D1:D3').values = 'same' as unknown as string[][];
    sheet.getRange('E1').formulas = [['=A1*2']];
    sheet.getRange('E2:E3').copyFrom('E1', 'Formulas');
    const range = sheet.getRange('A1:E3');
    range.load('formulas,valueTypes');
    await context.sync();
    expect(range.formulas).toEqual([
      [1, 'x', '', 'same', '=A1*2'],
      [3, '', '', 'same', '=A2*2'],
      ['', '', '', 'same', '=A3*2'],
    ]);
    expect(range.valueTypes[0]).toEqual(['Double', 'String', 'Empty', 'String', 'Unknown']);
  });
});

test('whole columns have no cell values, and take one number format', async () => {
  await onSheet(office, async (sheet, context) => {
    const column = sheet.getRange('B:B');
    column.numberFormat = [['@']];
    column.load('values,address,cellCount');
    await context.sync();
    expect(column.values).toBeNull();
    expect([column.address, column.cellCount]).toEqual(['Sheet1!B:B', 1_048_576]);
  });
  office.person.type('B99', '2005-6');
  expect(office.model.active.cell(98, 1)?.value).toBe('2005-6');
});

test('objects that are not there are null objects, and stay so in the next batch', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nope');
    const range = sheet.getRange('A1');
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    const again = sheet.tables.getItemOrNullObject('T');
    again.load('name');
    range.load('address');
    await context.sync();
    expect(again.isNullObject).toBe(true);
    sheet.name = 'x';
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});

test('references that a run no longer needs are let go, and not counted as syncs', async () => {
  office.resetSyncs();
  await onSheet(office, async (sheet, context) => {
    sheet.getRange('A1').load('values');
    await context.sync();
  });
  await office.idle();
  expect(office.syncs()).toBe(1);
});

test('an answer waits for the grid to calculate, and holds its results', async () => {
  office.close();
  office = await startOffice({
    settle: async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      office.model.putResults(office.model.active.id, [{ row: 0, column: 0, value: 3 }]);
    },
  });
  office.person.type('A1', '=1+2');
  const calculated: string[] = [];
  await onSheet(office, async (sheet, context) => {
    sheet.onCalculated.add(async (args) => void calculated.push(args.worksheetId));
    const cell = sheet.getRange('A1');
    cell.load('values,formulas,valueTypes');
    await context.sync();
    expect([cell.values, cell.formulas, cell.valueTypes]).toEqual([[[3]], [['=1+2']], [['Double']]]);
    office.model.putResults(office.model.active.id, [{ row: 0, column: 0, value: 4 }]);
  });
  await office.idle();
  expect(calculated.length).toBeGreaterThan(0);
});

test('a fault of the calculator leaves no batch without an answer', async () => {
  office.close();
  office = await startOffice({ settle: () => Promise.reject(new Error('stuck')) });
  await onSheet(office, async (sheet, context) => {
    sheet.load('name');
    await context.sync();
    expect(sheet.name).toBe('Sheet1');
  });
});
