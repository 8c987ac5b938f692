/** The grid: Univer, showing the model of a workbook and handing what a person does in it to the model. */
import type { Model, Person } from '../host';
import { Calculator } from './calculator';
import { Clipboard } from './clipboard';
import { keepFormulaBarFocus } from './formula-bar';
import { Input, type Refuse } from './input';
import { ListArrow } from './list-arrow';
import { startUniver, type UniverApi, type UniverGlobals } from './univer';
import { View } from './view';

export type { UniverGlobals } from './univer';
export type { Refuse } from './input';
export interface GridOptions {
  readonly univer: UniverGlobals;
  /** Element that Univer fills. */
  readonly container: HTMLElement;
  readonly model: Model;
  readonly person: Person;
  /** Shows a refusal. */
  readonly refuse: Refuse;
  /** Asks by what to filter the table column at an address. */
  readonly filter: (address: string) => void;
}

export interface Grid {
  /** Settles when the grid shows the model and every formula's result stands in it. */
  settled(): Promise<void>;
  /** The items of a cell's list as its arrow shows them; null where it has none. */
  itemsFor(sheet: string, row: number, column: number): Promise<readonly string[] | null>;
  /** The selected areas, copied as text or cut; what a menu offers beside the keys. */
  readonly clipboard: Clipboard;
  /** Address of the selection. */
  selected(): string | null;
  setDark(dark: boolean): void;
  /** True where nothing waits to be shown or calculated. */
  readonly idle: boolean;
}

/** Changes that leave what Univer shows as it is. */
const INVISIBLE = new Set([
  'calculated',
  'editing',
  'history',
  'settings',
  'xml',
  'properties',
  'comments',
  'sheet-protection',
]);

/** Starts the grid in its element. Univer's scripts must have run. */
export function createGrid({ univer, container, model, person, refuse, filter }: GridOptions): Grid {
  const api = startUniver(univer, container);
  const rendered = firstRendering(api);
  const view = new View(api, model);
  const calculator = new Calculator(api, model);
  const input = new Input(api, model, person, view, refuse, rendered);
  const clipboard = new Clipboard(model, person, input);
  const arrow = new ListArrow({ api, container, model, person, calculator, input, filter });
  let due: Promise<void> | null = null;
  let measured: Promise<void> | null = null;
  const show = (): void => {
    due = null;
    const pushed = view.reconcile();
    if (view.calculates) calculator.expect(pushed);
    input.showSelection();
    if (!model.editing) input.enrich();
    measure();
  };
  const measure = (): void => {
    measured ??= rendered.then(nextFrame).then(() => {
      measured = null;
      view.measure();
      arrow.refresh();
    });
  };
  // One showing for all transactions of a turn.
  const schedule = (): void => {
    due ??= Promise.resolve().then(show);
  };
  model.subscribe(({ changes }) => {
    if (changes.some(({ kind }) => !INVISIBLE.has(kind))) schedule();
    // A result of another length may need another height.
    for (const change of changes) {
      if (change.kind !== 'calculated') continue;
      view.remeasure(change.sheet, change.area.row, change.area.rows);
      measure();
    }
  });
  clipboard.listen(document, (target) => meantForGrid(container, target));
  listenForUndo(container, model, person);
  keepFormulaBarFocus(container);
  schedule();
  const settled = async (): Promise<void> => {
    while (due || measured || !calculator.idle) {
      await due;
      await measured;
      await calculator.settled();
    }
  };
  return {
    settled,
    clipboard,
    itemsFor: async (sheet, row, column) => {
      await settled();
      return calculator.itemsFor(sheet, row, column);
    },
    selected: () => input.selected(),
    setDark: (dark) => {
      api.toggleDarkMode(dark);
      view.dark = dark;
      schedule();
    },
    get idle() {
      return !due && !measured && calculator.idle;
    },
  };
}

/** Settles when Univer has drawn for the first time; before, it measures no text. */
function firstRendering(api: UniverApi): Promise<void> {
  const changed = api.Event['LifeCycleChanged'];
  return new Promise((resolve) => {
    setTimeout(resolve, 10_000);
    if (changed === undefined) return;
    const heard = ({ stage }: { readonly stage: number }): void => {
      if (stage >= RENDERED) resolve();
    };
    api.addEvent(changed, heard as (event: never) => void);
  });
}

/** Univer's number of the stage of its life at which it has drawn. */
const RENDERED = 2;

/** Settles when a frame was drawn; a page out of sight draws none, and is not waited for. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

/** True for keys in the grid or on the bare page, false in fields of the window. */
function meantForGrid(container: HTMLElement, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('input, textarea, select, [role="listbox"], dialog')) return false;
  return container.contains(target) || target === document.body || target.closest('[data-u-comp]') !== null;
}

/** Undo and redo are the workbook's, which the add-in shares; inside a cell being edited they are the editor's. */
function listenForUndo(container: HTMLElement, model: Model, person: Person): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || model.editing) return;
      if (!meantForGrid(container, event.target)) return;
      const key = event.key.toLowerCase();
      const undo = key === 'z' && !event.shiftKey;
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!undo && !redo) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (undo) person.undo();
      else person.redo();
    },
    true,
  );
}
