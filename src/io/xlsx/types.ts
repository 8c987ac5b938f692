/**
 * A workbook file as plain data. Rows and columns are counted from 0; every
 * formula starts with "=" and is written as Excel shows it in English
 * (TEXTJOIN, not _xlfn.TEXTJOIN); colours are "#RRGGBB". What is not described
 * here (charts, pictures, comments, macros) is lost when a book is written anew;
 * to change one part of a file and keep the rest, use `patchParts`.
 */

/** "" when empty. An error is its text ("#REF!") in a cell marked `error`. */
export type XlsxValue = string | number | boolean;

/** Whole columns have rowCount 1,048,576; whole rows have columnCount 16,384. */
export interface XlsxRange {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Absent keys mean Excel's default. */
export interface XlsxStyle {
  /** The cell style it belongs to ("Heading 1"), by which titles are known to screen readers; absent: Normal. */
  readonly named?: string;
  /** "@", "dd/mm/yyyy"; absent: General. */
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** In points; absent: the book's default. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontColour?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: string;
  /** "top", "center", "bottom"; absent: bottom. */
  readonly vertical?: string;
  /** False where the cell stays writable on a protected sheet; absent: locked. */
  readonly locked?: boolean;
}

export interface XlsxCell {
  readonly row: number;
  readonly column: number;
  /** The value, or the last computed value of the formula. */
  readonly value: XlsxValue;
  /** True where the value is an error text. */
  readonly error?: boolean;
  readonly formula?: string;
  /** True where the file holds no result of the formula, as programs leave it that do not compute. */
  readonly unsolved?: true;
  /** Where the formula is an array formula: the cells it fills. */
  readonly array?: XlsxRange;
  readonly style?: XlsxStyle;
}

/** Width, visibility and style of the columns first..last. */
export interface XlsxColumn {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font, as Excel shows it. */
  readonly width?: number;
  readonly hidden?: boolean;
  /** The style of the whole column, also of cells not yet in it. */
  readonly style?: XlsxStyle;
}

export interface XlsxRow {
  readonly row: number;
  /** In points; absent: fitted by Excel. */
  readonly height?: number;
  /** Hidden by a person or by a filter. */
  readonly hidden?: boolean;
  readonly style?: XlsxStyle;
}

/** Rows shown by a filter button; other kinds of criteria are lost. */
export interface XlsxFilter {
  /** From the left of the filtered range, from 0. */
  readonly column: number;
  readonly values: readonly string[];
  readonly blanks: boolean;
}

interface XlsxTableColumn {
  readonly name: string;
  /** The formula that Excel fills into new rows, if the column has one. */
  readonly formula?: string;
}

export interface XlsxTable {
  readonly name: string;
  /** Heading row, body and totals row. */
  readonly range: XlsxRange;
  readonly columns: readonly XlsxTableColumn[];
  /** "TableStyleLight1"; null for none. */
  readonly style: string | null;
  readonly bandedRows: boolean;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  /** False where the filter buttons are switched off. */
  readonly showFilter: boolean;
  readonly filters: readonly XlsxFilter[];
}

export interface XlsxMessage {
  readonly title: string;
  readonly message: string;
}

/** A drop-down list. Rules that were written as x14 read the same. */
export interface XlsxListRule {
  readonly ranges: readonly XlsxRange[];
  /** "=MPA_Areas", "=$A$1:$A$3", or literal items '="a,b"'; relative to the top left cell of the first range. */
  readonly source: string;
  /** False: anything may be typed and nothing is said. */
  readonly showAlert: boolean;
  /** "stop" refuses; the others let the person keep the value. */
  readonly alertStyle: 'stop' | 'warning' | 'information';
  readonly alert: XlsxMessage | null;
  readonly prompt: XlsxMessage | null;
  readonly ignoreBlank: boolean;
  /** False where the arrow in the cell is switched off. */
  readonly dropDown: boolean;
}

/** A validation of another kind, kept as it is. */
export interface XlsxOtherRule {
  readonly ranges: readonly XlsxRange[];
  /** "whole", "decimal", "date", "time", "textLength", "custom". */
  readonly type: string;
  readonly operator: string;
  readonly formula1: string;
  readonly formula2: string;
  readonly showAlert: boolean;
  readonly alertStyle: 'stop' | 'warning' | 'information';
  readonly alert: XlsxMessage | null;
  readonly prompt: XlsxMessage | null;
  readonly ignoreBlank: boolean;
}

/** Conditional format by formula; other kinds are lost. */
export interface XlsxHighlightRule {
  readonly ranges: readonly XlsxRange[];
  /** Relative to the top left cell of the first range. */
  readonly formula: string;
  readonly fill?: string;
  readonly fontColour?: string;
  readonly bold?: boolean;
  /** 1 comes first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

/** A protected sheet: the attributes of `sheetProtection` as in the file, password hash included. */
export interface XlsxProtection {
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XlsxSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColour?: string;
  /** In row order, then column order; only cells with a value, a formula or a style. */
  readonly cells: readonly XlsxCell[];
  readonly columns: readonly XlsxColumn[];
  /** Only rows with something to say. */
  readonly rows: readonly XlsxRow[];
  readonly defaultColumnWidth?: number;
  readonly defaultRowHeight?: number;
  /** Rows and columns that stay in sight; null where nothing is frozen. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly gridLines: boolean;
  /** The selected cell; absent: A1. */
  readonly active?: { readonly row: number; readonly column: number };
  readonly tables: readonly XlsxTable[];
  readonly listRules: readonly XlsxListRule[];
  readonly otherRules: readonly XlsxOtherRule[];
  readonly highlightRules: readonly XlsxHighlightRule[];
  /** Filter of the sheet itself, outside tables. */
  readonly autoFilter: { readonly range: XlsxRange; readonly filters: readonly XlsxFilter[] } | null;
  readonly protection: XlsxProtection | null;
  readonly merges: readonly XlsxRange[];
  readonly landscape?: boolean;
  /** Printed as wide as a page, on as many pages as its rows need. */
  readonly fitWidth?: boolean;
}

export interface XlsxName {
  readonly name: string;
  /** "='Mainstay lists'!$A$2:$A$6", "=MPA_Partners[Name]". */
  readonly formula: string;
  /** Index of the sheet it belongs to; null for the whole book. */
  readonly sheet: number | null;
  readonly hidden: boolean;
  readonly comment?: string;
}

export interface XlsxCustomXml {
  /** "{GUID}" of the part; null: one is derived from its content. */
  readonly id: string | null;
  readonly xml: string;
}

/** The settings of one add-in, as Excel keeps them (web extension parts). */
export interface XlsxAddInSettings {
  /** The id of the add-in's manifest. */
  readonly addIn: string;
  readonly version: string;
  /** "en-US", "developer", ... with its type: "OMEX", "FileSystem", "Registry", "developer". */
  readonly store: string;
  readonly storeType: string;
  /** Values as Excel writes them: JSON text. */
  readonly properties: Readonly<Record<string, string>>;
}

export interface XlsxProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly description: string;
  readonly keywords: string;
  /** "en-GB". */
  readonly language: string;
  /** ISO time, or "" to leave it out, so that the same book gives the same bytes. */
  readonly created: string;
  readonly modified: string;
}

export interface XlsxBook {
  readonly sheets: readonly XlsxSheet[];
  /** Index of the sheet that is shown first. */
  readonly activeSheet: number;
  readonly names: readonly XlsxName[];
  readonly customXml: readonly XlsxCustomXml[];
  readonly settings: readonly XlsxAddInSettings[];
  readonly properties: XlsxProperties;
  /** True where days are counted from 1904. */
  readonly date1904: boolean;
}
