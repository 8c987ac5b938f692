/** What features of the session that are fetched on demand work with; nobody but core/live asks for it. */

import type { Edit, Position } from '../agreement/types';
import type { Inspector } from './inspector';
import type { CellValue } from '../workbook/types';
import type { Done, Live, LiveState, WorkbookPort } from './types';

export interface Context {
  readonly port: WorkbookPort;
  readonly getState: () => LiveState;
  readonly set: (parts: Partial<LiveState>) => void;
  /**
   * Runs an action after those before it and publishes how it ended (`done`, or `trouble`). `run` answers how
   * often Ctrl+Z takes it back, 0 where it cannot be undone so. `edits` are its cells, which wait while a
   * cell is being edited in Excel; give them only where writing them is the whole action. `run` is given them where
   * their cells are when its turn comes; it is not run where one of them was changed meanwhile.
   */
  readonly act: (
    action: Done['action'],
    run: (edits: readonly Edit[]) => Promise<number>,
    cells?: { readonly edits?: readonly Edit[]; readonly at?: Position | null },
  ) => Promise<boolean>;
  /** Edits that give a Ref to every activity in use that has none; every click that writes does so. */
  readonly refs: () => readonly Edit[];
  readonly inspector: Inspector;
  /** Values of one column of Activities as last read, one a body row. */
  readonly activityColumn: (key: string) => readonly CellValue[];
  /** Compares everything with the workbook again. */
  readonly refresh: () => Promise<boolean>;
}

const contexts = new WeakMap<Live, Context>();

export function giveContext(live: Live, context: Context): void {
  contexts.set(live, context);
}

/** The inner side of a session. A feature is a file of its own: `versionsOf(live)` and the like. */
export function contextOf(live: Live): Context {
  const context = contexts.get(live);
  if (!context) throw new Error('This session was not made by createLive.');
  return context;
}
