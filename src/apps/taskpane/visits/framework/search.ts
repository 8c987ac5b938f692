/** Finding entries of the strategy by the words that a person types. */

/** Small letters without accents, punctuation as spaces, a space before every word. */
export function wordsOf(text: string): string {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? []).map((word) => ` ${word}`).join('');
}

/** Whether each word of the query begins a word of the text (`wordsOf`), in any order. */
export function finds(query: string, words: string): boolean {
  const wanted = wordsOf(query).split(' ').filter(Boolean);
  return wanted.length > 0 && wanted.every((word) => words.includes(` ${word}`));
}
