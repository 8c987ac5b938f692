import { loadFramework, packs, type Pack } from '../../../src/core/framework';
import { blueprintFor } from '../../../src/core/workbook';
import { printBlueprint } from '../../../src/io/file';
import { PartMemory, patchParts, readXlsx } from '../../../src/io/xlsx';

const STYLES = 'xl/styles.xml';
const framework = loadFramework(packs[0] as Pack);

const submission = (partnership: string): Promise<Uint8Array> =>
  printBlueprint(blueprintFor(framework, { cover: { partnership }, partners: [], activities: [] }));

test('a file reads the same after others of its template as alone', async () => {
  const memory = new PartMemory();
  for (const name of ['First', 'Second', 'Second', 'First']) {
    const file = await submission(name);
    expect(readXlsx(file, { memory })).toEqual(readXlsx(file));
  }
});

test('what differs in one byte is read anew', async () => {
  const memory = new PartMemory();
  const file = await submission('First');
  const before = readXlsx(file, { memory });
  const changed = patchParts(file, { [STYLES]: '<styleSheet/>' });
  expect(readXlsx(changed, { memory })).toEqual(readXlsx(changed));
  expect(readXlsx(changed, { memory })).not.toEqual(before);
  const broken = patchParts(file, { 'xl/workbook.xml': '<workbook' });
  expect(() => readXlsx(broken, { memory })).toThrow();
  expect(() => readXlsx(broken, { memory })).toThrow();
  expect(readXlsx(file, { memory })).toEqual(before);
});

test('what is remembered counts towards what a file may unpack to', async () => {
  const memory = new PartMemory();
  const file = await submission('First');
  const fits = (maxBytes: number, with_: PartMemory | null): boolean => {
    try {
      readXlsx(file, { maxBytes, ...(with_ && { memory: with_ }) });
      return true;
    } catch {
      return false;
    }
  };
  readXlsx(file, { memory });
  for (let limit = 1 << 14; limit < 1 << 20; limit *= 2) {
    expect(fits(Math.round(limit), memory)).toBe(fits(Math.round(limit), null));
  }
});

test('parts beyond what is kept change nothing', async () => {
  const memory = new PartMemory();
  const file = await submission('First');
  for (let n = 0; n < 12; n++) {
    const large = patchParts(file, {
      [STYLES]: `<styleSheet>${' '.repeat(100_000)}<!-- ${n} --></styleSheet>`,
      [`customXml/item${n + 2}.xml`]: `<a>${n}</a>`,
    });
    expect(readXlsx(large, { memory }).sheets.map(({ cells }) => cells.length)).toEqual(
      readXlsx(large).sheets.map(({ cells }) => cells.length),
    );
  }
  expect(readXlsx(file, { memory })).toEqual(readXlsx(file));
});
