/** What is worth a look, as sentences: the register's own summary, the same in the report, the workbook and the pane. */

import type { Register } from '../types';
import { gapsOf } from './gaps';

export interface Look {
  readonly sentence: string;
  /** Key of the table that is its evidence. */
  readonly table: string;
}

const amount = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** Figures that the sentences rest on. */
type Figures = Pick<Register, 'counts' | 'calendar' | 'coverage' | 'usage' | 'nearNames'>;

/** So many of a kind are named; the others are counted. */
const NAMED = 4;

function gapSentence(register: Figures): Look {
  const gaps = gapsOf(register.coverage);
  const all = gaps.flatMap(({ area, levels }) => levels.map(({ label }) => `${area}, ${label}`));
  if (all.length === 0) {
    return {
      sentence: 'Every policy area is served at every level at which the strategy names audiences.',
      table: 'coverage',
    };
  }
  const more = all.length > NAMED ? ` and ${all.length - NAMED} more` : '';
  const what = amount(
    all.length,
    'combination of policy area and level',
    'combinations of policy area and level',
  );
  return {
    sentence: `Nobody plans for ${what}: ${all.slice(0, NAMED).join('; ')}${more}.`,
    table: 'coverage',
  };
}

function clashSentence(register: Figures): Look {
  const busy = register.calendar.filter(({ months }) => months.some(({ partnerships }) => partnerships > 1));
  if (busy.length === 0) {
    return {
      sentence: 'No audience is approached by several partnerships in the same month.',
      table: 'contacts',
    };
  }
  const names = busy.slice(0, NAMED).map(({ label }) => label);
  const more = busy.length > NAMED ? ` and ${busy.length - NAMED} more` : '';
  return {
    sentence: `${amount(busy.length, 'audience hears', 'audiences hear')} of several partnerships in the same month: ${names.join(', ')}${more}. Agree who makes the contact.`,
    table: 'contacts',
  };
}

/** Sentences in the order of urgency. */
export function worthALook(register: Figures): readonly Look[] {
  const { agreements, drafts, unread } = register.counts;
  const unused = register.usage.filter(({ mentions }) => mentions === 0).length;
  const open = drafts
    ? `${amount(drafts, 'has', 'have')} something to fix.`
    : 'None of them has anything to fix.';
  const near = register.nearNames.length;
  return [
    {
      sentence: `${amount(agreements, 'agreement counts', 'agreements count')}. ${open}`,
      table: 'agreements',
    },
    ...(unread
      ? [{ sentence: `${amount(unread, 'file', 'files')} could not be read.`, table: 'problems' }]
      : []),
    clashSentence(register),
    gapSentence(register),
    ...(near
      ? [
          {
            sentence: `${amount(near, 'name is', 'names are')} close to another: perhaps the same is meant.`,
            table: 'names',
          },
        ]
      : []),
    ...(unused
      ? [
          {
            sentence: `${amount(unused, 'entry of the strategy was', 'entries of the strategy were')} used by nobody.`,
            table: 'use',
          },
        ]
      : []),
  ];
}
