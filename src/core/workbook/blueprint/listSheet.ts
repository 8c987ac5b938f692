/** The hidden sheet with the vocabulary, and the names by which list rules find it. */

import type { Framework } from '../../framework';
import { STATUSES } from '../cover';
import { columnLetters, quoteSheet } from '../positions';
import type { NamePlan, SheetPlan, TextBlock } from '../types';
import { areaColumns, areaLists, listItems, type AreaColumn } from './lists';

/** Names of the ranges; list rules name nothing else. */
export const listNames = {
  areas: 'MPA_Areas',
  kinds: 'MPA_Kinds',
  yesNo: 'MPA_YesNo',
  statuses: 'MPA_Statuses',
  placeholders: 'MPA_Placeholders',
  partners: 'MPA_PartnerNames',
} as const;

const part: Record<AreaColumn, string> = { what: 'What', who: 'Who', when: 'When', how: 'How' };

const YES_NO = ['yes', 'no'] as const;

const HEADINGS = 3;

interface Column {
  readonly name: string;
  readonly items: readonly string[];
}

/** Compared with = and not with `fold`: each text stands with and without the full stop that folding ignores. */
function placeholders(framework: Framework): string[] {
  const texts = framework.pack.placeholders.flatMap((text) => {
    const bare = text.replace(/\.+$/, '');
    return bare ? [text, bare, `${bare}.`] : [text];
  });
  return [...new Map(texts.map((text) => [text.toLowerCase(), text])).values()];
}

function listColumns(framework: Framework): Column[] {
  const lists = areaLists(framework);
  const cascades = areaColumns.flatMap((column): Column[] => {
    const { byArea, all } = lists[column];
    const name = `MPA_${part[column]}`;
    const blocks = [...byArea];
    return [
      { name: `${name}Keys`, items: blocks.flatMap(([area, items]) => items.map(() => area)) },
      { name: `${name}Items`, items: blocks.flatMap(([, items]) => items) },
      { name: `${name}All`, items: all },
    ];
  });
  return [
    { name: listNames.areas, items: listItems(framework, 'area', '') },
    ...cascades,
    { name: listNames.kinds, items: listItems(framework, 'kind', '') },
    { name: listNames.yesNo, items: YES_NO },
    { name: listNames.statuses, items: STATUSES },
    { name: listNames.placeholders, items: placeholders(framework) },
  ];
}

export interface ListSheet {
  readonly plan: SheetPlan;
  readonly names: readonly NamePlan[];
}

/** `name` is the sheet's name in this workbook. */
export function listSheet(framework: Framework, name: string): ListSheet {
  const columns = listColumns(framework);
  const intro: TextBlock[] = [
    {
      row: 0,
      column: 0,
      values: [['Lists behind the dropdowns. Mainstay keeps this sheet; please do not change it.']],
      style: 'title',
    },
    {
      row: 1,
      column: 0,
      values: [
        ['Each column is one list of the strategy. It is hidden because there is nothing to fill in here.'],
      ],
      style: 'note',
    },
  ];
  const lists = columns.flatMap((column, n): TextBlock[] => [
    { row: HEADINGS, column: n, values: [[column.name]], style: 'subheading' },
    { row: HEADINGS + 1, column: n, values: column.items.map((item) => [item]), style: 'body' },
  ]);
  const names = columns.map((column, n): NamePlan => {
    const letters = columnLetters(n);
    const first = HEADINGS + 2;
    return {
      name: column.name,
      formula: `=${quoteSheet(name)}!$${letters}$${first}:$${letters}$${first + column.items.length - 1}`,
    };
  });
  return {
    plan: {
      key: 'lists',
      name,
      hidden: true,
      tab: null,
      blocks: [...intro, ...lists],
      table: null,
      freeze: { rows: 0, columns: 0 },
      widths: Object.fromEntries(columns.map((_, n) => [n, 32])),
    },
    names: [...names, { name: listNames.partners, formula: '=MPA_Partners[Name]' }],
  };
}

/** The list of a row by its area; the whole list where the area is empty or not of the strategy (R7). */
export function cascadeFormula(column: AreaColumn, areaCell: string): string {
  const keys = `MPA_${part[column]}Keys`;
  const items = `MPA_${part[column]}Items`;
  const count = `SUMPRODUCT(--(${keys}=${areaCell}))`;
  const first = `MATCH(${areaCell},${keys},0)`;
  // No COUNTIF: it reads wildcards in what a person typed and stops at 255 characters.
  return `=IF(${count}=0,MPA_${part[column]}All,INDEX(${items},${first}):INDEX(${items},${first}+${count}-1))`;
}
