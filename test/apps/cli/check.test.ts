import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';

import type { CheckJson } from '../../../src/core/rules';
import { writeXlsx } from '../../../src/io/xlsx';
import { emptyBook, emptySheet } from '../../io/xlsx/books';
import { activity, cover, mainstay, scratch, workbook } from './cli';

const at = scratch();
const partners = [{ name: 'SEASY' }];
const checked = async (...args: string[]): Promise<CheckJson[]> =>
  JSON.parse((await mainstay('check', '--format', 'json', ...args)).out) as CheckJson[];

describe('check', () => {
  it('answers 0 where nothing is to fix', async () => {
    const file = await workbook(at('good.xlsx'), { cover, partners, activities: [activity] });
    const { code, out, err } = await mainstay('check', file);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('0 to fix');
    expect(out).toContain('as of 12 June 2005');
  });

  it('answers 1 where something is, and says where and why', async () => {
    const activities = [activity, { ...activity, why: 'To be completed', partners: 'SEASY* SEEM*' }];
    const file = await workbook(at('bad.xlsx'), { cover, partners, activities });
    const { code, out } = await mainstay('check', file);
    expect(code).toBe(1);
    expect(out).toContain('Activities, activity 2');
    expect(out).toMatch(/to fix\s+H6: "To be completed" in H6 is no answer\./);
    expect(out).toContain('The strategy: “');
  });

  it('gives the JSON of the contract', async () => {
    const file = await workbook(at('json.xlsx'), {
      cover,
      partners,
      activities: [{ ...activity, who: 'National: OPDM', why: 'tbc' }],
    });
    const [answer, ...rest] = await checked(file);
    expect(rest).toEqual([]);
    expect(Object.keys(answer ?? {})).toEqual(['file', 'findings']);
    expect(answer?.file).toBe(file);
    for (const finding of answer?.findings ?? []) {
      expect(Object.keys(finding).sort()).toEqual(
        [
          'cell',
          'column',
          'fix',
          'message',
          'quote',
          'ref',
          'requirements',
          'rule',
          'severity',
          'sheet',
        ].sort(),
      );
      expect(finding.cell).toMatch(/^[A-Z]+\d+$/);
      expect(finding.message).toMatch(/^[^{}]+\.$/);
    }
    const found = (rule: string): CheckJson['findings'][number] | undefined =>
      answer?.findings.find((finding) => finding.rule === rule);
    expect(found('placeholder')).toMatchObject({
      severity: 'error',
      requirements: expect.arrayContaining(['R29']) as string[],
      ref: '1',
      sheet: 'Activities',
      cell: 'H5',
      column: 'why',
    });
    expect(found('near-miss')?.fix).toMatchObject({
      edits: [{ sheet: 'Activities', cell: 'E5', text: 'National: ODPM' }],
    });
  });

  it('orders findings by sheet, row, column, severity and rule', async () => {
    const file = await workbook(at('order.xlsx'), { activities: [{ area: 'Other' }, { why: 'tbc' }] });
    const [answer] = await checked(file);
    const sheets = ['Agreement', 'Partners', 'Activities', 'Joint activity', 'Answers'];
    const severities = ['error', 'advice', 'note'];
    const keys = (answer?.findings ?? []).map(({ sheet, cell, severity, rule }) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
      return [sheets.indexOf(sheet), Number(row), letters.padStart(3), severities.indexOf(severity), rule];
    });
    const compare = (a: (string | number)[], b: (string | number)[]): number => {
      for (const [n, x] of a.entries()) {
        const y = b[n] as string | number;
        if (x !== y) return x < y ? -1 : 1;
      }
      return 0;
    };
    expect(keys.length).toBeGreaterThan(20);
    expect([...keys].sort(compare)).toEqual(keys);
  });

  it('checks as of the day given, else the date on the cover', async () => {
    const file = await workbook(at('day.xlsx'), { cover, partners, activities: [activity] });
    expect((await mainstay('check', file, '--as-of', '2005-09-30')).out).toContain('as of 30 September 2005');
    const noDate = await workbook(at('today.xlsx'), {
      cover: { ...cover, date: '' },
      partners,
      activities: [activity],
    });
    expect((await mainstay('check', noDate)).out).toContain(String(new Date().getFullYear()));
  });

  it('goes on with the other files, and the highest exit code wins', async () => {
    const good = await workbook(at('one.xlsx'), { cover, partners, activities: [activity] });
    const bad = await workbook(at('two.xlsx'));
    const text = at('three.xlsx');
    writeFileSync(text, 'Name,Value\n');
    const both = await mainstay('check', good, bad);
    expect(both.code).toBe(1);
    const all = await mainstay('check', good, text, bad, '--format', 'json');
    expect(all.code).toBe(2);
    const answers = JSON.parse(all.out) as CheckJson[];
    expect(answers.map(({ file }) => file)).toEqual([good, text, bad]);
    expect(answers.map(({ error }) => error === undefined)).toEqual([true, false, true]);
    expect(answers[1]).toMatchObject({
      findings: [],
      error: expect.stringContaining('not an Excel workbook') as string,
    });
    expect(all.err).toContain('not an Excel workbook');
  });

  it.each([
    ['a file that is not there', () => at('none.xlsx'), /no such file/],
    [
      'a folder without workbooks',
      () => mkdirSync(at('nothing/in'), { recursive: true }) ?? '',
      /no workbook/,
    ],
    [
      'a workbook without an agreement',
      () => {
        const file = at('strange.xlsx');
        const cells = [{ row: 0, column: 0, value: 'Hello' }];
        writeFileSync(file, writeXlsx({ ...emptyBook, sheets: [{ ...emptySheet, cells }] }));
        return file;
      },
      /no agreement.*try adopt/,
    ],
  ])('refuses %s with a sentence', async (_, make, sentence) => {
    const { code, out, err } = await mainstay('check', make());
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at |ENOENT|EISDIR/);
  });

  it.each([
    [['check'], /Name the workbooks/],
    [['check', 'x.xlsx', '--format', 'xml'], /no format "xml"/],
    [['check', 'x.xlsx', '--as-of', '12 June 2005'], /is no date.*2005-06-12/],
    [['check', 'x.xlsx', '--as-of', '2005-02-30'], /is no date/],
  ])('refuses %j', async (args, sentence) => {
    const { code, err } = await mainstay(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});

describe('a table that was not made with Mainstay', () => {
  const stranger = path.join(__dirname, '../../fixtures/annotate/stranger.xlsm');

  it('is checked where it stands, and says so', async () => {
    const { code, out } = await mainstay('check', stranger, '--as-of', '2005-06-12');
    expect(code).toBe(1);
    expect(out).toContain('Read from the table on Plan 2005, which was not made with Mainstay.');
    expect(out).toMatch(/Plan 2005, activity 3\n[\s\S]*"To be completed" in G8 is no answer\./);
    const [answer] = await checked(stranger);
    expect(answer?.note).toContain('Plan 2005');
    const sheets = new Set(answer?.findings.map(({ sheet }) => sheet));
    expect(sheets).toEqual(new Set(['Plan 2005']));
  });
});

describe('other formats', () => {
  it('CSV has one row a finding, headings first, and no cell that begins like a formula', async () => {
    const file = await workbook(at('=1+1.xlsx'), {
      activities: [{ area: '=HYPERLINK("x")', why: 'a, "b"' }],
    });
    const { code, out } = await mainstay('check', file, at('none.xlsx'), '--format', 'csv');
    expect(code).toBe(2);
    const rows = parse(out, { recordDelimiter: '\r\n' });
    const [json] = await checked(file);
    expect(rows[0]?.slice(0, 3)).toEqual(['File', 'What it is', 'Rule']);
    expect(rows).toHaveLength(1 + (json?.findings.length ?? 0) + 1);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows.at(-1)?.[1]).toBe('Could not be checked');
    const fixes = rows.filter((row) => row[1] === 'To fix').length;
    expect(fixes).toBe(json?.findings.filter(({ severity }) => severity === 'error').length);
  });

  it('HTML lists the files, the worst first, and has a section for each; what was typed is no markup', async () => {
    const good = await workbook(at('fine.xlsx'), { cover, partners, activities: [activity] });
    const bad = await workbook(at('worse.xlsx'), { activities: [{ what: '<b>&</b>', why: 'tbc' }] });
    const { out } = await mainstay('check', good, bad, at('none.xlsx'), '--format', 'html');
    const document = new JSDOM(out).window.document;
    const names = [...document.querySelectorAll('.files tbody th a')].map((link) => link.textContent);
    expect(names).toEqual([at('none.xlsx'), bad, good]);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.files tbody th a')) {
      expect(document.querySelector(link.hash)?.textContent).toBe(link.textContent);
    }
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('td b')).toBeNull();
    expect(out).toContain('&lt;b&gt;&amp;&lt;/b&gt;');
    expect(document.querySelectorAll('script,link,img,iframe')).toHaveLength(0);
  });

  it('an empty list of answers is still an answer', async () => {
    expect(JSON.parse((await mainstay('check', at('none.xlsx'), '--format', 'json')).out)).toHaveLength(1);
  });
});

