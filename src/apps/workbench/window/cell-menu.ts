import type { Model, Outcome, Person } from '../host';
import type { Grid, Refuse } from '../grid';
import { openFilter } from './filter';
import { openMenu } from './menu';

export interface CellMenuParts {
  readonly model: Model;
  readonly person: Person;
  readonly grid: Grid;
  readonly tell: Refuse;
}

/** The menu of the right mouse button over the grid. */
export function listenForContextMenu(container: HTMLElement, parts: CellMenuParts): void {
  const { model, person, grid, tell } = parts;
  const on = (act: (address: string) => Outcome) => (): void => {
    const address = grid.selected();
    if (address === null) return;
    const outcome = act(address);
    if (!outcome.ok) tell(outcome.title, outcome.message);
  };
  const copy = (cut: boolean) => (): void => {
    const text = grid.clipboard.take(cut);
    navigator.clipboard
      .writeText(text)
      .catch(() => tell('Copy', 'The browser did not allow it. Press Ctrl+C.'));
  };
  const paste = (): void => {
    navigator.clipboard
      .readText()
      .then((text) => grid.clipboard.put(text, ''))
      .catch(() => tell('Paste', 'The browser did not allow it. Press Ctrl+V.'));
  };
  container.addEventListener('contextmenu', (event) => {
    if (!(event.target instanceof HTMLCanvasElement) || model.editing) return;
    event.preventDefault();
    openMenu(event.clientX, event.clientY, [
      { label: 'Cut', act: copy(true) },
      { label: 'Copy', act: copy(false) },
      { label: 'Paste', act: paste },
      { label: 'Insert rows', act: on((at) => person.insertRows(at)), apart: true },
      { label: 'Delete rows', act: on((at) => person.deleteRows(at)) },
      { label: 'Insert columns', act: on((at) => person.insertColumns(at)) },
      { label: 'Delete columns', act: on((at) => person.deleteColumns(at)) },
      { label: 'Clear contents', act: on((at) => person.clear(at)) },
      { label: 'Sort A to Z', act: on((at) => person.sort(at, true)), apart: true },
      { label: 'Sort Z to A', act: on((at) => person.sort(at, false)) },
      { label: 'Filter', act: () => openFilter(model, person, grid.selected(), tell) },
      { label: 'Hide rows', act: on((at) => person.hideRows(at, true)), apart: true },
      { label: 'Show hidden rows', act: on((at) => person.hideRows(at, false)) },
    ]);
  });
}
