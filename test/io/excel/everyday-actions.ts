/** The actions of everyday Excel, as data. */

import type { ColumnKey } from '../../../src/core/workbook';

/** Rows are taken modulo the rows that stand (the row below the table among them), items modulo the list. */
export type Action =
  | { readonly do: 'type'; readonly row: number; readonly column: ColumnKey; readonly text: string }
  | { readonly do: 'pick'; readonly row: number; readonly column: ColumnKey; readonly item: number }
  | {
      readonly do: 'paste';
      readonly row: number;
      readonly column: ColumnKey;
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly do: 'copy'; readonly row: number; readonly to: number; readonly column: ColumnKey }
  | { readonly do: 'clear'; readonly row: number; readonly column: ColumnKey }
  | { readonly do: 'sort'; readonly column: ColumnKey; readonly ascending: boolean }
  | { readonly do: 'filter'; readonly column: ColumnKey; readonly on: boolean }
  | { readonly do: 'hide'; readonly row: number; readonly on: boolean }
  | { readonly do: 'insert'; readonly row: number; readonly count: number }
  | { readonly do: 'delete'; readonly row: number; readonly count: number }
  | { readonly do: 'insertColumn'; readonly column: ColumnKey }
  | { readonly do: 'rename'; readonly name: string }
  | { readonly do: 'undo'; readonly times: number }
  | { readonly do: 'redo'; readonly times: number }
  | { readonly do: 'write'; readonly row: number; readonly column: ColumnKey; readonly text: string }
  | {
      readonly do: 'writeRows';
      readonly rows: readonly number[];
      readonly column: ColumnKey;
      readonly text: string;
    }
  | { readonly do: 'fix'; readonly finding: number }
  | { readonly do: 'check' }
  | { readonly do: 'add' }
  | { readonly do: 'takeBack' }
  | { readonly do: 'mend' }
  | { readonly do: 'reopen' };
