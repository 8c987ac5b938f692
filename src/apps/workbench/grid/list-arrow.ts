import type { Model, Person, Validation } from '../host';
import type { Calculator } from './calculator';
import { cellBox } from './cell-box';
import { cellAddress, sheetPrefix } from './formulas';
import type { Input } from './input';
import type { UniverApi } from './univer';

interface Parts {
  readonly api: UniverApi;
  readonly container: HTMLElement;
  readonly model: Model;
  readonly person: Person;
  readonly calculator: Calculator;
  readonly input: Input;
  /** Asks by what to filter the table column at an address. */
  readonly filter: (address: string) => void;
}

interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What Excel shows beside the selected cell where a data validation holds: the arrow with its list, and the
 * prompt. The items are asked for when the list opens, so they always suit the row; a value that is in no
 * list is marked in no way, as in Excel.
 */
export class ListArrow {
  private readonly arrow = element('button', 'wb-arrow');
  private readonly list = element('div', 'wb-list');
  private readonly note = element('div', 'wb-note');
  private spot: Spot | null = null;
  private active = -1;
  /** True where the arrow stands at a heading and filters. */
  private heads = false;

  constructor(private readonly parts: Parts) {
    const { api, container } = parts;
    this.arrow.type = 'button';
    this.list.setAttribute('role', 'listbox');
    this.list.tabIndex = -1;
    this.note.setAttribute('role', 'note');
    for (const part of [this.arrow, this.list, this.note]) {
      part.hidden = true;
      document.body.append(part);
    }
    this.arrow.addEventListener('mousedown', (event) => {
      event.preventDefault();
      if (this.list.hidden) void this.open();
      else this.close();
    });
    // A click without the mouse: by keyboard or assistive technology.
    this.arrow.addEventListener('click', ({ detail }) => {
      if (detail === 0) void this.open();
    });
    this.list.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('keydown', (event) => this.openByKey(event), true);
    document.addEventListener('mousedown', (event) => {
      if (event.target instanceof Node && !this.list.contains(event.target) && event.target !== this.arrow) {
        this.close();
      }
    });
    const scrolled = api.Event['Scroll'];
    if (scrolled !== undefined) api.addEvent(scrolled, () => this.refresh());
    new ResizeObserver(() => this.refresh()).observe(container);
  }

  /** Puts arrow and prompt where the selection is now. */
  refresh(): void {
    const at = this.selectedCell();
    if (!same(at, this.spot)) this.close();
    this.spot = at;
    requestAnimationFrame(() => this.place());
  }

  private selectedCell(): Spot | null {
    const { model, input } = this.parts;
    const [range, ...more] = input.areas;
    if (!range || more.length > 0 || model.selection.sheet !== model.active.id) return null;
    if (range.endRow !== range.startRow || range.endColumn !== range.startColumn) return null;
    return { sheet: model.active.id, row: range.startRow, column: range.startColumn };
  }

  private place(): void {
    const { api, container, model } = this.parts;
    const { spot } = this;
    const sheet = spot && model.sheet(spot.sheet);
    const box = spot && sheet ? cellBox(api, container, sheet, spot.row, spot.column) : null;
    const rule = spot && box ? model.validationAt(spot.sheet, spot.row, spot.column) : undefined;
    const list = rule?.rule.list?.inCellDropDown === true && !model.editing;
    const heads = !list && spot !== null && box !== null && headsFilter(model, spot);
    this.arrow.hidden = !list && !heads;
    this.describe(heads);
    if (box) {
      this.arrow.style.left = `${box.right + 1}px`;
      this.arrow.style.top = `${Math.max(box.top, box.bottom - 20)}px`;
    }
    if (!list) this.list.hidden = true;
    else if (box && !this.list.hidden) this.placeList(box);
    this.placeNote(rule, box);
  }

  private describe(heads: boolean): void {
    this.heads = heads;
    this.arrow.title = heads ? 'Filter this column (Alt+Down)' : 'Open the list (Alt+Down)';
    this.arrow.setAttribute('aria-label', heads ? 'Filter this column' : 'Open the list of this cell');
    this.arrow.setAttribute('aria-haspopup', heads ? 'dialog' : 'listbox');
  }

  private placeNote(rule: Validation | undefined, box: DOMRect | null): void {
    const prompt = rule?.prompt;
    const shown = prompt?.showPrompt === true && (prompt.message !== '' || prompt.title !== '') && box;
    this.note.hidden = !shown;
    if (!shown || !prompt || !box) return;
    const title = element('strong', '');
    title.textContent = prompt.title;
    const text = element('p', '');
    text.textContent = prompt.message;
    this.note.replaceChildren(...(prompt.title ? [title] : []), text);
    const open = !this.list.hidden;
    const left = open ? this.list.getBoundingClientRect().right + 6 : box.left + 24;
    const room = this.parts.container.getBoundingClientRect();
    const width = this.note.offsetWidth;
    const height = this.note.offsetHeight;
    const flipped = left + width > room.right && open;
    const across = flipped ? this.list.getBoundingClientRect().left - width - 6 : left;
    this.note.style.left = `${Math.max(room.left + 4, Math.min(across, room.right - width - 8))}px`;
    const below = box.bottom + 6;
    this.note.style.top = `${below + height > room.bottom ? Math.max(room.top, box.top - height - 6) : below}px`;
  }

