/** A workbook in memory behind the port that io/excel implements over office.js: for tests of the pane. */

import type { SourceSheet } from '../../src/core/adopt';
import type { Edit, Position } from '../../src/core/agreement';
import type {
  Addition,
  Damage,
  Inspection,
  PartText,
  SheetText,
  Trouble,
  WorkbookEvent,
  WorkbookPort,
} from '../../src/core/live';
import {
  activityColumns,
  ownTextEdits,
  PACK_NAMESPACE,
  tableColumnIndexes,
  type Blueprint,
  type CellValue,
  type SheetPlan,
  type Snapshot,
  type TableKey,
  type TableSnapshot,
} from '../../src/core/workbook';

/** What a test can do to the workbook, and see of it. */
export interface MemoryPort extends WorkbookPort {
  /** A person (or, with `remote`, another person) types into a cell. */
  type(at: Position, text: string, remote?: boolean): void;
  /** Somebody else sorts the activities, or puts in or takes out rows: the rows as they are then. */
  rearrange(change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[]): void;
  /** The workbook gets another sheet that is not ours. */
  addSource(sheet: SourceSheet): void;
  /** A person selects a cell in the sheet. */
  pointAt(at: Position, rows?: number): void;
  /** The text of a cell. */
  text(at: Position): string;
  /** The next writes are refused with this trouble; null: they are taken again. */
  refuse(trouble: Trouble | null): void;
  setReadOnly(on: boolean): void;
  /** Hides all rows, as a filter may. */
  hideRows(on: boolean): void;
  /** How long the address of a browser window may be; 0 (the start): the host opens none. */
  setLongestAddress(characters: number): void;
  /** Addresses that browser windows were opened with. */
  readonly opened: readonly string[];
  /** Sheets of text that were added. */
  readonly texts: readonly SheetText[];
  readonly saved: readonly { readonly name: string; readonly bytes: Uint8Array; readonly mime: string }[];
  /** The position selected last, by anybody. */
  readonly selection: Position | null;
  /** Every write the port took, in order. */
  readonly writes: readonly (readonly Edit[])[];
  /** Sheets that were added beside those of the agreement. */
  readonly ownSheets: readonly SheetPlan[];
  /** What the next inspections see. */
  inspection: Inspection | null;
  /** What was mended, in order. */
  readonly mended: readonly (readonly Damage[])[];
  /** The sentence of the last check. */
  readonly checkedText: string;
}

interface Sheet {
  readonly key: TableKey;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly headings: readonly string[];
  readonly rows: CellValue[][];
}

/** Tables of a blueprint, as they stand right after it was applied. */
function sheetsOf(blueprint: Blueprint): Sheet[] {
  return blueprint.sheets.flatMap(({ name, table }) =>
    table
      ? [
          {
            key: table.key,
            name: table.name,
            sheet: name,
            row: table.row,
            headings: table.columns.map((column) => column.heading),
            rows: table.body.map((row) => [...row]),
          },
        ]
      : [],
  );
}

const stoppedTrouble: Trouble = {
  code: 'Stopped',
  message: 'Stopped. Nothing was kept; the workbook is as it was before.',
  retry: false,
};

/** Rows below what a table holds; a column that it misses goes before the last one. */
function appendTo(sheets: Sheet[], { table, from, columns, rows }: Addition): void {
  const index = sheets.findIndex(({ key }) => key === table);
  const before = sheets[index];
  if (!before) throw new Error('There is no table.');
  const missing = columns.includes('unplaced') && !before.headings.includes('Not placed');
  const put = <T>(row: readonly T[], value: T): T[] =>
    missing ? [...row.slice(0, -1), value, ...row.slice(-1)] : [...row];
  const sheet = {
    ...before,
    headings: put(before.headings, 'Not placed'),
    rows: before.rows.map((row) => put<CellValue>(row, '')),
  };
  const found: Readonly<Record<string, number | undefined>> =
    table === 'activities' ? activityColumns(sheet.headings) : tableColumnIndexes(table, sheet.headings);
  rows.forEach((row, r) => {
    const into = (sheet.rows[from + r] ??= sheet.headings.map((): CellValue => ''));
    columns.forEach((key, c) => {
      const column = found[key];
      const value = row[c] ?? null;
      if (column !== undefined && value !== null) into[column] = value;
    });
  });
  sheets[index] = sheet;
}

