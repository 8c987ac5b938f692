/** Running a batch: the client library in use, waiting for the end of a cell edit, and the rows that fit one sync. */

import { asTrouble, codeOf, troubleOf } from './trouble';

/** The client library; the page's own unless a test brings another. */
export interface Client {
  readonly excel: typeof Excel;
  readonly office: typeof Office;
}

interface RunOptions {
  /**
   * True: wait silently until the person closes the cell they are typing in (reads that
   * follow an event). False: fail at once, so that the pane can say so (a click).
   */
  readonly patient?: boolean;
  /** True: everything in the batch is one step for Ctrl+Z where the host can do that (ExcelApi 1.20). */
  readonly oneStep?: boolean;
}

/** Rows of a body that are read or written in one sync. */
export const ROWS_PER_SYNC = 2000;

/** The requirement set that the manifest asks for: Excel 2021, Microsoft 365, Excel on the web. */
const NEEDED = '1.14';

export interface Session {
  readonly office: typeof Office;
  readonly excel: typeof Excel;
  /** Runs one batch; rejects with a `Trouble`. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>, options?: RunOptions): Promise<T>;
  /** Runs a batch in a context that was kept, to remove handlers; rejects with a `Trouble`. */
  runIn(
    context: Excel.RequestContext,
    batch: (context: Excel.RequestContext) => Promise<void>,
  ): Promise<void>;
  /** True where the host has the requirement set. */
  has(version: string): boolean;
  /** True where several writes of one batch can be one step for Ctrl+Z. */
  readonly groups: boolean;
}

/** A session with Excel. Nothing is sent before the first `run`. */
export function createSession(client: Client): Session {
  const has = (version: string): boolean =>
    client.office.context.requirements.isSetSupported('ExcelApi', version);
  let grouping: boolean | null = null;
  const groups = (): boolean => (grouping ??= has('1.20'));

  async function once<T>(
    batch: (context: Excel.RequestContext) => Promise<T>,
    patient: boolean,
    merge: boolean,
  ): Promise<T> {
    const options: Excel.RunOptions = {};
    if (patient) options.delayForCellEdit = true;
    if (merge) options.mergeUndoGroup = true;
    return client.excel.run(options, batch);
  }

  return {
    office: client.office,
    excel: client.excel,
    has,
    get groups() {
      return groups();
    },
    runIn: (context, batch) =>
      client.excel.run(context, batch).catch((error: unknown) => Promise.reject(asTrouble(error))),
    async run(batch, { patient = false, oneStep = false } = {}) {
      // The manifest asks for it too; a host may show the pane all the same.
      if (!has(NEEDED)) throw troubleOf('HostTooOld');
      try {
        return await once(batch, patient, oneStep && groups());
      } catch (error) {
        const code = codeOf(error);
        // The web refuses the grouping in two ways (UndoNotSupported, and a bare RichApi.Error, office-js #6711).
        if (oneStep && groups() && (code === 'UndoNotSupported' || code === 'RichApi.Error')) {
          grouping = false;
          return once(batch, patient, false).catch((again: unknown) => Promise.reject(asTrouble(again)));
        }
        throw asTrouble(error);
      }
    },
  };
}
