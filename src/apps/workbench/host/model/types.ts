/** What changes in a workbook, and how a change is refused. The data itself is in data.ts. */

import type { Area, Cell, Visibility } from './data';

export * from './data';

/** Who caused a transaction. `system` is opening a file and results of calculation. */
export type Source = 'person' | 'addin' | 'system';

/** What one transaction changed, in the order it happened. Sheets are named by id. */
export type Change =
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly area: Area;
      /** For a single cell: what stood there and what stands there. */
      readonly before?: Cell | undefined;
      readonly after?: Cell | undefined;
    }
  | { readonly kind: 'formats'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'rows-inserted' | 'rows-deleted';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'columns-inserted' | 'columns-deleted';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'cells-inserted' | 'cells-deleted';
      readonly sheet: string;
      readonly area: Area;
      readonly shift: 'Down' | 'Right' | 'Up' | 'Left';
    }
  | { readonly kind: 'rows-sorted'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'rows-hidden' | 'rows-shown';
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: 'calculated'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'sheet-added' | 'sheet-deleted'; readonly sheet: string }
  | {
      readonly kind: 'sheet-renamed';
      readonly sheet: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'sheet-visibility';
      readonly sheet: string;
      readonly before: Visibility;
      readonly after: Visibility;
    }
  | {
      readonly kind:
        'sheet-moved' | 'sheet-layout' | 'sheet-protection' | 'validations' | 'highlights' | 'filters';
      readonly sheet: string;
    }
  | {
      readonly kind: 'table-added' | 'table-changed' | 'table-deleted';
      readonly sheet: string;
      readonly table: string;
      readonly name: string;
    }
  | { readonly kind: 'names' | 'settings' | 'xml' | 'properties' | 'comments' | 'opened' }
  | { readonly kind: 'activated'; readonly sheet: string; readonly before: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: 'editing'; readonly on: boolean }
  /** The undo stack was emptied or grew; `undo` and `redo` say how many steps there are. */
  | { readonly kind: 'history'; readonly undo: number; readonly redo: number };

/** Told to listeners once, after a transaction has ended. */
export interface Transaction {
  readonly source: Source;
  /** Set where this transaction takes another back or does it again. */
  readonly replay?: 'undo' | 'redo';
  /** Transactions in a row with the same mark are parts of one write, and one undo step. */
  readonly merge?: string;
  readonly changes: readonly Change[];
}

/** A refusal, with the code by which the Excel API names it ("AccessDenied", "InvalidArgument", ...). */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}
