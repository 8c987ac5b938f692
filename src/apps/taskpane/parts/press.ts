/** Work that changes the layout waits until a press has become a click: else what was pressed moves away beneath it. */

let pressed = false;

if (typeof window !== 'undefined') {
  const set = (on: boolean) => () => {
    pressed = on;
  };
  window.addEventListener('pointerdown', set(true), true);
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, set(false), true);
  // Not while capturing: that would hear of every field that loses the focus.
  window.addEventListener('blur', set(false));
}

/** True while a pointer is down in the pane. */
export const isPressed = (): boolean => pressed;

/** A press that is let go outside the pane sends no event here; after this many milliseconds it counts as over. */
const LONGEST = 1000;

/** Runs at once, or right after the click of the press that is under way. */
export function afterPress(run: () => void): void {
  if (!pressed) {
    run();
    return;
  }
  const over = new AbortController();
  const end = () => {
    over.abort();
    clearTimeout(timer);
    // The click follows the release; what it does comes first.
    setTimeout(run);
  };
  const timer = setTimeout(end, LONGEST);
  for (const event of ['pointerup', 'pointercancel']) {
    window.addEventListener(event, end, { capture: true, signal: over.signal });
  }
}
