/**
 * What was typed in a field and is not in its cell yet, kept while the pane shows something else: a text in
 * conflict with somebody else's, one that could not be written, a search that was not picked, a date half made.
 * It stays in this pane only; whoever comes back to the field finds it there.
 */

import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { onceFor } from '../../../core/framework';
import type { Live } from '../../../core/live';
import { useLive } from '../state/live';

/** A field of the agreement, however its row moves. */
export interface Place {
  /** Names the field and nothing else. */
  readonly id: string;
  /** Of an activity: its column, its Ref ("" without one) and its place in the table body, from 0. */
  readonly activity?: { readonly column: string; readonly ref: string; readonly index: number };
}

interface Entry {
  readonly place: Place;
  readonly value: unknown;
}

class Kept {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Set<() => void>();
  private shown: readonly Place[] = [];

  get(place: Place, part: string): unknown {
    return this.entries.get(`${place.id} ${part}`)?.value;
  }

  put(place: Place, part: string, value: unknown): void {
    this.entries.set(`${place.id} ${part}`, { place, value });
    this.tell();
  }

  drop(place: Place, part: string): void {
    if (this.entries.delete(`${place.id} ${part}`)) this.tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly places = (): readonly Place[] => this.shown;

  private tell(): void {
    this.shown = [...new Map([...this.entries.values()].map(({ place }) => [place.id, place])).values()];
    for (const listener of this.listeners) listener();
  }
}

const keptOf = onceFor<Live, Kept>(() => new Kept());

export const useKept = (): Kept => keptOf(useLive());

/** The fields, shown or not, of which something is kept. */
export function useKeptPlaces(): readonly Place[] {
  const kept = useKept();
  return useSyncExternalStore(kept.subscribe, kept.places);
}

/**
 * State of a field that outlives the field where it is `worth` keeping: put away when the field goes, there again
 * when it comes back. `part` tells several of one field apart.
 */
export function useKeptState<T>(
  place: Place,
  part: string,
  empty: T,
  worth: (value: T) => boolean,
): readonly [T, (value: T) => void] {
  const kept = useKept();
  const [value, setValue] = useState<T>(() => (kept.get(place, part) as T | undefined) ?? empty);
  const first = useRef(place);
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => {
      if (worth(value)) kept.put(place, part, value);
    };
  });
  // Where it stands now is the field; the store has what no field shows.
  useEffect(() => {
    kept.drop(first.current, part);
    return () => leave.current();
  }, [kept, part]);
  return [value, setValue];
}
