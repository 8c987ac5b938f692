/** What a sheet holds besides its cells. */

import type { Area, Freeze, Highlight, Json, Protection, SheetFilter, Validation, Visibility } from './types';

/** What a sheet holds besides cells. Replaced, never changed in place. */
export interface SheetData {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly freeze: Freeze;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly standardWidth: number;
  readonly protection: Protection | null;
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly merges: readonly Area[];
  readonly filter: SheetFilter | null;
  /** Page set-up and the like, as the API names it; kept, never acted upon. */
  readonly extras: Readonly<Record<string, Json>>;
}

export const EMPTY_SHEET: Omit<SheetData, 'name'> = {
  visibility: 'Visible',
  tabColor: '',
  freeze: { rows: 0, columns: 0 },
  showGridlines: true,
  showHeadings: true,
  standardWidth: 64,
  protection: null,
  validations: [],
  highlights: [],
  merges: [],
  filter: null,
  extras: {},
};
