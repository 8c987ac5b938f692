/** Answering advice: "considered: no, because ...", kept as a row of the Answers table, and taken back again. */

import type { Edit, Finding } from '../agreement/types';
import { answerRows, type Answered } from '../rules';
import { dayInWords, tableColumns, type KeyedRow, type Located } from '../workbook';
import { contextOf, type Context } from './context';
import type { Claimed, Live, Trouble } from './types';

/** Who answers, and when. */
export interface AnsweredBy {
  /** As it is to stand in the column By; "" where it is not known. */
  readonly by: string;
  /** ISO day. */
  readonly on: string;
}

/** A person's answers; like every action of a person they never reject. */
export interface Answers {
  /**
   * Keeps a reason why advice is not followed: in the row of its earlier answer, else in the first empty row, else
   * in a new one. An activity without a Ref gets one, since the answer is found by it.
   */
  answer(finding: Finding, reason: string, given: AnsweredBy): Promise<boolean>;
  /** Clears the texts of an answer; the advice is open again. One write of one row. */
  takeBack(answered: Answered): Promise<boolean>;
}

/** Columns without which an answer would not be found again. */
const NEEDED: readonly string[] = ['ref', 'rule', 'column', 'entry', 'reason'];

const trouble = (code: string, message: string): Trouble => ({ code, message, retry: false });

function tableOf(context: Context): Located {
  const table = context.getState().reading?.tables.answers;
  if (!table)
    throw trouble(
      'NoAnswers',
      'The Answers table is gone. Press Ctrl+Z in the sheet to bring it back, then answer again.',
    );
  const missing = tableColumns.answers.find(
    ({ key }) => NEEDED.includes(key) && table.columns[key] === undefined,
  );
  if (missing)
    throw trouble(
      'NoAnswersColumn',
      `The Answers table has no column ${missing.heading}. Add a column with the heading "${missing.heading}", then answer again.`,
    );
  return table;
}

/** Edits of the cells of a row; columns that the table lacks are left out. */
function rowEdits(table: Located, row: number, texts: Readonly<Record<string, string>>): Edit[] {
  return tableColumns.answers.flatMap(({ key }) => {
    const column = table.columns[key];
    const text = texts[key];
    return column === undefined || text === undefined
      ? []
      : [{ at: { sheet: table.sheet, row, column }, text }];
  });
}

/** Sheet row of the first body row without a text, or null. */
function emptyRow(table: Located, used: readonly KeyedRow[]): number | null {
  const taken = new Set(used.map((row) => row.row));
  for (let row = table.firstRow; row < table.firstRow + table.rowCount; row++) {
    if (!taken.has(row)) return row;
  }
  return null;
}

/** How often an answer is written again where another pane takes its row at the same moment. */
const TRIES = 3;

type Key = Parameters<typeof answerRows>[0];

/** True where the cells that are written hold nothing, or this answer. */
const freeFor =
  (key: Key, edits: readonly Edit[], table: Located) =>
  (texts: readonly string[]): boolean => {
    const values = Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [
        name,
        texts[edits.findIndex(({ at }) => at.column === column)] ?? '',
      ]),
    );
    return (
      texts.every((text) => text.trim() === '') || answerRows(key, [{ key: '', row: 0, values }]).length > 0
    );
  };

async function write(context: Context, finding: Finding, reason: string, given: AnsweredBy): Promise<number> {
  const { reading } = context.getState();
  const refs = finding.ref === '' && finding.at.sheet === reading?.tables.activities?.sheet;
  const own = refs ? context.refs() : [];
  const ref = own.find(({ at }) => at.row === finding.at.row)?.text ?? finding.ref;
  const { rule, column, entry } = finding;
  const key = { ref, rule, column, entry };
  const texts = { ...key, reason: reason.trim(), by: given.by, on: dayInWords(given.on) };
  let steps = own.length > 0 ? await context.port.write(own) : 0;
  for (let tries = 0; tries <= TRIES; tries++) {
    const claimed = await put(context, key, texts);
    steps += claimed.steps;
    await context.refresh();
    // A pane that took the row at the same moment puts this answer back; until then it is not there.
    if (!claimed.taken && answerRows(key, context.getState().reading?.answers ?? []).length > 0) return steps;
  }
  throw trouble('NotKept', 'The answer was not kept. Somebody else writes in its row; answer once more.');
}

/** Writes an answer into the row of its earlier one, else into the first empty row, else into a new one. */
async function put(context: Context, key: Key, texts: Readonly<Record<string, string>>): Promise<Claimed> {
  const table = tableOf(context);
  const rows = context.getState().reading?.answers ?? [];
  const [before] = answerRows(key, rows);
  const row = before?.row ?? emptyRow(table, rows);
  if (row === null) return context.port.appendRow('answers', texts);
  const edits = rowEdits(table, row, texts);
  return context.port.claim(edits, freeFor(key, edits, table));
}

async function clear(context: Context, { finding }: Answered): Promise<number> {
  const table = tableOf(context);
  const blank = Object.fromEntries(tableColumns.answers.map(({ key }) => [key, '']));
  let steps = 0;
  for (const { row } of answerRows(finding, context.getState().reading?.answers ?? [])) {
    const edits = rowEdits(table, row, blank);
    steps += (await context.port.claim(edits, freeFor(finding, edits, table))).steps;
  }
  return steps;
}

/** Answers to the advice of an open agreement. */
export function answersOf(live: Live): Answers {
  const context = contextOf(live);
  // Where a row stands is asked when its turn comes: an answer before it may have taken the empty one.
  return {
    answer: (finding, reason, given) =>
      context.act('answer', () => write(context, finding, reason, given), { at: finding.at }),
    takeBack: (answered) =>
      context.act('unanswer', () => clear(context, answered), { at: answered.finding.at }),
  };
}
