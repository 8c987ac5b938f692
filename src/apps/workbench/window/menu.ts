import { make } from './dom';

export interface MenuItem {
  readonly label: string;
  readonly act: () => void;
  /** A line above it. */
  readonly apart?: boolean;
  readonly disabled?: boolean;
  /** For items that are on or off. */
  readonly checked?: boolean;
}

/** Opens a menu at a point of the page; it closes with a choice, Escape, or a click elsewhere. */
export function openMenu(x: number, y: number, items: readonly MenuItem[]): void {
  const before = document.activeElement;
  const menu = make('div', { class: 'wb-menu', role: 'menu' });
  const close = (): void => {
    menu.remove();
    document.removeEventListener('mousedown', outside, true);
    window.removeEventListener('blur', close);
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const outside = (event: MouseEvent): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  const buttons = items.map(({ label, act, apart, disabled, checked }) => {
    const role = checked === undefined ? 'menuitem' : 'menuitemcheckbox';
    const button = make('button', { type: 'button', role, class: 'wb-menu-item', tabindex: '-1' }, label);
    if (apart) button.classList.add('wb-apart');
    if (checked !== undefined) button.setAttribute('aria-checked', String(checked));
    button.disabled = disabled === true;
    button.addEventListener('click', () => {
      close();
      act();
    });
    return button;
  });
  menu.append(...buttons);
  menu.addEventListener('keydown', (event) => {
    const live = buttons.filter((button) => !button.disabled);
    const at = live.findIndex((button) => button === document.activeElement);
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (event.key === 'ArrowDown') live[(at + 1) % live.length]?.focus();
    else if (event.key === 'ArrowUp') live[(at - 1 + live.length) % live.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.body.append(menu);
  menu.style.left = `${Math.min(x, window.innerWidth - menu.offsetWidth - 4)}px`;
  menu.style.top = `${Math.min(y, window.innerHeight - menu.offsetHeight - 4)}px`;
  buttons.find((button) => !button.disabled)?.focus();
  document.addEventListener('mousedown', outside, true);
  window.addEventListener('blur', close);
}
