/** `framework list`, `framework show ID`, and packs as files. */

import { frameworkFor } from '../frameworks';
import { readOptions } from '../options';
import { check, fromTable } from './frameworkFiles';
import { DONE, Refusal, type ExitCode, type Output } from '../refusal';
import { packs, type Pack } from '../../../core/framework';

export const help = `mainstay framework list
mainstay framework show ID
mainstay framework from-table TABLE.xlsx -o PACK.json
mainstay framework check PACK.json

Lists the frameworks, or shows what one holds. Drafts the pack of another strategy from its table, and says
what is missing or inconsistent in a pack; exit code 1 where something is.

  --format FORMAT   text (default) or json
  -o, --out FILE    the pack to write
  --id ID           its id, as in theme-e-2006; else the name of the file
  --issued DATE     the day on which the strategy was issued; else today
  --like ID         the framework by whose words the table is read
  --sheet NAME      the sheet to read; else the first one that holds a table
  --map KEY=COLUMN  columns by hand, as for adopt
  --force           replace the file if it exists
`;

const line = ({ id, version, title }: Pack): string => `${id}  ${title} (version ${version})\n`;

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

function summary(pack: Pack): string {
  const areas = pack.areas.map((area) => {
    const counts = [
      counted(area.topics.length, 'topic'),
      counted(area.audiences.length, 'audience'),
      counted(area.timings.length, 'date'),
      counted(area.methods.length, 'method'),
    ];
    return `  ${area.label}: ${counts.join(', ')}`;
  });
  return [
    pack.title,
    '',
    `Id:         ${pack.id}`,
    `Version:    ${pack.version}`,
    `Publisher:  ${pack.publisher}`,
    `Reviewed:   every ${pack.review.months} months, counted from ${pack.issued}`,
    `Aims:       ${pack.aims.text}`,
    '',
    'Policy areas',
    ...areas,
    '',
    'Levels',
    ...pack.levels.map(({ label }) => `  ${label}`),
    '',
    'Methods',
    ...pack.methods.map(({ label }) => `  ${label}`),
    '',
    'Opportunities',
    ...pack.opportunities.map(({ label }) => `  ${label}`),
    '',
    `${pack.audiences.length} audiences, ${pack.partnerships.length} development partnerships, ` +
      `${pack.abbreviations.length} abbreviations, ${pack.requirements.length} requirements.`,
    '',
  ].join('\n');
}

const TEXT = { type: 'string' } as const;

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('framework', args, {
    ...{ format: TEXT, id: TEXT, issued: TEXT, like: TEXT, sheet: TEXT, map: TEXT },
    ...{ out: { type: 'string', short: 'o' }, force: { type: 'boolean' } },
  });
  const [action, id, extra] = given.positionals;
  const format = given.text('format') ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new Refusal(`There is no format "${format}". There are text and json.`);
  const json = (value: unknown): void => output.out(`${JSON.stringify(value, null, 2)}\n`);
  if (extra !== undefined || (action === 'list' && id !== undefined)) {
    throw new Refusal(`"${extra ?? id ?? ''}" was not expected here.`);
  }
  if (action === 'from-table') return fromTable(id, given, output);
  if (action === 'check') return check(id, output);
  if (action === 'list') {
    if (format === 'json') json(packs.map(({ id: key, version, title }) => ({ id: key, version, title })));
    else for (const pack of packs) output.out(line(pack));
  } else if (action === 'show') {
    if (id === undefined)
      throw new Refusal(
        'Name the framework: mainstay framework show ID. "mainstay framework list" lists them.',
      );
    const { pack } = frameworkFor(id);
    if (format === 'json') json(pack);
    else output.out(summary(pack));
  } else {
    throw new Refusal(
      'Say what to do: "mainstay framework list", "framework show ID", "framework from-table" or "framework check".',
    );
  }
  return DONE;
}
