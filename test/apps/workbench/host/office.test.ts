/** The host as the unmodified office.js sees it. */
import { startOffice, type OfficeWindow } from '../../../support/office';

let office: OfficeWindow;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.close());

test('Office.onReady names Excel on the web', async () => {
  const info = await office.Office.onReady();
  expect(String(info.host)).toBe('Excel');
  expect(String(info.platform)).toBe('OfficeOnline');
  expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
});

test('a workbook is set up in one sync and read in the next', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Activities');
    const lists = context.workbook.worksheets.add('Lists');
    lists.getRange('A1:A3').values = [['Wind'], ['Sun'], ['Water']];
    context.workbook.names.add('MPA_Areas', '=Lists!$A$1:$A$3');
    const range = sheet.getRange('A4:B6');
    range.values = [
      ['Ref', 'Area'],
      [1, ''],
      [2, 'Sun'],
    ];
    const table = sheet.tables.add('A4:B6', true);
    table.name = 'MPA_Activities';
    table.style = 'TableStyleLight9';
    const area = sheet.getRange('B5:B6');
    area.dataValidation.clear();
    area.dataValidation.rule = { list: { inCellDropDown: true, source: '=MPA_Areas' } };
    area.dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
    area.dataValidation.prompt = { showPrompt: true, title: 'Area', message: 'Pick one.' };
    const format = area.conditionalFormats.add(office.Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=$B5=""';
    format.custom.format.fill.color = '#FFF2CC';
    sheet.freezePanes.freezeRows(4);
    sheet.getRange('A:A').format.columnWidth = 60;
    sheet.getRange('B:B').numberFormat = [['@']];
    lists.visibility = office.Excel.SheetVisibility.hidden;
    context.workbook.settings.add('id', 'x');
    context.workbook.customXmlParts.add('<a xmlns="urn:x"/>');
    await context.sync();
    expect(office.syncs()).toBe(1);
    const body = table.getDataBodyRange();
    body.load('values,address,numberFormat');
    table.columns.load('items/name');
    area.dataValidation.load('rule,type,prompt');
    const formulas = body.getSpecialCellsOrNullObject(office.Excel.SpecialCellType.formulas);
    formulas.load('address');
    await context.sync();
    expect(body.values).toEqual([
      [1, ''],
      [2, 'Sun'],
    ]);
    expect(body.address).toBe('Activities!A5:B6');
    expect(body.numberFormat).toEqual([
      ['General', '@'],
      ['General', '@'],
    ]);
    expect(table.columns.items.map((c) => c.name)).toEqual(['Ref', 'Area']);
    expect(area.dataValidation.rule.list?.source).toBe('=MPA_Areas');
    expect(area.dataValidation.type).toBe('List');
    expect(formulas.isNullObject).toBe(true);
  });
  expect(office.syncs()).toBe(2);
  expect(office.person.listFor('Activities!B5')).toEqual(['Wind', 'Sun', 'Water']);
});

test('a typed cell reaches the handler with its details', async () => {
  const seen: unknown[] = [];
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(
      async (args) => void seen.push([args.address, args.changeType, args.details, args.triggerSource]),
    );
    sheet.onSelectionChanged.add(async (args) => void seen.push(args.address));
    await context.sync();
  });
  office.person.type('B2', 'Wind');
  office.person.select('C3:D4');
  office.person.paste('B2', [['a', 'b']]);
  await office.idle();
  expect(seen).toEqual([
    [
      'B2',
      'RangeEdited',
      { valueBefore: '', valueAfter: 'Wind', valueTypeBefore: 'Empty', valueTypeAfter: 'String' },
      'Unknown',
    ],
    'C3:D4',
    ['B2:C2', 'RangeEdited', undefined, 'Unknown'],
  ]);
});
