import type { Model, Outcome, Person, Value } from '../host';
import type { Grid } from '../grid';
import { pause, type Addin } from './addin';
import type { Files } from './files';

/**
 * `window.workbench`: what a person can do in the workbench, for scripts and tests (docs/workbench.md).
 * Addresses as Excel writes them ('Joint activity'!B2); without a sheet the active one. Every method
 * settles when host and grid rest; where Excel would show a message box, it rejects with its text.
 */
export interface Workbench {
  /** Settles when the page has opened its first workbook and the pane has started. */
  readonly ready: Promise<void>;
  /** Opens an .xlsx given as base64. */
  open(base64: string, name?: string): Promise<void>;
  /** The workbook as an .xlsx in base64. */
  save(): Promise<string>;
  /** Opens a new workbook with one empty sheet. */
  blank(): Promise<void>;
  type(address: string, text: string): Promise<void>;
  /** Pastes rows of texts as from another program, at the top left of an address. */
  paste(address: string, rows: readonly (readonly string[])[]): Promise<void>;
  /** Chooses an item of a cell's list. */
  pick(address: string, item: string): Promise<void>;
  /** The items of a cell's list; none where it has no list. */
  listFor(address: string): Promise<string[]>;
  /** Values as Excel's API gives them: "" for an empty cell, dates as serial numbers. */
  values(address: string): Promise<Value[][]>;
  select(address: string): Promise<void>;
  /** False where there was nothing to take back. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  sort(address: string, ascending: boolean): Promise<void>;
  /** Filters the table column of a cell to the items; null shows all again. */
  filter(address: string, items: readonly string[] | null): Promise<void>;
  insertRows(address: string): Promise<void>;
  deleteRows(address: string): Promise<void>;
  renameSheet(before: string, after: string): Promise<void>;
  /** Syncs of the add-in since the last blank or open. */
  syncs(): Promise<number>;
  /** Addresses that page and add-in asked for since the last blank or open. */
  requests(): Promise<string[]>;
  /** Fails the n-th sync from now (1 is the next), once, with an error code of the Excel API. */
  failAt(n: number, code: string): Promise<void>;
}

export interface AutomationParts {
  readonly model: Model;
  readonly person: Person;
  readonly grid: Grid;
  readonly addin: Addin;
  readonly files: Files;
  /** Settles when the page is up. */
  readonly ready: Promise<void>;
}

/** Quiet for so long, in milliseconds, counts as rest: an add-in answers an event within it. */
const QUIET = 60;
/** Longest wait for rest. */
const PATIENCE = 30_000;

/** Settles when nothing is shown, calculated, asked or answered any more. */
async function rest({ grid, addin }: Pick<AutomationParts, 'grid' | 'addin'>): Promise<void> {
  const end = Date.now() + PATIENCE;
  let quiet = 0;
  let syncs = -1;
  while (quiet < QUIET && Date.now() < end) {
    await grid.settled();
    const now = addin.syncs();
    const calm = grid.idle && !addin.busy && addin.ready && now === syncs;
    quiet = calm ? quiet + 10 : 0;
    syncs = now;
    await pause(10);
  }
}

/** Requests of the page and of the add-in's windows, gathered by each window's own performance timeline. */
class Requests {
  private since = 0;
  private readonly gone: string[] = [];

  /** Forgets what was asked before now. */
  reset(): void {
    this.since = performance.timeOrigin + performance.now();
    this.gone.length = 0;
  }

  list(windows: readonly Window[]): string[] {
    const asked = [window, ...windows].flatMap((of) => {
      const { performance: timeline } = of as Window & typeof globalThis;
      return [...timeline.getEntriesByType('navigation'), ...timeline.getEntriesByType('resource')]
        .filter((entry) => timeline.timeOrigin + entry.startTime >= this.since)
        .map((entry) => entry.name);
    });
    return [...this.gone, ...asked];
  }
}

/** Makes `window.workbench`. */
export function createAutomation(parts: AutomationParts): Workbench {
  const { model, person, grid, addin, files, ready } = parts;
  const requests = new Requests();
  performance.setResourceTimingBufferSize(5000);
  const settle = (): Promise<void> => rest(parts);
  /** Waits for rest before, so that scripts need not think of what they did last. */
  const act = async <T>(what: () => T | Promise<T>): Promise<T> => {
    await ready;
    await settle();
    const result = await what();
    await settle();
    return result;
  };
  const edit = (what: () => Outcome | Promise<Outcome>): Promise<void> =>
    act(async () => {
      const outcome = await what();
      if (!outcome.ok) throw new Error([outcome.title, outcome.message].filter(Boolean).join(': '));
    });
  const items = async (address: string): Promise<readonly string[]> => {
    const { sheet, area } = model.locate(address);
    return (await grid.itemsFor(sheet.id, area.row, area.column)) ?? [];
  };
  const anew = async (open: () => Promise<void> | void): Promise<void> => {
    await ready;
    await settle();
    requests.reset();
    await open();
    await settle();
  };
  return {
    ready,
    open: (base64, name) => anew(() => files.openBytes(fromBase64(base64), name ?? 'Workbook.xlsx')),
    save: () => act(async () => toBase64(await files.bytes())),
    blank: () => anew(() => files.blank()),
    type: (address, text) => edit(() => person.type(address, text)),
    paste: (address, rows) => edit(() => person.paste(address, rows)),
    pick: (address, item) =>
      edit(async () => {
        await items(address);
        return person.pick(address, item);
      }),
    listFor: (address) => act(async () => [...(await items(address))]),
    values: (address) =>
      act(() => {
        const { sheet, area } = model.locate(address);
        return Array.from({ length: area.rows }, (_, row) =>
          Array.from(
            { length: area.columns },
            (_, column): Value => sheet.cell(area.row + row, area.column + column)?.value ?? '',
          ),
        );
      }),
    select: (address) => edit(() => person.select(address)),
    undo: () => act(() => person.undo()),
    redo: () => act(() => person.redo()),
    sort: (address, ascending) => edit(() => person.sort(address, ascending)),
    filter: (address, wanted) => edit(() => person.filter(address, wanted)),
    insertRows: (address) => edit(() => person.insertRows(address)),
    deleteRows: (address) => edit(() => person.deleteRows(address)),
    renameSheet: (before, after) => edit(() => person.renameSheet(before, after)),
    syncs: () => act(() => addin.syncs()),
    requests: () => act(() => requests.list(addin.windows())),
    failAt: async (n, code) => {
      await ready;
      addin.failAt(n, code);
    },
  };
}

/** Text of bytes for a script to carry. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

/** Bytes of a base64 text. Throws where it is none. */
function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
