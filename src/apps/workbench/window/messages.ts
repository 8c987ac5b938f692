import { make } from './dom';

export interface Choice<T> {
  readonly label: string;
  readonly value: T;
  readonly primary?: boolean;
}

/** Asks, with a title, a text and buttons; settles with the button's value, or `otherwise` where it is closed. */
function ask<T>(title: string, text: string, choices: readonly Choice<T>[], otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const buttons = choices.map(({ label, value, primary }) => {
      const button = make(
        'button',
        { type: 'button', class: primary ? 'wb-button wb-primary' : 'wb-button' },
        label,
      );
      button.addEventListener('click', () => finish(value));
      return button;
    });
    const heading = make('h2', { id: 'wb-message-title' }, title);
    const dialog = make(
      'dialog',
      { class: 'wb-message', 'aria-labelledby': 'wb-message-title' },
      heading,
      make('p', {}, text),
      make('div', { class: 'wb-buttons' }, ...buttons),
    );
    const before = document.activeElement;
    let result = otherwise;
    const finish = (value: T): void => {
      result = value;
      dialog.close();
    };
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
    (buttons[choices.findIndex(({ primary }) => primary)] ?? buttons[0])?.focus();
  });
}

/** Says something that needs no answer but "OK". */
export async function say(title: string, text: string): Promise<void> {
  await ask(title, text, [{ label: 'OK', value: undefined, primary: true }], undefined);
}

/** Asks for a text; null where it is given up. */
export function askText(title: string, label: string, text: string): Promise<string | null> {
  return new Promise((resolve) => {
    const field = make('input', { type: 'text', value: text, 'aria-label': label });
    const ok = make('button', { type: 'submit', class: 'wb-button wb-primary' }, 'OK');
    const cancel = make('button', { type: 'button', class: 'wb-button' }, 'Cancel');
    const form = make(
      'form',
      { method: 'dialog' },
      make('h2', {}, title),
      make('label', {}, label, field),
      make('div', { class: 'wb-buttons' }, ok, cancel),
    );
    const dialog = make('dialog', { class: 'wb-message', 'aria-label': title }, form);
    let result: string | null = null;
    form.addEventListener('submit', () => (result = field.value));
    cancel.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
    field.select();
  });
}
