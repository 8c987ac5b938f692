/**
 * The 19 essential items of "Making spreadsheets accessible: a checklist of the
 * basics" (Government Analysis Function), on the workbook that `new` makes.
 */

import { frameworkById, packs, type Framework } from '../../../src/core/framework';
import { blueprintFor } from '../../../src/core/workbook';
import { printBlueprint } from '../../../src/io/file';
import { readXlsx, type XlsxBook, type XlsxCell, type XlsxSheet } from '../../../src/io/xlsx';
import { PackageReader } from '../../../src/io/xlsx/package';
import { allOf, parseXml } from '../../../src/io/xlsx/xml';

const framework = frameworkById(packs[0]?.id ?? '') as Framework;

let book: XlsxBook;
/** Every part of the file that is XML, by path. */
let parts: Map<string, string>;

beforeAll(async () => {
  const bytes = await printBlueprint(blueprintFor(framework));
  book = readXlsx(bytes);
  const reader = new PackageReader(bytes);
  parts = new Map(reader.paths().map((path) => [path, reader.text(path) ?? '']));
});

const worksheets = (): string[] =>
  [...parts].filter(([path]) => path.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml);
const at = (sheet: XlsxSheet, row: number, column: number): XlsxCell | undefined =>
  sheet.cells.find((cell) => cell.row === row && cell.column === column);
const withTable = (): XlsxSheet[] => book.sheets.filter(({ tables }) => tables.length > 0);
/** Every text a person can read, the vocabulary's own excepted. */
const ownTexts = (): string[] => [
  ...book.sheets
    .filter(({ name }) => name !== 'Mainstay lists')
    .flatMap(({ cells }) => cells.map(({ value }) => String(value))),
  ...book.sheets
    .flatMap(({ listRules }) =>
      listRules.flatMap(({ prompt, alert }) => [
        prompt?.title,
        prompt?.message,
        alert?.title,
        alert?.message,
      ]),
    )
    .filter((text) => text !== undefined),
];

