/** The six-column table of the strategy and what its text asks besides, as blocks. */

import type { Activity, AudienceEntry } from '../../agreement';
import type { Framework } from '../../framework';
import type { Block, Fact, Line, Lines, Run, Table } from './plan';
import { linesOf, oneLine } from './words';

/** A title for an activity: its Ref and first topic. */
function activityTitle(activity: Activity): string {
  const topic = activity.what[0]?.split('\n')[0] ?? '';
  return oneLine([activity.ref, topic || activity.area || 'Activity'].filter(Boolean).join(' '));
}

const entries = (texts: readonly string[]): Lines => texts.flatMap(linesOf);

function audiences(who: readonly AudienceEntry[], framework: Framework): Lines {
  const levels: (string | null)[] = [null, ...framework.pack.levels.map((level) => level.id)];
  return levels.flatMap((id): Line[] => {
    const here = who.filter((entry) => entry.level === id);
    if (here.length === 0) return [];
    const names = here
      .map((entry) => entry.text)
      .join('; ')
      .replace(/\s*\n\s*/g, ' ');
    const label = framework.pack.levels.find((level) => level.id === id)?.label;
    return [label ? [{ text: `${label}: `, bold: true }, { text: names }] : [{ text: names }]];
  });
}

function partners(activity: Activity): Lines {
  return activity.partners.map((partner): Line => {
    const name: Run = { text: partner.name, ...(partner.lead && { bold: true }) };
    return partner.lead ? [name, { text: '*' }] : [name];
  });
}

function what(activity: Activity): Lines {
  const head = [activity.ref, activity.area].filter(Boolean).join(' ');
  return [...(head ? [[{ text: head, bold: true }]] : []), ...entries(activity.what)];
}

/** The table as the strategy prints it: its six columns, its headings, in its order (R25 to R30). */
export function activityTable(activities: readonly Activity[], framework: Framework): Table {
  const { headings } = framework.pack;
  return {
    kind: 'table',
    caption: 'Activities of the agreement',
    columns: [
      { heading: headings.what, width: 19, entries: true },
      { heading: headings.who, width: 20, entries: true },
      { heading: headings.when, width: 13, entries: true },
      { heading: headings.how, width: 16, entries: true },
      { heading: headings.why, width: 18 },
      { heading: headings.partners, width: 14, entries: true },
    ],
    rows: activities.map((activity) => [
      what(activity),
      audiences(activity.who, framework),
      entries(activity.when.map((entry) => entry.text)),
      entries(activity.how.map((entry) => entry.text)),
      linesOf(activity.why),
      partners(activity),
    ]),
  };
}

/** Questions beside the table, as documents ask them. */
const BESIDE = {
  kind: 'Kind of activity',
  rationale: 'Rationale linking what, who, when and how',
  outcome: 'Outcome',
  aims: 'Consistency with the aims',
  equality: 'Equal opportunities and empowerment issues',
  need: 'Demand or need',
  unplaced: 'Not placed',
} as const;

/** A column of the activities in a word or two: "WHEN"; any other key as it is. */
export function columnInWords(key: string, { pack }: Framework): string {
  // The key of a data file is anybody's text, so not one that every object inherits.
  const heading = new Map<string, string>(Object.entries({ ...pack.headings, ...BESIDE })).get(key);
  return heading?.split(/[?(]/)[0]?.trim() || key;
}

/** What the strategy's text asks of each activity and its table has no column for. */
export function activityDetails(activities: readonly Activity[]): Block[] {
  return activities.flatMap((activity, i): Block[] => {
    const fact = (key: keyof typeof BESIDE): Fact => ({
      label: BESIDE[key],
      answer: linesOf(activity[key]),
      key: `activities.${i + 1}.${key}`,
    });
    const always = (['kind', 'rationale', 'outcome', 'aims', 'equality'] as const).map(fact);
    const where = (['need', 'unplaced'] as const).filter((key) => activity[key]).map(fact);
    const rows = [...always, ...where];
    const title = activityTitle(activity);
    return [
      { kind: 'heading', level: 2, text: title },
      { kind: 'facts', caption: `Activity ${title}`, rows },
    ];
  });
}
