/** Events, undo steps and commands, as the real client gets them. */
import { startOffice, type OfficeWindow } from '../../../support/office';
import { onSheet, valuesOf } from './support';

let office: OfficeWindow;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.close());

interface Seen {
  readonly address: string;
  readonly type: string;
  readonly trigger: string;
}

async function watch(): Promise<Seen[]> {
  const seen: Seen[] = [];
  await onSheet(office, (sheet) => {
    sheet.onChanged.add(
      async (a) =>
        void seen.push({ address: a.address, type: a.changeType, trigger: String(a.triggerSource) }),
    );
  });
  return seen;
}

test("an add-in's own write is marked, and is one step on the person's undo stack", async () => {
  const seen = await watch();
  office.person.type('A1', 'typed');
  await onSheet(office, (sheet) => void (sheet.getRange('B1:B2').values = [['p'], ['q']]));
  await office.idle();
  expect(seen.map((s) => [s.address, s.trigger])).toEqual([
    ['A1', 'Unknown'],
    ['B1:B2', 'ThisLocalAddin'],
  ]);
  office.person.undo();
  expect(valuesOf(office, 'A1:B2')).toEqual([
    ['typed', ''],
    ['', ''],
  ]);
  office.person.undo();
  expect(valuesOf(office, 'A1')).toEqual([['']]);
  office.person.redo();
  office.person.redo();
  expect(valuesOf(office, 'B1:B2').flat()).toEqual(['p', 'q']);
  await office.idle();
  expect(seen.slice(2).map((s) => [s.address, s.trigger])).toEqual([
    ['B1:B2', 'Unknown'],
    ['A1', 'Unknown'],
    ['A1', 'Unknown'],
    ['B1:B2', 'Unknown'],
  ]);
});

test('a write that the client splits is one event and one undo step', async () => {
  const seen = await watch();
  const rows = Array.from({ length: 2000 }, (_, i) => [i, `row ${i}`]);
  await onSheet(office, (sheet) => void (sheet.getRange('A1:B2000').values = rows));
  await office.idle();
  expect(seen).toEqual([{ address: 'A1:B2000', type: 'RangeEdited', trigger: 'ThisLocalAddin' }]);
  expect(valuesOf(office, 'A2000:B2000')).toEqual([[1999, 'row 1999']]);
  office.person.undo();
  expect(office.model.active.usedArea()).toBeNull();
});

test('writes before a registration in the same batch make no event for it', async () => {
  const seen: string[] = [];
  await onSheet(office, (sheet) => {
    sheet.getRange('A1').values = [['before']];
    sheet.onChanged.add(async (a) => void seen.push(a.address));
    sheet.getRange('A2').values = [['after']];
  });
  await office.idle();
  expect(seen).toEqual(['A2']);
});

test('inserted and deleted rows are named; a range of an event follows', async () => {
  const seen = await watch();
  office.person.type('A5', 'x');
  office.person.insertRows('2:3');
  office.person.deleteRows('1:1');
  await office.idle();
  expect(seen.map((s) => [s.type, s.address])).toEqual([
    ['RangeEdited', 'A5'],
    ['RowInserted', '2:3'],
    ['RowDeleted', '1:1'],
  ]);
});

test('a range that an add-in holds follows its cells', async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A5:B6');
    range.load('address');
    await context.sync();
    office.person.insertRows('1:3');
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A8:B9');
    office.person.deleteRows('8:9');
    range.load('address');
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidReference' });
  });
});

test('sheets tell of their coming, going, names and activation; removal stops the telling', async () => {
  const seen: string[] = [];
  const handler = await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => void seen.push('added'));
    worksheets.onDeleted.add(async () => void seen.push('deleted'));
    worksheets.onActivated.add(async () => void seen.push('activated'));
    const named = worksheets.onNameChanged.add(
      async (a) => void seen.push(`${a.nameBefore} > ${a.nameAfter}`),
    );
    await context.sync();
    return named;
  });
  office.person.addSheet('Two');
  office.person.renameSheet('Two', 'Three');
  await office.idle();
  await office.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  office.person.renameSheet('Three', 'Four');
  office.person.deleteSheet('Four');
  await office.idle();
  expect(seen).toEqual(['added', 'activated', 'Two > Three', 'activated', 'deleted']);
});

test('enableEvents = false silences this add-in', async () => {
  const seen = await watch();
  await office.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  office.person.type('A1', 'x');
  await office.idle();
  expect(seen).toEqual([]);
});

test('selection: document event, workbook event, active cell, several areas', async () => {
  let told = 0;
  office.Office.context.document.addHandlerAsync(
    office.Office.EventType.DocumentSelectionChanged,
    () => void told++,
  );
  await office.idle();
  office.person.select('C3:D4');
  await office.idle();
  expect(told).toBe(1);
  await office.Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    const range = context.workbook.getSelectedRange();
    cell.load('address');
    range.load('address,rowCount');
    await context.sync();
    expect([cell.address, range.address, range.rowCount]).toEqual(['Sheet1!C3', 'Sheet1!C3:D4', 2]);
  });
});

test('what cannot be undone empties the stack', async () => {
  office.person.type('A1', 'x');
  expect(office.model.canUndo).toBe(true);
  await onSheet(office, (_sheet, context) => void context.workbook.worksheets.add('New'));
  expect(office.model.canUndo).toBe(false);
  office.person.type('A1', 'y');
  await new Promise<void>((resolve) => {
    office.Office.context.document.settings.set('k', { a: 1 });
    office.Office.context.document.settings.saveAsync(() => resolve());
  });
  expect(office.model.settings.get('k')).toEqual({ a: 1 });
  expect(office.model.canUndo).toBe(false);
});

test('a function command runs, and one that is not there says so', async () => {
  office.Office.actions.associate('check', (event: Office.AddinCommands.Event) => event.completed());
  await office.host.invokeCommand('check');
  await expect(office.host.invokeCommand('nothing', 2000)).rejects.toThrow('no such command');
});

test('a dialog in a frame: opened, closed by the person', async () => {
  office.close();
  let closed = 0;
  let shut: (() => void) | null = null;
  office = await startOffice({
    openDialog: (dialog) => {
      shut = () => dialog.closed();
      expect(dialog.src).toMatch(/^https:\/\/addin\.test\/dialog\.html\?_host_Info=/);
      return { post: () => undefined, close: () => void closed++ };
    },
  });
  const dialog = await new Promise<Office.Dialog>((resolve, reject) =>
    office.Office.context.ui.displayDialogAsync(
      'https://addin.test/dialog.html',
      { displayInIframe: true, height: 30 },
      (r) =>
        r.status === office.Office.AsyncResultStatus.Succeeded
          ? resolve(r.value)
          : reject(new Error(String(r.error.code))),
    ),
  );
  const events: unknown[] = [];
  dialog.addEventHandler(office.Office.EventType.DialogEventReceived, (e) => void events.push(e));
  (shut as (() => void) | null)?.();
  await office.idle();
  expect(closed).toBe(1);
  expect(events).toMatchObject([{ error: 12006 }]);
});
