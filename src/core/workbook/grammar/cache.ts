/** A bounded memory of what texts were read as. */

const KEPT = 4096;
/** Longer texts are hardly ever typed twice, and keeping them would keep much. */
const LONGEST = 160;

/**
 * Two generations of at most `KEPT` texts each: when the young one is full it
 * becomes the old one, so what is in use stays and what is not goes.
 */
export class Remembered<T> {
  private young = new Map<string, T>();
  private old = new Map<string, T>();

  get(text: string): T | undefined {
    const found = this.young.get(text);
    if (found !== undefined) return found;
    const older = this.old.get(text);
    if (older !== undefined) this.set(text, older);
    return older;
  }

  set(text: string, value: T): T {
    if (text.length > LONGEST) return value;
    if (this.young.size >= KEPT) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(text, value);
    return value;
  }
}
