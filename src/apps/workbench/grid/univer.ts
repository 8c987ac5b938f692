/** What the grid uses of Univer's script-tag build, and how it is started. Univer itself is never imported. */

export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  /** 0 cells, 1 whole rows, 2 whole columns, 3 the whole sheet. */
  readonly rangeType?: number;
}

export interface UniverCell {
  v?: string | number | null;
  f?: string | null;
  /** A rich text document, or null for a plain value. */
  p?: object | null;
  /** 1 text, 2 number, 3 boolean, 4 forced text. */
  t?: number | null;
  s?: UniverStyle | null;
}

export type UniverStyle = Readonly<Record<string, unknown>>;

export interface CommandEvent {
  readonly id: string;
  readonly type: number;
  readonly params?: unknown;
  readonly options?: { readonly fromModel?: boolean };
  cancel?: boolean;
}

export interface EditEvent {
  readonly row: number;
  readonly column: number;
  readonly isConfirm: boolean;
  readonly value?: { toPlainText(): string };
  cancel?: boolean;
}

export interface UniverFormula {
  executeFormulas(
    formulas: Record<string, Record<string, Record<number, Record<number, string[]>>>>,
  ): Promise<
    Record<string, Record<string, Record<number, Record<number, readonly { readonly value: unknown }[]>>>>
  >;
  calculationEnd(listener: (state: number) => void): { dispose(): void };
}

export interface UniverSheet {
  getSheetId(): string;
  getRange(row: number, column: number, rows?: number, columns?: number): UniverCells;
  getScrollState(): { readonly sheetViewStartRow: number; readonly sheetViewStartColumn: number };
}

export interface UniverCells {
  /** In pixels of the canvas. */
  getCellRect(): DOMRect;
}

export interface UniverBook {
  getActiveSheet(): UniverSheet;
}

export interface UniverApi {
  readonly Event: Readonly<Record<string, string>>;
  addEvent(event: string, listener: (event: never) => void): { dispose(): void };
  createWorkbook(data: object): UniverBook;
  getActiveWorkbook(): UniverBook | null;
  syncExecuteCommand(id: string, params?: object, options?: object): unknown;
  executeCommand(id: string, params?: object, options?: object): Promise<unknown>;
  getFormula(): UniverFormula;
  toggleDarkMode(dark: boolean): void;
}

interface Preset {
  readonly plugins: readonly unknown[];
}

/** The globals that Univer's scripts set. */
export interface UniverGlobals {
  readonly UniverPresets: {
    createUniver(options: object): { readonly univerAPI: UniverApi; readonly univer: unknown };
  };
  readonly UniverCore: {
    readonly LocaleType: { readonly EN_US: string };
    mergeLocales(...locales: object[]): object;
  };
  readonly UniverThemes: { readonly greenTheme: object };
  readonly UniverPresetSheetsCore: { UniverSheetsCorePreset(options: object): Preset };
  readonly UniverPresetSheetsConditionalFormatting: {
    UniverSheetsConditionalFormattingPreset(options?: object): Preset;
  };
  readonly UniverPresetSheetsCoreEnUS: object;
  readonly UniverPresetSheetsConditionalFormattingEnUS: object;
}

/** Univer's name of the one workbook it shows. */
export const UNIT = 'wb';

/** A sheet that stands while the model's own are put in; a workbook without sheets cannot be. */
export const EMPTY_SHEET = 'mainstay-empty';

/** Width and height of a cell where nothing is said, in pixels: Excel's 8.43 characters and 15 points. */
export const DEFAULT_WIDTH = 64;
export const DEFAULT_HEIGHT = 20;

/** A sheet as Univer takes it, empty. */
export function emptySheet(id: string, name: string, rows: number, columns: number): object {
  return {
    id,
    name,
    rowCount: rows,
    columnCount: columns,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    defaultStyle: { ff: FONT, fs: 9, vt: 3 },
    rowHeader: { width: 30, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    freeze: { startRow: -1, startColumn: -1, ySplit: 0, xSplit: 0 },
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    tabColor: '',
    hidden: 0,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    showGridlines: 1,
    rightToLeft: 0,
  };
}

/** Calibri at 11 points, Excel's default, is about as wide as this at 9. */
export const FONT = 'Segoe UI, Open Sans, Noto Sans, Liberation Sans, Arial, sans-serif';

/** Starts Univer in an element, with its formula bar and without the rest of its furniture. */
export function startUniver(U: UniverGlobals, container: HTMLElement): UniverApi {
  const { LocaleType, mergeLocales } = U.UniverCore;
  const { univerAPI } = U.UniverPresets.createUniver({
    theme: U.UniverThemes.greenTheme,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        U.UniverPresetSheetsCoreEnUS,
        U.UniverPresetSheetsConditionalFormattingEnUS,
      ),
    },
    presets: [
      U.UniverPresetSheetsCore.UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        footer: false,
        contextMenu: false,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      }),
      U.UniverPresetSheetsConditionalFormatting.UniverSheetsConditionalFormattingPreset(),
    ],
  });
  univerAPI.createWorkbook({
    id: UNIT,
    name: 'Workbook',
    sheetOrder: [EMPTY_SHEET],
    sheets: { [EMPTY_SHEET]: emptySheet(EMPTY_SHEET, ' ', 50, 26) },
  });
  return univerAPI;
}
