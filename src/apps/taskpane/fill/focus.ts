/** Where the focus of the form goes: to the field that was wished for, and with its field from row to row. */

import { useEffect, useLayoutEffect, useRef, type FocusEvent, type RefObject } from 'react';
import { usePane } from '../state/pane';

const controlOf = (body: HTMLElement | null, field: string): HTMLElement | null | undefined =>
  body?.querySelector(`[data-field="${field}"]`)?.querySelector<HTMLElement>('[data-focus]');

/** Puts the focus where it was wished for, once that row is shown. */
export function useFocusWish(body: RefObject<HTMLElement | null>, row: number): void {
  const { focus, metFocus } = usePane();
  useEffect(() => {
    const control = focus && controlOf(body.current, focus.column);
    if (!control) return;
    control.closest('[data-field]')?.scrollIntoView({ block: 'start' });
    control.focus({ preventScroll: true });
    metFocus();
  }, [body, focus, row, metFocus]);
}

/**
 * Each activity has fields of its own. Where one of them had the focus, the same field of the next activity has it
 * from its first moment: a key pressed then must not be lost. Answers what tells where the focus is.
 */
export function useFieldKept(body: RefObject<HTMLElement | null>, serial: number) {
  const held = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (held.current !== null && document.activeElement === document.body)
      controlOf(body.current, held.current)?.focus();
  }, [body, serial]);
  return {
    onFocus: ({ target }: FocusEvent) => {
      held.current = target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
    },
    // React tells nothing of what it takes away itself; so this is a person, or another window, leaving.
    onBlur: () => {
      held.current = null;
    },
  };
}
