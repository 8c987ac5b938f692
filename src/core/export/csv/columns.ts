/** The columns of the activities as CSV; the same list makes the table and its description. */

import type { Activity } from '../../agreement';

export interface CsvColumn {
  readonly name: string;
  readonly title: string;
  /** Separator of several values in one cell, or null. */
  readonly separator: string | null;
  readonly of: (activity: Activity) => string;
}

const SEPARATOR = '; ';

const one = (name: keyof Activity & string, title: string): CsvColumn => ({
  name,
  title,
  separator: null,
  of: (activity) => String(activity[name]),
});

const many = (name: string, title: string, of: (activity: Activity) => readonly string[]): CsvColumn => ({
  name,
  title,
  separator: SEPARATOR,
  of: (activity) => of(activity).join(SEPARATOR),
});

/** One row an activity; several values of a cell are joined by "; ". */
export const csvColumns: readonly CsvColumn[] = [
  one('ref', 'Ref'),
  one('area', 'Policy area'),
  many('what', 'What', (activity) => activity.what),
  many('who', 'Who', (activity) => activity.who.map((entry) => entry.name)),
  many('whoLevels', 'Level of each audience', (activity) => activity.who.map((entry) => entry.level ?? '')),
  many('when', 'When', (activity) => activity.when.map((entry) => entry.text)),
  many('from', 'First day of each date', (activity) =>
    activity.when.flatMap((entry) => entry.dates.map((date) => date.from ?? '')),
  ),
  many('to', 'Last day of each date', (activity) =>
    activity.when.flatMap((entry) => entry.dates.map((date) => date.to ?? '')),
  ),
  many('how', 'How', (activity) => activity.how.map((entry) => entry.text)),
  one('why', 'Why'),
  many('partners', 'Partners', (activity) => activity.partners.map((partner) => partner.name)),
  many('lead', 'Partner in the lead', (activity) =>
    activity.partners.filter((partner) => partner.lead).map((partner) => partner.name),
  ),
  one('kind', 'Kind of activity'),
  one('equality', 'Equal opportunities and empowerment issues'),
  one('need', 'Demand or need'),
  one('rationale', 'Rationale'),
  one('outcome', 'Outcome'),
  one('aims', 'Consistency with the aims'),
  one('unplaced', 'Not placed'),
];
