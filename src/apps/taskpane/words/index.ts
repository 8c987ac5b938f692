/** What the pane says. */

import { en } from './en';

export type WordKey = keyof typeof en;

/**
 * The words of a key. `n` chooses singular or plural; every {name} is replaced by the value of that name.
 */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  const found: string | readonly [string, string] = en[key];
  const text = typeof found === 'string' ? found : found[values['n'] === 1 ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** "A", "A and B", "A, B and C": as a sentence lists things. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
