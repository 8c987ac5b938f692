/** The register as a workbook, before programs that others wrote. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { run } from '../../src/apps/cli/run';
import { agreementRows } from '../bench/agreementRows';
import { cover, framework, workbook } from '../apps/cli/cli';
import { openXmlErrors } from '../support/validators';
import { lookAt } from './office';

const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-register-'));
const at = (name: string): string => path.join(folder, name);
const SLOW = 180_000;

afterAll(() => rmSync(folder, { recursive: true }));

it(
  'opens in LibreOffice with every sheet and table, and is valid to the Open XML SDK',
  async () => {
    mkdirSync(at('in'));
    for (let n = 0; n < 3; n++) {
      await workbook(at(`in/${n}.xlsx`), {
        cover: { ...cover, reference: `MPA ${n}` },
        activities: agreementRows(framework, 20, n),
      });
    }
    const quiet = { out: () => undefined, err: () => undefined };
    expect(await run(['combine', at('in'), '-o', at('register.xlsx')], quiet)).toBe(0);
    expect(openXmlErrors(readFileSync(at('register.xlsx')), 'register.xlsx')).toEqual([]);
    const [seen] = lookAt([
      {
        file: at('register.xlsx'),
        values: ['Agreements!A1', 'Agreements!A5', 'Activities!A4', 'Activities!B64'],
      },
    ]);
    expect(seen?.sheets.map(({ name }) => name).slice(0, 4)).toEqual([
      'Worth a look',
      'Agreements',
      'Same audience, same month',
      'Calendar',
    ]);
    expect(seen?.tables['Register_activities']).toMatchObject({ sheet: 'Activities', row: 3, columns: 15 });
    expect(seen?.values).toMatchObject({
      'Agreements!A1': 'Agreements',
      'Agreements!A5': 'MPA 0',
      'Activities!A4': 'Policy area',
      'Activities!B64': expect.stringMatching(/./) as string,
    });
  },
  SLOW,
);
