import type { Model } from '../host';
import type { Addin } from './addin';
import { make } from './dom';

/** The word at the lower right, as Excel has it: Ready, Edit, or Working while the add-in is served. */
export function createStatus(model: Model, addin: Addin): HTMLElement {
  const status = make('span', { class: 'wb-status', role: 'status' }, 'Ready');
  const draw = (): void => {
    const word = model.editing ? 'Edit' : addin.busy ? 'Working' : 'Ready';
    if (status.textContent !== word) status.textContent = word;
  };
  model.subscribe(draw);
  setInterval(draw, 250);
  return status;
}
