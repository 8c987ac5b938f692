/** Elements of a part found as text, so that all around them stays character for character. */

/** One element, with where it stands in the text it was found in. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly attributes: string;
  /** What stands inside; null for an element that closes itself. */
  readonly inner: string | null;
}

/** An attribute of a tag by its name as written, prefix included; undefined where there is none. */
export const attribute = (raw: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(raw)
    ?.slice(1)
    .find((value) => value !== undefined);

/** Elements of a name, prefix included, that stand side by side in a text. */
export function piecesOf(xml: string, name: string): Piece[] {
  const pattern = new RegExp(`<${name}((?:\\s[^<>]*?)?)(?:/>|>([\\s\\S]*?)</${name}\\s*>)`, 'g');
  return [...xml.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    attributes: match[1] ?? '',
    inner: match[2] ?? null,
  }));
}
