/** The text of a field while it is being changed: written on leaving it, as one change, and never over somebody else's. */

import { useEffect, useRef, useState } from 'react';
import type { LiveState } from '../../../core/live';
import { movedTo, type Position } from '../../../core/workbook';
import { activityAt, cellOf, type Current, type FieldKey } from '../model/activity';
import { sameCell } from '../model/findings';
import { useLive, useLiveState } from '../state/live';
import { placeAt, useKept, type Place } from './kept';

interface Typed {
  /** What stood in the cell when typing began. */
  readonly base: string;
  readonly text: string;
  /** What its row was about; "" where nothing tells. */
  readonly owner: string;
}

export interface Draft {
  /** What the field shows: what is being typed, else the cell's text. */
  readonly text: string;
  readonly set: (text: string) => void;
  /** Writes what was typed, unless the cell has changed meanwhile; true where nothing is left to write. */
  readonly flush: () => Promise<boolean>;
  /** Sets and writes at once, for a choice that is complete in itself. */
  readonly put: (text: string) => void;
  /** The cell's text where it changed while something else was being typed; null otherwise. */
  readonly theirs: string | null;
  /** Settles such a conflict with this text. */
  readonly settle: (text: string) => void;
  /** True while the text waits for the sheet. */
  readonly waiting: boolean;
}

/** Names the text of a field among what is kept of it. */
const TEXT = 'text';

/**
 * A draft of one cell of an activity, wherever its row moves. Its component must be keyed by the activity, so that
 * no draft changes its cell.
 */
export function useDraft(current: Current, column: FieldKey): Draft {
  const { reading } = useLiveState();
  return useCellDraft({
    at: cellOf(current, column),
    read: (state) => {
      // Asked between two pictures, the row may be another's by now.
      const index = reading && state.reading && movedTo(current.index, reading, state.reading);
      const now = index === null ? null : activityAt(state, index);
      return now && { text: now.row?.text[column] ?? '', owner: '', at: cellOf(now, column) };
    },
    place: placeAt(current.index, column),
  });
}

interface Standing {
  readonly text: string;
  /** What the row is about; "" where nothing tells. */
  readonly owner: string;
  /** Where that is, if not where it is shown. */
  readonly at?: Position | null;
}

/** True where what was typed must not be written: its row is gone or another's, or somebody else wrote there. */
function unsettled(typed: Typed, now: Standing | null): boolean {
  if (!now) return true;
  const others = typed.owner !== '' && typed.owner !== now.owner;
  return now.text !== typed.text && (others || now.text !== typed.base);
}

interface CellDraft {
  readonly at: Position | null;
  /** What stands there; null where the row is gone. */
  readonly read: (state: LiveState) => Standing | null;
  readonly place: Place;
}

/** A draft of any cell of the agreement. Keyed by the cell, as above. */
export function useCellDraft({ at, read, place }: CellDraft): Draft {
  const live = useLive();
  const kept = useKept();
  const state = useLiveState();
  const now = read(state);
  const value = now?.text ?? '';
  const owner = now?.owner ?? '';
  const [typed, setTyped] = useState<Typed | null>(
    () => (kept.get(place, TEXT) as Typed | undefined) ?? null,
  );
  const [writing, setWriting] = useState(false);
  /** True where the field was left once more while its text was being written. */
  const again = useRef(false);
  const last = useRef<() => Promise<boolean>>(async () => true);
  /** The text that is on its way to the cell. */
  const under = useRef<string | null>(null);
  const field = useRef({});
  // A text of an earlier visit to this row may still wait.
  const held = state.waiting.find((edit) => sameCell(edit.at, at));
  const theirs = typed !== null && !writing && unsettled(typed, now) ? value : null;

  const write = async (text: string): Promise<boolean> => {
    const standing = read(live.getState());
    const cell = standing?.at === undefined ? at : standing.at;
    if (!cell) return false;
    setWriting(true);
    under.current = text;
    const done = await live.write([{ at: cell, text }]);
    under.current = null;
    setWriting(false);
    // What was typed meanwhile is kept, on top of what the cell holds now; so is what could not be written.
    const base = read(live.getState())?.text ?? '';
    if (done) setTyped((typing) => (typing === null || typing.text === text ? null : { ...typing, base }));
    if (!done) again.current = false;
    return done;
  };
  const set = (text: string) =>
    setTyped((typing) => ({ base: typing?.base ?? value, text, owner: typing?.owner ?? owner }));
  const flush = async (): Promise<boolean> => {
    if (!typed) return true;
    if (writing) again.current = true;
    // A field that goes with its row knows only what stood there before: so what stands there now is asked for.
    const standing = read(live.getState());
    if (writing || unsettled(typed, standing)) return false;
    if (typed.text !== standing?.text) return write(typed.text);
    setTyped(null);
    return true;
  };
  const put = (text: string) => {
    if (text === value && !typed) return;
    setTyped({ base: value, text, owner });
    void write(text);
  };
  const settle = (text: string) => {
    if (text === value) {
      setTyped(null);
      return;
    }
    setTyped({ base: value, text, owner });
    void write(text);
  };

  // Leaving the row without leaving the field first: what was typed is written all the same.
  useEffect(() => {
    last.current = flush;
    if (!typed) return kept.drop(field.current);
    const value: Typed = { ...typed, base: under.current ?? typed.base };
    kept.put(field.current, {
      place,
      part: TEXT,
      value,
      text: value.text === value.base ? '' : value.text,
      edited: (text) => ({ ...value, text }),
    });
  });
  // Only a later render knows what was typed meanwhile, so the second writing waits for it.
  useEffect(() => {
    if (writing || !again.current) return;
    again.current = false;
    void last.current();
  }, [writing]);
  useEffect(() => {
    const { current } = field;
    // What could not be written is there again with its field.
    return () => void last.current().then((done) => (done ? kept.drop(current) : kept.leave(current)));
  }, [kept]);

  return {
    text: typed?.text ?? held?.text ?? value,
    set,
    flush,
    put,
    theirs,
    settle,
    waiting: held !== undefined,
  };
}
