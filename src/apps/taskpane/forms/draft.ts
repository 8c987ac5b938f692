/** The text of a field while it is being changed: written on leaving it, as one change, and never over somebody else's. */

import { useEffect, useRef, useState } from 'react';
import type { LiveState } from '../../../core/live';
import type { ColumnKey, Position } from '../../../core/workbook';
import { activityAt, cellOf, type Current } from '../model/activity';
import { sameCell } from '../model/findings';
import { useLive, useLiveState } from '../state/live';
import { useKept, type Place } from './kept';

interface Typed {
  /** What stood in the cell when typing began. */
  readonly base: string;
  readonly text: string;
  /** Ref of the activity it was typed for; "" where that has none. */
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

/** The field of an activity: by its Ref, else by its row as long as no row comes or goes. */
export function placeOf({ row, index, table }: Current, column: ColumnKey): Place {
  const ref = row?.ref ?? '';
  return {
    id: `${ref ? `ref ${ref}` : `row ${index} of ${table.rowCount}`} ${column}`,
    activity: { column, ref, index },
  };
}

/**
 * A draft of one cell of an activity. Its component must be keyed by the activity, so that no draft changes its
 * cell. Where another activity took the row meanwhile, what was typed is shown beside what stands there now.
 */
export function useDraft(current: Current, column: ColumnKey): Draft {
  return useCellDraft({
    at: cellOf(current, column),
    read: (state) => {
      const now = activityAt(state, current.index);
      // The Ref itself may be changed.
      return (
        now && { text: now.row?.text[column] ?? '', owner: column === 'ref' ? '' : (now.row?.ref ?? '') }
      );
    },
    place: placeOf(current, column),
  });
}

interface Standing {
  readonly text: string;
  /** What the row is about; "" where nothing tells. */
  readonly owner: string;
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
  const first = useRef(place);
  const keep = useRef<() => void>(() => undefined);
  // A text of an earlier visit to this row may still wait.
  const held = state.waiting.find((edit) => sameCell(edit.at, at));
  const theirs = typed !== null && !writing && unsettled(typed, now) ? value : null;

  const write = async (text: string): Promise<boolean> => {
    if (!at) return false;
    setWriting(true);
    under.current = text;
    const done = await live.write([{ at, text }]);
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
    keep.current = () => {
      if (typed) kept.put(place, TEXT, { ...typed, base: under.current ?? typed.base });
    };
  });
  // Only a later render knows what was typed meanwhile, so the second writing waits for it.
  useEffect(() => {
    if (writing || !again.current) return;
    again.current = false;
    void last.current();
  }, [writing]);
  useEffect(() => {
    kept.drop(first.current, TEXT);
    // What could not be written is there again with its field.
    return () => void last.current().then((done) => done || keep.current());
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
