/** The workbook that the pane is open beside, reached through office.js. */

import type { Claimed, WorkbookEvent, WorkbookPort } from '../../core/live';
import { applyBlueprint } from './apply';
import type { Area } from './areas';
import { Echoes } from './echo';
import { Furniture } from './furniture';
import { Ledger } from './ledger';
import { OwnWrites } from './own';
import { pickerOf } from './picks';
import { readAll, type Sight } from './read';
import { download, longestAddress, nameOfFile, openWindow } from './save';
import { createSession, type Client, type Session } from './session';
import { Shadow } from './shadow';
import { troubleOf } from './trouble';
import { Watcher } from './watch';

/** The client library; the page's own where it is not given. */
export type ExcelPortOptions = Partial<Client>;

/** What takes over a table or a file is seldom needed and fetched on demand. */
const adopting = () => import(/* webpackChunkName: "adopting" */ './adopting');

type Listener = (event: WorkbookEvent) => void;
type Handler = { readonly context: unknown; remove(): void };

const loadWholeRows = () => import(/* webpackChunkName: "whole-rows" */ './whole-rows');

/** Registers what the watcher listens to; one sync. Answers the handlers, for their removal. */
async function register(session: Session, watcher: Watcher): Promise<Handler[]> {
  const all = async (): Promise<void> => watcher.lookAtAll(false);
  /** A sheet or table came or went: what hangs on it may have gone with it. */
  const doubtful = async (): Promise<void> => watcher.lookAtAll(false, true);
  return session.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const handlers: Handler[] = [
      worksheets.onChanged.add((event) => watcher.onChanged(event)),
      worksheets.onSelectionChanged.add((event) => watcher.onSelected(event)),
      worksheets.onRowSorted.add(all),
      worksheets.onColumnSorted.add(all),
      worksheets.onDeleted.add(doubtful),
      tables.onAdded.add(doubtful),
      tables.onDeleted.add(doubtful),
    ];
    // Elsewhere a renamed sheet is noticed at the next look.
    if (session.has('1.17')) handlers.push(worksheets.onNameChanged.add(all));
    await context.sync();
    return handlers;
  });
}

/**
 * The port to the open workbook. Nothing is sent to Excel before the first call; it may be
 * made before Office.onReady, but used only after it. Every method rejects with a `Trouble`.
 */
