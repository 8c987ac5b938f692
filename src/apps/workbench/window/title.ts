import type { Model, Person } from '../host';
import { icon, make } from './dom';

/** The strip on top: undo and redo, the file's name, and what this page is. */
export function createTitle(model: Model, person: Person): HTMLElement {
  const button = (name: string, label: string, act: () => void): HTMLButtonElement => {
    const made = make(
      'button',
      { type: 'button', class: 'wb-quiet', title: label, 'aria-label': label },
      icon(name),
    );
    made.addEventListener('click', act);
    return made;
  };
  const undo = button('undo', 'Undo (Ctrl+Z)', () => void person.undo());
  const redo = button('redo', 'Redo (Ctrl+Y)', () => void person.redo());
  const name = make('strong', { class: 'wb-file-name' });
  const draw = (): void => {
    undo.disabled = !model.canUndo;
    redo.disabled = !model.canRedo;
    name.textContent = model.fileName;
    document.title = `${model.fileName} - Mainstay workbench`;
  };
  model.subscribe(draw);
  draw();
  const words = 'Mainstay workbench: a web page that plays Excel. Nothing you type leaves it.';
  return make('header', { class: 'wb-title' }, undo, redo, name, make('span', { class: 'wb-words' }, words));
}
