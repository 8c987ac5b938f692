import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { activity, cover, mainstay, scratch, workbook } from './cli';

const at = scratch();
const printed = path.join(__dirname, '../../fixtures/printed-table.xlsx');
const DAY = ['--as-of', '2005-06-12'];

/** The data file of a workbook, without what is found in it. */
async function exported(file: string, folder: string): Promise<string> {
  const { code } = await mainstay('export', file, '--to', 'json', '-o', at(folder), ...DAY, '--force');
  expect(code).toBe(0);
  const [name = ''] = readdirSync(at(folder));
  return at(`${folder}/${name}`);
}

/** Export, import, export again: both data files. */
async function thereAndBack(file: string, name: string): Promise<[string, string]> {
  const first = await exported(file, `${name}-1`);
  expect((await mainstay('import', first, '-o', at(`${name}-back.xlsx`))).code).toBe(0);
  const second = await exported(at(`${name}-back.xlsx`), `${name}-2`);
  return [readFileSync(first, 'utf8'), readFileSync(second, 'utf8')];
}

describe('import', () => {
  it('gives back the agreement that was exported', async () => {
    const file = await workbook(at('full.xlsx'), {
      cover: {
        ...cover,
        partnership: 'Northern Mainstreaming Partnership',
        aims: 'Two lines\nof aims; "quoted"',
      },
      partners: [{ name: 'SEASY', aka: 'South East Anglia; SE', role: 'lead', email: 'a@example.org' }],
      activities: [
        { ...activity, ref: '7' },
        {
          ...activity,
          ref: '3.1',
          who: 'Local: Ann; Bob (Scotland)\nNational: DTI*',
          when: '"a; b"',
          need: 'n',
        },
        { what: 'Ünïcode “quotes” – 漢字', unplaced: 'Cost: 5' },
      ],
      joint: { mechanism: { considered: 'no', text: 'None', reason: 'Too few' } },
      answers: [
        {
          ref: '7',
          rule: 'near-miss',
          column: 'who',
          entry: 'DTI',
          reason: 'Meant so',
          by: 'Ann',
          on: '2005-06-12',
        },
      ],
    });
    const [first, second] = await thereAndBack(file, 'full');
    expect(first).toContain('漢字');
    expect(second).toBe(first);
  });

  it('gives back an adopted table, and an empty agreement', async () => {
    expect((await mainstay('adopt', printed, '-o', at('adopted.xlsx'))).code).toBe(0);
    const [first, second] = await thereAndBack(at('adopted.xlsx'), 'adopted-again');
    expect(first).toContain('OPDM');
    expect(second).toBe(first);
    const [empty, same] = await thereAndBack(await workbook(at('empty.xlsx')), 'empty-again');
    expect(same).toBe(empty);
  });

  it.each([
    [[], /Name the data file/],
    [['a.json'], /Name the workbook to write/],
    [['a.json', 'b.json', '-o', at('x.xlsx')], /one file at a time/],
    [['a.json', '-o', at('x.json')], /does not end in \.xlsx/],
    [['none.json', '-o', at('x.xlsx')], /no such file/],
    [[__filename, '-o', at('x.xlsx')], /holds no JSON/],
    [[path.join(__dirname, '../../../package.json'), '-o', at('x.xlsx')], /holds no agreement/],
  ])('refuses %j', async (args, sentence) => {
    const { code, out, err } = await mainstay('import', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
  });

  it('refuses a data file that does not follow the schema', async () => {
    const file = await exported(await workbook(at('s.xlsx'), { activities: [activity] }), 's');
    writeFileSync(
      at('bad.json'),
      readFileSync(file, 'utf8').replaceAll('"why":"', '"way":"').replaceAll('"why": "', '"way": "'),
    );
    const { code, err } = await mainstay('import', at('bad.json'), '-o', at('bad.xlsx'));
    expect(code).toBe(2);
    expect(err).toMatch(/does not follow the schema/);
  });
});
