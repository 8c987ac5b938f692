/** Two texts as one, with what was taken out and what was added marked, word by word. */

export interface Span {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** Cells of the table by which two texts are compared; longer ones are shown as one taken out and one added. */
const MOST_CELLS = 4_000_000;

/** Words, spaces and single signs; joined they give the text again. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^]/gu) ?? [];

/** Lengths of the longest common run of words from each pair of places to the end. */
function commonTable(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] =
        a[i] === b[j]
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  return table;
}

class Spans {
  readonly list: Span[] = [];
  private out = '';
  private in = '';

  same(text: string): void {
    this.flush();
    const last = this.list.at(-1);
    if (last?.kind === 'same') this.list[this.list.length - 1] = { kind: 'same', text: last.text + text };
    else this.list.push({ kind: 'same', text });
  }

  takeOut(text: string): void {
    this.out += text;
  }

  add(text: string): void {
    this.in += text;
  }

  /** What was taken out stands before what was added in its place. */
  flush(): void {
    if (this.out) this.list.push({ kind: 'out', text: this.out });
    if (this.in) this.list.push({ kind: 'in', text: this.in });
    this.out = '';
    this.in = '';
  }
}

/**
 * What became of a text. Leaving out what is `in` gives the text before, leaving out what is `out` the text
 * after; nothing is lost of either.
 */
export function wordChanges(before: string, after: string): readonly Span[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const spans = new Spans();
  let first = 0;
  while (first < a.length && a[first] === b[first]) spans.same(a[first++] ?? '');
  let last = 0;
  while (last < Math.min(a.length, b.length) - first && a.at(-1 - last) === b.at(-1 - last)) last++;
  const left = a.slice(first, a.length - last);
  const right = b.slice(first, b.length - last);
  if ((left.length + 1) * (right.length + 1) > MOST_CELLS) {
    spans.takeOut(left.join(''));
    spans.add(right.join(''));
  } else middle(left, right, spans);
  spans.flush();
  for (const word of a.slice(a.length - last)) spans.same(word);
  return withoutCrumbs(spans.list);
}

/** A space or sign that stayed between two changes is read more easily as part of both. */
function withoutCrumbs(spans: readonly Span[]): readonly Span[] {
  const joined = new Spans();
  spans.forEach(({ kind, text }, n) => {
    const between = n > 0 && n < spans.length - 1;
    if (kind === 'same' && !(between && /^[^\p{L}\p{N}]{1,2}$/u.test(text) && !text.includes('\n'))) {
      joined.same(text);
      return;
    }
    if (kind !== 'in') joined.takeOut(text);
    if (kind !== 'out') joined.add(text);
  });
  joined.flush();
  return joined.list;
}

function middle(a: readonly string[], b: readonly string[], spans: Spans): void {
  const table = commonTable(a, b);
  const width = b.length + 1;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      spans.same(a[i] ?? '');
      i++;
      j++;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
      spans.takeOut(a[i++] ?? '');
    else spans.add(b[j++] ?? '');
  }
  for (const word of a.slice(i)) spans.takeOut(word);
  for (const word of b.slice(j)) spans.add(word);
}
