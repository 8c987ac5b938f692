/**
 * What was typed in a field and is not in its cell yet: while the field is shown, while the pane shows something else
 * (a text in conflict with somebody else's, one that could not be written, a search that was not picked, a date half
 * made), and after its activity has gone. It stays in this pane only, and goes with its row wherever that moves.
 */

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { onceFor } from '../../../core/framework';
import type { Live } from '../../../core/live';
import { movedTo, type ActivityRow, type Reading } from '../../../core/workbook';
import { titleOf, type FieldKey } from '../model/activity';
import { useLive } from '../state/live';

/** A field of the agreement. */
export interface Place {
  /** Names the field and nothing else. */
  readonly id: string;
  /** Of an activity: its column, and where the activity is in the table body, from 0. */
  readonly activity?: { readonly column: FieldKey; readonly index: number };
}

/** The field of an activity. */
export const placeAt = (index: number, column: FieldKey): Place => ({
  id: `row ${index} ${column}`,
  activity: { column, index },
});

/** Something typed, as a field puts it away. */
export interface Typing {
  readonly place: Place;
  /** Tells several of one field apart. */
  readonly part: string;
  readonly value: unknown;
  /** In words; "" where none of it is worth keeping once the activity is gone. */
  readonly text: string;
  /** The value with another text; without it the text is only shown. */
  readonly edited?: (text: string) => unknown;
}

interface Entry extends Typing {
  /** True once no field shows it. */
  readonly left: boolean;
}

/** What was typed for an activity that is gone. */
export interface Gone {
  readonly serial: number;
  readonly column: FieldKey;
  /** What the activity was called. */
  readonly title: string;
  readonly text: string;
  readonly editable: boolean;
}

interface Lost extends Gone {
  readonly entry: Entry;
  /** Where it stood last. */
  readonly index: number;
  readonly reading: Reading;
}

const rowAt = (reading: Reading, index: number): ActivityRow | null =>
  reading.activities.find((row) => row.index === index) ?? null;

class Kept {
  /** By the field that put it there. */
  private readonly entries = new Map<object, Entry>();
  private readonly listeners = new Set<() => void>();
  private shown: readonly Place[] = [];
  private lost: readonly Lost[] = [];
  private serial = 0;

  constructor(live: Live) {
    let before = live.getState().reading;
    live.subscribe(() => {
      const { reading } = live.getState();
      // A table that is gone comes back with Ctrl+Z, and its rows with it.
      if (reading === before || !reading?.tables.activities) return;
      if (before) this.follow(before, reading);
      before = reading;
    });
  }

  get(place: Place, part: string): unknown {
    return [...this.entries.values()].find((entry) => entry.place.id === place.id && entry.part === part)
      ?.value;
  }

  /** Puts away what a field shows; what another one had put there for the same is over. */
  put(field: object, typing: Typing): void {
    for (const [other, { place, part }] of this.entries)
      if (other !== field && place.id === typing.place.id && part === typing.part) this.entries.delete(other);
    this.entries.set(field, { ...typing, left: false });
    this.tell();
  }

  /** The field has nothing to keep any more. */
  drop(field: object): void {
    if (this.entries.delete(field)) this.tell();
  }

  /** The field is not shown any more; what it put there stays. */
  leave(field: object): void {
    const entry = this.entries.get(field);
    if (!entry) return;
    this.entries.set(field, { ...entry, left: true });
    this.tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly places = (): readonly Place[] => this.shown;

  readonly gone = (): readonly Gone[] => this.lost;

  /** Changes the text of something whose activity is gone. */
  edit(serial: number, text: string): void {
    this.lost = this.lost.map((each) => {
      const { edited } = each.entry;
      if (each.serial !== serial || !edited) return each;
      return { ...each, text, entry: { ...each.entry, text, value: edited(text) } };
    });
    this.tell();
  }

  forget(serial: number): void {
    this.lost = this.lost.filter((each) => each.serial !== serial);
    this.tell();
  }

  /** Takes everything along to where its activity is now. */
  private follow(before: Reading, now: Reading): void {
    for (const [field, entry] of [...this.entries]) {
      const { activity } = entry.place;
      if (!activity) continue;
      const index = movedTo(activity.index, before, now);
      if (index === activity.index) continue;
      this.entries.delete(field);
      if (index !== null) this.entries.set(field, { ...entry, place: placeAt(index, activity.column) });
      else if (entry.text.trim() !== '') this.lose(entry, activity, before);
    }
    this.findAgain(now);
    this.tell();
  }

  private lose(entry: Entry, { column, index }: NonNullable<Place['activity']>, reading: Reading): void {
    const title = titleOf(rowAt(reading, index), index);
    this.serial += 1;
    const { text } = entry;
    this.lost = [
      {
        serial: this.serial,
        column,
        title,
        text,
        editable: entry.edited !== undefined,
        entry,
        index,
        reading,
      },
      ...this.lost,
    ];
  }

  /** Ctrl+Z brings a row back: what was typed for it is in its field again. */
  private findAgain(now: Reading): void {
    this.lost = this.lost.filter(({ entry, index, reading, column }) => {
      const there = movedTo(index, reading, now);
      const [row, old] = [there === null ? null : rowAt(now, there), rowAt(reading, index)];
      if (there === null || !row || row.ref !== old?.ref || row.text.what !== old.text.what) return true;
      const place = placeAt(there, column);
      if (this.get(place, entry.part) !== undefined) return true;
      this.entries.set({}, { ...entry, place, left: true });
      return false;
    });
  }

  private tell(): void {
    const left = [...this.entries.values()].filter((entry) => entry.left).map(({ place }) => place);
    const next = [...new Map(left.map((place) => [place.id, place])).values()];
    // A key that is pressed changes no list of places.
    if (next.length !== this.shown.length || next.some(({ id }, i) => id !== this.shown[i]?.id))
      this.shown = next;
    for (const listener of this.listeners) listener();
  }
}

const keptOf = onceFor<Live, Kept>((live) => new Kept(live));

export const useKept = (): Kept => keptOf(useLive());

/** The fields that are not shown, of which something is kept. */
export function useKeptPlaces(): readonly Place[] {
  const kept = useKept();
  return useSyncExternalStore(kept.subscribe, kept.places);
}

/** What was typed for activities that are gone, the last one first. */
export function useGone(): readonly Gone[] {
  const kept = useKept();
  return useSyncExternalStore(kept.subscribe, kept.gone);
}

interface Worth<T> {
  readonly empty: T;
  /** In words, what is worth keeping; "" where nothing is. */
  readonly textOf: (value: T) => string;
  readonly edited?: (text: string) => T;
}

/**
 * State of a field that outlives the field where it is worth keeping: there again when the field comes back. `part`
 * tells several of one field apart.
 */
export function useKeptState<T>(
  place: Place,
  part: string,
  { empty, textOf, edited }: Worth<T>,
): readonly [T, (value: T) => void] {
  const kept = useKept();
  const [value, setValue] = useState<T>(() => (kept.get(place, part) as T | undefined) ?? empty);
  const field = useRef({});
  useEffect(() => {
    const text = textOf(value);
    if (text === '') kept.drop(field.current);
    else kept.put(field.current, { place, part, value, text, ...(edited && { edited }) });
  });
  useEffect(() => {
    const { current } = field;
    return () => kept.leave(current);
  }, [kept]);
  return [value, setValue];
}
