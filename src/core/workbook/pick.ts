/** Picking a list item in a cell that already holds something: several values in one cell, as text. */

import { fold } from '../framework';
import type { Framework } from '../framework/types';
import { listItems } from './blueprint/lists';
import { columnOf } from './columns';
import { COMMA, isSpace, LINE_FEED, SEMICOLON, trimmed } from './grammar/chars';
import { parseHow } from './grammar/how';
import { parsePartners, writePartner } from './grammar/partners';
import { written } from './grammar/split';
import { parseWhat } from './grammar/what';
import { parseWhen } from './grammar/when';
import { writeWho } from './grammar/formatWho';
import { labelSpans, parseWho } from './grammar/who';
import type { ColumnKey, Entry, PartnerMention, WhoEntry } from './types';

/** Columns whose cells hold several entries. */
type MultiKey = 'what' | 'who' | 'when' | 'how' | 'partners';

const isMulti = (column: ColumnKey): column is MultiKey => columnOf(column).multi;

/** The entries of a cell of any multi-valued column. */
export function entriesOf(column: ColumnKey, text: string, framework: Framework): readonly Entry[] {
  switch (column) {
    case 'what':
      return parseWhat(text, framework);
    case 'who':
      return parseWho(text, framework);
    case 'when':
      return parseWhen(text, framework);
    case 'how':
      return parseHow(text, framework);
    case 'partners':
      return parsePartners(text, framework);
    default:
      return [];
  }
}

/** Whether an entry of a cell says just what a list item says. */
function says(column: MultiKey, item: Entry, framework: Framework): (entry: Entry) => boolean {
  const { vocabulary } = framework;
  const same = <T>(find: (text: string) => T | undefined): ((entry: Entry) => boolean) => {
    const known = find(item.text);
    const key = fold(item.text);
    return (entry) => fold(entry.text) === key || (known !== undefined && find(entry.text) === known);
  };
  switch (column) {
    case 'what':
      return same((text) => vocabulary.topic(text));
    case 'when':
      return same((text) => vocabulary.opportunity(text) ?? vocabulary.timing(text));
    case 'how':
      return same((text) => vocabulary.method(text) ?? vocabulary.areaMethod(text));
    case 'partners': {
      const known = vocabulary.partnership(item.text);
      const key = fold(item.text);
      return (entry) => {
        const { name } = entry as PartnerMention;
        return fold(name) === key || (known !== undefined && vocabulary.partnership(name) === known);
      };
    }
    case 'who': {
      const wanted = item as WhoEntry;
      return (entry) => {
        const { level, name, nation, audience } = entry as WhoEntry;
        if (level !== wanted.level || nation !== wanted.nation || name === '') return false;
        return fold(name) === fold(wanted.name) || (audience !== null && audience === wanted.audience);
      };
    }
  }
}

/** A list item as an entry of its column; null where it is no item of the list. */
function itemOf(
  column: MultiKey,
  item: string,
  framework: Framework,
  area: string,
  partners: readonly string[],
): Entry | null {
  const items = column === 'partners' ? partners : listItems(framework, column, area);
  if (item === '' || !items.some((listed) => trimmed(listed) === item)) return null;
  if (column === 'who') {
    const read = parseWho(item, framework);
    const [only] = read;
    if (read.length === 1 && only && only.name !== '') return only;
  }
  return { text: item, start: 0, end: item.length };
}

/**
 * A cell's text after a list item was picked in it: the item added behind what
 * stood there, or taken out where it stood there already. Nothing else of the
 * text is changed or reordered. `partners` are the names of the Partners sheet,
 * which are the list of the DPs column. Null where `item` is no list item of
 * that column in a row of that policy area, so that typed text is left alone.
 */
export function pickEntry(
  column: ColumnKey,
  before: string,
  item: string,
  framework: Framework,
  area: string,
  partners: readonly string[] = [],
): string | null {
  if (!isMulti(column)) return null;
  const picked = itemOf(column, trimmed(item), framework, area, partners);
  if (!picked) return null;
  const text = trimmed(before);
  if (text === '') return firstOf(column, picked, trimmed(item), framework);
  const entries = entriesOf(column, text, framework);
  const matches = says(column, picked, framework);
  const gone = entries.filter(matches);
  return gone.length > 0
    ? takenOut(column, text, entries, new Set(gone), framework)
    : appended(column, text, picked, framework);
}

