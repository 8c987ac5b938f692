/**
 * A submission as the register keeps it: the texts of its rows and figures, ready to be laid aside. Making one
 * needs the submission and the framework alone, so any worker can; putting them together is `Collector`.
 */

import type { Framework } from '../framework';
import { contactMarks, figuresOf } from './figures';
import { activityRows, agreementRow, audienceRows, findingRows, partnerRows } from './rows';
import { ACTIVITIES, AGREEMENTS, AUDIENCES, FINDINGS, PARTNERS, PROBLEMS } from './shapes';
import type { Row } from './table';
import type { Problem, RegisterOptions, Submission } from './types';

/** Sections that hold rows of a table. */
const ROW_SECTIONS = ['agreements', 'activities', 'audiences', 'partners', 'findings', 'problems'] as const;
export type RowSection = (typeof ROW_SECTIONS)[number];

export const SECTIONS = [...ROW_SECTIONS, 'figures', 'contacts'] as const;
export type Section = (typeof SECTIONS)[number];

/** What stays in memory of every file: a few hundred bytes. */
export interface PortionHead {
  readonly file: string;
  /** What tells versions of one agreement apart; null where the file could not be read. */
  readonly version: {
    readonly reference: string;
    readonly version: string;
    readonly date: string;
    /** SHA-256 of the canonical JSON. */
    readonly seal: string;
  } | null;
  /** Number of rows by section. */
  readonly rows: Readonly<Record<RowSection, number>>;
}

export interface Portion {
  readonly head: PortionHead;
  /** JSON of each section, without a line break: rows as arrays in the order of the table's columns. */
  readonly sections: Readonly<Record<Section, string>>;
}

function portion(
  file: string,
  version: PortionHead['version'],
  rows: Partial<Readonly<Record<RowSection, readonly Row[]>>>,
  figures: unknown,
  contacts: unknown,
): Portion {
  const entries = ROW_SECTIONS.map((section) => [section, rows[section] ?? []] as const);
  const counts = Object.fromEntries(entries.map(([section, { length }]) => [section, length]));
  const texts = Object.fromEntries(entries.map(([section, list]) => [section, JSON.stringify(list)]));
  return {
    head: { file, version, rows: counts as PortionHead['rows'] },
    sections: {
      ...(texts as Record<RowSection, string>),
      figures: JSON.stringify(figures),
      contacts: JSON.stringify(contacts),
    },
  };
}

const problemRow = ({ file, message, sheet = '', cell = '' }: Problem): Row =>
  PROBLEMS.rowOf({ file, message, sheet, cell });

const STATES = { complete: 'Complete', 'to-judge': 'For a person to judge', draft: 'Draft' } as const;

/** The portion of a submission that could be read. */
export function portionOf(
  submission: Submission,
  framework: Framework,
  { contacts }: Pick<RegisterOptions, 'contacts'>,
): Portion {
  const { file, seal, dossier, doubts = [] } = submission;
  const { reference, version, date } = dossier.agreement.cover;
  const row = agreementRow(submission);
  return portion(
    file,
    { reference, version, date, seal },
    {
      agreements: [AGREEMENTS.rowOf({ ...row, state: STATES[row.state], counts: 'yes' })],
      activities: activityRows(submission).map(ACTIVITIES.rowOf),
      audiences: audienceRows(submission, framework).map(AUDIENCES.rowOf),
      partners: partnerRows(submission, contacts).map(PARTNERS.rowOf),
      findings: findingRows(submission).map(FINDINGS.rowOf),
      problems: doubts.map(problemRow),
    },
    figuresOf(submission, framework),
    contactMarks(submission, framework),
  );
}

/** The portion of a file that could not be read: a row under Problems, never a stop. */
export function portionOfProblem(problem: Problem): Portion {
  return portion(problem.file, null, { problems: [problemRow(problem)] }, null, []);
}
