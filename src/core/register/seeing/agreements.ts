/** The agreements worst first: not read, draft, to judge, complete. */

import type { Register } from '../types';
import { rowsOf } from './rows';

export type Standing = 'not-read' | 'draft' | 'to-judge' | 'complete' | 'left-out';

/** Worst first; what was left out is nobody's work any more. */
export const STANDINGS: readonly Standing[] = ['not-read', 'draft', 'to-judge', 'complete', 'left-out'];

export interface AgreementView {
  readonly file: string;
  readonly reference: string;
  readonly partnership: string;
  readonly leadPartner: string;
  readonly activities: number;
  readonly errors: number;
  readonly advice: number;
  readonly standing: Standing;
  /** Why it could not be read, or does not count, or where it was taken from; "" where there is nothing to say. */
  readonly note: string;
}

const FROM_WORDS: Readonly<Record<string, Standing>> = {
  Draft: 'draft',
  'For a person to judge': 'to-judge',
  Complete: 'complete',
};

/**
 * Every standing with its number and the first of its agreements: drafts by what is to fix, the others by file.
 * At most `most` of a standing are held.
 */
export function agreementsWorstFirst(
  register: Register,
  most: number,
): Readonly<Record<Standing, { readonly count: number; readonly views: readonly AgreementView[] }>> {
  const found = Object.fromEntries(
    STANDINGS.map((name) => [name, { count: 0, views: [] as AgreementView[] }]),
  ) as Record<Standing, { count: number; views: AgreementView[] }>;
  const put = (view: AgreementView): void => {
    const group = found[view.standing];
    group.count += 1;
    group.views.push(view);
    if (view.standing === 'draft' && group.views.length > 2 * most) worstOf(group.views, most);
    else if (view.standing !== 'draft' && group.views.length > most) group.views.pop();
  };
  const read = new Set<string>();
  for (const row of rowsOf(register, 'agreements')) {
    const file = row.text('file');
    read.add(file);
    put({
      file,
      reference: row.text('reference'),
      partnership: row.text('partnership'),
      leadPartner: row.text('leadPartner'),
      activities: row.number('activities'),
      errors: row.number('errors'),
      advice: row.number('advice'),
      standing: row.text('counts') === 'yes' ? (FROM_WORDS[row.text('state')] ?? 'draft') : 'left-out',
      note: row.text('note'),
    });
  }
  const none = { reference: '', partnership: '', leadPartner: '', activities: 0, errors: 0, advice: 0 };
  for (const row of rowsOf(register, 'problems')) {
    const file = row.text('file');
    if (!read.has(file)) put({ ...none, file, standing: 'not-read', note: row.text('message') });
  }
  worstOf(found.draft.views, most);
  return found;
}

function worstOf(views: AgreementView[], most: number): void {
  views.sort((a, b) => b.errors - a.errors);
  views.length = Math.min(views.length, most);
}
