/** What to offer for a printing slip of the strategy. Offered only; nothing is ever corrected by itself. */

import type { NearMiss, Pack, Slip, TermKind } from './types';
import type { Term } from './entries';

/** Slips of separators and marks are no slips of the entry itself. */
const ENTRY_SLIPS: ReadonlySet<string> = new Set([
  'abbreviation',
  'capitals',
  'name',
  'apostrophe',
  'page break',
]);

/** The text as compared for slips: capitals count, the kind of apostrophe and marks at the end do not. */
function printedKey(text: string): string {
  return text
    .replace(/\u2019/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[ .,;*]+$/, '')
    .trimStart();
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface OpenSlip {
  /** Found quickly anywhere in a text; `pattern` then asks for whole words. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  readonly readings: readonly string[];
}

/** Corrections of whole entries, and slips with several readings, of one kind of term. */
export interface SlipReader {
  /** What to offer for the text; undefined where it holds no slip. `id` is "" where no entry is meant. */
  read(text: string, idOf: (text: string) => string): readonly NearMiss[] | undefined;
}

function corrections(slips: readonly Slip[], terms: readonly Term[]): ReadonlyMap<string, NearMiss> {
  const found = new Map<string, NearMiss>();
  for (const slip of slips) {
    if (slip.uncertain || !ENTRY_SLIPS.has(slip.kind)) continue;
    const key = printedKey(slip.verbatim);
    for (const { id, label, texts } of terms)
      if (printedKey(label) !== key && texts.some((text) => printedKey(text) === key))
        found.set(key, { id, label });
  }
  return found;
}

function openSlips(slips: readonly Slip[], terms: readonly Term[]): OpenSlip[] {
  return slips
    .filter((slip) => slip.uncertain && slip.likely.length > 1)
    .filter((slip) => terms.some((term) => term.label.includes(slip.verbatim)))
    .map((slip) => ({
      hint: new RegExp(escaped(slip.verbatim), 'i'),
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(slip.verbatim)}(?![\\p{L}\\p{N}])`, 'iu'),
      readings: slip.likely,
    }));
}

/** The slips that concern terms of one kind. */
export function createSlipReader(pack: Pack, kind: TermKind, terms: readonly Term[]): SlipReader {
  // Topics, timings and methods are listed with their slips, as printed; only names are corrected.
  const byText = corrections(pack.slips, kind === 'audience' || kind === 'partnership' ? terms : []);
  const longest = Math.max(0, ...[...byText.keys()].map((key) => key.length)) + 8;
  const open = openSlips(pack.slips, terms);
  return {
    read(text, idOf) {
      const correction = text.length <= longest ? byText.get(printedKey(text)) : undefined;
      if (correction !== undefined) return [correction];
      for (const { hint, pattern, readings } of open) {
        if (!hint.test(text) || !pattern.test(text) || readings.some((reading) => text.includes(reading)))
          continue;
        const label = text.trim().replace(/\.+$/, '');
        return readings.map((reading) => ({ label: label.replace(pattern, () => reading), id: idOf(label) }));
      }
      return undefined;
    },
  };
}
