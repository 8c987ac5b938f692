/** A bounded memory of what texts were read as. */

const SLOTS = 4096;
/** Longer texts are hardly ever typed twice, and keeping them would keep much. */
const LONGEST = 400;

/**
 * Remembers at most one text a slot, so it never grows and nothing has to be
 * thrown out; and only texts that were asked for twice, so that what stands in
 * one cell alone pushes nothing out. A text is looked up where it stands in a
 * longer one, without cutting it out; hashes are compared before any text is
 * touched.
 */
export class Remembered<T> {
  private readonly hashes = new Int32Array(SLOTS);
  private readonly askedOnce = new Int32Array(SLOTS);
  private readonly texts: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);
  private readonly values: (T | undefined)[] = new Array<T | undefined>(SLOTS).fill(undefined);

  /** Hash of the text asked for last, for `set`; reading the text may ask for others. */
  asked = 0;

  /** What [start, end) of `text` was read as. */
  get(text: string, start: number, end: number): T | undefined {
    const length = end - start;
    if (length > LONGEST) return undefined;
    let hash = length;
    for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    this.asked = hash;
    const slot = slotOf(hash);
    if (this.hashes[slot] !== hash) return undefined;
    const kept = this.texts[slot];
    if (kept === undefined || kept.length !== length || !text.startsWith(kept, start)) return undefined;
    return this.values[slot];
  }

  /**
   * [start, end) of `text`, asked for last, as a text of its own. One that is to be
   * kept is copied: a mere part would hold on to the whole cell it was cut from.
   */
  cut(text: string, start: number, end: number): string {
    const part = text.slice(start, end);
    const keeps = part.length <= LONGEST && this.askedOnce[slotOf(this.asked)] === this.asked;
    return keeps ? (JSON.parse(JSON.stringify(part)) as string) : part;
  }

  /** Keeps what a text was read as, where it was asked for before; `hash` is what `asked` was after `get`. */
  set(text: string, hash: number, value: T): T {
    const slot = slotOf(hash);
    if (this.askedOnce[slot] !== hash) this.askedOnce[slot] = hash;
    else if (text.length <= LONGEST) {
      this.hashes[slot] = hash;
      this.texts[slot] = text;
      this.values[slot] = value;
    }
    return value;
  }
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 13)) & (SLOTS - 1);
