/**
 * Writes docs/rules: one page a rule and a table of all, from the rules themselves, the comments above them,
 * the strategy's sentences and the first rows of their tests. `npx tsx src/tools/docs-rules.ts --check` writes
 * nothing and fails when a rule lacks its test, its comment, its page or its line in the index, or when a page
 * is stale or belongs to no rule.
 */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { frameworkById, type Requirement } from '../core/framework';
import { messageOf, rules, type Rule } from '../core/rules';
import { columnLabel, coverQuestions } from '../core/workbook';
import {
  cellOf,
  collecting,
  declared,
  findingsOf,
  type Cases,
  type Invalid,
  type Valid,
} from '../../test/core/rules/ruleTester';

const ROOT = resolve(__dirname, '../..');
const PAGES = 'docs/rules';
const SOURCES = 'src/core/rules/catalogue';
const TESTS = 'test/core/rules/catalogue';
const SEVERITIES = { error: 'To fix', advice: 'Advice', note: 'Note' } as const;

const framework = frameworkById('equal-theme-d-2005');
if (!framework) throw new Error('The framework of the examples is not there.');
const requirements = new Map(framework.pack.requirements.map((r) => [r.id, r]));

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

/** What is missing for a rule to be whole, in sentences; nothing where all is there. */
export function missingOfRules(): readonly string[] {
  const missing: string[] = [];
  const listed = new Set(rules.map((rule) => rule.id));
  const sources = filesIn(SOURCES, '.ts').filter((name) => name !== 'index');
  const tests = new Set(filesIn(TESTS, '.test.ts'));
  for (const id of sources) {
    if (!listed.has(id)) missing.push(`${SOURCES}/index.ts has no line for ${id}.`);
    if (!tests.has(id)) missing.push(`${TESTS}/${id}.test.ts is missing.`);
    if (!commentOf(id)) missing.push(`${SOURCES}/${id}.ts has no comment above its rule.`);
  }
  for (const id of listed) if (!sources.includes(id)) missing.push(`${SOURCES}/${id}.ts is missing.`);
  for (const id of tests) if (!sources.includes(id)) missing.push(`${TESTS}/${id}.test.ts tests no rule.`);
  return missing;
}

