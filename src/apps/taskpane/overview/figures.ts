/** The figures behind the pictures of Overview, each with the activities it counts. */

import { fold } from '../../../core/framework';
import type { ActivityMark, AudienceContacts, Calendar, CoverageRow } from '../../../core/agreement/pictures';
import type { Finding } from '../../../core/agreement';
import type { LiveState } from '../../../core/live';
import type { ActivityRow, ColumnKey, Reading } from '../../../core/workbook';
import { listed, say } from '../words';

/** The rows that marks of a picture stand for; a picture of the pane is always of one agreement. */
export function rowsOf(reading: Reading, marks: readonly ActivityMark[]): readonly ActivityRow[] {
  return marks.flatMap(({ index }) => reading.activities[index] ?? []);
}

export interface PartnerFigure {
  readonly name: string;
  readonly rows: readonly ActivityRow[];
  /** How many of them it leads. */
  readonly leads: number;
}

/** Partners of the Partners sheet and of the activities, those with most activities first. */
export function partnerFigures(reading: Reading): readonly PartnerFigure[] {
  const { vocabulary } = reading.framework;
  const keyOf = (name: string): string => vocabulary.partnership(name)?.id ?? fold(name);
  const figures = new Map<string, { name: string; rows: ActivityRow[]; leads: number }>();
  const keys = new Map<string, string>();
  /** The activity counted last as led. */
  const led = new Map<object, ActivityRow>();
  for (const { values } of reading.partners) {
    const name = (values['name'] ?? '').trim();
    if (!name) continue;
    const key = keyOf(name);
    if (!figures.has(key)) figures.set(key, { name, rows: [], leads: 0 });
    for (const other of [name, values['dp'] ?? '', ...(values['aka'] ?? '').split(/[;,\n]/)]) {
      if (other.trim() && !keys.has(keyOf(other))) keys.set(keyOf(other), key);
    }
  }
  for (const row of reading.activities) {
    for (const { name, lead } of row.partners) {
      const key = keys.get(keyOf(name)) ?? keyOf(name);
      const figure = figures.get(key) ?? { name, rows: [], leads: 0 };
      figures.set(key, figure);
      if (figure.rows.at(-1) !== row) figure.rows.push(row);
      // A partner that stands twice in a cell leads the activity once.
      if (lead && led.get(figure) !== row) {
        led.set(figure, row);
        figure.leads++;
      }
    }
  }
  return [...figures.values()].sort(
    (a, b) => b.rows.length - a.rows.length || b.leads - a.leads || a.name.localeCompare(b.name, 'en'),
  );
}

export interface AudienceFigure {
  readonly label: string;
  readonly rows: readonly ActivityRow[];
}

/** Audiences that more than one activity approaches, most first. */
export function approachedMost(
  reading: Reading,
  contacts: readonly AudienceContacts[],
  most: number,
): readonly AudienceFigure[] {
  const { vocabulary } = reading.framework;
  const labels = new Map(contacts.map(({ id, label }) => [id, label]));
  const figures = new Map<string, ActivityRow[]>();
  for (const row of reading.activities) {
    for (const { name } of row.who) {
      const id = vocabulary.audience(name)?.id ?? fold(name);
      if (!labels.has(id)) continue;
      const rows = figures.get(id) ?? [];
      figures.set(id, rows);
      if (rows.at(-1) !== row) rows.push(row);
    }
  }
  return [...figures]
    .filter(([, rows]) => rows.length > 1)
    .map(([id, rows]) => ({ label: labels.get(id) ?? '', rows }))
    .sort((a, b) => b.rows.length - a.rows.length || a.label.localeCompare(b.label, 'en'))
    .slice(0, most);
}

/** Audiences that the heat map has no column for: how many different ones, and the activities that name them. */
export interface WithoutLevel {
  readonly audiences: number;
  readonly rows: readonly ActivityRow[];
}

