import { readFileSync, writeFileSync } from 'node:fs';

import { packOfPart } from '../../../src/core/workbook';
import { readWorkbook } from '../../../src/io/file';
import { framework, mainstay, scratch } from './cli';

const at = scratch();

describe('new', () => {
  it('makes a workbook that holds an agreement of the framework', async () => {
    const file = at('a.xlsx');
    expect(await mainstay('new', '-o', file)).toMatchObject({ code: 0, err: '' });
    const snapshot = await readWorkbook(readFileSync(file));
    expect(snapshot?.tables).toHaveLength(5);
    expect(packOfPart(snapshot?.pack ?? '')?.id).toBe(framework.pack.id);
  });

  it('takes the framework by its id', async () => {
    const named = await mainstay('new', `--framework=${framework.pack.id}`, '--out', at('b.xlsx'));
    expect(named.code).toBe(0);
  });

  it('refuses to replace a file, unless forced', async () => {
    const file = at('c.xlsx');
    writeFileSync(file, 'mine');
    const refused = await mainstay('new', '-o', file);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/exists already.*--force.*\.\n$/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await mainstay('new', '-o', file, '--force')).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  it.each([
    [['new'], /Name the file/],
    [['new', '-o'], /needs a value/],
    [['new', '-o', at('x.xls')], /\.xlsx/],
    [['new', '-o', at('x.xlsx'), '--framework', 'nothing'], /no framework "nothing".*equal-theme-d-2005/],
    [['new', '-o', at('x.xlsx'), '--colour', 'red'], /no option --colour/],
    [['new', '-o', at('x.xlsx'), '--force=yes'], /--force takes no value/],
    [['new', '-o', at('x.xlsx'), '-o', at('y.xlsx')], /--out was given twice/],
    [['new', '-o', at('x.xlsx'), 'extra'], /"extra" was not expected/],
    [['new', '-o', at('no/such/folder/x.xlsx')], /could not be written/],
    [['news'], /no command "news"/],
    [['toString'], /no command "toString"/],
  ])('says in a sentence why %j cannot be done', async (args, sentence) => {
    const { code, out, err } = await mainstay(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).toMatch(/^\S.*\.\n$/);
    expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:|ERR_|ENOENT/);
  });
});

describe('framework', () => {
  it('lists the frameworks', async () => {
    const { code, out } = await mainstay('framework', 'list');
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      `${framework.pack.id}  ${framework.pack.title} (version 2005)`,
    ]);
    const json = JSON.parse((await mainstay('framework', 'list', '--format', 'json')).out) as {
      id: string;
    }[];
    expect(json.map(({ id }) => id)).toContain(framework.pack.id);
  });

  it('shows one, in words or as it is', async () => {
    const { code, out } = await mainstay('framework', 'show', framework.pack.id);
    expect(code).toBe(0);
    for (const { label } of framework.pack.areas) expect(out).toContain(label);
    expect(out).not.toMatch(/\bM\d\b|\bR\d+\b|\bT[123]\b/);
    const json = await mainstay('framework', 'show', framework.pack.id, '--format', 'json');
    expect(JSON.parse(json.out)).toEqual(framework.pack);
  });

  it.each([
    [['framework'], /framework list/],
    [['framework', 'show'], /Name the framework/],
    [['framework', 'show', 'x'], /no framework "x"/],
    [['framework', 'list', 'x'], /not expected/],
    [['framework', 'list', '--format', 'xml'], /no format "xml"/],
  ])('refuses %j', async (args, sentence) => {
    const { code, err } = await mainstay(...args);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});

describe('help', () => {
  it.each([
    [['--help']],
    [['-h']],
    [['help']],
    [['new', '--help']],
    [['check', '-h']],
    [['export', '--help']],
    [['framework', '--help']],
  ])('is shown for %j', async (args) => {
    const { code, out, err } = await mainstay(...args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('mainstay ');
  });

  it('is shown on the error stream where no command was given', async () => {
    const { code, out, err } = await mainstay();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('mainstay check');
  });
});
