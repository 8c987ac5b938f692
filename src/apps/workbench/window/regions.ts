/** A part of the window that the keyboard can go to. */
export interface Region {
  readonly element: HTMLElement;
  /** Gives it the focus; false where it is out of sight. */
  focus(): boolean;
}

/**
 * F6 and Shift+F6 go from part to part of the window, as in Excel: inside the grid Tab goes from cell to
 * cell, so it leads nowhere else. The answer goes on in the same way for a part that has the key itself.
 */
export function listenForF6(regions: readonly Region[]): (step: 1 | -1) => void {
  const go = (step: 1 | -1): void => {
    let at = regions.findIndex(({ element }) => element.contains(document.activeElement));
    if (at < 0 && step < 0) at = 0;
    for (let tries = 0; tries < regions.length; tries++) {
      at = (at + step + regions.length) % regions.length;
      if (regions[at]?.focus()) return;
    }
  };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || document.querySelector('dialog[open]'))
        return;
      event.preventDefault();
      event.stopImmediatePropagation();
      go(event.shiftKey ? -1 : 1);
    },
    true,
  );
  return go;
}

/** A region whose first element of a kind takes the focus. */
export function region(element: HTMLElement, selector: string): Region {
  return {
    element,
    focus: () => {
      const target = element.querySelector<HTMLElement>(selector);
      if (!target || element.hidden) return false;
      target.focus();
      return true;
    },
  };
}