/** An empty workbook, or one that holds the agreement of a blueprint. */
export function createMemoryPort(blueprint: Blueprint | null = null): MemoryPort {
  let sheets = blueprint ? sheetsOf(blueprint) : [];
  let pack: string | null = blueprint?.xmlParts[0]?.xml ?? null;
  let listener: ((event: WorkbookEvent) => void) | null = null;
  let refused: Trouble | null = null;
  let locked = false;
  let rowsHidden = false;
  let selection: Position | null = blueprint?.start ?? null;
  let checkedText = '';
  let longest = 0;
  const opened: string[] = [];
  const texts: SheetText[] = [];
  const saved: { name: string; bytes: Uint8Array; mime: string }[] = [];
  const writes: (readonly Edit[])[] = [];
  let parts: PartText[] = [];
  let serial = 0;
  const settings = new Map<string, string>();
  const ownSheets: SheetPlan[] = [];
  const mended: (readonly Damage[])[] = [];
  const sources: SourceSheet[] = [];

  const snapshot = (): Snapshot => ({
    tables: sheets.map((s): TableSnapshot => ({
      key: s.key,
      name: s.name,
      sheet: s.sheet,
      row: s.row,
      column: 0,
      headings: s.headings,
      rows: s.rows.map((row) => [...row]),
      formulas: [],
      formats: {},
    })),
    pack,
    date1904: false,
  });
  const place = (at: Position): { sheet: Sheet; index: number } | null => {
    const sheet = sheets.find((s) => s.sheet === at.sheet);
    const index = sheet ? at.row - sheet.row - 1 : -1;
    return sheet && index >= 0 && index < sheet.rows.length ? { sheet, index } : null;
  };
  const put = ({ at, text }: Edit): void => {
    const found = place(at);
    const row = found?.sheet.rows[found.index];
    if (row) row[at.column] = text;
  };
  const tellRows = (edits: readonly Edit[], remote: boolean): void => {
    for (const { at } of edits) {
      const found = place(at);
      const values = found?.sheet.rows[found.index];
      if (!found || !values) continue;
      const row = { index: found.index, values: [...values], formulas: [], formats: {} };
      listener?.({ kind: 'rows', table: found.sheet.key, rows: [row], remote });
    }
  };
  const point = (at: Position, rows = 1): void => {
    selection = at;
    listener?.({ kind: 'selected', at, rows });
  };
  const open = (): void => {
    if (refused) throw refused;
    if (locked) {
      const trouble: Trouble = {
        code: 'ReadOnly',
        message: 'The workbook is open for viewing.',
        retry: false,
      };
      throw trouble;
    }
  };

  return {
    saved,
    opened,
    texts,
    writes,
    ownSheets,
    mended,
    inspection: null,
    async inspect() {
      return this.inspection;
    },
    async mend(_blueprint, damage) {
      open();
      mended.push(damage);
      return damage.length * 4;
    },
    get selection() {
      return selection;
    },
    get checkedText() {
      return checkedText;
    },
    read: async () => (sheets.length > 0 ? snapshot() : null),
    apply: async (wanted, progress) => {
      open();
      wanted.sheets.forEach((sheet, i) =>
        progress?.({ done: i, of: wanted.sheets.length, what: sheet.name }),
      );
      sheets = sheetsOf(wanted);
      pack = wanted.xmlParts[0]?.xml ?? null;
      listener?.({ kind: 'changed', snapshot: snapshot(), remote: false });
      point(wanted.start);
    },
    applyWhole: async (wanted, { progress, stopped }) => {
      open();
      progress({ done: 1, of: 4, what: 'Making the sheets' });
      await Promise.resolve();
      if (stopped()) throw stoppedTrouble;
      sheets = sheetsOf(wanted);
      pack = wanted.xmlParts[0]?.xml ?? null;
      listener?.({ kind: 'changed', snapshot: snapshot(), remote: false });
      point(wanted.start);
    },
    addRows: async (additions, { progress, stopped }) => {
      open();
      progress({ done: 0, of: additions[0]?.rows.length ?? 0, what: '' });
      await Promise.resolve();
      if (stopped()) throw stoppedTrouble;
      for (const addition of additions) appendTo(sheets, addition);
    },
    readSource: async ({ merged }) => ({
      active: sources[0]?.name ?? '',
      sheets: sources.map((sheet) => ({ ...sheet, merges: merged ? sheet.merges : [] })),
    }),
    write: async (edits) => {
      open();
      writes.push(edits);
      edits.forEach(put);
      tellRows(edits, false);
      return 1;
    },
    claim: async (edits, free) => {
      open();
      if (
        !free(edits.map(({ at }) => String(place(at)?.sheet.rows[place(at)?.index ?? -1]?.[at.column] ?? '')))
      )
        return { steps: 2, taken: true };
      writes.push(edits);
      edits.forEach(put);
      tellRows(edits, false);
      return { steps: 1, taken: false };
    },
    writeFindings: async (texts, checked, refs = []) => {
      open();
      refs.forEach(put);
      if (refs.length > 0) tellRows(refs, false);
      checkedText = checked;
      const activities = sheets.find((s) => s.key === 'activities');
      const column = activities?.headings.indexOf('Findings') ?? -1;
      activities?.rows.forEach((row, i) => {
        row[column] = texts[i] ?? '';
      });
      return 1;
    },
    addActivity: async () => {
      open();
      const activities = sheets.find((s) => s.key === 'activities');
      if (!activities) throw new Error('There is no table.');
      const blank = activities.rows.findIndex((row) => row.slice(2).every((value) => value === ''));
      const index = blank < 0 ? activities.rows.length : blank;
      if (blank < 0) {
        activities.rows.push(activities.headings.map((_, i) => (i === 0 ? index + 1 : '')));
        listener?.({ kind: 'changed', snapshot: snapshot(), remote: false });
      }
      const at = { sheet: activities.sheet, row: activities.row + 1 + index, column: 2 };
      point(at);
      return { at, steps: blank < 0 ? 1 : 0 };
    },
    appendRow: async (table, texts) => {
      open();
      const sheet = sheets.find((s) => s.key === table);
      if (!sheet) throw new Error('There is no table.');
      const keys = tableColumnIndexes(table, sheet.headings);
      const row: CellValue[] = sheet.headings.map(() => '');
      for (const [key, text] of Object.entries(texts)) {
        const column = keys[key];
        if (column !== undefined) row[column] = text;
      }
      sheet.rows.push(row);
      listener?.({ kind: 'changed', snapshot: snapshot(), remote: false });
      return { steps: 1, taken: false };
    },
    copyActivity: async (texts) => {
      open();
      const activities = sheets.find((s) => s.key === 'activities');
      if (!activities) throw new Error('There is no table.');
      const blank = activities.rows.findIndex((row) => row.slice(2).every((value) => value === ''));
      const index = blank < 0 ? activities.rows.length : blank;
      const columns = activityColumns(activities.headings);
      const refs = activities.rows.map((row) => Number(row[columns.ref ?? 0]) || 0);
      const row = blank < 0 ? activities.headings.map((): CellValue => '') : (activities.rows[index] ?? []);
      if (blank < 0) row[columns.ref ?? 0] = Math.max(0, ...refs) + 1;
      for (const [key, text] of Object.entries(texts)) {
        const column = columns[key as keyof typeof columns];
        if (column !== undefined) row[column] = text;
      }
      activities.rows[index] = row;
      listener?.({ kind: 'changed', snapshot: snapshot(), remote: false });
      return { at: { sheet: activities.sheet, row: activities.row + 1 + index, column: 2 }, steps: 1 };
    },
    removeRow: async (table, index) => {
      open();
      sheets.find((s) => s.key === table)?.rows.splice(index, 1);
      listener?.({ kind: 'changed', snapshot: snapshot(), remote: false });
    },
    growTable: async (table, rows) => {
      open();
      const sheet = sheets.find((s) => s.key === table);
      if (!sheet) throw new Error('There is no table.');
      for (let n = 0; n < rows; n++) sheet.rows.push(sheet.headings.map(() => ''));
      listener?.({ kind: 'changed', snapshot: snapshot(), remote: false });
      return 1;
    },
    renewFramework: async (seen, from, to) => {
      open();
      ownTextEdits(seen, new Map(), from, to).forEach(put);
      return { checked: false };
    },
    readParts: async (namespace, setting) => ({
      parts: [...(pack === null ? [] : [{ id: '{pack}', xml: pack }]), ...parts].filter(({ xml }) =>
        xml.includes(`"${namespace}"`),
      ),
      setting: settings.get(setting) ?? '',
    }),
    changeParts: async (change) => {
      open();
      const [own] = change.add.filter((xml) => xml.includes(PACK_NAMESPACE));
      if (own !== undefined) pack = own;
      parts = [
        ...parts.filter(({ id }) => !change.remove.includes(id)),
        ...change.add.filter((xml) => xml !== own).map((xml) => ({ id: `{${(serial += 1)}}`, xml })),
      ];
      for (const [key, value] of Object.entries(change.settings)) settings.set(key, value);
    },
    addSheet: async (plan) => {
      open();
      ownSheets.push(plan);
      return plan.name;
    },
    leave: async () => {
      open();
      sheets = [];
      pack = null;
      parts = [];
      settings.clear();
    },
    select: async (at) => {
      point(at);
    },
    watch: async (hear) => {
      listener = hear;
      if (selection) point(selection);
      return async () => {
        listener = null;
      };
    },
    setMultiSelect: () => undefined,
    rowHidden: async () => rowsHidden,
    readOnly: async () => locked,
    unfinished: () => false,
    fileName: () => 'Agreement',
    saveFile: async (name, bytes, mime) => {
      saved.push({ name, bytes, mime });
    },
    longestAddress: () => longest,
    openWindow: async (url) => {
      if (refused) throw refused;
      opened.push(url);
    },
    addTextSheet: async (text) => {
      open();
      texts.push(text);
      return text.name;
    },
    setLongestAddress: (characters) => {
      longest = characters;
    },
    type: (at, text, remote = false) => {
      put({ at, text });
      tellRows([{ at, text }], remote);
    },
    rearrange: (change) => {
      sheets = sheets.map((s) =>
        s.key === 'activities' ? { ...s, rows: change(s.rows).map((row) => [...row]) } : s,
      );
      listener?.({ kind: 'changed', snapshot: snapshot(), remote: true });
    },
    addSource: (sheet) => {
      sources.push(sheet);
    },
    pointAt: point,
    text: (at) => {
      const found = place(at);
      return String(found?.sheet.rows[found.index]?.[at.column] ?? '');
    },
    refuse: (trouble) => {
      refused = trouble;
    },
    setReadOnly: (on) => {
      locked = on;
    },
    hideRows: (on) => {
      rowsHidden = on;
    },
  };
}
