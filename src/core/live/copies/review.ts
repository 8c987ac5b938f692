/** Carrying the open agreement over to the next version of its framework. */

import type { Edit } from '../../agreement/types';
import { compareFrameworks, type Framework } from '../../framework';
import { checkReading } from '../../rules';
import {
  carryOver,
  checkedSentence,
  dayOfCheck,
  findingsEdits,
  packPart,
  PACK_NAMESPACE,
  readSnapshot,
  reviewLines,
  TAKE_OUT,
  type ReviewLine,
  type Snapshot,
  type Touch,
} from '../../workbook';
import { contextOf, type Context } from '../context';
import type { Live } from '../types';

/**
 * What a person chose for a change: carry it over, keep the entries as one's own, take them out, or write one of
 * the entries that stand in for it.
 */
export type ReviewChoice =
  { readonly kind: 'carry' | 'keep' | 'out' } | { readonly kind: 'with'; readonly label: string };

/** Choices by the id of their line; a line without one is carried over where there is nothing to choose. */
export type ReviewChoices = ReadonlyMap<string, ReviewChoice>;

/** What a choice writes for an entry; null: nothing. */
export function writes(choice: ReviewChoice | undefined, { instead }: Pick<Touch, 'instead'>): string | null {
  const [only] = instead;
  switch (choice?.kind) {
    case 'keep':
      return null;
    case 'out':
      return TAKE_OUT;
    case 'with':
      return choice.label;
    default:
      return instead.length === 1 ? (only ?? null) : null;
  }
}

export interface Reviewing {
  /**
   * Writes what was chosen, with the findings anew where the sheet has any; brings the lists, the titles, the guidance
   * and the framework inside the workbook to the next version. The cells are written last but for the framework, so
   * that Ctrl+Z takes them back first; `steps` in the state's `done` says how often. Whatever breaks off, the workbook
   * stays of the earlier version, and doing it again completes it.
   */
  carry(to: Framework, choices: ReviewChoices, now: Date): Promise<boolean>;
}

/** The cells that carry over, worked out for the workbook as it stands. */
function editsFor(
  lines: readonly ReviewLine[],
  reading: Parameters<typeof carryOver>[0],
  choices: ReviewChoices,
): readonly Edit[] {
  const idOf = new Map(lines.map(({ id, change }) => [change, id]));
  const changes = lines.map(({ change }) => change);
  return carryOver(reading, changes, (touch) => writes(choices.get(idOf.get(touch.change) ?? ''), touch));
}

/** The snapshot with texts in its cells. */
function withTexts(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  const tables = snapshot.tables.map((table) => {
    const own = edits.filter(({ at }) => at.sheet === table.sheet);
    if (own.length === 0) return table;
    const rows = table.rows.map((row) => [...row]);
    for (const { at, text } of own) {
      const row = rows[at.row - table.row - 1];
      if (row) row[at.column - table.column] = text;
    }
    return { ...table, rows };
  });
  return { ...snapshot, tables };
}

/** Findings in the sheet as the next version gives them; null where it was never checked. */
function newFindings(
  snapshot: Snapshot,
  edits: readonly Edit[],
  to: Framework,
  today: string,
): readonly Edit[] | null {
  const reading = readSnapshot(withTexts(snapshot, edits), to);
  if (reading.activities.every(({ text }) => text.findings === '')) return null;
  return findingsEdits(reading, checkReading(reading, dayOfCheck(reading, today)).findings);
}

/** A2 of the Activities sheet. */
function sentence(snapshot: Snapshot, now: Date): Edit[] {
  const sheet = snapshot.tables.find(({ key }) => key === 'activities')?.sheet;
  return sheet === undefined ? [] : [{ at: { sheet, row: 1, column: 0 }, text: checkedSentence(now) }];
}

async function carry(context: Context, to: Framework, choices: ReviewChoices, now: Date): Promise<number> {
  const { port } = context;
  await context.refresh();
  const { framework: from, reading, asOf } = context.getState();
  const snapshot = await port.read();
  if (!from || !reading || !snapshot) return 0;
  const lines = reviewLines(reading, compareFrameworks(from.pack, to.pack));
  const edits = editsFor(lines, reading, choices);
  const { checked } = await port.renewFramework(snapshot, from, to);
  const findings = newFindings(snapshot, edits, to, asOf);
  const said = findings && checked ? sentence(snapshot, now) : [];
  const steps = await port.write([...edits, ...(findings ?? []), ...said]);
  const { parts } = await port.readParts(PACK_NAMESPACE, '');
  await port.changeParts({
    add: [packPart(to.pack).xml],
    remove: parts.map(({ id }) => id),
    settings: {},
  });
  await context.refresh();
  return steps;
}

/** The review of an open agreement. */
export function reviewOf(live: Live): Reviewing {
  const context = contextOf(live);
  return {
    carry: (to, choices, now) => context.act('review', () => carry(context, to, choices, now)),
  };
}
