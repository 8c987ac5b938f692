import type { Model, Person } from '../host';
import { icon, make } from './dom';
import { openMenu } from './menu';
import { askText } from './messages';
import type { Refuse } from '../grid';

/** The sheet tabs: click to go, double-click to rename, the right button for more. */
export function createTabs(model: Model, person: Person, refuse: Refuse): HTMLElement {
  const list = make('div', { class: 'wb-tabs', role: 'tablist', 'aria-label': 'Sheets' });
  const add = make(
    'button',
    { type: 'button', class: 'wb-quiet', title: 'New sheet', 'aria-label': 'New sheet' },
    icon('add'),
  );
  const attempt = (outcome: ReturnType<Person['activate']>): void => {
    if (!outcome.ok) refuse(outcome.title, outcome.message);
  };
  add.addEventListener('click', () => attempt(person.addSheet()));

  const rename = async (name: string): Promise<void> => {
    const after = await askText('Rename sheet', 'New name', name);
    if (after !== null && after !== name) attempt(person.renameSheet(name, after));
  };
  const menu = (event: MouseEvent, name: string): void => {
    event.preventDefault();
    const hidden = model.sheets.filter((sheet) => sheet.visibility === 'Hidden');
    openMenu(event.clientX, event.clientY, [
      { label: 'Rename', act: () => void rename(name) },
      { label: 'Delete', act: () => attempt(person.deleteSheet(name)) },
      { label: 'Hide', act: () => attempt(person.hideSheet(name, true)) },
      ...hidden.map((sheet) => ({
        label: `Show ${sheet.name}`,
        act: () => attempt(person.hideSheet(sheet.name, false)),
      })),
    ]);
  };

  let shown = '';
  const draw = (): void => {
    const sheets = model.sheets.filter((sheet) => sheet.visibility === 'Visible');
    const state = JSON.stringify([
      sheets.map((sheet) => [sheet.id, sheet.name, sheet.tabColor]),
      model.active.id,
    ]);
    if (state === shown) return;
    shown = state;
    list.replaceChildren(
      ...sheets.map(({ id, name, tabColor }) => {
        const active = id === model.active.id;
        const tab = make(
          'button',
          {
            type: 'button',
            role: 'tab',
            class: 'wb-tab',
            'aria-selected': String(active),
            tabindex: active ? '0' : '-1',
          },
          name,
        );
        if (tabColor) tab.style.setProperty('--tab', tabColor);
        tab.addEventListener('click', () => attempt(person.activate(name)));
        tab.addEventListener('dblclick', () => void rename(name));
        tab.addEventListener('contextmenu', (event) => menu(event, name));
        return tab;
      }),
      add,
    );
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const sheets = model.sheets.filter((sheet) => sheet.visibility === 'Visible');
    const next = sheets[sheets.findIndex((sheet) => sheet.id === model.active.id) + step];
    if (!next) return;
    attempt(person.activate(next.name));
    requestAnimationFrame(() => list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  });
  model.subscribe(draw);
  draw();
  return list;
}
