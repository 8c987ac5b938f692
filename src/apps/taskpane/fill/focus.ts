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

/** The field that has the focus, by its column; null where none has. */
export type Held = RefObject<string | null>;

/**
 * Each activity has fields of its own. Where one of them had the focus, the same field of the next activity has it
 * from its first moment: a key pressed then must not be lost.
 */
export function useFieldKept(body: RefObject<HTMLElement | null>, held: Held, serial: number): void {
  useLayoutEffect(() => {
    if (held.current !== null && document.activeElement === document.body)
      controlOf(body.current, held.current)?.focus();
  }, [body, held, serial]);
}

/** Tells which field has the focus, and handlers for what is around the fields. */
export function useHeld() {
  const held: Held = useRef<string | null>(null);
  return {
    held,
    onFocus: ({ target }: FocusEvent) => {
      held.current = target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null;
    },
    // React tells nothing of what it takes away itself; so this is a person, or another window, leaving.
    onBlur: () => {
      held.current = null;
    },
  };
}
