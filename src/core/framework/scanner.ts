/** Finding the longest known term at a place in a running text. */

import { fold } from './fold';

interface Node<T> {
  next: Map<number, Node<T>> | null;
  found: T | undefined;
}

export interface Scanner<T> {
  /** Adds a term with what it stands for; the first entry of a term stays. */
  add(term: string, entry: T): void;
  /**
   * The longest term that starts at `from` and ends at the end of a word, and
   * where it ends (exclusive). Compared as `fold` does. `from` must be the start
   * of a word; the caller sees to it.
   */
  scan(text: string, from: number): { readonly entry: T; readonly end: number } | undefined;
}

const WORD = /[\p{L}\p{N}]/u;

function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return WORD.test(String.fromCharCode(code));
}

/** Whether a word goes on from the character before `at` to the one at it. */
function insideWord(text: string, at: number): boolean {
  return at < text.length && isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at));
}

/** Folded form of one UTF-16 unit: '' where folding ignores it. */
function foldUnit(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code <= 32) return '';
  if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
  // A full stop alone would fold to nothing, being at the end.
  return code < 127 && code !== 96 ? text.charAt(at) : fold(text.charAt(at));
}

/**
 * A scanner over any terms: those of a vocabulary, or the names of a workbook's
 * partners. Cost of a scan: one step a character, and one where nothing starts so.
 */
export function createScanner<T>(terms: Iterable<readonly [string, T]> = []): Scanner<T> {
  const root: Node<T> = { next: null, found: undefined };

  const add = (term: string, entry: T): void => {
    const key = fold(term);
    if (key === '') return;
    let node = root;
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i);
      node.next ??= new Map();
      let child = node.next.get(code);
      if (child === undefined) node.next.set(code, (child = { next: null, found: undefined }));
      node = child;
    }
    node.found ??= entry;
  };

  const step = (node: Node<T>, text: string, at: number): Node<T> | undefined => {
    const unit = foldUnit(text, at);
    let here: Node<T> | undefined = node;
    for (let i = 0; i < unit.length && here !== undefined; i++) here = here.next?.get(unit.charCodeAt(i));
    return here;
  };

  const scan = (text: string, from: number): { entry: T; end: number } | undefined => {
    let best: { entry: T; end: number } | undefined;
    let node: Node<T> = root;
    for (let i = from; i < text.length; i++) {
      const next = step(node, text, i);
      if (next === undefined) break;
      if (next === node) continue;
      node = next;
      if (node.found !== undefined && !insideWord(text, i + 1)) best = { entry: node.found, end: i + 1 };
    }
    return best;
  };

  for (const [term, entry] of terms) add(term, entry);
  return { add, scan };
}
