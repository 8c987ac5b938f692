/**
 * What the cells of multi-valued columns held one after the other, so that an undo or
 * redo is told from a pick. Every change is kept: typed, picked, pasted or written by us.
 *
 * Excel says that a cell changed, not whether Ctrl+Z did it. Where a change exactly reverses
 * the step before, both may be true: an undo, or the same text entered once more. So the
 * ledger follows all courses that fit what was seen, the likelier ones first.
 */

/** A cell of a sheet; rows and columns of the sheet, from 0. */
export interface CellKey {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One way in which the cell's undo stack may stand. */
interface Course {
  readonly states: readonly string[];
  /** Index of the state that the cell is in. */
  readonly now: number;
  /** How many coincidences it takes to believe it. */
  readonly odds: number;
}

interface Entry {
  readonly key: CellKey;
  courses: readonly Course[];
}

/** Cells that went with their rows or columns: undoing brings them back where they stood. */
interface Gone {
  readonly sheetId: string;
  readonly along: 'row' | 'column';
  readonly from: number;
  readonly count: number;
  readonly entries: readonly Entry[];
}

/** Deletions that are remembered; Excel itself takes back 100 steps. */
const DELETIONS = 100;
/** States that are kept of one cell; Excel itself takes back 100 steps. */
const STATES = 200;
/** Courses that are followed of one cell. */
const COURSES = 64;

export type Seen = 'undo' | 'redo' | 'new';

export class Ledger {
  private cells = new Map<string, Entry>();
  private gone: Gone[] = [];
  /** Cells that may have come back: rows and columns that came where such had gone. */
  private returned = new Map<string, Entry>();

  /**
   * Takes note that a cell went from one text to another. Answers "undo" where this may be a
   * kept step taken back, "redo" where it may repeat one that was taken back, else "new".
   */
  seen(key: CellKey, before: string, after: string): Seen {
    const entry = this.entryOf(key, before);
    const at = entry.courses.map((course) => arrive(course, before));
    const undone = at
      .filter((c) => c.now > 0 && c.states[c.now - 1] === after)
      .map((c) => ({ ...c, now: c.now - 1 }));
    const redone = at.filter((c) => c.states[c.now + 1] === after).map((c) => ({ ...c, now: c.now + 1 }));
    const fresh = at.map((c) => {
      const other = c.states[c.now - 1] === after || c.states[c.now + 1] === after;
      return push({ ...c, odds: c.odds + (other ? 1 : 0) }, after);
    });
    entry.courses = likeliest([...undone, ...redone, ...fresh]);
    if (undone.length + redone.length === 0) return 'new';
    return least(undone) <= least(redone) ? 'undo' : 'redo';
  }

  /** Takes note of a step that is surely new: one of our own writes. */
  note(key: CellKey, before: string, after: string): void {
    const entry = this.entryOf(key, before);
    const at = entry.courses.map((course) => arrive(course, before));
    entry.courses = likeliest(before === after ? at : at.map((course) => push(course, after)));
  }

  /** Rows came (count over 0) or went at `row`; the cells below move with them. */
  moveRows(sheetId: string, row: number, count: number): void {
    this.move(sheetId, 'row', row, count);
  }

  /** Columns came or went at `column`. */
  moveColumns(sheetId: string, column: number, count: number): void {
    this.move(sheetId, 'column', column, count);
  }

  private move(sheetId: string, along: 'row' | 'column', from: number, count: number): void {
    const lost: Entry[] = [];
    const shifted = (entries: Iterable<Entry>): Map<string, Entry> => {
      const moved = new Map<string, Entry>();
      for (const { key, courses } of entries) {
        const at = key[along];
        const concerned = key.sheetId === sheetId && at >= from;
        if (concerned && count < 0 && at < from - count) {
          lost.push({ key, courses });
          continue;
        }
        const next = concerned ? { ...key, [along]: at + count } : key;
        moved.set(textOf(next), { key: next, courses });
      }
      return moved;
    };
    this.returned = shifted(this.returned.values());
    this.cells = shifted(this.cells.values());
    if (lost.length > 0)
      this.gone = [...this.gone.slice(1 - DELETIONS), { sheetId, along, from, count: -count, entries: lost }];
    if (count > 0) this.bringBack({ sheetId, along, from, count });
  }

  private bringBack(place: Omit<Gone, 'entries'>): void {
    const { sheetId, along, from, count } = place;
    const at = this.gone.findLastIndex(
      (one) => one.sheetId === sheetId && one.along === along && one.from === from && one.count === count,
    );
    for (const entry of this.gone[at]?.entries ?? []) this.returned.set(textOf(entry.key), entry);
    if (at >= 0) this.gone.splice(at, 1);
  }

  private entryOf(key: CellKey, before: string): Entry {
    const text = textOf(key);
    const known = this.cells.get(text);
    if (known) return known;
    const back = this.returned.get(text);
    this.returned.delete(text);
    // A new row in the same place holds other texts.
    if (back?.courses.some(({ states, now }) => states[now] === before)) {
      this.cells.set(text, back);
      return back;
    }
    const entry: Entry = { key, courses: [{ states: [before], now: 0, odds: 0 }] };
    this.cells.set(text, entry);
    return entry;
  }
}

/** The course with the cell in the state that it is known to be in; a change may have been missed. */
function arrive(course: Course, before: string): Course {
  const { states, now } = course;
  if (states[now] === before) return course;
  const near = [...states.keys()]
    .filter((index) => states[index] === before)
    .sort((a, b) => Math.abs(a - now) - Math.abs(b - now))[0];
  const missed = { ...course, odds: course.odds + 1 };
  return near === undefined ? push(missed, before) : { ...missed, now: near };
}

/** A new step; what could be redone before it is forgotten, as Excel does. */
function push({ states, now, odds }: Course, after: string): Course {
  const next = [...states.slice(Math.max(0, now + 2 - STATES), now + 1), after];
  return { states: next, now: next.length - 1, odds };
}

function likeliest(courses: readonly Course[]): Course[] {
  const seen = new Map<string, Course>();
  for (const course of [...courses].sort((a, b) => a.odds - b.odds)) {
    const text = `${course.now}\u0000${course.states.join('\u0000')}`;
    if (!seen.has(text)) seen.set(text, course);
    if (seen.size >= COURSES) break;
  }
  return [...seen.values()];
}

const least = (courses: readonly Course[]): number => Math.min(...courses.map((course) => course.odds));

const textOf = (key: CellKey): string => `${key.row},${key.column},${key.sheetId}`;
