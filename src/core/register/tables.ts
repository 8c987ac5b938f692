/** The register as tables: the same for a workbook, for CSV, for a dataset and for the report. */

import { monthText } from '../agreement/pictures';
import type { Verdict } from '../agreement';
import type { Register } from './types';

export type Value = string | number;

export interface RegisterColumn {
  readonly key: string;
  readonly heading: string;
  readonly type: 'text' | 'number';
  /** In characters. */
  readonly width: number;
}

export interface RegisterTable {
  readonly key: string;
  readonly title: string;
  /** One sentence on what stands in it. */
  readonly about: string;
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly (readonly Value[])[];
}

type Column<Row> = readonly [key: keyof Row & string, heading: string, width?: number];

function table<Row extends object>(
  key: string,
  title: string,
  about: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  numbers: readonly (keyof Row & string)[] = [],
): RegisterTable {
  return {
    key,
    title,
    about,
    columns: columns.map(([name, heading, width = 20]) => ({
      key: name,
      heading,
      width,
      type: numbers.includes(name) ? 'number' : 'text',
    })),
    rows: rows.map((row) =>
      columns.map(([name]): Value => {
        const value: unknown = row[name];
        return typeof value === 'number' ? value : String(value);
      }),
    ),
  };
}

const STATES = { complete: 'Complete', 'to-judge': 'For a person to judge', draft: 'Draft' } as const;
const VERDICT_HEADINGS: readonly (readonly [Verdict, string])[] = [
  ['met', 'Met'],
  ['not-met', 'Not met'],
  ['answered', 'Advice answered'],
  ['to-judge', 'For a person to judge'],
  ['not-binding', 'Does not bind'],
];

function agreements(register: Register): RegisterTable {
  const rows = register.agreements.map((row) => ({
    ...row,
    state: STATES[row.state],
    counts: row.counts ? 'yes' : 'no',
  }));
  return table(
    'agreements',
    'Agreements',
    'One row for each file that was read.',
    [
      ['reference', 'Reference'],
      ['partnership', 'Partnership', 36],
      ['state', 'State', 22],
      ['errors', 'To fix', 9],
      ['advice', 'Advice', 9],
      ['notes', 'Notes', 9],
      ['activities', 'Activities', 11],
      ['partners', 'Partners', 11],
      ['version', 'Version', 10],
      ['leadPartner', 'Lead partner', 28],
      ['start', 'Start', 12],
      ['end', 'End', 12],
      ['framework', 'Framework', 26],
      ['counts', 'Counts', 9],
      ['note', 'Note', 40],
      ['seal', 'Seal', 20],
      ['file', 'File', 40],
    ],
    rows,
    ['errors', 'advice', 'notes', 'activities', 'partners'],
  );
}

function clashes(register: Register): RegisterTable {
  const rows = register.clashes.flatMap((clash) =>
    clash.contacts.map((contact) => ({
      audience: clash.audience.label,
      month: monthText(clash.month),
      file: contact.mark.source,
      ref: contact.mark.ref,
      when: contact.when,
      how: contact.how.join('; '),
      partners: contact.partners.join('; '),
      lead: contact.lead,
    })),
  );
  return table(
    'contacts',
    'Same audience, same month',
    'Audiences that several partnerships plan to approach in the same month: agree who makes the contact.',
    [
      ['audience', 'Audience', 32],
      ['month', 'Month', 10],
      ['partners', 'Partners', 32],
      ['lead', 'Partner in the lead'],
      ['when', 'When', 24],
      ['how', 'How', 40],
      ['ref', 'Ref', 8],
      ['file', 'File', 40],
    ],
    rows,
  );
}

function coverage(register: Register): RegisterTable {
  const rows = register.coverage.flatMap(({ area, cells }) =>
    cells.map((cell) => ({
      area: area?.label ?? 'Other policy areas',
      level: cell.level.label,
      planned: cell.planned,
      outside: cell.outside,
      named: cell.named,
      activities: cell.activities.length,
    })),
  );
  return table(
    'coverage',
    'Coverage',
    'Audiences planned in each policy area at each level, beside those the strategy names there.',
    [
      ['area', 'Policy area', 40],
      ['level', 'Level', 16],
      ['planned', 'Audiences planned', 12],
      ['named', 'Named by the strategy', 12],
      ['outside', 'Not in the strategy', 12],
      ['activities', 'Activities', 12],
    ],
    rows,
    ['planned', 'outside', 'named', 'activities'],
  );
}

