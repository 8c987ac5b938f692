/** Entries as words: as typed, and by every other name that the strategy has for them. */

import { onceFor, type Framework } from '../framework';
import { wordsOf, type Word } from './words';

type Phrases = readonly (readonly Word[])[];

/** Entries remembered for a framework; with more the memory starts anew, so that odd input cannot fill it. */
const REMEMBERED = 5_000;

const rememberedOf = onceFor<Framework, Map<string, Phrases>>(() => new Map());

/** The phrases that name an entry (audience, topic, area, method, timing): its own words first. */
export function phrasesOf(entry: string, framework: Framework): Phrases {
  const known = rememberedOf(framework);
  let phrases = known.get(entry);
  if (!phrases) {
    if (known.size >= REMEMBERED) known.clear();
    phrases = formsOf(entry, framework).map(wordsOf);
    known.set(entry, phrases);
  }
  return phrases;
}

/** The entry, and what else the strategy calls it. */
function formsOf(entry: string, { pack, vocabulary }: Framework): readonly string[] {
  const forms = [entry];
  for (const { abbreviation, expansion, printedAs } of pack.abbreviations) {
    if ([abbreviation, ...printedAs].includes(entry)) forms.push(expansion, abbreviation);
    else if (expansion.toLowerCase() === entry.toLowerCase()) forms.push(abbreviation);
  }
  const audience = vocabulary.audience(entry);
  if (audience) {
    const { label, name, abbreviation, expansion, aliases } = audience;
    for (const form of [label, name, abbreviation, expansion, ...aliases]) if (form) forms.push(form);
  }
  const method = vocabulary.method(entry);
  if (method) forms.push(method.label, method.text);
  return [...new Set(forms)];
}
