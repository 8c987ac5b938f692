import { make } from './dom';

/** Narrowest and widest pane, in CSS pixels: Excel's own pane keeps within these. */
const NARROWEST = 280;
const WIDEST = 720;

/** The line between grid and pane; dragged, or moved with the arrow keys, it sets the pane's width. */
export function createSplitter(pane: HTMLElement, width: number): HTMLElement {
  const splitter = make('div', {
    class: 'wb-splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': 'Width of the pane',
    'aria-valuemin': String(NARROWEST),
    'aria-valuemax': String(WIDEST),
  });
  const set = (wanted: number): void => {
    const now = Math.round(Math.max(NARROWEST, Math.min(WIDEST, wanted)));
    pane.style.width = `${now}px`;
    splitter.setAttribute('aria-valuenow', String(now));
  };
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add('wb-resizing');
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(pane.getBoundingClientRect().right - event.clientX);
  });
  splitter.addEventListener('pointerup', () => document.body.classList.remove('wb-resizing'));
  splitter.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowLeft' ? 10 : event.key === 'ArrowRight' ? -10 : 0;
    if (step !== 0) set(pane.getBoundingClientRect().width + step);
  });
  set(width);
  return splitter;
}