export function withoutLevel(reading: Reading): WithoutLevel {
  const { vocabulary } = reading.framework;
  const rows = reading.activities.filter(({ who }) => who.some(({ level }) => level === null));
  const names = rows.flatMap(({ who }) =>
    who.filter(({ level }) => level === null).map(({ name }) => vocabulary.audience(name)?.id ?? fold(name)),
  );
  return { audiences: new Set(names).size, rows };
}

/** A finding of one audience in one month (R12), and whether it was answered. */
export interface Clash {
  readonly finding: Finding;
  readonly answered: boolean;
}

/** All clashes in the order of the sheet; one that was answered is still one. */
export function clashesIn({ findings, answered }: LiveState): readonly Clash[] {
  const all = [
    ...findings.map((finding) => ({ finding, answered: false })),
    ...answered.map(({ finding }) => ({ finding, answered: true })),
  ];
  return all
    .filter(({ finding }) => finding.rule === 'same-audience')
    .sort((a, b) => a.finding.at.row - b.finding.at.row);
}

/** One sentence of "Worth a look", and where its link leads. */
export interface Worth {
  readonly sign: 'map' | 'pause' | 'people' | 'partner' | 'calendar';
  readonly text: string;
  readonly link: string;
  readonly to:
    | { readonly finding: Finding }
    | { readonly row: ActivityRow; readonly column: ColumnKey }
    | { readonly section: string };
}

/** Sentences at most; more would be a second list of findings. */
const MOST = 5;

/** "4 and 5": the areas at work where the strategy names audiences of a level and none is planned. */
function holes(reading: Reading, coverage: readonly CoverageRow[]): Worth[] {
  return reading.framework.pack.levels.flatMap(({ id, label }): Worth[] => {
    const areas = coverage.filter(
      ({ area, activities, cells }) =>
        area !== null &&
        activities.length > 0 &&
        cells.some(({ level, named, planned }) => level.id === id && named > 0 && planned === 0),
    );
    const [row] = rowsOf(reading, areas[0]?.activities ?? []);
    if (!row) return [];
    const numbers = listed(areas.map(({ area }) => String(area?.number ?? '')));
    return [
      {
        sign: 'map',
        text: say('worth.hole', { level: label, areas: numbers, n: areas.length }),
        link: say('worth.fillIn'),
        to: { row, column: 'who' },
      },
    ];
  });
}

const SIGNS: Readonly<Record<string, Worth['sign']>> = {
  'ongoing-gap': 'pause',
  'same-audience': 'people',
  'partner-idle': 'partner',
};

/** What the check found that the pictures show, with an answer where one was given. */
function found(state: LiveState): Worth[] {
  const answered = new Set(state.answered.map(({ finding }) => finding));
  return Object.entries(SIGNS).flatMap(([rule, sign]) =>
    [...state.findings, ...answered]
      .filter((finding) => finding.rule === rule)
      .map((finding): Worth => ({
        sign,
        text: say(`worth.${sign as 'pause' | 'people' | 'partner'}`, { entry: finding.entry }),
        link: say(answered.has(finding) ? 'worth.answered' : 'worth.answer'),
        to: { finding },
      })),
  );
}

/** At most five sentences read from the pictures; what is more pressing first. */
export function worthOf(
  state: LiveState,
  reading: Reading,
  coverage: readonly CoverageRow[],
  calendar: Calendar | null,
): readonly Worth[] {
  const free = calendar?.occasions.filter(({ activities }) => activities.length === 0).length ?? 0;
  const unused: Worth[] =
    free > 0
      ? [
          {
            sign: 'calendar',
            text: say('worth.unused', { n: free }),
            link: say('worth.look'),
            to: { section: 'overview-calendar' },
          },
        ]
      : [];
  const all = [holes(reading, coverage), found(state), unused];
  // One of each first, so that many of one kind do not hide the others.
  const first = all.flatMap((some) => some.slice(0, 2));
  const rest = all.flatMap((some) => some.slice(2));
  return [...first, ...rest].slice(0, MOST);
}