export function createExcelPort(options: ExcelPortOptions = {}): WorkbookPort {
  let opened: Session | null = null;
  const session = (): Session =>
    (opened ??= createSession({ excel: options.excel ?? Excel, office: options.office ?? Office }));
  const shadow = new Shadow();
  const ledger = new Ledger();
  const echoes = new Echoes();
  const furniture = new Furniture();
  let listener: Listener | null = null;
  let multiSelect = true;
  let half = false;
  let watcher: Watcher | null = null;
  const tell: Listener = (event) => listener?.(event);
  const writes = new OwnWrites({ shadow, ledger, echoes, tell });

  const read = (): ReturnType<WorkbookPort['read']> =>
    session().run(async (context) => {
      half = false;
      const sight = await readAll(context, () => {
        half = true;
      });
      shadow.replace(sight);
      return sight?.snapshot ?? null;
    });

  const seeAnew = (sight: Sight | null): void => {
    shadow.replace(sight);
    if (sight) tell({ kind: 'changed', snapshot: sight.snapshot, remote: false });
  };

  /** A row beside Activities is written, then everything is read: rows may have come. */
  const rowAdded = (
    add: (context: Excel.RequestContext, wrote: (area: Area, sheetId: string) => void) => Promise<Claimed>,
  ): Promise<Claimed> =>
    session().run(
      async (context) => {
        const { steps, taken } = await add(context, (area, id) => echoes.wrote(id, area));
        seeAnew(await readAll(context));
        return { steps: session().groups ? 1 : steps, taken };
      },
      { oneStep: true },
    );

  /** Hears nothing meanwhile; whoever asked for the work reads everything afterwards. */
  const unheard = async (batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> => {
    watcher?.pause(true);
    try {
      await session().run(batch);
    } finally {
      watcher?.pause(false);
    }
  };

  return {
    read,
    apply: (blueprint, progress) => unheard((context) => applyBlueprint(context, blueprint, progress)),
    async applyWhole(blueprint, work) {
      const { applyWhole } = await adopting();
      await unheard((context) => applyWhole(context, blueprint, work));
    },
    async addRows(additions, work) {
      const { addRows } = await adopting();
      await unheard((context) => addRows(context, additions, work));
    },
    async readSource(wish, work) {
      const { readSource } = await adopting();
      const ours = new Set(shadow.places.map(({ sheetId }) => sheetId));
      return session().run((context) => readSource(context, ours, wish, work));
    },
    write: (edits) => writes.write(session(), edits),
    async claim(edits, free) {
      const { claimCells } = await import(/* webpackChunkName: "excel-append" */ './claim');
      return rowAdded((context, wrote) =>
        claimCells(context, edits, free, {
          before: ({ sheet, area }) => wrote(area, shadow.sheetKey(sheet)),
          keyOf: (sheet) => shadow.sheetKey(sheet),
        }),
      );
    },
    async writeFindings(texts, sentence, refs = []) {
      const place = shadow.place('activities');
      if (!place) throw troubleOf('TableGone');
      const { writeFindingsColumn } = await import(/* webpackChunkName: "excel-findings" */ './findings');
      return session().run(
        async (context) => {
          const what = { texts, sentence, refs };
          const ranges = await writeFindingsColumn(context, place, what, ({ sheetId, area }) =>
            echoes.wrote(sheetId, area),
          );
          writes.keepFindings(texts);
          if (refs.length > 0) seeAnew(await readAll(context));
          return session().groups ? 1 : ranges;
        },
        { oneStep: true },
      );
    },
    async addActivity() {
      const { addActivityRow } = await loadWholeRows();
      return session().run(async (context) => {
        const sight = await readAll(context);
        const added = await addActivityRow(context, sight, (area, sheetId) => echoes.wrote(sheetId, area));
        seeAnew(added.wrote.length > 0 ? await readAll(context) : sight);
        return { at: added.at, steps: added.steps };
      });
    },
    async appendRow(table, texts) {
      const known = shadow.place(table);
      if (!known) throw troubleOf('TableMoved');
      const { appendRow } = await import(/* webpackChunkName: "excel-append" */ './append');
      return rowAdded((context, wrote) => appendRow(context, known, { table, texts }, wrote));
    },
    async copyActivity(texts) {
      const { copyActivityRow } = await loadWholeRows();
      return session().run(
        async (context) => {
          const { at, steps, sight } = await copyActivityRow(context, texts, (id, area) =>
            echoes.wrote(id, area),
          );
          seeAnew(sight);
          return { at, steps: session().groups ? 1 : steps };
        },
        { oneStep: true },
      );
    },
    async removeRow(table, index) {
      const { removeTableRow } = await loadWholeRows();
      await session().run(async (context) =>
        seeAnew(await removeTableRow(context, { table, index }, shadow)),
      );
    },
    async growTable(table, rows) {
      const { growTable } = await import(/* webpackChunkName: "excel-grow" */ './grow');
      return session().run(
        async (context) => {
          const steps = await growTable(context, table, rows, (id, area) => echoes.wrote(id, area));
          seeAnew(await readAll(context));
          return session().groups ? Math.min(1, steps) : steps;
        },
        { oneStep: true },
      );
    },
    async renewFramework(snapshot, from, to) {
      const { renewFramework } = await import(/* webpackChunkName: "excel-renew" */ './renew');
      watcher?.pause(true);
      try {
        return await session().run((context) => renewFramework(context, snapshot, from, to));
      } finally {
        watcher?.pause(false);
      }
    },
    async readParts(namespace, setting) {
      const { readParts } = await import(/* webpackChunkName: "excel-parts" */ './parts');
      return session().run((context) => readParts(context, namespace, setting));
    },
    async changeParts(change) {
      const { changeParts } = await import(/* webpackChunkName: "excel-parts" */ './parts');
      await session().run((context) => changeParts(context, change));
    },
    async addSheet(plan) {
      const { addOwnSheet } = await import(/* webpackChunkName: "excel-parts" */ './own-sheet');
      watcher?.pause(true);
      try {
        return await session().run((context) => addOwnSheet(context, plan));
      } finally {
        watcher?.pause(false);
      }
    },
    async leave(blueprint) {
      const { leave } = await import(/* webpackChunkName: "excel-leave" */ './leave');
      watcher?.pause(true);
      try {
        await session().run((context) => leave(context, blueprint));
        shadow.replace(null);
      } finally {
        watcher?.pause(false);
      }
    },
    select: (at) =>
      session().run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(shadow.sheetKey(at.sheet));
        sheet.load('visibility');
        await context.sync();
        if (sheet.isNullObject) throw troubleOf('SheetGone');
        if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
        sheet.activate();
        sheet.getCell(at.row, at.column).select();
        await context.sync();
      }),
    async inspect(blueprint) {
      const { inspectTables } = await import(/* webpackChunkName: "mend" */ './inspect');
      const { sight } = shadow;
      if (!sight) return null;
      const seen = await session().run((context) => inspectTables(context, blueprint, sight));
      if (seen) furniture.take(seen, blueprint);
      return seen;
    },
    async mend(blueprint, damage) {
      const { mendAll } = await import(/* webpackChunkName: "mend" */ './mend');
      watcher?.pause(true);
      try {
        const steps = await session().run((context) => mendAll(context, blueprint, damage), {
          oneStep: true,
        });
        return session().groups ? Math.min(steps, 1) : steps;
      } finally {
        watcher?.pause(false);
      }
    },
    async watch(listen) {
      listener = listen;
      const own = new Watcher(session(), {
        shadow,
        ledger,
        echoes,
        furniture,
        picker: pickerOf(shadow),
        multiSelect: () => multiSelect,
        tell,
      });
      await own.prepare();
      const handlers = await register(session(), own);
      watcher = own;
      return async () => {
        own.close();
        if (watcher === own) watcher = null;
        if (listener === listen) listener = null;
        const [first] = handlers;
        if (!first) return;
        // Handlers can only be removed in the context that they were added in.
        await session().runIn(first.context as Excel.RequestContext, async (context) => {
          for (const handler of handlers) handler.remove();
          await context.sync();
        });
      };
    },
    setMultiSelect(on) {
      multiSelect = on;
    },
    rowHidden: (at) =>
      session().run(async (context) => {
        const cell = context.workbook.worksheets
          .getItem(shadow.sheetKey(at.sheet))
          .getCell(at.row, at.column);
        cell.load('rowHidden');
        await context.sync();
        return cell.rowHidden === true;
      }),
    readOnly: () =>
      session().run(async (context) => {
        const { workbook } = context;
        workbook.load('readOnly');
        await context.sync();
        return workbook.readOnly;
      }),
    unfinished: () => half,
    fileName: () => nameOfFile(session().office.context.document.url ?? ''),
    async saveFile(name, bytes, mime) {
      download(session().office, name, bytes, mime);
    },
    longestAddress: () => longestAddress(session().office),
    async openWindow(url) {
      openWindow(session().office, url);
    },
    async addTextSheet(text) {
      const { addTextSheet } = await import(/* webpackChunkName: "text-sheet" */ './text-sheet');
      return session().run((context) => addTextSheet(context, text), { oneStep: true });
    },
  };
}
