/** The host refuses what Excel refuses, with Excel's codes. */
import { startOffice, type OfficeWindow } from '../../../support/office';
import { codeOf, onSheet, valuesOf } from './support';

let office: OfficeWindow;
beforeAll(async () => {
  office = await startOffice();
});
afterAll(() => office.close());
beforeEach(() => {
  office.person.undo();
});

const active = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  [
    'an array of another shape',
    'InvalidArgument',
    (c) => void (active(c).getRange('A1:B2').values = [[1, 2]]),
  ],
  [
    'a row that is too long',
    'InvalidArgument',
    (c) => void (active(c).getRange('A1:B1').values = [[1, 2, 3]]),
  ],
  [
    'values for a whole column',
    'InvalidArgument',
    (c) => void (active(c).getRange('A:B').values = 'x' as unknown as string[][]),
  ],
  [
    'an array of formats for a whole column',
    'InvalidArgument',
    (c) => void (active(c).getRange('A:B').numberFormat = [['@', '@']]),
  ],
  [
    'a formula with an open bracket',
    'InvalidArgument',
    (c) => void (active(c).getRange('A1').formulas = [['=SUM(A2']]),
  ],
  [
    'a text above 32,767 characters',
    'InvalidArgument',
    (c) => void (active(c).getRange('A1').values = [['x'.repeat(32_768)]]),
  ],
  [
    'an address that is none',
    'InvalidArgument',
    (c) => void active(c).getRange('Nonsense!!').load('address'),
  ],
  [
    'a range off the sheet',
    'InvalidArgument',
    (c) => void active(c).getRange('A1').getOffsetRange(-1, 0).load('address'),
  ],
  [
    'a sheet that is not there',
    'ItemNotFound',
    (c) => void c.workbook.worksheets.getItem('Nope').load('name'),
  ],
  ['a table that is not there', 'ItemNotFound', (c) => void c.workbook.tables.getItem('Nope').load('name')],
  ['a name that is not there', 'ItemNotFound', (c) => void c.workbook.names.getItem('Nope').load('name')],
  ['a sheet name with a colon', 'InvalidArgument', (c) => void c.workbook.worksheets.add('a:b')],
  ['a sheet name of 32 characters', 'InvalidArgument', (c) => void c.workbook.worksheets.add('x'.repeat(32))],
  ['a sheet name that is taken', 'ItemAlreadyExists', (c) => void c.workbook.worksheets.add('sheet1')],
  ['hiding the only sheet', 'InvalidOperation', (c) => void (active(c).visibility = 'Hidden')],
  ['deleting the only sheet', 'InvalidOperation', (c) => active(c).delete()],
  ['a misspelt visibility', 'InvalidArgument', (c) => void (active(c).visibility = 'hidden' as 'Hidden')],
  [
    'a colour that is none',
    'InvalidArgument',
    (c) => void (active(c).getRange('A1').format.fill.color = 'reddish'),
  ],
  [
    'a prompt title of 33 characters',
    'InvalidArgument',
    (c) =>
      void (active(c).getRange('A1').dataValidation.prompt = {
        showPrompt: true,
        title: 'x'.repeat(33),
        message: 'm',
      }),
  ],
  [
    'a prompt of 256 characters',
    'InvalidArgument',
    (c) =>
      void (active(c).getRange('A1').dataValidation.prompt = {
        showPrompt: true,
        title: 't',
        message: 'x'.repeat(256),
      }),
  ],
  [
    'an alert of 226 characters',
    'InvalidArgument',
    (c) =>
      void (active(c).getRange('A1').dataValidation.errorAlert = {
        showAlert: true,
        style: 'Stop',
        title: 't',
        message: 'x'.repeat(226),
      }),
  ],
  [
    'list items above 255 characters',
    'InvalidArgument',
    (c) =>
      void (active(c).getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'x,'.repeat(128) },
      }),
  ],
  [
    'a Range as source of a list',
    'InvalidArgument',
    (c) =>
      void (active(c).getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: active(c).getRange('B1:B3') },
      }),
  ],
  [
    'a structured reference as source',
    'InvalidArgument',
    (c) =>
      void (active(c).getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: '=T[a]' },
      }),
  ],
  [
    'an unknown name as source',
    'InvalidArgument',
    (c) =>
      void (active(c).getRange('A1').dataValidation.rule = {
        list: { inCellDropDown: true, source: '=No_Such_Name' },
      }),
  ],
  ['a name like a cell', 'InvalidArgument', (c) => void c.workbook.names.add('AB12', '=1')],
  ['XML that is not well-formed', 'InvalidArgument', (c) => void c.workbook.customXmlParts.add('<a>')],
  [
    'a conditional format of a kind the host lacks',
    'ApiNotFound',
    (c) => void active(c).getRange('A1').conditionalFormats.add('DataBar'),
  ],
  ['a property the host lacks', 'ApiNotFound', (c) => void active(c).getRange('A1').load('savedAsArray')],
  ['a chart', 'ApiNotFound', (c) => void active(c).charts.load('name')],
  [
    'selecting on a hidden sheet',
    'InvalidSelection',
    (c) => {
      const hidden = c.workbook.worksheets.add('Hidden one');
      hidden.visibility = 'Hidden';
      hidden.getRange('A1').select();
    },
  ],
])('%s: %s', async (_what, code, run) => {
  expect(await codeOf(office, run)).toBe(code);
});

