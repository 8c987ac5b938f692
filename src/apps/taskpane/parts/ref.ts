import type { Ref, RefObject } from 'react';

/**
 * A ref for a Fluent button. Its type asks for an element that is a button and a link at once, since it may
 * become either; ours are buttons.
 */
export function buttonRef(ref: RefObject<HTMLButtonElement | null>): Ref<never> {
  return ref as Ref<never>;
}

/** The same for a Fluent text area. */
export function textRef(ref: RefObject<HTMLTextAreaElement | null>): Ref<never> {
  return ref as Ref<never>;
}
