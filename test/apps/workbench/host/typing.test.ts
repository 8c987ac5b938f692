/** Typed texts become what Excel makes of them; cells show what Excel shows. */
import { createModel, createPerson, type Person } from '../../../../src/apps/workbench/host';
import { Book } from '../../../../src/apps/workbench/host/model/book';
import { setValidation } from '../../../../src/apps/workbench/host/model/validation';

test.each<[string, string | number | boolean, string, string]>([
  ['Wind', 'Wind', 'General', 'Wind'],
  ['12', 12, 'General', '12'],
  ['-1,234.5', -1234.5, '#,##0.00', '-1,234.50'],
  ['50%', 0.5, '0%', '50%'],
  ['12.5%', 0.125, '0.00%', '12.50%'],
  ['1e3', 1000, '0.00E+00', '1.00E+03'],
  ['£12', 12, '£#,##0', '£12'],
  ['TRUE', true, 'General', 'TRUE'],
  ["'007", '007', 'General', '007'],
  ['2026-01-05', 46027, 'm/d/yyyy', '05/01/2026'],
  ['1/6/2005', 38504, 'm/d/yyyy', '01/06/2005'],
  ['13/6/2005', 38516, 'm/d/yyyy', '13/06/2005'],
  ['6/13/2005', 38516, 'm/d/yyyy', '13/06/2005'],
  ['1 June 2005', 38504, 'd-mmm-yy', '1-Jun-05'],
  ['June 2005', 38504, 'mmm-yy', 'Jun-05'],
  ['April 2005', 38443, 'mmm-yy', 'Apr-05'],
  ['2005-6', 38504, 'mmm-yy', 'Jun-05'],
  ['1/6', 46174, 'd-mmm', '1-Jun'],
  ['10:40', 0.4444444444444444, 'h:mm', '10:40'],
  ['1/6/2005 10:30', 38504.4375, 'm/d/yyyy h:mm', '01/06/2005 10:30'],
  ['01.06.05', '01.06.05', 'General', '01.06.05'],
  ['31/2/2005', '31/2/2005', 'General', '31/2/2005'],
  ['Spring 2006', 'Spring 2006', 'General', 'Spring 2006'],
  ['April and June 2005', 'April and June 2005', 'General', 'April and June 2005'],
  ['#REF!', '#REF!', 'General', '#REF!'],
  [' 5 ', 5, 'General', '5'],
])('%s', (text, value, format, shown) => {
  const model = createModel({ year: 2026 });
  expect(createPerson(model).type('B2', text)).toEqual({ ok: true });
  const sheet = model.active;
  expect(sheet.cell(1, 1)?.value).toBe(value);
  expect(sheet.formatAt(1, 1).numberFormat ?? 'General').toBe(format);
  expect(model.textAt(sheet.id, 1, 1)).toBe(shown);
});

test('a text cell takes everything as it stands, also in cells that were not there yet', () => {
  const model = createModel();
  const person = createPerson(model);
  person.format('C:C', { numberFormat: '@' });
  for (const [i, text] of ['2005-6', '=1+1', 'TRUE', '50%', "'quoted"].entries()) {
    person.type(`C${i + 1}`, text);
    expect(model.active.cell(i, 2)).toEqual({ value: text });
  }
});

test('a formula stays apart from its value, which nobody here calculates', () => {
  const model = createModel();
  createPerson(model).type('A1', '=1+2');
  expect(model.active.cell(0, 0)).toEqual({ value: '', formula: '=1+2', pending: true });
  model.putResults(model.active.id, [{ row: 0, column: 0, value: 3 }]);
  expect(model.active.cell(0, 0)).toEqual({ value: 3, formula: '=1+2' });
});

test('a calculator that is set is asked after every change', () => {
  const model = createModel();
  model.calculate = (cells) => cells.map((c) => ({ ...c, value: `${c.formula} calculated` }));
  createPerson(model).type('A1', '=1+2');
  expect(model.active.cell(0, 0)?.value).toBe('=1+2 calculated');
});

test('American readers have the month first', () => {
  const model = createModel({ locale: 'en-US' });
  createPerson(model).type('A1', '1/6/2005');
  expect(model.active.cell(0, 0)?.value).toBe(38358);
  expect(model.textAt(model.active.id, 0, 0)).toBe('1/6/2005');
});

function withList(showAlert: boolean): { person: Person; book: Book } {
  const model = createModel();
  if (!(model instanceof Book)) throw new Error('no book');
  model.tx('system', () => {
    const area = { row: 0, column: 0, rows: 2, columns: 1 };
    const alert = { showAlert, style: 'Stop' as const, title: 'Kind', message: 'One of the list, please.' };
    setValidation(model, model.active, area, {
      rule: { list: { inCellDropDown: true, source: 'Wind,Sun' } },
      alert,
    });
  });
  return { person: createPerson(model), book: model };
}

test('a Stop list refuses in its own words; case and blanks pass', () => {
  const { person, book } = withList(true);
  expect(person.type('A1', 'Rain')).toEqual({
    ok: false,
    title: 'Kind',
    message: 'One of the list, please.',
  });
  expect(book.active.cell(0, 0)).toBeUndefined();
  expect(book.canUndo).toBe(false);
  for (const text of ['wind', '', 'Sun']) expect(person.type('A1', text)).toEqual({ ok: true });
  expect(person.pick('A2', 'Rain')).toMatchObject({ ok: false });
  expect(person.pick('A2', 'Wind')).toEqual({ ok: true });
  expect(person.listFor('A1')).toEqual(['Wind', 'Sun']);
  expect(person.listFor('B1')).toBeNull();
});

test('an open list takes anything', () => {
  expect(withList(false).person.type('A1', 'Rain')).toEqual({ ok: true });
});

test('a refused text leaves the editor open; giving up closes it', () => {
  const { person, book } = withList(true);
  person.beginEdit('A1');
  expect(person.endEdit('Rain')).toMatchObject({ ok: false });
  expect(book.editing).toBe(true);
  expect(person.endEdit()).toEqual({ ok: true });
  expect(book.editing).toBe(false);
});

test('a plain paste is not validated and takes the rules away; pasting values keeps them; undo brings them back', () => {
  const { person, book } = withList(true);
  expect(person.paste('A1', [['Rain']], { keepRules: true })).toEqual({ ok: true });
  expect(book.validationAt(book.active.id, 0, 0)).toBeDefined();
  expect(person.paste('A1', [['Hail', '5']])).toEqual({ ok: true });
  expect(book.validationAt(book.active.id, 0, 0)).toBeUndefined();
  expect(book.validationAt(book.active.id, 1, 0)).toBeDefined();
  expect([...book.active.cells()].map(([, , c]) => c.value)).toEqual(['Hail', 5]);
  person.undo();
  expect(book.validationAt(book.active.id, 0, 0)?.rule.list?.source).toBe('Wind,Sun');
});

test('copying takes rules and formulas along; moving leaves nothing behind', () => {
  const { person, book } = withList(false);
  person.type('A1', 'Wind');
  person.type('B1', '=A1&"!"');
  person.copy('A1:B1', 'A5');
  expect(book.active.cell(4, 1)?.formula).toBe('=A5&"!"');
  expect(person.listFor('A5')).toEqual(['Wind', 'Sun']);
  person.move('A5:B5', 'D8');
  expect(book.active.cell(4, 0)).toBeUndefined();
  expect(person.listFor('A5')).toBeNull();
  expect(book.active.cell(7, 4)?.formula).toBe('=D8&"!"');
  expect(person.listFor('D8')).toEqual(['Wind', 'Sun']);
});
