import type { Fix } from '../../agreement/types';
import type { NearMiss, Slip, TermKind } from '../../framework';
import {
  formatHow,
  formatWhat,
  formatWho,
  parseHow,
  parseWhat,
  parseWho,
  type ActivityRow,
} from '../../workbook';
import { fixOf, writeFix } from '../fixes';
import { CELL, listed, quoted } from '../message';
import type { Context, Report, RowRule } from '../types';

type Column = 'area' | 'what' | 'who' | 'how';
const KINDS: Readonly<Record<Column, TermKind>> = {
  area: 'area',
  what: 'topic',
  who: 'audience',
  how: 'method',
};

/**
 * An entry that is nearly one of the strategy’s is offered as that one; so are the slips that the strategy
 * itself prints. Nothing is changed by itself, since any text may be meant. Where a text can be read in
 * several ways ("cove model"), all are offered and none is put first. Names of partners are compared with
 * the Partners sheet, by a rule of their own.
 */
export const nearMiss: RowRule = {
  scope: 'row',
  id: 'near-miss',
  column: 'who',
  requirements: [],
  severity: 'advice',
  quote: null,
  summary: 'An entry nearly matches one of the strategy; the likely reading is offered.',
  check(row, context, report) {
    const { vocabulary } = context.framework;
    const { area } = row.text;
    if (area) {
      const near = vocabulary.near('area', area);
      if (near.length) say('area', area, near, row, context, report);
    }
    compare('what', row, context, report);
    compare('who', row, context, report);
    compare('how', row, context, report);
  },
};

function compare(
  column: 'what' | 'who' | 'how',
  row: ActivityRow,
  context: Context,
  report: (found: Report) => void,
): void {
  const entries: readonly { readonly name: string }[] = row[column];
  for (let i = 0; i < entries.length; i++) {
    const name = entries[i]?.name ?? '';
    const near = context.framework.vocabulary.near(KINDS[column], name);
    if (near.length && isFirst(entries, i)) say(column, name, near, row, context, report);
  }
}

/** Whether no earlier entry of the cell has the same name. */
function isFirst(entries: readonly { readonly name: string }[], i: number): boolean {
  return entries.findIndex(({ name }) => name === entries[i]?.name) === i;
}

function say(
  column: Column,
  name: string,
  near: readonly NearMiss[],
  row: ActivityRow,
  context: Context,
  report: (found: Report) => void,
): void {
  const [only] = near;
  if (!only) return;
  const fixes = near
    .map(({ label }) => replacing(column, name, label, row, context))
    .filter((fix) => fix !== null);
  const slip = slipIn(name, context);
  const typed = slip && near.length > 1 ? slip.verbatim : name;
  const readings = slip && near.length > 1 ? slip.likely : near.map(({ label }) => label);
  report({
    column,
    entry: name,
    message:
      near.length === 1
        ? `${quoted(name)} in ${CELL} is close to ${quoted(only.label)}, which the strategy has. ` +
          `Change it if that is meant, or keep your own.`
        : `${quoted(typed)} in ${CELL} can be read in ${NUMBERS[near.length] ?? 'several'} ways. ` +
          `Choose ${listed(readings.map(quoted), 'or')}.`,
    fix: near.length === 1 ? (fixes[0] ?? null) : null,
    choices: near.length === 1 ? [] : fixes,
  });
}

const NUMBERS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three' };

/** The strategy's own slip of several readings that the entry holds. */
function slipIn(name: string, { framework }: Context): Slip | undefined {
  const folded = name.toLowerCase();
  return framework.pack.slips.find(
    (slip) => slip.uncertain && slip.likely.length > 1 && folded.includes(slip.verbatim.toLowerCase()),
  );
}

/** Puts a reading in the place of every entry of that name, and leaves the others as they are. */
function replacing(
  column: Column,
  name: string,
  label: string,
  row: ActivityRow,
  context: Context,
): Fix | null {
  const { framework } = context;
  const text = row.text[column];
  const anew = <E extends { readonly name: string; readonly text: string }>(entries: readonly E[]): E[] =>
    entries.map((e) =>
      e.name === name ? { ...e, name: label, text: e.text.replace(name, () => label) } : e,
    );
  if (column === 'area') return writeFix(row, 'area', label, context);
  const changed = {
    what: () => formatWhat(anew(parseWhat(text, framework)), framework),
    who: () => formatWho(anew(parseWho(text, framework)), framework),
    how: () => formatHow(anew(parseHow(text, framework, row.who)), framework),
  };
  return fixOf(`Write ${quoted(label)}`, row, column, changed[column](), context);
}
