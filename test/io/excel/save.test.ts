/** Handing an export over: a sheet of text through real office.js, and what each host's browser allows. */

import { createExcelPort } from '../../../src/io/excel';
import { longestAddress } from '../../../src/io/excel/save';
import { freeName } from '../../../src/io/excel/text-sheet';
import { bench, started } from './bench';

jest.setTimeout(60_000);

const plain = (...cells: string[]) => ({ cells, strong: false });

describe('a sheet of text', () => {
  it('is added after the others and shown, each cell as text whatever it looks like', async () => {
    const b = await started();
    const hostile = [
      '=1+1',
      '+44 20',
      '-x',
      "'quoted",
      '@here',
      '2005',
      'June 2005',
      '1/2',
      '\u{1f680} \u4e2d',
    ];
    const rows = [
      { cells: ['Agreement'], strong: true },
      ...hostile.map((text) => plain(text, 'beside')),
      plain('line\nbreak'),
      plain(''),
    ];
    expect(await b.port.addTextSheet({ name: 'Agreement as text', rows })).toBe('Agreement as text');
    expect(b.model.sheets.at(-1)?.name).toBe('Agreement as text');
    hostile.forEach((text, i) => {
      const { sheet, area } = b.model.locate(`Agreement as text!A${i + 2}`);
      const cell = sheet.cell(area.row, area.column);
      expect([text, cell?.value]).toEqual([text, text]);
      expect(cell?.formula).toBeUndefined();
    });
    expect(b.value(`Agreement as text!B2`)).toBe('beside');
    expect(b.value(`Agreement as text!A${hostile.length + 2}`)).toBe('line\nbreak');
  });

  it('takes the next free name, and leaves the agreement as it is', async () => {
    const b = await started();
    const before = JSON.stringify(await b.read());
    const text = { name: 'Agreement as text', rows: [plain('x')] };
    await b.port.addTextSheet(text);
    expect(await b.port.addTextSheet(text)).toBe('Agreement as text 2');
    expect(JSON.stringify(await b.read())).toBe(before);
  });

  it('of thousands of rows takes a sync for every 2,000', async () => {
    const b = await bench();
    const rows = Array.from({ length: 4500 }, (_, i) => plain(`Row ${i + 1}`, 'x'));
    b.resetSyncs();
    await b.port.addTextSheet({ name: 'Long', rows });
    expect(b.value('Long!A4500')).toBe('Row 4500');
    // Names, sheet, three pieces, the selection.
    expect(b.syncs()).toBe(6);
  });

  it('of long texts keeps each request within what Excel on the web takes', async () => {
    const b = await bench();
    const rows = Array.from({ length: 70 }, () => plain('y'.repeat(32_767)));
    b.resetSyncs();
    await b.port.addTextSheet({ name: 'Long', rows });
    expect(String(b.value('Long!A70'))).toHaveLength(32_767);
    expect(b.syncs()).toBe(6);
  });

  it('says why where it fails', async () => {
    const b = await bench();
    b.failAt(2, 'AccessDenied');
    await expect(b.port.addTextSheet({ name: 'x', rows: [plain('x')] })).rejects.toMatchObject({
      code: 'AccessDenied',
    });
  });
});

test('names are at most 31 characters long, with their number', () => {
  expect(freeName('A'.repeat(40), [])).toBe('A'.repeat(31));
  expect(freeName('[A/B] ', [])).toBe('AB');
  expect(freeName('A'.repeat(40), ['a'.repeat(31)])).toBe(`${'A'.repeat(29)} 2`);
});

describe('a browser window', () => {
  /** An Office as each platform tells of itself; no machine here runs them. */
  const office = (platform: string | undefined, opens: boolean): typeof Office =>
    ({
      context: {
        platform,
        requirements: { isSetSupported: (set: string) => set === 'OpenBrowserWindowApi' && opens },
      },
    }) as unknown as typeof Office;

  it.each([
    ['PC', true, 2000],
    ['Mac', true, 60_000],
    ['iOS', true, 60_000],
    ['OfficeOnline', false, 60_000],
    // A host that is older than the requirement set, and one of which nothing is known.
    ['PC', false, 0],
    ['Android', true, 0],
    [undefined, true, 0],
  ])('%s, with the requirement set: %s', (platform, opens, longest) => {
    expect(longestAddress(office(platform, opens))).toBe(longest);
  });

  it('is the browser around Excel, as real office.js tells of the web', async () => {
    const b = await bench();
    const port = createExcelPort({ excel: b.Excel, office: b.Office });
    expect(port.longestAddress()).toBe(60_000);
  });
});
