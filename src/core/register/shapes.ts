/** The tables of the register: the same for a workbook, for CSV, for a dataset and for the report. */

import type { Verdict } from '../agreement';
import type {
  ActivityRow,
  AgreementRow,
  AudienceRow,
  FindingRow,
  NearName,
  PartnerRow,
  Problem,
  UsageRow,
} from './types';
import type { Row, TableShape, Value } from './table';

/** A table of which the rows come from objects by the keys of its columns. */
export interface Shape<Source> extends TableShape {
  rowOf(source: Source): Row;
}

type Column<Source> = readonly [key: keyof Source & string, heading: string, width?: number];

function shape<Source extends object>(
  key: string,
  title: string,
  about: string,
  columns: readonly Column<Source>[],
  numbers: readonly (keyof Source & string)[] = [],
): Shape<Source> {
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
    rowOf: (source) =>
      columns.map(([name]): Value => {
        const value: unknown = source[name];
        return typeof value === 'number' ? value : String(value);
      }),
  };
}

const PLACE = [
  ['reference', 'Reference'],
  ['ref', 'Ref', 8],
  ['sheet', 'Sheet', 16],
  ['cell', 'Cell', 8],
  ['file', 'File', 40],
] as const;

type Said<Source, Texts extends keyof Source> = Omit<Source, Texts> & Readonly<Record<Texts, string>>;

export const AGREEMENTS = shape<Said<AgreementRow, 'state' | 'counts'>>(
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
  ['errors', 'advice', 'notes', 'activities', 'partners'],
);

export interface ContactRow {
  readonly audience: string;
  /** "2005-06". */
  readonly month: string;
  readonly partners: string;
  readonly lead: string;
  readonly when: string;
  readonly how: string;
  readonly ref: string;
  readonly file: string;
}

export const CONTACTS = shape<ContactRow>(
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
);

export interface LookRow {
  readonly sentence: string;
  /** Title of the table that is its evidence. */
  readonly where: string;
}

export const LOOK = shape<LookRow>(
  'look',
  'Worth a look',
  'What the agreements say together, the most urgent first.',
  [
    ['sentence', 'What', 110],
    ['where', 'Where to look', 28],
  ],
);

export interface CalendarRow {
  readonly audience: string;
  /** "2005-06". */
  readonly month: string;
  readonly partnerships: number;
  readonly contacts: number;
}

export const CALENDAR = shape<CalendarRow>(
  'calendar',
  'Calendar',
  'Months in which each audience is approached, by how many partnerships and how often.',
  [
    ['audience', 'Audience', 40],
    ['month', 'Month', 10],
    ['partnerships', 'Partnerships', 14],
    ['contacts', 'Contacts', 12],
  ],
  ['partnerships', 'contacts'],
);

export interface CoverageRowOut {
  readonly area: string;
  readonly level: string;
  readonly planned: number;
  readonly named: number;
  readonly outside: number;
  readonly activities: number;
}

export const COVERAGE = shape<CoverageRowOut>(
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
  ['planned', 'outside', 'named', 'activities'],
);

export const ACTIVITIES = shape<ActivityRow>(
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
);

export const AUDIENCES = shape<AudienceRow>(
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
);

export const PARTNERS = shape<PartnerRow>(
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
  ['activities', 'leads'],
);

export interface ConformanceOut extends Readonly<Record<Verdict, number>> {
  readonly requirement: string;
  readonly title: string;
  readonly quote: string;
}

export const CONFORMANCE = shape<ConformanceOut>(
  'conformance',
  'Conformance',
  'Each requirement of the strategy, with the number of agreements by verdict.',
  [
    ['requirement', 'Requirement', 14],
    ['title', 'Title', 32],
    ['met', 'Met', 14],
    ['not-met', 'Not met', 14],
    ['answered', 'Advice answered', 14],
    ['to-judge', 'For a person to judge', 14],
    ['not-binding', 'Does not bind', 14],
    ['quote', 'The strategy says', 80],
  ],
  ['met', 'not-met', 'answered', 'to-judge', 'not-binding'],
);

export const USE = shape<UsageRow>(
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
  ['agreements', 'mentions'],
);

export const NAMES = shape<Said<NearName, 'files'>>(
  'names',
  'Near names',
  'Names that are close to one of the strategy or of another file: perhaps the same is meant.',
  [
    ['name', 'As typed', 40],
    ['meant', 'Perhaps meant', 40],
    ['files', 'Files', 60],
  ],
);

export const FINDINGS = shape<FindingRow>(
  'findings',
  'Findings',
  'What is open in each agreement that counts.',
  [['severity', 'Severity', 10], ['message', 'Finding', 80], ['rule', 'Rule', 22], ...PLACE],
);

export const PROBLEMS = shape<Required<Problem>>(
  'problems',
  'Problems',
  'Files that could not be read, and doubts about tables that were taken over, with what to do.',
  [
    ['file', 'File', 40],
    ['message', 'What is wrong', 80],
    ['sheet', 'Sheet', 16],
    ['cell', 'Cell', 8],
  ],
);