describe('the program', () => {
  const tsx = path.join(__dirname, '../../../node_modules/tsx/dist/cli.mjs');
  const main = path.join(__dirname, '../../../src/apps/cli/main.ts');

  it('gives the exit code, and the answer on the right stream', async () => {
    const file = await workbook(at('program.xlsx'));
    const ran = spawnSync(process.execPath, [tsx, main, 'check', file, at('none.xlsx'), '--format', 'json'], {
      encoding: 'utf8',
    });
    expect(ran.status).toBe(2);
    expect(JSON.parse(ran.stdout)).toHaveLength(2);
    expect(ran.stderr).toMatch(/^.*none\.xlsx could not be read: there is no such file or folder\.\n$/);
  });

  it('takes paths from where the person stands when npm runs it', () => {
    const env = { ...process.env, npm_lifecycle_event: 'mainstay', INIT_CWD: path.dirname(at('x')) };
    const out = execFileSync(process.execPath, [tsx, main, 'new', '-o', 'here.xlsx'], {
      env,
      encoding: 'utf8',
    });
    expect(out).toContain('Wrote here.xlsx');
    const again = spawnSync(process.execPath, [tsx, main, 'check', at('here.xlsx')], { encoding: 'utf8' });
    expect(again.status).toBe(1);
  });
});
