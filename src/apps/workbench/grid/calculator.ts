import type { CellResult, Model, Value } from '../host';
import { forEngine } from './formulas';
import type { Pushed } from './view';
import { UNIT, type CommandEvent, type UniverApi, type UniverRange } from './univer';

interface EngineCell {
  readonly v?: string | number | boolean | null;
  readonly t?: number | null;
}

type EngineResults = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, EngineCell | null>>>>>
>;

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|CALC!|SPILL!|GETTING_DATA)$/;

/** Longest wait for a calculation, in milliseconds; a stuck formula must not stop the workbench. */
const PATIENCE = 5000;

/** Univer's word for a calculation that was broken off, to be begun anew. */
const STOPPED = 1;

/** An empty list is asked for so often before it is believed. */
const ROUNDS = 4;

/** So many cells are calculated at once, and again a tenth of a second later. */
const FEW = 200;

const sizeOf = (range: UniverRange): number =>
  (range.endRow - range.startRow + 1) * (range.endColumn - range.startColumn + 1);

/** Univer's formula engine in the model's service: results of formulas, and the items of list rules. */
export class Calculator {
  /** Grows with every change that a calculation must follow. */
  private wanted = 0;
  private started = 0;
  private done = 0;
  private waiting: (() => void)[] = [];
  private items = new Map<string, readonly Value[]>();

  constructor(
    private readonly api: UniverApi,
    private readonly model: Model,
  ) {
    const executed = api.Event['CommandExecuted'];
    if (executed !== undefined) {
      api.addEvent(executed, ((event: CommandEvent) => this.heard(event)) as (event: never) => void);
    }
    api.getFormula().calculationEnd((state) => {
      if (state !== STOPPED) this.ended();
    });
    model.listItems = (formula, sheet, row, column) =>
      this.items.get(key(formula, sheet, row, column)) ?? null;
    model.subscribe(({ changes }) => {
      const kept = new Set(['selected', 'activated', 'editing', 'history']);
      if (changes.some((change) => !kept.has(change.kind))) this.items.clear();
    });
  }

  /**
   * Says that something was shown which formulas may depend on. Univer calculates a tenth of a second after the
   * last change; where only a few cells changed and nothing is being calculated, it is told to begin at once
   * (and does it once more later, which many cells are not worth).
   */
  expect({ any, cells, more }: Pushed): void {
    if (!any || (cells.length === 0 && !more)) return;
    const idle = this.idle;
    this.wanted++;
    if (more || !idle || cells.reduce((sum, { range }) => sum + sizeOf(range), 0) > FEW) return;
    const params = {
      dirtyRanges: cells.map(({ sheet, range }) => ({ unitId: UNIT, sheetId: sheet, range })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      forceCalculation: false,
    };
    void this.api.executeCommand('formula.mutation.set-formula-calculation-start', params, {
      onlyLocal: true,
    });
  }

  /** Settles when every result that was due stands in the model. */
  async settled(): Promise<void> {
    if (this.done >= this.wanted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** True where no result is due. */
  get idle(): boolean {
    return this.done >= this.wanted;
  }

  private heard({ id, params }: CommandEvent): void {
    if (id === 'formula.mutation.set-formula-calculation-start') this.started = this.wanted;
    if (id !== 'formula.mutation.set-formula-calculation-result') return;
    const { unitData } = params as { readonly unitData?: Readonly<Record<string, EngineResults>> };
    for (const [sheet, rows] of Object.entries(unitData?.[UNIT] ?? {})) this.store(sheet, rows);
  }

  private store(id: string, rows: EngineResults[string]): void {
    const sheet = this.model.sheet(id);
    if (!sheet) return;
    const results: CellResult[] = [];
    for (const [row, cells] of Object.entries(rows)) {
      for (const [column, cell] of Object.entries(cells)) {
        const at = { row: Number(row), column: Number(column) };
        if (sheet.cell(at.row, at.column)?.formula === undefined) continue;
        results.push({ ...at, ...resultOf(cell) });
      }
    }
    if (results.length > 0) this.model.putResults(id, results);
  }

  private ended(): void {
    this.done = Math.max(this.done, this.started);
    if (!this.idle) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  /**
   * The items of a cell's list, as Excel's arrow shows them; null where the cell has no list.
   * What Univer shows must be up to the model.
   */
  async itemsFor(sheet: string, row: number, column: number): Promise<readonly string[] | null> {
    const list = this.model.validationAt(sheet, row, column)?.rule.list;
    if (!list) return null;
    const { source } = list;
    const values = source.startsWith('=') ? await this.evaluate(source, sheet, row, column) : literal(source);
    this.items.set(key(source, sheet, row, column), values);
    return values.map(String);
  }

  private async evaluate(formula: string, sheet: string, row: number, column: number): Promise<Value[]> {
    const asked = { [UNIT]: { [sheet]: { [row]: { [column]: [forEngine(formula, this.model)] } } } };
    for (let round = 0; round < ROUNDS; round++) {
      const results = await this.api.getFormula().executeFormulas(asked);
      const value = results[UNIT]?.[sheet]?.[row]?.[column]?.[0]?.value;
      const cells: unknown[] = Array.isArray(value) ? value.flat() : [value];
      const items = cells.map((cell) => (cell === null || cell === undefined ? '' : (cell as Value)));
      // Blank cells at the end of a source are no choices.
      while (items.length > 0 && items[items.length - 1] === '') items.pop();
      const known = items.length > 0 && !items.some((item) => typeof item === 'string' && ERROR.test(item));
      if (known) return items;
      // Names and sheets that came a moment ago are known to the engine after its next calculation only.
      await new Promise((resolve) => setTimeout(resolve, 60));
      await this.settled();
    }
    return [];
  }
}

function key(formula: string, sheet: string, row: number, column: number): string {
  return `${sheet}\0${row}\0${column}\0${formula}`;
}

/** An inline list: "yes,no". */
function literal(source: string): Value[] {
  return source.split(',').map((item) => item.trim());
}

function resultOf(cell: EngineCell | null): { value: Value; error?: boolean } {
  const value = cell?.v ?? '';
  if (cell?.t === 3) return { value: value === 1 || value === true || value === 'TRUE' };
  if (typeof value === 'string' && ERROR.test(value)) return { value, error: true };
  return { value };
}
