/** Undo and redo: whatever a person and an add-in did, taking all of it back gives the workbook of before. */
import fc from 'fast-check';
import {
  createModel,
  createPerson,
  modelToBook,
  type Model,
  type Person,
} from '../../../../src/apps/workbench/host';
import { Book } from '../../../../src/apps/workbench/host/model/book';
import { addHighlight } from '../../../../src/apps/workbench/host/model/parts';
import { addTable } from '../../../../src/apps/workbench/host/model/make-table';
import { setValidation } from '../../../../src/apps/workbench/host/model/validation';
import { writeEntries } from '../../../../src/apps/workbench/host/model/write';
import { deleteCells, insertCells } from '../../../../src/apps/workbench/host/model/structure';

function workbook(): { book: Book; person: Person } {
  const model: Model = createModel({ year: 2026 });
  if (!(model instanceof Book)) throw new Error('no book');
  const book = model;
  const sheet = book.active;
  book.tx('system', () => {
    writeEntries(book, sheet, { row: 3, column: 0, rows: 5, columns: 4 }, (r, c) =>
      r === 0 ? `H${c}` : c === 3 ? `=A${r + 4}*2` : r * 10 + c,
    );
    addTable(book, sheet, { row: 3, column: 0, rows: 5, columns: 4 }, true);
    writeEntries(book, sheet, { row: 0, column: 8, rows: 3, columns: 1 }, (r) => `item ${r}`);
    setValidation(
      book,
      sheet,
      { row: 4, column: 1, rows: 4, columns: 1 },
      {
        rule: { list: { inCellDropDown: true, source: '=$I$1:$I$3' } },
        alert: { showAlert: false, style: 'Stop', title: '', message: '' },
      },
    );
    addHighlight(book, sheet, {
      areas: [{ row: 4, column: 2, rows: 4, columns: 1 }],
      anchor: { row: 4, column: 2 },
      formula: '=$B5=""',
      stopIfTrue: false,
    });
  });
  return { book, person: createPerson(book) };
}

const position = fc.record({ row: fc.integer({ min: 0, max: 11 }), column: fc.integer({ min: 0, max: 6 }) });
const address = position.map(({ row, column }) => `${String.fromCharCode(65 + column)}${row + 1}`);
const text = fc.constantFrom('Wind', '12', '=A5+1', '', '1/6/2005', '50%', 'item 1', '=SUM(A5:A8)');

type Step = (book: Book, person: Person) => void;
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(address, text).map(
    ([at, what]): Step =>
      (_b, p) =>
        void p.type(at, what),
  ),
  fc
    .tuple(address, fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }))
    .map(
      ([at, rows]): Step =>
        (_b, p) =>
          void p.paste(at, rows),
    ),
  address.map(
    (at): Step =>
      (_b, p) =>
        void p.insertRows(at),
  ),
  address.map(
    (at): Step =>
      (_b, p) =>
        void p.deleteRows(at),
  ),
  address.map(
    (at): Step =>
      (_b, p) =>
        void p.insertColumns(at),
  ),
  address.map(
    (at): Step =>
      (_b, p) =>
        void p.deleteColumns(at),
  ),
  address.map(
    (at): Step =>
      (_b, p) =>
        void p.clear(at),
  ),
  fc.tuple(address, fc.boolean()).map(
    ([at, up]): Step =>
      (_b, p) =>
        void p.sort(at, up),
  ),
  fc.tuple(address, fc.option(fc.constant(['10', '20']), { nil: null })).map(
    ([at, items]): Step =>
      (_b, p) =>
        void p.filter(at, items),
  ),
  fc.tuple(address, address).map(
    ([from, to]): Step =>
      (_b, p) =>
        void p.copy(from, to),
  ),
  fc.tuple(address, address).map(
    ([from, to]): Step =>
      (_b, p) =>
        void p.move(from, to),
  ),
  address.map(
    (at): Step =>
      (_b, p) =>
        void p.format(at, { bold: true, fill: '#FFF2CC' }),
  ),
  position.map(({ row, column }): Step => (b) => {
    try {
      b.tx('addin', () => insertCells(b, b.active, { row, column: 0, rows: 2, columns: column + 1 }, 'Down'));
    } catch {
      /* a part of a table: refused, nothing done */
    }
  }),
  position.map(({ row, column }): Step => (b) => {
    try {
      b.tx('addin', () => deleteCells(b, b.active, { row, column: 0, rows: 1, columns: column + 1 }, 'Up'));
    } catch {
      /* as above */
    }
  }),
);

const state = (book: Book): string => {
  const { sheets, ...rest } = modelToBook(book);
  return JSON.stringify({ ...rest, sheets: sheets.map((sheet) => ({ ...sheet, active: undefined })) });
};

test('every history of edits can be taken back and done again', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 12 }), (history) => {
      const { book, person } = workbook();
      const before = state(book);
      for (const step of history) step(book, person);
      const after = state(book);
      let count = 0;
      while (person.undo()) count++;
      expect(state(book)).toBe(before);
      for (let i = 0; i < count; i++) expect(person.redo()).toBe(true);
      expect(person.redo()).toBe(false);
      expect(state(book)).toBe(after);
      while (person.undo());
      expect(state(book)).toBe(before);
    }),
    { numRuns: 100 },
  );
});

test('no edit leaves a table that does not name its columns, or two tables over one cell', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 12 }), (history) => {
      const { book, person } = workbook();
      for (const step of history) step(book, person);
      for (const table of book.tables) {
        expect(table.columns).toHaveLength(table.area.columns);
        table.columns.forEach((column, i) => {
          expect(book.active.cell(table.area.row, table.area.column + i)?.value).toBe(column.name);
        });
        expect(new Set(table.columns.map((c) => c.name.toLowerCase())).size).toBe(table.columns.length);
        expect(table.area.rows).toBeGreaterThan(1);
      }
    }),
    { numRuns: 100 },
  );
});
