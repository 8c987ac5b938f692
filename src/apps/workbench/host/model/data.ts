/** The plain data of a workbook as Excel holds it. Rows and columns count from 0; measures are in points. */

/** A cell's value as Excel gives it: "" when empty, dates as serial numbers, an error as its text ("#REF!"). */
export type Value = string | number | boolean;

/** JSON that travels between an add-in and its host. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export type HorizontalAlignment =
  'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** What is not named is Excel's default. Colours are "#RRGGBB". Never changed in place: compare by identity. */
export interface Format {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly indent?: number;
  /** Excel locks every cell until told otherwise; it counts only on a protected sheet. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, Border>>>;
  readonly hyperlink?: { readonly [key: string]: Json };
}

/** One cell. Never changed in place, so a view may compare by identity. */
export interface Cell {
  /** The value, or the last known result of the formula ("" where nothing calculated it). */
  readonly value: Value;
  /** "=A1+1"; absent where the cell holds a plain value, also text that begins with "=". */
  readonly formula?: string;
  /** True where `value` is an error and not a text that looks like one. */
  readonly error?: true;
  /** True where a formula has not been calculated: its value is not known. */
  readonly pending?: true;
  readonly format?: Format;
}

export type AlertStyle = 'Stop' | 'Warning' | 'Information';

/** The rule of one data validation, as the Excel API writes it ({list:{source,inCellDropDown}}, {custom:{formula}}, ...). */
export interface ValidationRule {
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly custom?: { readonly formula: string };
  readonly wholeNumber?: Comparison;
  readonly decimal?: Comparison;
  readonly date?: Comparison;
  readonly time?: Comparison;
  readonly textLength?: Comparison;
}

export interface Comparison {
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly operator: string;
}

/** A data validation over some areas of a sheet. Formulas are written for the cell `anchor`. */
export interface Validation {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly anchor: { readonly row: number; readonly column: number };
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly alert: {
    readonly showAlert: boolean;
    readonly style: AlertStyle;
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
}

/** A conditional format by formula. Formulas are written for the cell `anchor`. Lowest priority number wins. */
export interface Highlight {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly anchor: { readonly row: number; readonly column: number };
  readonly formula: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** Formula of a calculated column, written for the first body row; absent for typed columns. */
  readonly formula?: string;
}

export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: 'And' | 'Or';
}

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Heading row, body and totals row together. */
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** By column index. */
  readonly filters: Readonly<Record<number, FilterCriteria>>;
  readonly sorted: readonly SortField[];
}

export interface SortField {
  /** Column, counted from the range's first. */
  readonly key: number;
  readonly ascending: boolean;
}

/** A filter on a plain range of a sheet. */
export interface SheetFilter {
  readonly area: Area;
  readonly criteria: Readonly<Record<number, FilterCriteria>>;
}

export interface Name {
  readonly id: string;
  readonly name: string;
  /** "=Lists!$A$1:$A$9". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Sheet id for a name of one sheet, null for the workbook's. */
  readonly scope: string | null;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface RowState {
  readonly height?: number;
  /** Hidden by hand. */
  readonly hidden?: boolean;
  /** Hidden by a filter. */
  readonly filtered?: boolean;
  readonly format?: Format;
}

export interface ColumnState {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly format?: Format;
}

export interface Freeze {
  readonly rows: number;
  readonly columns: number;
}

export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

export interface Comment {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly resolved: boolean;
  readonly author: string;
  readonly created: string;
  readonly replies: readonly { readonly id: string; readonly content: string }[];
}

export interface Protection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string | null;
}

/** Cell ranges selected by the person, and the sheet they are on. */
export interface Selection {
  readonly sheet: string;
  readonly areas: readonly Area[];
}
