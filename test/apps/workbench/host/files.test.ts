/** The host's workbook saved to a file and opened again is the same workbook. */
import {
  createModel,
  createPerson,
  modelToBook,
  openBlank,
  openXlsx,
  saveXlsx,
  type Model,
} from '../../../../src/apps/workbench/host';
import { startOffice } from '../../../support/office';

async function filled(): Promise<Model> {
  const office = await startOffice();
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Joint activity');
    sheet.getRange('A1').values = [['Title']];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.font.size = 14;
    sheet.getRange('A4:C6').values = [
      ['Ref', 'Area', 'Check'],
      [1, 'Wind', '=A5&B5'],
      [2, 'line\nbreak', '=A6&B6'],
    ];
    const table = sheet.tables.add('A4:C6', true);
    table.name = 'MPA_Joint';
    table.style = 'TableStyleLight9';
    const lists = context.workbook.worksheets.add('Lists');
    lists.getRange('A1:A2').values = [['Wind'], ['Sun']];
    lists.visibility = 'Hidden';
    context.workbook.names.add('MPA_Areas', '=Lists!$A$1:$A$2').visible = false;
    const area = sheet.getRange('B5:B6');
    area.dataValidation.rule = { list: { inCellDropDown: true, source: '=MPA_Areas' } };
    area.dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
    area.dataValidation.prompt = { showPrompt: true, title: 'Area', message: 'Pick one.' };
    const highlight = area.conditionalFormats.add('Custom');
    highlight.custom.rule.formula = '=$B5=""';
    highlight.custom.format.fill.color = '#FFF2CC';
    highlight.custom.format.font.color = '#7F6000';
    sheet.getRange('B:B').numberFormat = [['@']];
    sheet.getRange('B:B').format.columnWidth = 120;
    sheet.getRange('A4:C4').format.wrapText = true;
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A4'));
    sheet.showGridlines = false;
    sheet.tabColor = '#1F4E78';
    sheet.activate();
    context.workbook.settings.add('id', { n: 1 });
    context.workbook.customXmlParts.add('<pack xmlns="urn:mainstay">text</pack>');
    context.workbook.properties.title = 'An agreement';
    await context.sync();
  });
  office.close();
  return office.model;
}

test('a round trip through bytes', async () => {
  const model = await filled();
  model.putResults(model.active.id, [{ row: 4, column: 2, value: '1Wind' }]);
  const again = createModel();
  openXlsx(again, saveXlsx(model), 'Saved.xlsx');
  const [before, after] = [modelToBook(model), modelToBook(again)];
  expect(after.sheets.map((s) => s.name)).toEqual(['Sheet1', 'Joint activity', 'Lists']);
  expect(again.active.name).toBe('Joint activity');
  for (const [i, sheet] of before.sheets.entries())
    expect(after.sheets[i]).toEqual({ ...sheet, active: after.sheets[i]?.active });
  expect(after.names).toEqual(before.names);
  expect(after.customXml.map((p) => p.xml)).toEqual(before.customXml.map((p) => p.xml));
  expect(again.settings.get('id')).toEqual({ n: 1 });
  expect(again.properties['title']).toBe('An agreement');
  expect(again.fileName).toBe('Saved.xlsx');
  expect(again.canUndo).toBe(false);
  const person = createPerson(again);
  expect(person.listFor("'Joint activity'!B5")).toEqual(['Wind', 'Sun']);
  person.type('A7', '3');
  expect(again.table('MPA_Joint')?.area.rows).toBe(4);
  expect(again.active.cell(6, 2)?.formula).toBe('=A7&B7');
});

test('a new workbook takes the place of the old', async () => {
  const model = await filled();
  openBlank(model);
  expect(model.sheets.map((s) => s.name)).toEqual(['Sheet1']);
  expect([model.tables.length, model.names.length, model.settings.size, model.canUndo]).toEqual([
    0,
    0,
    0,
    false,
  ]);
});

test('bytes that are no workbook are refused with a sentence, and change nothing', () => {
  const model = createModel();
  createPerson(model).type('A1', 'kept');
  expect(() => openXlsx(model, new Uint8Array([1, 2, 3]), 'x.xlsx')).toThrow(/\.$/);
  expect(model.active.cell(0, 0)?.value).toBe('kept');
});
