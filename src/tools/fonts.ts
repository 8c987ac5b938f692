/**
 * Cuts the fonts of the PDF export to the scripts it shows: Latin with its extensions, Greek, Cyrillic,
 * and common signs. Run by hand when the set changes; needs Debian's fonttools and fonts-noto-core.
 * What lies outside is replaced visibly in the document and named to the person.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SOURCE = '/usr/share/fonts/truetype/noto';
const TARGET = resolve(__dirname, '../core/export/pdf/fonts');
const SETS = [
  'U+0020-007E,U+00A0-024F,U+0259,U+02BB-02BC,U+02C6-02C7,U+02D8-02DD,U+0300-0308,U+030A-030C',
  'U+0384-03CE,U+0400-045F,U+0490-0491,U+1E00-1EFF',
  'U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC',
  'U+2116,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265,U+25A0,U+25CF,U+FFFD',
].join(',');

function cut(weight: 'Regular' | 'Bold'): Buffer {
  const out = join(mkdtempSync(join(tmpdir(), 'mainstay-fonts-')), `${weight}.ttf`);
  execFileSync('pyftsubset', [
    join(SOURCE, `NotoSans-${weight}.ttf`),
    `--unicodes=${SETS}`,
    '--layout-features=kern,liga,mark,mkmk,ccmp,locl',
    '--no-hinting',
    `--output-file=${out}`,
  ]);
  return readFileSync(out);
}

for (const weight of ['Regular', 'Bold'] as const) {
  const lines =
    cut(weight)
      .toString('base64')
      .match(/.{1,116}/g) ?? [];
  const name = `noto-sans-${weight.toLowerCase()}.ts`;
  const text = [
    `/** Noto Sans ${weight}, cut by src/tools/fonts.ts; SIL Open Font License 1.1, see OFL.txt. */`,
    'export default [',
    ...lines.map((line) => `  '${line}',`),
    "].join('');",
    '',
  ].join('\n');
  writeFileSync(join(TARGET, name), text);
  console.log(`${name}: ${text.length} characters`);
}
