/** The type of a language's file: every word that English has. */

import type { en } from './en';
import type { Message } from './message';

export type WordKey = keyof typeof en;

/** A language's words: one file beside en.ts with this type. */
export type Catalogue = Readonly<Record<WordKey, Message>>;
