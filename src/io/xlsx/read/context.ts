/** What all sheets of a book share while they are read. */

import type { Styles } from './styles';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly theme: readonly string[];
  readonly date1904: boolean;
  /** Cells and letters of formulas that may still come; counted down over all sheets. */
  readonly room: { cells: number; formulas: number };
  /** Formulas are only marked, with "=". */
  readonly marked: boolean;
  /** Whether validations and conditional formats are read. */
  readonly rules: boolean;
}