/** The item alone in a cell, as it was picked wherever that reads back as one entry. */
function firstOf(column: MultiKey, picked: Entry, item: string, framework: Framework): string {
  return column === 'who' ? item : writeItem(column, picked, framework);
}

function writeItem(column: MultiKey, picked: Entry, framework: Framework): string {
  if (column === 'partners') return writePartner({ name: picked.text, lead: false }, framework);
  if (column === 'who') return writeWho((picked as WhoEntry).text, framework);
  return written(picked.text, (text) => entriesOf(column, text, framework));
}

function appended(column: MultiKey, text: string, picked: Entry, framework: Framework): string {
  const item = writeItem(column, picked, framework);
  if (column === 'who') {
    const { level } = picked as WhoEntry;
    const last = labelSpans(text, framework).at(-1);
    const runs = last !== undefined && last.level === level && last.part === '';
    if (last?.end === text.length && runs) return `${text} ${item}`;
    if (level !== null && !runs) return `${text}\n${level.label}: ${item}`;
  }
  const end = text.charCodeAt(text.length - 1);
  const parted = end === SEMICOLON || (end === COMMA && column !== 'what' && column !== 'when');
  return parted ? `${text} ${item}` : `${text}; ${item}`;
}

/** Something that stands in a cell: an entry or a level label. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly label: boolean;
  readonly gone: boolean;
}

/** A cell's text without the entries that are to go, and without what parted them. */
export function withoutEntries(
  column: ColumnKey,
  text: string,
  framework: Framework,
  gone: (entry: Entry) => boolean,
): string {
  if (!isMulti(column)) return text;
  const entries = entriesOf(column, text, framework);
  return takenOut(column, text, entries, new Set(entries.filter(gone)), framework);
}

function takenOut(
  column: MultiKey,
  text: string,
  entries: readonly Entry[],
  gone: ReadonlySet<Entry>,
  framework: Framework,
): string {
  const labels = column === 'who' ? labelSpans(text, framework) : [];
  const pieces: Piece[] = [
    ...labels.map(({ start, end }) => ({ start, end, label: true, gone: false })),
    ...entries
      .filter((entry) => !labels.some((label) => label.start === entry.start))
      .map((entry) => ({ start: entry.start, end: entry.end, label: false, gone: gone.has(entry) })),
  ].sort((a, b) => a.start - b.start);
  const kept = pieces.filter((piece, i) => !piece.gone && !(piece.label && emptied(pieces, i)));
  let result = '';
  kept.forEach((piece, i) => {
    const before = kept[i - 1];
    if (before) result += gapBetween(text, pieces, before, piece);
    result += text.slice(piece.start, piece.end);
  });
  return result;
}

/** Whether a label's entries, of which there were some, are all gone. */
function emptied(pieces: readonly Piece[], label: number): boolean {
  let had = false;
  for (let i = label + 1; i < pieces.length && !pieces[i]?.label; i++) {
    if (!pieces[i]?.gone) return false;
    had = true;
  }
  return had;
}

/** What is to stand between two pieces that are kept; the separator beside what was taken out goes with it. */
function gapBetween(text: string, pieces: readonly Piece[], left: Piece, right: Piece): string {
  const after = pieces[pieces.indexOf(left) + 1];
  const before = pieces[pieces.indexOf(right) - 1];
  const following = text.slice(left.end, after?.start);
  const leading = text.slice(before?.end ?? 0, right.start);
  if (after === right || left.label) return following;
  return right.label || hasSeparator(leading) ? leading : following;
}

function hasSeparator(gap: string): boolean {
  for (let i = 0; i < gap.length; i++) {
    const c = gap.charCodeAt(i);
    if (c === SEMICOLON || c === COMMA || c === LINE_FEED) return true;
    if (!isSpace(c)) return false;
  }
  return false;
}