function conformance(register: Register): RegisterTable {
  const headings = VERDICT_HEADINGS;
  return {
    key: 'conformance',
    title: 'Conformance',
    about: 'Each requirement of the strategy, with the number of agreements by verdict.',
    columns: [
      { key: 'requirement', heading: 'Requirement', type: 'text', width: 14 },
      { key: 'title', heading: 'Title', type: 'text', width: 32 },
      ...headings.map(([key, heading]) => ({ key, heading, type: 'number' as const, width: 14 })),
      { key: 'quote', heading: 'The strategy says', type: 'text', width: 80 },
    ],
    rows: register.conformance.map(({ requirement, title, quote, verdicts }) => [
      requirement,
      title,
      ...headings.map(([key]) => verdicts[key]),
      quote,
    ]),
  };
}

const PLACE = [
  ['reference', 'Reference'],
  ['ref', 'Ref', 8],
  ['sheet', 'Sheet', 16],
  ['cell', 'Cell', 8],
  ['file', 'File', 40],
] as const;

/** Every table of the register, the most asked for first. */
export function registerTables(register: Register): readonly RegisterTable[] {
  return [
    agreements(register),
    clashes(register),
    coverage(register),
    table(
      'activities',
      'Activities',
      'One row for each activity of an agreement that counts.',
      [
        ['area', 'Policy area', 32],
        ['what', 'What', 40],
        ['who', 'Who', 40],
        ['when', 'When', 24],
        ['how', 'How', 32],
        ['why', 'Why', 40],
        ['partners', 'Partners', 28],
        ['lead', 'Partner in the lead'],
        ['kind', 'Kind', 16],
        ['outcome', 'Outcome', 40],
        ...PLACE,
      ],
      register.activities,
    ),
    table(
      'audiences',
      'Audiences',
      'One row for each audience of an activity.',
      [
        ['name', 'Audience', 32],
        ['level', 'Level', 16],
        ['nation', 'Nation', 12],
        ['area', 'Policy area', 32],
        ['from', 'From', 12],
        ['to', 'To', 12],
        ['how', 'How', 32],
        ['partners', 'Partners', 28],
        ['lead', 'Partner in the lead'],
        ['audience', 'Entry of the strategy', 24],
        ...PLACE,
      ],
      register.audiences,
    ),
    table(
      'partners',
      'Partners',
      'One row for each partner of an agreement.',
      [
        ['name', 'Name', 32],
        ['dp', 'Development partnership', 24],
        ['role', 'Role', 20],
        ['sector', 'Sector', 16],
        ['identifier', 'Identifier', 20],
        ['activities', 'Activities', 11],
        ['leads', 'In the lead', 11],
        ['contact', 'Contact', 24],
        ['email', 'E-mail', 28],
        ['reference', 'Reference'],
        ['file', 'File', 40],
      ],
      register.partners,
      ['activities', 'leads'],
    ),
    conformance(register),
    table(
      'use',
      'Use of the strategy',
      'How often each entry of the strategy was used.',
      [
        ['kind', 'Kind', 12],
        ['label', 'Entry', 60],
        ['agreements', 'Agreements', 12],
        ['mentions', 'Mentions', 12],
        ['id', 'Id', 16],
      ],
      register.usage,
      ['agreements', 'mentions'],
    ),
    table(
      'names',
      'Near names',
      'Names that are close to one of the strategy: perhaps the same is meant.',
      [
        ['name', 'As typed', 40],
        ['meant', 'Perhaps meant', 40],
        ['files', 'Files', 60],
      ],
      register.nearNames.map((row) => ({ ...row, files: row.files.join('; ') })),
    ),
    table(
      'findings',
      'Findings',
      'What is open in each agreement that counts.',
      [['severity', 'Severity', 10], ['message', 'Finding', 80], ['rule', 'Rule', 22], ...PLACE],
      register.findings,
    ),
    table(
      'problems',
      'Problems',
      'Files that could not be read, and what to do.',
      [
        ['file', 'File', 40],
        ['message', 'What is wrong', 80],
      ],
      register.problems,
    ),
  ];
}
