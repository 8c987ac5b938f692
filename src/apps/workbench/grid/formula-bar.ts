const EDITOR = '__editor___INTERNAL_EDITOR__DOCS_FORMULA_BAR';

/** Frames after a click within which Univer may take the focus away again. */
const FRAMES = 4;

/**
 * Keeps the focus in the formula bar where a person clicked it. Univer opens the cell's own editor beside it
 * and gives that one the focus a frame later, so that the keys would be lost.
 */
export function keepFormulaBarFocus(container: HTMLElement): void {
  container.addEventListener('pointerup', ({ target }) => {
    const bar = target instanceof Element ? target.closest('[data-u-comp="formula-bar"]') : null;
    if (!bar || !(target instanceof HTMLCanvasElement)) return;
    let left = FRAMES;
    const again = (): void => {
      document.getElementById(EDITOR)?.focus({ preventScroll: true });
      if (left-- > 0) requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  });
}
