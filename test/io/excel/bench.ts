/** A workbook with real office.js and our port over it. */

import { frameworkById, packs, type Framework } from '../../../src/core/framework';
import type { Schedule, Trouble, WorkbookEvent, WorkbookPort } from '../../../src/core/live';
import { blueprintFor, columnHeading, toA1, type ColumnKey, type Snapshot } from '../../../src/core/workbook';
import { createExcelPort } from '../../../src/io/excel';
import { startOffice, type OfficeOptions, type OfficeWindow } from '../../support/office';

export const framework = frameworkById(packs[0]?.id ?? '') as Framework;

export interface Bench extends OfficeWindow {
  readonly port: WorkbookPort;
  readonly events: WorkbookEvent[];
  /** Begins to watch; what is told is kept in `events`. */
  watch(): Promise<() => Promise<void>>;
  /** Snapshot of the workbook; throws where there is none. */
  read(): Promise<Snapshot>;
  /** Address of a cell of Activities by body row and column, with the sheet's name. */
  at(row: number, key: ColumnKey): string;
  /** What the cell at an address shows as value. */
  value(address: string): string | number | boolean;
}

const open: OfficeWindow[] = [];

export async function bench(options: OfficeOptions = {}): Promise<Bench> {
  const office = await startOffice(options);
  open.push(office);
  const port = createExcelPort({ excel: office.Excel, office: office.Office });
  const events: WorkbookEvent[] = [];
  const headings = (): string[] => {
    const table = office.model.table('MPA_Activities');
    return table?.columns.map((column) => column.name) ?? [];
  };
  return {
    ...office,
    port,
    events,
    watch: () => port.watch((event) => events.push(event)),
    read: async () => {
      const snapshot = await port.read();
      if (!snapshot) throw new Error('There is no agreement.');
      return snapshot;
    },
    at: (row, key) => {
      const table = office.model.table('MPA_Activities');
      if (!table) throw new Error('There is no table.');
      const sheet = office.model.sheet(table.sheet)?.name ?? '';
      const column = table.area.column + headings().indexOf(columnHeading(framework, key));
      return toA1({ sheet, row: table.area.row + 1 + row, column }, { sheet: true });
    },
    value: (address) => {
      const { sheet, area } = office.model.locate(address);
      return sheet.cell(area.row, area.column)?.value ?? '';
    },
  };
}

/** A workbook with an agreement just started, the counting of syncs begun anew. */
export async function started(options: OfficeOptions = {}): Promise<Bench> {
  const made = await bench(options);
  await made.port.apply(blueprintFor(framework));
  await made.idle();
  made.resetSyncs();
  return made;
}

afterEach(() => {
  for (const office of open.splice(0)) office.close();
});

/** The same, read once. */
export async function opened(): Promise<Bench> {
  const b = await started();
  await b.read();
  b.resetSyncs();
  return b;
}

/** The same, watched, with nothing told yet. */
export async function watched(): Promise<Bench> {
  const b = await started();
  await b.watch();
  await b.read();
  await b.idle();
  b.events.length = 0;
  b.resetSyncs();
  return b;
}

/** Rows that were told to have changed. */
export const rowsOf = (b: Bench): Extract<WorkbookEvent, { kind: 'rows' }>[] =>
  b.events.filter((event) => event.kind === 'rows');

/** What kinds of event were told. */
export const kinds = (b: Bench): string[] => b.events.map(({ kind }) => kind);

/** Counts the steps that Ctrl+Z can take back from here on. */
export function counting(b: Bench): () => number {
  let undo = 0;
  let start: number | null = null;
  b.model.subscribe(({ changes }) => {
    for (const change of changes) {
      if (change.kind !== 'history') continue;
      start ??= change.undo - 1;
      undo = change.undo;
    }
  });
  return () => undo - (start ?? 0);
}

/** Why something was refused; throws where it was done. */
export const troubleFrom = (promise: Promise<unknown>): Promise<Trouble> =>
  promise.then(
    () => {
      throw new Error('It was done.');
    },
    (trouble: Trouble) => trouble,
  );

/** Timers that a test lets run out by hand. */
export function timers(): { schedule: Schedule; runOut: () => void } {
  const pending = new Set<() => void>();
  return {
    schedule: (run) => {
      pending.add(run);
      return () => pending.delete(run);
    },
    runOut: () => {
      const now = [...pending];
      pending.clear();
      for (const run of now) run();
    },
  };
}
