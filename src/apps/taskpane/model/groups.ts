/** The list of Check: findings in groups, worst first, and what several rows share as one line. */

import type { Finding, Severity } from '../../../core/agreement';
import { rules } from '../../../core/rules';
import type { ActivityRow, Reading } from '../../../core/workbook';
import { say } from '../words';
import { titleOf } from './activity';
import { keyOf } from './findings';

/** By what the list is grouped. */
export const GROUPINGS = ['activity', 'rule', 'lead'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Rows with the same finding before it is folded into one line; two are still read faster in place. */
const FOLD_FROM = 3;

/** One line of the list: a finding, or the same finding in several cells. */
export interface Line {
  readonly key: string;
  readonly finding: Finding;
  readonly all: readonly Finding[];
  /** The activity, where the heading of the group does not name it; else "". */
  readonly where: string;
}

export interface Group {
  readonly id: string;
  readonly title: string;
  /** Where the title is a rule's, in the framework's language. */
  readonly given?: true;
  readonly lines: readonly Line[];
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, advice: 1, note: 2 };

const GROUP_WORDS = {
  agreement: 'group.agreement',
  partners: 'group.partners',
  joint: 'group.joint',
  answers: 'group.answers',
} as const;

interface Heading {
  readonly id: string;
  readonly title: string;
  readonly given?: true;
}

/** Looks up, for a whole list, where each finding belongs; nothing is worked out twice. */
class Places {
  private readonly sheets = new Map<string, string>();
  private readonly rows: ReadonlyMap<number, ActivityRow>;
  private readonly titles = new Map<number, string>();
  private readonly headings = new Map<number, Heading>();
  private readonly summaries = new Map(rules.map((rule) => [rule.id, rule.summary]));

  constructor(
    private readonly reading: Reading,
    private readonly by: Grouping,
  ) {
    for (const [key, table] of Object.entries(reading.tables)) {
      if (!this.sheets.has(table.sheet)) this.sheets.set(table.sheet, key);
    }
    this.rows = new Map(reading.activities.map((row) => [row.index, row]));
  }

  /** The activity a finding is about, or null. */
  row(finding: Finding): ActivityRow | null {
    const table = this.reading.tables.activities;
    if (!table || table.sheet !== finding.at.sheet) return null;
    return this.rows.get(finding.at.row - table.firstRow) ?? null;
  }

  title(row: ActivityRow): string {
    const known = this.titles.get(row.index);
    if (known !== undefined) return known;
    const title = titleOf(row, row.index);
    this.titles.set(row.index, title);
    return title;
  }

  heading(finding: Finding, row: ActivityRow | null): Heading {
    const known = row && this.by !== 'rule' ? this.headings.get(row.index) : undefined;
    if (known) return known;
    const made = this.make(finding, row);
    if (row && this.by !== 'rule') this.headings.set(row.index, made);
    return made;
  }

  private make(finding: Finding, row: ActivityRow | null): Heading {
    if (this.by === 'rule') {
      return {
        id: `rule ${finding.rule}`,
        title: this.summaries.get(finding.rule) ?? finding.rule,
        given: true,
      };
    }
    if (row && this.by === 'activity') return { id: `row ${row.index}`, title: this.title(row) };
    if (row) {
      const lead = row.partners.find((mention) => mention.lead)?.name.trim() ?? '';
      return lead ? { id: `lead ${lead}`, title: lead } : { id: 'lead', title: say('group.noLead') };
    }
    const key = this.sheets.get(finding.at.sheet) ?? '';
    const word = key in GROUP_WORDS ? GROUP_WORDS[key as keyof typeof GROUP_WORDS] : 'group.whole';
    return { id: key || 'whole', title: say(word) };
  }
}

class Growing {
  readonly lines: Line[] = [];
  private readonly counts = [0, 0, 0];

  constructor(readonly heading: Heading) {}

  add(line: Line): void {
    this.lines.push(line);
    for (const { severity } of line.all) this.counts[WEIGHT[severity]] = this.weight(severity) + 1;
  }

  weight(severity: Severity): number {
    return this.counts[WEIGHT[severity]] ?? 0;
  }

  done(): Group {
    const lines = this.lines.sort(
      (a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] || b.all.length - a.all.length,
    );
    return { ...this.heading, lines };
  }
}

const worst = (a: Growing, b: Growing): number =>
  b.weight('error') - a.weight('error') ||
  b.weight('advice') - a.weight('advice') ||
  b.weight('note') - a.weight('note');

interface Keys {
  /** Its identity from one check to the next. */
  readonly own: string;
  /** The same for all with the same words about the same question. */
  readonly alike: string;
}

/** Findings stay the same objects from one check to the next, and a list has thousands. */
const keys = new WeakMap<Finding, Keys>();

function keysOf(finding: Finding): Keys {
  let known = keys.get(finding);
  if (!known) {
    const { rule, severity, column, message } = finding;
    known = { own: keyOf(finding), alike: `${rule}\u0001${severity}\u0001${column}\u0001${message}` };
    keys.set(finding, known);
  }
  return known;
}

/** Whether findings stand in at least so many rows. */
function inRows(all: readonly Finding[], least: number): boolean {
  const rows = new Set<number>();
  return all.some(({ at }) => rows.add(at.row).size >= least);
}

/**
 * Groups by activity, by rule or by the partner in the lead, worst first. What three or more activities share
 * (one rule, one sentence) is one line with all its cells and is not repeated: in a group of its own at the
 * top where the groups are activities, else in its group.
 */
export function groupsOf(
  reading: Reading,
  findings: readonly Finding[],
  by: Grouping = 'activity',
): readonly Group[] {
  const places = new Places(reading, by);
  const placed = findings.map((finding) => {
    const row = places.row(finding);
    const heading = places.heading(finding, row);
    const { alike } = keysOf(finding);
    const key = row ? (by === 'activity' ? alike : `${heading.id} ${alike}`) : '';
    return { finding, row, heading, key };
  });
  const alike = new Map<string, Finding[]>();
  for (const { key, finding } of placed) {
    if (!key) continue;
    const found = alike.get(key);
    if (found) found.push(finding);
    else alike.set(key, [finding]);
  }
  for (const [key, all] of alike) {
    if (!inRows(all, FOLD_FROM)) alike.delete(key);
  }
  const shared = new Growing({ id: 'shared', title: say('check.shared') });
  const groups = new Map<string, Growing>();
  const drawn = new Set<string>();
  for (const { finding, row, heading, key } of placed) {
    const all = alike.get(key);
    if (all) {
      if (drawn.has(key)) continue;
      drawn.add(key);
    }
    const where = row && by !== 'activity' && !all ? places.title(row) : '';
    const line = {
      key: all ? `shared ${key}` : keysOf(finding).own,
      finding,
      all: all ?? [finding],
      where,
    };
    if (all && by === 'activity') {
      shared.add(line);
      continue;
    }
    let group = groups.get(heading.id);
    if (!group) groups.set(heading.id, (group = new Growing(heading)));
    group.add(line);
  }
  const sorted = [...groups.values()].sort(worst);
  return (shared.lines.length > 0 ? [shared, ...sorted] : sorted).map((group) => group.done());
}
