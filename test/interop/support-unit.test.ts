/** What the support unit gives back and takes away, before programs that others wrote. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { run } from '../../src/apps/cli/run';
import { frameworkById, type Framework } from '../../src/core/framework';
import { combine, registerReport, type Submission } from '../../src/core/register';
import { dossier, everywhere, HOSTILE } from '../support/dossiers';
import { axe, csvRows, htmlErrors, openXmlErrors } from '../support/validators';
import { lookAt, type Seen } from './office';

const folder = mkdtempSync(path.join(tmpdir(), 'mainstay-unit-'));
const at = (name: string): string => path.join(folder, name);
const fixture = (name: string): string => path.join(__dirname, '../fixtures/annotate', name);
const submissions = ['stranger.xlsm', 'agreement.xlsm'].map(fixture);
const SLOW = 180_000;
const framework = frameworkById('equal-theme-d-2005') as Framework;

async function mainstay(...args: string[]): Promise<Uint8Array> {
  let out = '';
  await run(args, { out: (text) => (out += text), err: () => undefined });
  return new TextEncoder().encode(out);
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('submissions given back with their findings', () => {
  let seen: readonly Seen[];
  beforeAll(async () => {
    await mainstay('check', ...submissions, '--annotate', folder, '--as-of', '2005-06-12');
    seen = lookAt([
      {
        file: at('stranger.xlsm'),
        values: ['Plan 2005!C6', 'Findings!A1', 'Findings!A5', 'Figures & sums!C6'],
      },
      {
        file: at('agreement.xlsm'),
        values: ['Activities!A2', 'Activities!N5', 'Findings!B2', 'Findings!D5'],
      },
    ]);
  }, SLOW);

  it('opens in LibreOffice, with every sheet and table', () => {
    const [stranger, ours] = seen;
    expect(stranger?.sheets.map(({ name }) => name)).toEqual(['Plan 2005', 'Figures & sums', 'Findings']);
    expect(stranger?.active).toBe('Plan 2005');
    expect(stranger?.tables['MPA_Findings']).toMatchObject({ sheet: 'Findings', row: 3, columns: 9 });
    expect(stranger?.values).toMatchObject({
      'Plan 2005!C6': 'Loan Readiness',
      'Findings!A1': 'Findings',
      'Findings!A5': 'To fix',
      'Figures & sums!C6': '42',
    });
    expect(Object.keys(ours?.tables ?? {}).sort()).toEqual(['MPA_Activities', 'MPA_Findings']);
    expect(ours?.values['Activities!A2']).toMatch(/^Checked /);
    expect(ours?.values['Activities!N5']).toMatch(/^\d+ to fix: /);
    expect(ours?.names).toHaveProperty('Rate');
  });

  it.each(['stranger.xlsm', 'agreement.xlsm'])('%s is valid to the Open XML SDK, as it was', (name) => {
    expect(openXmlErrors(readFileSync(fixture(name)), name)).toEqual([]);
    expect(openXmlErrors(readFileSync(at(name)), name)).toEqual([]);
  });
});

describe('findings as a page and as CSV', () => {
  const args = ['check', ...submissions, path.join(folder, 'none.xlsx'), '--as-of', '2005-06-12', '--format'];

  it(
    'the page has nothing for the Nu checker and axe to say, light, dark and in print',
    async () => {
      const page = await mainstay(...args, 'html');
      expect(htmlErrors([page])).toEqual([]);
      expect(await axe([page])).toEqual([[]]);
      expect(await axe([page], { colorScheme: 'dark' })).toEqual([[]]);
      expect(await axe([page], { media: 'print' })).toEqual([[]]);
    },
    SLOW,
  );

  it('the CSV is read by the parser of Python, one row a finding and one for the file that is not there', async () => {
    const rows = csvRows(await mainstay(...args, 'csv')) ?? [];
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([11]));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.at(-1)?.[7]).toContain('no such file');
  });
});

describe('the report of a register', () => {
  it(
    'has nothing for the Nu checker and axe to say, light, dark and in print',
    async () => {
      const many = Array.from({ length: 4 }, (_, n): Submission => {
        const made = dossier(framework, 5 + n);
        const cover = { ...made.agreement.cover, reference: `MPA ${n} <&>` };
        return {
          file: `in/${n}.xlsx`,
          dossier: { ...made, agreement: { ...made.agreement, cover } },
          seal: String(n),
          sheet: 'Activities',
          rows: made.agreement.activities.map((_a, row) => row + 4),
        };
      });
      const hostile = {
        ...many[0]!,
        file: 'in/<b>.xlsx',
        seal: 'x',
        dossier: everywhere(framework, HOSTILE['arabic'] ?? ''),
      };
      const options = { asOf: '2005-06-12', contacts: false };
      const problem = { file: 'plan_final(2).xlsx', message: 'It has no table of activities.' };
      const pages = [
        combine([...many, hostile], [problem], framework, options),
        combine([], [], framework, options),
      ].map(registerReport);
      expect(htmlErrors(pages)).toEqual([]);
      expect(await axe(pages)).toEqual([[], []]);
      expect(await axe(pages, { colorScheme: 'dark' })).toEqual([[], []]);
      expect(await axe(pages, { media: 'print' })).toEqual([[], []]);
    },
    SLOW,
  );
});