test('an error names the statement and where it happened', async () => {
  const error = await office.Excel.run(async (context) => {
    active(context).getRange('A1:B2').values = [[1]];
    await context.sync();
  }).catch((e: unknown) => e as OfficeExtension.Error);
  expect((error as OfficeExtension.Error).debugInfo.errorLocation).toBe('Range.values');
  expect((error as OfficeExtension.Error).debugInfo.statement).toContain('values');
});

test('what a batch did before its error stays done, as one step each', async () => {
  expect(
    await codeOf(office, (c) => {
      active(c).getRange('D1').values = [['done']];
      active(c).getRange('D2:D3').values = [['wrong shape']];
      active(c).getRange('D4').values = [['never']];
    }),
  ).toBe('InvalidArgument');
  expect(valuesOf(office, 'D1:D4').flat()).toEqual(['done', '', '', '']);
});

test('locked cells of a protected sheet are refused to add-in and person; unlocked ones are not', async () => {
  await onSheet(office, (sheet) => {
    sheet.getRange('B1:B3').format.protection.locked = false;
    sheet.protection.protect();
  });
  expect(await codeOf(office, (c) => void (active(c).getRange('A1').values = [['x']]))).toBe('AccessDenied');
  expect(await codeOf(office, (c) => void (active(c).getRange('B1').values = [['x']]))).toBe('no error');
  expect(await codeOf(office, (c) => void (active(c).getRange('A1').format.font.bold = true))).toBe(
    'AccessDenied',
  );
  expect(await codeOf(office, (c) => void active(c).getRange('5:5').insert('Down'))).toBe('AccessDenied');
  expect(office.person.type('A1', 'x')).toMatchObject({ ok: false });
  expect(office.person.type('B2', 'x')).toEqual({ ok: true });
  await onSheet(office, (sheet) => sheet.protection.unprotect());
  expect(await codeOf(office, (c) => void (active(c).getRange('A1').values = [['x']]))).toBe('no error');
});

test('while a cell is edited every batch is refused, or waits when it says so', async () => {
  office.person.beginEdit('C3');
  expect(await codeOf(office, (c) => void active(c).load('name'))).toBe('InvalidOperationInCellEditMode');
  let done = false;
  const waiting = office.Excel.run({ delayForCellEdit: true }, async (context) => {
    active(context).getRange('C4').values = [['later']];
    await context.sync();
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toBe(false);
  office.person.endEdit('typed');
  await waiting;
  expect(valuesOf(office, 'C3:C4').flat()).toEqual(['typed', 'later']);
});

test('requests and answers above 5 MB are refused', async () => {
  const rows = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
  expect(await codeOf(office, (c) => void (active(c).getRange('H1:H200').values = rows))).toBe(
    'RequestPayloadSizeLimitExceeded',
  );
  for (const first of [1, 101]) {
    const half = rows.slice(100);
    expect(
      await codeOf(office, (c) => void (active(c).getRange(`H${first}:H${first + 99}`).values = half)),
    ).toBe('no error');
  }
  expect(await codeOf(office, (c) => void active(c).getRange('H1:H200').load('values'))).toBe(
    'ResponsePayloadSizeLimitExceeded',
  );
});

test('a workbook that is read only takes no writes', async () => {
  office.model.readOnly = true;
  expect(await codeOf(office, (c) => void (active(c).getRange('A9').values = [['x']]))).toBe('AccessDenied');
  expect(office.person.type('A9', 'x')).toMatchObject({ ok: false });
  expect(await codeOf(office, (c) => active(c).getRange('A9').select())).toBe('no error');
  office.model.readOnly = false;
});

test('a failure is played once, at the sync and action asked for', async () => {
  const write = (context: Excel.RequestContext): void => {
    active(context).getRange('K1').values = [['one']];
    active(context).getRange('K2').values = [['two']];
  };
  office.failAt(2, 'GeneralException');
  expect(await codeOf(office, (c) => void active(c).load('name'))).toBe('no error');
  expect(await codeOf(office, write)).toBe('GeneralException');
  expect(valuesOf(office, 'K1:K2').flat()).toEqual(['', '']);
  expect(await codeOf(office, write)).toBe('no error');
  office.person.clear('K1:K2');
  office.failAt(1, 'ActivityLimitReached');
  expect(await codeOf(office, write)).toBe('ActivityLimitReached');
  const bodies: number[] = [];
  for (let action = 1; action <= 14; action++) {
    office.person.clear('K1:K2');
    office.failAt(1, 'GeneralException', action);
    if ((await codeOf(office, write)) === 'no error') continue;
    bodies.push(
      valuesOf(office, 'K1:K2')
        .flat()
        .filter((v) => v !== '').length,
    );
  }
  expect(new Set(bodies)).toEqual(new Set([0, 1]));
});

test('an API above the declared set is refused', async () => {
  const old = await startOffice({ requirement: '1.7' });
  try {
    expect(old.Office.context.requirements.isSetSupported('ExcelApi', '1.8')).toBe(false);
    expect(await codeOf(old, (c) => active(c).getRange('A1').dataValidation.clear())).toBe('ApiNotFound');
    expect(await codeOf(old, (c) => active(c).freezePanes.freezeRows(1))).toBe('no error');
  } finally {
    old.close();
  }
});
