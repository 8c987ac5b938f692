import type { Model, Outcome, Person } from '../host';
import { columnLetters, sheetPrefix } from './formulas';
import { addressOf, cellRange, clamp, firstCell, sameRanges } from './ranges';
import { editTextOf } from './looks';
import { rangeOf } from './highlights';
import { UNIT, type CommandEvent, type EditEvent, type UniverApi, type UniverRange } from './univer';
import { FROM_MODEL, type View } from './view';

/** Shows a refusal to the person, as Excel's message box does. */
export type Refuse = (title: string, message: string) => void;

/** Commands of Univer that only move, scroll or show; every other one is cancelled here and done by the model. */
const HARMLESS =
  /^sheet\.command\.(move-selection|expand-selection|select-|scroll|set-scroll|set-worksheet-activate|set-zoom|change-zoom|set-row-header|set-col-header)/;

const OURS =
  /^(sheet\.command\.|sheets-formula\.command|formula\.command|univer\.command\.(undo|redo|copy|cut|paste))/;

interface RangeParams {
  readonly range?: UniverRange;
  readonly fromRange?: UniverRange;
  readonly toRange?: UniverRange;
  readonly sourceRange?: UniverRange;
  readonly targetRange?: UniverRange;
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly anchorCol?: number;
  readonly anchorRow?: number;
}

/** Takes what a person does in Univer before Univer does it, and has the model do it. */
export class Input {
  private selections: readonly UniverRange[] = [];
  private drawn = false;
  /** What the open editor began with. */
  private edited: string | null = null;
  private enriched: { readonly sheet: string; readonly row: number; readonly column: number } | null = null;

  constructor(
    private readonly api: UniverApi,
    private readonly model: Model,
    private readonly person: Person,
    private readonly view: View,
    private readonly refuse: Refuse,
    rendered: Promise<void>,
  ) {
    const on = <E>(name: string, listener: (event: E) => void): void => {
      const event = api.Event[name];
      if (event !== undefined) api.addEvent(event, listener as (event: never) => void);
    };
    on<CommandEvent>('BeforeCommandExecute', (event) => this.before(event));
    on<CommandEvent>('CommandExecuted', (event) => this.after(event));
    on<EditEvent>('BeforeSheetEditStart', (event) => this.editStarts(event));
    on<EditEvent>('BeforeSheetEditEnd', (event) => this.editEnds(event));
    void rendered.then(() => {
      this.drawn = true;
      this.scroll();
    });
  }

  /** The selected areas on the active sheet. */
  get areas(): readonly UniverRange[] {
    return this.selections;
  }

  /** Address of the selection on the active sheet; the last area where there are several. */
  selected(): string | null {
    const range = this.selections[this.selections.length - 1];
    return range ? addressOf(this.model.active.name, range) : null;
  }

  /** Does something of a person's, and shows the refusal where there is one. */
  attempt(outcome: Outcome): boolean {
    if (!outcome.ok) this.refuse(outcome.title, outcome.message);
    return outcome.ok;
  }

  /** Puts Univer's selection where the model's is. */
  showSelection(): void {
    const { sheet, areas } = this.model.selection;
    if (sheet !== this.model.active.id) return;
    const wanted = areas.map(rangeOf);
    if (sameRanges(wanted, this.selections)) return;
    this.selections = wanted;
    const selections = wanted.map((range) => ({
      range: clamp(range),
      primary: {
        startRow: range.startRow,
        endRow: range.startRow,
        startColumn: range.startColumn,
        endColumn: range.startColumn,
        actualRow: range.startRow,
        actualColumn: range.startColumn,
        isMerged: false,
        isMergedMainCell: false,
      },
      style: null,
    }));
    const at = { unitId: UNIT, subUnitId: sheet };
    this.api.syncExecuteCommand('sheet.operation.set-selections', { ...at, selections }, FROM_MODEL);
    this.scroll();
  }

  /** Brings the selected cell into sight; Univer cannot before it has drawn for the first time. */
  scroll(): void {
    const [first] = this.selections;
    if (!first || !this.drawn) return;
    this.api.syncExecuteCommand('sheet.operation.scroll-to-range', { range: firstCell(first) }, FROM_MODEL);
  }

  private before(event: CommandEvent): void {
    if (event.options?.fromModel || event.type !== 0 || !OURS.test(event.id) || HARMLESS.test(event.id))
      return;
    // Inside a cell being edited, copy, paste and undo are the editor's own.
    if (this.model.editing && event.id.startsWith('univer.command.')) return;
    event.cancel = true;
    this.route(event.id, (event.params ?? {}) as RangeParams);
  }