  private placeList(box: DOMRect): void {
    const room = this.parts.container.getBoundingClientRect();
    this.list.style.minWidth = `${Math.max(160, box.width + 20)}px`;
    this.list.style.left = `${Math.max(room.left, Math.min(box.left, room.right - this.list.offsetWidth - 4))}px`;
    const below = room.bottom - box.bottom - 6;
    const above = box.top - room.top - 6;
    const up = below < Math.min(140, this.list.scrollHeight) && above > below;
    this.list.style.maxHeight = `${Math.min(240, up ? above : below)}px`;
    this.list.style.top = up ? `${box.top - this.list.offsetHeight - 2}px` : `${box.bottom + 2}px`;
  }

  private async open(): Promise<void> {
    const { spot } = this;
    if (!spot) return;
    if (this.heads) {
      const sheet = this.parts.model.sheet(spot.sheet);
      if (sheet) this.parts.filter(sheetPrefix(sheet.name) + cellAddress(spot.row, spot.column));
      return;
    }
    const items = await this.parts.calculator.itemsFor(spot.sheet, spot.row, spot.column);
    if (!items || !same(spot, this.spot)) return;
    const now = this.parts.model.textAt(spot.sheet, spot.row, spot.column);
    this.list.replaceChildren(
      ...items.map((item, index) => {
        const option = element('div', 'wb-item');
        option.setAttribute('role', 'option');
        option.id = `wb-item-${index}`;
        option.textContent = item;
        option.title = item;
        option.addEventListener('mousemove', () => this.mark(index));
        option.addEventListener('mousedown', (event) => event.preventDefault());
        option.addEventListener('click', () => this.choose(index));
        return option;
      }),
    );
    this.list.setAttribute('aria-label', `List of ${cellAddress(spot.row, spot.column)}`);
    this.list.hidden = false;
    this.place();
    this.mark(Math.max(0, items.indexOf(now)));
    this.list.focus({ preventScroll: true });
  }

  private close(): void {
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.place();
    this.parts.container
      .querySelector<HTMLElement>('[contenteditable="true"]')
      ?.focus({ preventScroll: true });
  }

  private mark(index: number): void {
    const options = [...this.list.children];
    if (options.length === 0) return;
    this.active = (index + options.length) % options.length;
    for (const [at, option] of options.entries())
      option.setAttribute('aria-selected', String(at === this.active));
    this.list.setAttribute('aria-activedescendant', `wb-item-${this.active}`);
    options[this.active]?.scrollIntoView({ block: 'nearest' });
  }

  private choose(index: number): void {
    const item = this.list.children[index]?.textContent;
    const { spot } = this;
    this.close();
    const sheet = spot && this.parts.model.sheet(spot.sheet);
    if (item === null || item === undefined || !sheet) return;
    const at = sheetPrefix(sheet.name) + cellAddress(spot.row, spot.column);
    this.parts.input.attempt(this.parts.person.pick(at, item));
  }

  private openByKey(event: KeyboardEvent): void {
    if (!event.altKey || event.key !== 'ArrowDown' || this.arrow.hidden || !this.list.hidden) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void this.open();
  }

  private key(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    const last = this.list.children.length - 1;
    if (step !== undefined)
      this.mark(Math.abs(step) === 1 ? this.active + step : Math.max(0, Math.min(last, this.active + step)));
    else if (event.key === 'Home') this.mark(0);
    else if (event.key === 'End') this.mark(last);
    else if (event.key === 'Enter' || event.key === ' ') this.choose(this.active);
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else if (event.key.length === 1) this.markByLetter(event.key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private markByLetter(letter: string): void {
    const options = [...this.list.children];
    const order = options.map((_, step) => (this.active + 1 + step) % options.length);
    const found = order.find((at) =>
      options[at]?.textContent?.toLowerCase().startsWith(letter.toLowerCase()),
    );
    if (found !== undefined) this.mark(found);
  }
}

/** True for the heading of a table that shows its filter buttons. */
function headsFilter(model: Model, { sheet, row, column }: Spot): boolean {
  return model.tables.some(
    ({ sheet: own, area, showHeaders, showFilterButton }) =>
      own === sheet &&
      showHeaders &&
      showFilterButton &&
      row === area.row &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

function same(a: Spot | null, b: Spot | null): boolean {
  return (
    a === b || (a !== null && b !== null && a.sheet === b.sheet && a.row === b.row && a.column === b.column)
  );
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
