/**
 * What only a person can judge (R5, R6, R8, R9): the texts of each question, and the marks of those that were read.
 * A mark is a hash of the texts it was given to, so it moves with its row, falls when a text changes, and says
 * nothing by itself. The marks lie in a custom XML part, which is not in Excel's undo.
 */

import { onceFor } from '../framework';
import { outsideEntries } from '../rules';
import { isColumnKey, type ActivityRow, type ColumnKey, type Reading } from '../workbook';
import { contextOf, type Context } from './context';
import type { Live } from './types';

/** In the order in which they are asked. */
export const JUDGED = ['rationale', 'outcome', 'outside'] as const;
export type Judged = (typeof JUDGED)[number];

/** The texts of one activity that a question is about. */
export interface JudgedText {
  /** Position of the activity in the table body, from 0. */
  readonly index: number;
  readonly row: ActivityRow;
  /** Columns to read, the one that is judged first. */
  readonly columns: readonly ColumnKey[];
  /** Entries that are not in the strategy; empty but for `outside`. */
  readonly outside: readonly string[];
  /** What a mark of it looks like. */
  readonly mark: string;
}

const COLUMNS: Readonly<Record<Judged, readonly ColumnKey[]>> = {
  rationale: ['rationale', 'what', 'who', 'when', 'how'],
  outcome: ['outcome', 'aims'],
  outside: ['aims', 'rationale'],
};

/** Of the columns, those whose text a mark is given to; the others are there to judge by. */
const MARKED: Readonly<Record<Judged, number>> = { rationale: 1, outcome: 2, outside: 2 };

/** FNV-1a, 32 bits (draft-eastlake-fnv), over the UTF-16 units of a text. */
function fnv(units: Iterable<number>): number {
  let hash = 2166136261;
  for (const unit of units) hash = Math.imul(hash ^ unit, 16777619);
  return hash >>> 0;
}

/** 64 bits of a text, forwards and backwards, in base 36: enough that no two of some thousand texts are alike. */
function hashOf(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return fnv(units).toString(36) + fnv(units.reverse()).toString(36).padStart(7, '0');
}

/** The texts of a question, in the order of the sheet; activities with nothing to judge are left out. */
export function textsToJudge(reading: Reading, question: Judged): readonly JudgedText[] {
  const columns = COLUMNS[question];
  return reading.activities.flatMap((row): JudgedText[] => {
    const outside =
      question === 'outside'
        ? [...new Set(outsideEntries(row, reading.framework).map((entry) => entry.text))]
        : [];
    const judged = columns.slice(0, MARKED[question]).map((column) => row.text[column]);
    if (question === 'outside' ? outside.length === 0 : judged.every((text) => text === '')) return [];
    const mark = hashOf([question, ...judged, ...outside].join('\u0001'));
    return [{ index: row.index, row, columns: columns.filter(isColumnKey), outside, mark }];
  });
}

/** Namespace of the part that holds the marks. */
const NAMESPACE = 'urn:mainstay:read';
/** No setting belongs to it; a port asks for one beside the parts. */
const SETTING = 'mainstay.read';

/** Reading and giving marks; like every action of a person neither rejects. */
export interface Judging {
  /** The marks as last read; null before. The same object as long as nothing in it changed. */
  readonly marks: () => ReadonlySet<string> | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads them from the workbook; without them it goes on as if nothing was read. */
  load(): Promise<void>;
  /** Gives or takes a mark. Marks of texts that are not there any more go with it. */
  set(mark: string, on: boolean): Promise<boolean>;
}

async function stored(context: Context): Promise<{ ids: readonly string[]; marks: readonly string[] }> {
  const { parts } = await context.port.readParts(NAMESPACE, SETTING);
  const marks = parts.flatMap(
    ({ xml }) => />([0-9a-z\s]*)</.exec(xml)?.[1]?.split(/\s+/).filter(Boolean) ?? [],
  );
  return { ids: parts.map(({ id }) => id), marks };
}

function make(live: Live): Judging {
  const context = contextOf(live);
  let marks: ReadonlySet<string> | null = null;
  const listeners = new Set<() => void>();
  const publish = (next: Iterable<string>): void => {
    marks = new Set(next);
    for (const listener of [...listeners]) listener();
  };
  const write = async (mark: string, on: boolean): Promise<number> => {
    const { reading } = context.getState();
    const { ids, marks: before } = await stored(context);
    const known = new Set(
      reading ? JUDGED.flatMap((each) => textsToJudge(reading, each).map((text) => text.mark)) : before,
    );
    const next = new Set([...before, ...(on ? [mark] : [])].filter((each) => known.has(each)));
    if (!on) next.delete(mark);
    const xml = `<read xmlns="${NAMESPACE}">${[...next].join(' ')}</read>`;
    await context.port.changeParts({ add: [xml], remove: ids, settings: {} });
    publish(next);
    return 0;
  };
  return {
    marks: () => marks,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      const found = await stored(context).catch(() => null);
      publish(found?.marks ?? []);
    },
    set: (mark, on) => context.act('judge', () => write(mark, on)),
  };
}

/** The marks of an open agreement; one for each session. */
export const judgingOf = onceFor(make);