  private route(id: string, params: RangeParams): void {
    const { person } = this;
    const name = this.model.active.name;
    const here = this.selected();
    const address = (range: UniverRange | undefined): string | null =>
      range ? addressOf(name, range) : here;
    const both = (from: UniverRange | undefined, to: UniverRange | undefined, act: Person['move']): void => {
      if (from && to) this.attempt(act.call(person, addressOf(name, from), addressOf(name, to)));
    };
    const on = (act: (address: string) => Outcome, range?: UniverRange): void => {
      const at = address(range);
      if (at !== null) this.attempt(act(at));
    };
    switch (id.replace(/^(sheet|univer)\.command\./, '')) {
      case 'undo':
        return void person.undo();
      case 'redo':
        return void person.redo();
      case 'clear-selection-content':
      case 'clear-selection-all':
        return on((at) => person.clear(at));
      case 'auto-fill':
        return both(params.sourceRange, params.targetRange, person.fill);
      case 'move-range':
        return both(params.fromRange, params.toRange, person.move);
      case 'insert-row-by-range':
        return on((at) => person.insertRows(at), params.range);
      case 'remove-row-by-range':
        return on((at) => person.deleteRows(at), params.range);
      case 'insert-col-by-range':
        return on((at) => person.insertColumns(at), params.range);
      case 'remove-col-by-range':
        return on((at) => person.deleteColumns(at), params.range);
      case 'delta-column-width':
        return this.resizeColumn(params.anchorCol, params.deltaX);
      case 'delta-row-height':
        return this.resizeRow(params.anchorRow, params.deltaY);
      case 'set-range-bold':
        return this.toggle('bold');
      case 'set-range-italic':
        return this.toggle('italic');
    }
  }

  private toggle(key: 'bold' | 'italic'): void {
    const [range] = this.selections;
    const at = this.selected();
    if (!range || at === null) return;
    const on = this.model.active.formatAt(range.startRow, range.startColumn)[key] === true;
    this.attempt(this.person.format(at, { [key]: !on }));
  }

  private resizeColumn(column: number | undefined, delta: number | undefined): void {
    if (column === undefined || delta === undefined) return;
    const width = (this.model.active.columnState(column)?.width ?? 48) + delta * 0.75;
    const letters = columnLetters(column);
    const at = `${sheetPrefix(this.model.active.name)}${letters}:${letters}`;
    this.attempt(this.person.columnWidth(at, Math.max(0, width)));
  }

  private resizeRow(row: number | undefined, delta: number | undefined): void {
    if (row === undefined || delta === undefined) return;
    const cells = this.api.getActiveWorkbook()?.getActiveSheet().getRange(row, 0);
    const height = (cells?.getCellRect().height ?? 20) * 0.75 + delta * 0.75;
    const at = `${sheetPrefix(this.model.active.name)}${row + 1}:${row + 1}`;
    this.attempt(this.person.rowHeight(at, Math.max(0, height)));
  }

  private after(event: CommandEvent): void {
    if (event.options?.fromModel) return;
    if (event.id === 'sheet.operation.set-selections') this.selectionMoved(event.params);
  }

  private selectionMoved(params: unknown): void {
    const { selections, type, subUnitId } = params as {
      readonly selections: readonly { readonly range: UniverRange }[];
      readonly type?: number;
      readonly subUnitId: string;
    };
    // 0 is the press of the button and 1 the drag: Excel tells an add-in of the end only.
    if (type === 0 || type === 1 || subUnitId !== this.model.active.id || selections.length === 0) return;
    const ranges = selections.map(({ range }) => range);
    if (sameRanges(ranges, this.selections)) return;
    this.selections = ranges;
    const at = this.selected();
    if (at !== null) this.person.select(at);
    this.enrich();
  }

  /**
   * Shows the selected cell as a rich text where it holds line breaks: formula bar and editor take a plain one
   * without them. The cell left behind is shown plain again.
   */
  enrich(): void {
    const sheet = this.model.active;
    const [range] = this.selections;
    const at = range && { sheet: sheet.id, row: range.startRow, column: range.startColumn };
    const was = this.enriched;
    const same = was && at && was.sheet === at.sheet && was.row === at.row && was.column === at.column;
    if (was && !same) {
      this.view.plain(was.sheet, was.row, was.column);
      this.enriched = null;
    }
    const text = at ? editTextOf(sheet.cell(at.row, at.column)) : '';
    if (!at || !/[\r\n]/.test(text)) return;
    this.enriched = at;
    this.view.enrich(at.sheet, at.row, at.column, text);
  }

  private editStarts(event: EditEvent): void {
    if (this.model.editing) return;
    const sheet = this.model.active;
    const { row, column } = event;
    const outcome = this.person.beginEdit(addressOf(sheet.name, cellRange(row, column)));
    if (!outcome.ok) {
      event.cancel = true;
      this.refuse(outcome.title, outcome.message);
      return;
    }
    this.edited = editTextOf(sheet.cell(row, column));
    this.enrich();
  }

  private editEnds(event: EditEvent): void {
    if (!this.model.editing) return;
    const before = this.edited;
    this.edited = null;
    const text = (event.value?.toPlainText() ?? '').replace(/\r\n?/g, '\n').replace(/\n$/, '');
    // An editor opened and left without a change is no edit.
    if (!event.isConfirm || text === before) this.attempt(this.person.endEdit());
    else if (!this.attempt(this.person.endEdit(text)) && this.model.editing) {
      // Excel asks whether to try again; here the refused text is given up, and the message says why.
      this.person.endEdit();
    }
  }
}
