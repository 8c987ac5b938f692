/** An export as text, for hosts that keep files from a pane. */
import { loadText } from '../../../src/core/export';
import { loadFramework, packs } from '../../../src/core/framework';
import { dossier, everywhere, HOSTILE } from '../../support/dossiers';
import { all, parseHtml, textOf } from '../../support/strict-xml';

const framework = loadFramework(packs[0]!);
const sample = dossier(framework, 3);

async function text(id: string, what = sample) {
  const { textForm } = await loadText();
  return textForm(id, what, framework, { workbookName: 'Ours' });
}

test('a document has its look written at each element, and nothing that asks for a style sheet', async () => {
  const { html } = await text('docx');
  expect(html).not.toContain('<style');
  expect(html).not.toContain('class=');
  const page = parseHtml(`<!DOCTYPE html><html><body>${html}</body></html>`);
  expect(all(page, 'h1').map(textOf)).toEqual(['Mainstreaming Partnership Agreement']);
  const tables = all(page, 'table');
  expect(tables.length).toBeGreaterThan(5);
  expect(all(page, 'th').map(textOf)).toContain(framework.pack.headings.what);
  for (const cell of all(page, 'td')) expect(cell.attributes['style']).toContain('border');
});

test('it holds what the document holds, the seal and the statement among it', async () => {
  const { plain, rows } = await text('pdf');
  for (const words of [
    'MPA D/2005-07',
    'enterprise number 3 can',
    'Conformance statement',
    'Seal (SHA-256',
  ]) {
    expect(plain).toContain(words);
  }
  expect(rows[0]).toEqual({ cells: ['Mainstreaming Partnership Agreement'], strong: true });
  expect(rows.filter(({ cells }) => cells.length === 6)).toHaveLength(4);
  expect(plain).not.toMatch(/DRAFT/);
});

test('a draft says so first', async () => {
  const finding = { severity: 'error' } as (typeof sample.findings)[number];
  const { html, plain } = await text('docx', { ...sample, findings: [finding] });
  expect(html).toContain('DRAFT \u00b7 Mainstreaming');
  expect(plain).toMatch(/^DRAFT \u00b7 /);
  expect(plain).toContain('1 thing is to fix');
});

test('an answer to advice names its column as people do', async () => {
  const answer = { rule: 'x', entry: 'June 2005', reason: 'It moved.', by: 'Ann', on: '2005-06-01' };
  const columns = ['when', 'partners', 'rationale', 'strange'];
  const answers = columns.map((column) => ({ ...answer, ref: '1', column }));
  const { rows } = await text('docx', { ...sample, agreement: { ...sample.agreement, answers } });
  const about = rows.filter(({ cells }) => cells[2] === 'It moved.').map(({ cells }) => cells[1]);
  expect(about).toEqual([
    'WHEN: June 2005',
    'DPs involved: June 2005',
    'Rationale linking what, who, when and how: June 2005',
    'strange: June 2005',
  ]);
});

test('contacts stay out where the format leaves them out', async () => {
  expect((await text('docx')).plain).toContain('ann@partnership.example');
  for (const id of ['html', 'csv', 'csvw'])
    expect((await text(id)).plain).not.toContain('partnership.example');
});

test('a format for programs gives its own text', async () => {
  const data = await text('json');
  expect(data.html).toBeNull();
  expect(JSON.parse(data.plain)).toEqual(sample.agreement);
  expect(data.rows.map(({ cells }) => cells[0]).join('\n')).toBe(data.plain.trimEnd());
  const table = await text('csv');
  expect(table.rows.map(({ cells }) => cells.length)).toEqual([19, 19, 19, 19]);
  expect(table.rows.map(({ strong }) => strong)).toEqual([true, false, false, false]);
});

test('a text too long for one cell goes on beneath', async () => {
  const [first, ...rest] = sample.agreement.activities;
  const activities = [{ ...first!, why: `${'y'.repeat(32_766)}\u{1f680}${'y'.repeat(40_000)}` }, ...rest];
  const { rows } = await text('docx', { ...sample, agreement: { ...sample.agreement, activities } });
  const lengths = rows.map(({ cells }) => cells[4]?.length ?? 0).filter((length) => length > 4000);
  expect(lengths).toEqual([32_766, 32_767, 40_002 - 32_767]);
});

test.each(Object.entries(HOSTILE))('%s is text in each form', async (_name, hostile) => {
  const { html, rows } = await text('docx', everywhere(framework, hostile));
  const page = parseHtml(`<!DOCTYPE html><html><body>${html}</body></html>`);
  expect(all(page, 'script')).toEqual([]);
  const shown = rows.flatMap(({ cells }) => cells).join('');
  expect(shown).not.toMatch(/[^\P{Cc}\n\t]|[\ufffe\uffff]/u);
});
