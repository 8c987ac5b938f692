import type { Model, Person, Table } from '../host';
import type { Refuse } from '../grid';
import { make } from './dom';

/** Asks which values of the selected table column to show, as the menu behind Excel's filter button does. */
export function openFilter(model: Model, person: Person, address: string | null, tell: Refuse): void {
  const at = address === null ? null : model.locate(address);
  const table = at && tableAt(model, at.sheet.id, at.area.row, at.area.column);
  if (!at || !table)
    return tell('Filter', 'The selected cell is in no table. Select a cell of a table first.');
  const column = at.area.column - table.area.column;
  const heading = table.columns[column]?.name ?? '';
  const items = valuesOf(model, table, at.area.column);
  const shown = table.filters[column]?.values;
  const boxes = items.map((item) => {
    const box = make('input', { type: 'checkbox', value: item });
    box.checked = shown === undefined || shown.includes(item);
    return box;
  });
  const all = make('input', { type: 'checkbox' });
  const sync = (): void => {
    all.checked = boxes.every((box) => box.checked);
    all.indeterminate = !all.checked && boxes.some((box) => box.checked);
  };
  all.addEventListener('change', () => {
    for (const box of boxes) box.checked = all.checked;
  });
  for (const box of boxes) box.addEventListener('change', sync);
  sync();
  const ok = make('button', { type: 'submit', class: 'wb-button wb-primary' }, 'OK');
  const cancel = make('button', { type: 'button', class: 'wb-button' }, 'Cancel');
  const form = make(
    'form',
    { method: 'dialog' },
    make('h2', {}, 'Filter'),
    make('p', { class: 'wb-clipped', title: heading }, heading),
    make(
      'div',
      { class: 'wb-checks' },
      make('label', {}, all, '(Select all)'),
      ...boxes.map((box, index) => make('label', {}, box, items[index] || '(Blanks)')),
    ),
    make('div', { class: 'wb-buttons' }, ok, cancel),
  );
  const dialog = make('dialog', { class: 'wb-message', 'aria-label': 'Filter' }, form);
  form.addEventListener('submit', () => {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
    const outcome = person.filter(address ?? '', chosen.length === items.length ? null : chosen);
    if (!outcome.ok) tell(outcome.title, outcome.message);
  });
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function tableAt(model: Model, sheet: string, row: number, column: number): Table | undefined {
  return model.tables.find(
    ({ sheet: own, area }) =>
      own === sheet &&
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
}

function valuesOf(model: Model, { sheet, area, showHeaders, showTotals }: Table, column: number): string[] {
  const first = area.row + (showHeaders ? 1 : 0);
  const last = area.row + area.rows - (showTotals ? 1 : 0);
  const texts = new Set<string>();
  for (let row = first; row < last; row++) texts.add(model.textAt(sheet, row, column));
  return [...texts].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b)));
}