/** Contrast ratio of two colours (WCAG 2.2, 1.4.3). */
function contrast(a: string, b: string): number {
  const light = (colour: string): number => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((n) => {
      const channel = parseInt(colour.slice(n, n + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
  return high / low;
}

describe('tables', () => {
  it('1. are marked up', () => {
    expect(withTable().map(({ name }) => name)).toEqual([
      'Agreement',
      'Partners',
      'Activities',
      'Joint activity',
      'Answers',
    ]);
    // Sheets without a table hold running text in one column, or are hidden lists.
    for (const sheet of book.sheets.filter(
      ({ tables, visibility }) => !tables.length && visibility === 'visible',
    )) {
      expect(new Set(sheet.cells.map(({ column }) => column))).toEqual(new Set([0]));
    }
  });

  it('2. hold no merged cells', () => {
    expect(worksheets().filter((xml) => xml.includes('mergeCell'))).toEqual([]);
  });

  it('3. hold no blank rows or columns', () => {
    for (const sheet of withTable()) {
      const [table] = sheet.tables;
      for (const [n, column] of table?.columns.entries() ?? []) {
        expect(column.name.trim()).not.toBe('');
        expect(at(sheet, table?.range.row ?? 0, n)?.value).toBe(column.name);
      }
      const { row, rowCount } = table?.range ?? { row: 0, rowCount: 0 };
      for (let r = row + 1; r < row + rowCount; r++) {
        const filled = sheet.cells.filter((cell) => cell.row === r && (cell.value !== '' || cell.formula));
        // Partners and answers of a new agreement: one row to type in, which a table cannot be without.
        expect(filled.length > 0 || rowCount === 2).toBe(true);
      }
    }
  });

  it('4. have one tagged heading row, with headings that are unique', () => {
    for (const [path, xml] of parts) {
      if (!path.startsWith('xl/tables/')) continue;
      const table = parseXml(xml);
      expect(table.attributes['headerRowCount'] ?? '1').toBe('1');
      const names = allOf(table, 'tableColumn').map(({ attributes }) => attributes['name']?.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
    expect([...parts.keys()].filter((path) => path.startsWith('xl/tables/'))).toHaveLength(5);
  });

  it('5. wrap their text, also in rows still to come', () => {
    for (const sheet of withTable()) {
      const first = sheet.tables[0]?.range.row ?? 0;
      for (const cell of sheet.cells.filter(({ row }) => row >= first)) expect(cell.style?.wrap).toBe(true);
      for (const column of sheet.columns) expect(column.style?.wrap).toBe(true);
    }
    for (const cell of book.sheets.find(({ name }) => name === 'Guidance')?.cells ?? []) {
      const long = String(cell.value).length > 100;
      expect(long && cell.row > 2 && !cell.style?.wrap).toBe(false);
    }
  });

  it('6. say what an empty cell means', () => {
    for (const sheet of withTable()) {
      expect(String(at(sheet, 2, 0)?.value)).toMatch(/\bempty\b/i);
    }
  });
});

describe('notes', () => {
  it('7. are never signposted by symbols or superscript', () => {
    for (const xml of parts.values()) expect(xml).not.toContain('vertAlign');
    for (const text of ownTexts()) expect(text).not.toMatch(/\p{L}\*(\s|$)|[†‡§¹²³]/u);
  });
});

describe('formatting', () => {
  it('8. uses links that are accessible: there are none', () => {
    expect(worksheets().filter((xml) => xml.includes('hyperlink'))).toEqual([]);
  });

  it('9. gives every sheet a descriptive title in A1, tagged as a heading', () => {
    const titles = book.sheets.map((sheet) => at(sheet, 0, 0));
    for (const title of titles) {
      expect(String(title?.value).length).toBeGreaterThan(10);
      expect(title?.style).toMatchObject({ named: 'Heading 1', bold: true });
      expect(title?.style?.fontSize).toBeGreaterThan(11);
    }
    expect(new Set(titles.map((title) => title?.value)).size).toBe(book.sheets.length);
  });

  it('10. uses no headers, footers, floating boxes or pictures', () => {
    for (const xml of worksheets())
      expect(xml).not.toMatch(/<(headerFooter|drawing|legacyDrawing|picture|oleObjects|controls)\b/);
    expect([...parts.keys()].filter((path) => /drawing|media|comments|vmlDrawing/i.test(path))).toEqual([]);
  });

  it('11. never says anything by colour alone: what turns red also stands in Check', () => {
    const activities = book.sheets.find(({ name }) => name === 'Activities');
    const check = activities?.cells.find(({ formula }) => formula)?.formula ?? '';
    const rules = activities?.highlightRules ?? [];
    expect(rules.length).toBeGreaterThan(20);
    for (const { formula, ranges } of rules) {
      if (!formula.includes('TRIM')) expect(formula).toContain('$P5');
      else if (formula.startsWith('=OR(AND(')) {
        const label = /FIND\("([^"]+)",LEFT/.exec(formula)?.[1];
        expect([ranges[0]?.column, check.includes(`"${label}"`)]).toEqual([ranges[0]?.column, true]);
      }
    }
  });

  it('12. has enough contrast, highlights included', () => {
    const styles = book.sheets.flatMap(({ cells }) => cells.map(({ style }) => style));
    for (const style of new Set(styles)) {
      expect(contrast(style?.fontColour ?? '#000000', style?.fill ?? '#FFFFFF')).toBeGreaterThan(7);
    }
    for (const { fill, fontColour } of book.sheets.flatMap(({ highlightRules }) => highlightRules)) {
      expect(contrast(fontColour ?? '#000000', fill ?? '#FFFFFF')).toBeGreaterThan(7);
    }
  });
});

describe('structure', () => {
  it('13. gives sheets unique names', () => {
    const names = book.sheets.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).not.toMatch(/^sheet ?\d/);
  });

  it('14. has no blank sheets', () => {
    for (const { cells } of book.sheets)
      expect(cells.filter(({ value }) => value !== '').length).toBeGreaterThan(3);
  });

  it('15. uses column A for title, sentence and hint, one below the other without gaps', () => {
    for (const sheet of withTable()) {
      const above = sheet.cells.filter(({ row }) => row < (sheet.tables[0]?.range.row ?? 0));
      expect(above.map(({ row, column }) => [row, column])).toEqual([
        [0, 0],
        [1, 0],
        [2, 0],
      ]);
    }
  });

  it('16. puts tables at the left edge', () => {
    for (const { tables } of withTable()) expect(tables.map(({ range }) => range.column)).toEqual([0]);
  });
});

describe('before publishing', () => {
  it('17. is written without slips that a program can find', () => {
    const american =
      /\b(color|behavior|center|organize|organization|program for|fulfill|labor|recogni[z]e)\b/i;
    for (const text of ownTexts()) {
      expect(text).not.toMatch(/ {2}|\s[,.;:]|\b(\w+) \1\b/);
      if (!text.includes('“')) expect(text).not.toMatch(american);
    }
  });

  it('18. carries title, author and language as document information', () => {
    const { title, author, language } = book.properties;
    expect(title).toContain(framework.pack.title);
    expect(author).not.toBe('');
    expect(language).toBe('en-GB');
  });

  it('19. opens with the cursor in A1 of the first sheet', () => {
    expect(book.activeSheet).toBe(0);
    expect(book.sheets[0]?.visibility).toBe('visible');
    for (const sheet of book.sheets) expect(sheet.active).toBeUndefined();
    expect(worksheets().filter((xml) => xml.includes('tabSelected'))).toHaveLength(1);
  });
});
