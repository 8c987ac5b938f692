/** Entries in words: an id of the strategy ("M3", "T1") reads as the address of a cell, so its words are shown. */

import type { Framework } from '../framework';
import { opportunityWords } from './opportunities';

/** The entry as typed, but with the strategy's words for a method's id, or for an opportunity's at its start. */
export function inWords(entry: string, framework: Framework): string {
  const { methods, opportunities } = framework.pack;
  const id = /^[A-Za-z]+\d+(?=$|\s*:|\s+for\b)/.exec(entry)?.[0].toUpperCase();
  if (id === undefined) return entry;
  const rest = entry.slice(id.length);
  const method = methods.find((m) => m.id.toUpperCase() === id);
  if (method)
    return `${method.condition ? method.text.replace(method.condition, '').trim() : method.text}${rest}`;
  const opportunity = opportunities.find((o) => o.id.toUpperCase() === id);
  return opportunity ? `${opportunityWords(opportunity.id, framework)}${rest}` : entry;
}
