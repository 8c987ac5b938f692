/** Writes docs/cli.md from the commands' own help and examples; with --check it says whether the page is stale. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { examples, type Example } from '../apps/cli/examples';
import { commands } from '../apps/cli/run';

const PAGE = join(__dirname, '../../docs/cli.md');

const CODES: readonly (readonly [code: number, means: string])[] = [
  [0, 'done; also the export of a draft, with a note on the error stream'],
  [
    1,
    'the answer is no: `check` found something to fix, `verify` found a document changed, `merge` and `review` left something to decide, `framework check` found a pack wanting',
  ],
  [
    2,
    'it could not be done: unreadable file, no agreement in it, unknown framework, bad option. One sentence on the error stream says what is wrong and what to do',
  ],
  [
    130,
    'stopped by Ctrl+C: `combine` keeps what is done for `--resume`, `check` has written what it checked, and keeps it with `--resume`',
  ],
];

const HEAD = `# Every command

Made from the commands' own help by \`npm run generate\`; the examples are run by a test. [command-line.md](command-line.md) says what the outputs hold.

Commands are run by npm from the project's folder; paths are taken from the folder you are in:

\`\`\`sh
npm run -s mainstay -- check agreement.xlsx
\`\`\`

Below, \`mainstay\` stands for \`npm run -s mainstay --\`. "mainstay COMMAND --help" says the same in the terminal.

## Exit codes

| code | means |
| --- | --- |
${CODES.map(([code, means]) => `| ${code} | ${means} |`).join('\n')}

With several files the highest code wins, and the other files are done all the same.
`;

const exampleOf = ({ line, says, code }: Example): string => `| \`mainstay ${line}\` | ${says} | ${code} |`;

function sectionOf(name: string, help: string): string {
  const own = examples[name] ?? [];
  if (own.length === 0) throw new Error(`The command ${name} has no example in src/apps/cli/examples.ts.`);
  return `## ${name}

\`\`\`
${help.trimEnd()}
\`\`\`

| for example | does | exit code |
| --- | --- | --- |
${own.map(exampleOf).join('\n')}
`;
}

async function page(): Promise<string> {
  const sections: string[] = [];
  for (const [name, load] of Object.entries(commands)) sections.push(sectionOf(name, (await load()).help));
  const options = (await resolveConfig(PAGE)) ?? {};
  return format([HEAD, ...sections].join('\n'), { ...options, parser: 'markdown' });
}

async function main(): Promise<void> {
  const text = await page();
  let before = '';
  try {
    before = readFileSync(PAGE, 'utf8');
  } catch {
    // Not written yet.
  }
  if (before === text) return;
  if (process.argv.includes('--check')) {
    console.error('docs/cli.md is stale. Run: npm run generate');
    process.exitCode = 1;
    return;
  }
  writeFileSync(PAGE, text);
  console.log('wrote docs/cli.md');
}

void main();