/** The comment above a rule, as running text. */
function commentOf(id: string): string {
  const source = readFileSync(join(ROOT, SOURCES, `${id}.ts`), 'utf8');
  const comment = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export const/.exec(source)?.[1] ?? '';
  return comment
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

async function casesOf(id: string): Promise<Cases> {
  collecting.only = true;
  await import(join(ROOT, TESTS, `${id}.test.ts`));
  const cases = declared.get(id);
  if (!cases) throw new Error(`${TESTS}/${id}.test.ts declares no cases.`);
  return cases;
}

const code = (text: unknown): string => {
  const shown = String(text).replace(/\n/g, ' ⏎ ');
  if (shown === '') return '(empty)';
  if (shown.length > 200) return `\`${shown.slice(0, 60)} …\` (${shown.length} characters)`;
  return `\`${shown}\``;
};

const pairs = (cells: object, name: (key: string) => string): string =>
  Object.entries(cells)
    .map(([key, text]) => `${name(key)} ${code(text)}`)
    .join(', ');

const questionOf = (key: string): string => coverQuestions.find((q) => q.key === key)?.question ?? key;

/** What a case changes in a workbook that is otherwise well filled in. */
function given({
  row,
  rows,
  cover,
  partners,
  joint,
  answers,
  without,
  withoutTables,
  formulas,
  asOf,
}: Valid): string {
  const parts: string[] = [];
  if (row) parts.push(pairs(row, columnLabel));
  rows?.forEach((cells, i) => parts.push(`row ${i + 5}: ${pairs(cells, columnLabel) || 'well filled in'}`));
  if (rows?.length === 0) parts.push('no row');
  if (cover) parts.push(pairs(cover, questionOf));
  partners?.forEach((partner, i) => parts.push(`Partners, row ${i + 5}: ${pairs(partner, (key) => key)}`));
  for (const answer of Object.values(joint ?? {})) parts.push(pairs(answer, (key) => key));
  answers?.forEach((answer) => parts.push(`an answer: ${pairs(answer, (key) => key)}`));
  if (without) parts.push(`no column ${without.map(columnLabel).join(', ')}`);
  if (withoutTables) parts.push(`no table ${withoutTables.join(', ')}`);
  formulas?.forEach(([, key]) => parts.push(`a formula in ${columnLabel(key)}`));
  if (asOf) parts.push(`checked as of ${asOf}`);
  return parts.filter(Boolean).join('; ') || 'a well filled-in agreement';
}

function invalidExample(rule: Rule, example: Invalid): string {
  const found = findingsOf(rule, example).map((finding) => {
    const fixes = [...(finding.fix ? [finding.fix] : []), ...finding.choices].map(
      (fix) => `**${fix.label}**`,
    );
    const offer = fixes.length ? ` Offered: ${fixes.join(', ')}.` : '';
    return `  - ${cellOf(finding)}: ${messageOf(finding)}${offer}`;
  });
  return [`- ${given(example)}`, ...found].join('\n');
}

const validExample = (example: Valid): string =>
  `- ${given(example)}${example.why ? ` (${example.why})` : ''}`;

function sayings(rule: Rule): string {
  const bound = rule.requirements
    .map((id) => requirements.get(id))
    .filter((r): r is Requirement => r !== undefined);
  if (!bound.length)
    return 'The strategy does not ask for this itself; it helps what it asks for to be read.';
  return bound.map((r) => `> ${r.quote}\n>\n> — ${r.title} (${r.id})`).join('\n\n');
}

async function pageOf(rule: Rule): Promise<string> {
  const { valid, invalid } = await casesOf(rule.id);
  const text = [
    `# ${rule.id}`,
    `${SEVERITIES[rule.severity]}. ${rule.summary}`,
    commentOf(rule.id),
    '## The strategy says',
    sayings(rule),
    '## Examples',
    'It speaks of:',
    invalid
      .slice(0, 3)
      .map((example) => invalidExample(rule, example))
      .join('\n'),
    'It says nothing about:',
    valid.slice(0, 6).map(validExample).join('\n'),
    `Rule: [${SOURCES}/${rule.id}.ts](../../${SOURCES}/${rule.id}.ts). ` +
      `Tests: [${TESTS}/${rule.id}.test.ts](../../${TESTS}/${rule.id}.test.ts).`,
  ];
  return markdown(text);
}

function tableOfRules(): Promise<string> {
  const lines = rules.map(
    ({ id, severity, summary, requirements: ids }) =>
      `| [${id}](${id}.md) | ${ids.join(', ') || '–'} | ${SEVERITIES[severity].toLowerCase()} | ${summary} |`,
  );
  return markdown([
    '# The rules',
    'Generated from the rules and their tests; do not edit. **To fix** keeps an agreement a draft. **Advice** can be ' +
      'answered "considered: no, because ...". A **note** informs. No rule warns because a value is not in the ' +
      'strategy, nor because a combination is not printed there.',
    ['| rule | requirements | severity | says |', '|---|---|---|---|', ...lines].join('\n'),
  ]);
}

async function markdown(blocks: readonly string[]): Promise<string> {
  const { format } = await import('prettier');
  return format(`<!-- Generated by src/tools/docs-rules.ts. -->\n\n${blocks.join('\n\n')}\n`, {
    parser: 'markdown',
    printWidth: 110,
    proseWrap: 'preserve',
  });
}

/** Every page of docs/rules, by its path from the top of the repository. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  pages.set(`${PAGES}/README.md`, await tableOfRules());
  for (const rule of rules) pages.set(`${PAGES}/${rule.id}.md`, await pageOf(rule));
  return pages;
}

/** Pages in docs/rules that belong to no rule. */
export function strayPages(pages: ReadonlyMap<string, string>): readonly string[] {
  return filesIn(PAGES, '.md')
    .map((name) => `${PAGES}/${name}.md`)
    .filter((path) => !pages.has(path));
}

function onDisk(path: string): string | null {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

async function main(): Promise<void> {
  const complaints = [...missingOfRules()];
  const check = process.argv.includes('--check');
  if (!complaints.length) {
    mkdirSync(join(ROOT, PAGES), { recursive: true });
    const pages = await rulePages();
    for (const [path, text] of pages) {
      if (onDisk(path) === text) continue;
      if (check) complaints.push(`${path} is stale.`);
      else writeFileSync(join(ROOT, path), text);
    }
    for (const path of strayPages(pages)) {
      if (check) complaints.push(`${path} belongs to no rule.`);
      else rmSync(join(ROOT, path));
    }
  }
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length) process.exitCode = 1;
}

if (require.main === module) void main();
