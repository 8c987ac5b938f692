/** Opportunities to influence policy (R20), in words for people. */

import { fold, type Framework } from '../framework';
import type { WhenEntry } from '../workbook';

/** Id of what is no opportunity but goes on all the time (R19). */
export const ONGOING = 'ongoing';

/** Longer ones are sentences, not names. */
const SHORT = 45;

/** "government consultations": the strategy's words for an opportunity, never its id. */
export function opportunityWords(id: string | null, { pack }: Framework): string {
  const opportunity = pack.opportunities.find((o) => o.id === id);
  if (!opportunity) return '';
  return (
    opportunity.printedAs.find((text) => text !== opportunity.id && text.length <= SHORT) ?? opportunity.label
  );
}

/** Whether the entry is only a kind of opportunity: "T1", "government consultations". "On-going" says when. */
export function isBareOpportunity(entry: WhenEntry, { pack }: Framework): boolean {
  if (entry.opportunity === null || entry.opportunity === ONGOING || entry.dates.length > 0) return false;
  const opportunity = pack.opportunities.find((o) => o.id === entry.opportunity);
  const text = fold(entry.text.replace(/:\s*$/, ''));
  return (
    !!opportunity &&
    [opportunity.id, opportunity.label, opportunity.text, ...opportunity.printedAs].some(
      (t) => fold(t) === text,
    )
  );
}
