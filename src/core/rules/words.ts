/**
 * Words of running text, compared by their stems: "Seminars" and "seminar" are the same word, "networking"
 * and "network" as well. Rules that look for a shared word read every rationale of the agreement, so the
 * text is walked once by character codes and a stem is a number.
 */

/** Words that say nothing about which audience, topic, date or method is meant. */
const COMMON = `
  about above according activity after again against aim along already also although among another any approach
  are area around aspect audience available based basis because become been before being below best better between
  both bring build but can come complete concern could detail develop development different during each early
  effect either enable ensure especially etc every example existing first follow for from full further general get
  give given good great had has have having help her here his how however identify important improve inc include
  including initially into issue its itself just key kind large last later lead least less let level like likely
  line list local long made main maintain make many may might month more most much must national near necessary need
  new next not now number off often one only open organise organised other our out over own part particular people
  per phase place plan point policy possible practice present process produce programme project provide provided
  purpose put range rationale reach recent region regional regard related relevant require result same second see
  seek set several shall she should show side similar since small some soon specific start still strategy
  strengthen such suitable support take target than that the their them then there these they thing this those
  though through throughout thus time together too toward towards two type under until upon use used useful user
  using various varied very via view want was way well were what when where whether which while who whole whose why wide will
  with within without work would year yet you your european europe practitioner consistent contribute hold held
  response demand additional purposes`;

const A = 97;
const isWordCode = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
    : code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x303f);

const lower = (code: number): number => {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
};

const S = A + 18;
const E = A + 4;

/** Where the stem of text[start, end) ends: without plural, "-ing", "-ed", "-er", "-y" and a final "e". */
function stemEnd(text: string, start: number, end: number): number {
  const at = (i: number): number => lower(text.charCodeAt(i));
  let stop = end;
  if (stop - start > 3 && at(stop - 1) === S && at(stop - 2) !== S) stop--;
  const size = stop - start;
  if (size > 4) {
    const last = at(stop - 1);
    const before = at(stop - 2);
    if (size > 6 && last === A + 6 && before === A + 13 && at(stop - 3) === A + 8) return stop - 3;
    if (size > 5 && last === A + 3 && before === E) return stop - 2;
    if (size > 6 && last === A + 17 && before === E) return stop - 2;
    if (last === A + 24) return stop - 1;
    if (last === E) return before === A + 8 ? stop - 2 : stop - 1;
  }
  return stop;
}

/** Walks the words of a text. Read `stem`, `start`, `end` and `significant` after each `next()` that answers true. */
export class WordScanner {
  /** Number that stands for the word's stem. */
  stem = 0;
  start = 0;
  end = 0;
  private text = '';
  private at = 0;

  over(text: string): this {
    this.text = text;
    this.at = 0;
    return this;
  }

  next(): boolean {
    const { text } = this;
    const { length } = text;
    let i = this.at;
    while (i < length && !isWordCode(text.charCodeAt(i))) i++;
    if (i >= length) return false;
    this.start = i;
    while (i < length && isWordCode(text.charCodeAt(i))) i++;
    this.end = this.at = i;
    const stop = stemEnd(text, this.start, i);
    let hash = 0x811c9dc5 | 0;
    for (let k = this.start; k < stop; k++) hash = Math.imul(hash ^ lower(text.charCodeAt(k)), 0x01000193);
    this.stem = hash;
    return true;
  }

  /** Whether the word can link two texts: four letters or digits or more, or an abbreviation; and no common word. */
  get significant(): boolean {
    if (this.end - this.start < 4 && !this.abbreviation()) return false;
    return !common.has(this.stem);
  }

  /** Two capitals: "DTI", "RDAs", "IDeA". */
  private abbreviation(): boolean {
    let capitals = 0;
    for (let i = this.start; i < this.end; i++) {
      const code = this.text.charCodeAt(i);
      if (code >= 65 && code <= 90) capitals++;
    }
    return capitals > 1;
  }
}

/** The stems of a word list, for look-ups. */
export function stemsOf(text: string): ReadonlySet<number> {
  const stems = new Set<number>();
  const scanner = new WordScanner().over(text);
  while (scanner.next()) stems.add(scanner.stem);
  return stems;
}

const common = stemsOf(COMMON);

/** Which words a text holds. One bag is used for text after text; emptying it costs nothing. */
export class WordBag {
  private slots = new Int32Array(1024);
  private stamps = new Int32Array(1024);
  private stamp = 0;
  private size = 0;
  private readonly scanner = new WordScanner();

  /** Holds the words of `text` and no others. */
  read(text: string): this {
    this.stamp++;
    this.size = 0;
    const scanner = this.scanner.over(text);
    while (scanner.next()) this.add(scanner.stem);
    return this;
  }

  has(stem: number): boolean {
    const mask = this.slots.length - 1;
    let slot = stem & mask;
    while (this.stamps[slot] === this.stamp) {
      if (this.slots[slot] === stem) return true;
      slot = (slot + 1) & mask;
    }
    return false;
  }

  /** Whether a significant word of `text` is in the bag. */
  shares(text: string): boolean {
    const scanner = this.scanner.over(text);
    while (scanner.next()) if (this.has(scanner.stem) && scanner.significant) return true;
    return false;
  }

  private add(stem: number): void {
    if (this.size * 2 >= this.slots.length) this.grow();
    const mask = this.slots.length - 1;
    let slot = stem & mask;
    while (this.stamps[slot] === this.stamp) {
      if (this.slots[slot] === stem) return;
      slot = (slot + 1) & mask;
    }
    this.slots[slot] = stem;
    this.stamps[slot] = this.stamp;
    this.size++;
  }

  private grow(): void {
    const { slots, stamps, stamp } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.stamps = new Int32Array(slots.length * 2);
    this.stamp = 1;
    this.size = 0;
    for (let i = 0; i < slots.length; i++) if (stamps[i] === stamp) this.add(slots[i] as number);
  }
}

/** One word of a text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly stem: number;
  readonly significant: boolean;
}

/** The words of a text, for what is looked at one by one. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  const scanner = new WordScanner().over(text);
  while (scanner.next()) {
    const { start, end, stem, significant } = scanner;
    words.push({ start, end, stem, significant });
  }
  return words;
}

/** Places at which `phrase` stands in `words`, word by word; empty phrases stand nowhere. */
export function placesOf(phrase: readonly Word[], words: readonly Word[]): readonly number[] {
  const places: number[] = [];
  if (!phrase.length) return places;
  for (let i = 0; i + phrase.length <= words.length; i++) {
    if (phrase.every((word, k) => word.stem === words[i + k]?.stem)) places.push(i);
  }
  return places;
}
