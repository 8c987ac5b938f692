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

/** Lower case by character code, 0 for what is no letter or digit; beyond the table, characters are asked one by one. */
const TABLE = 0x250;
const LOWER = new Uint16Array(TABLE);
for (let code = 0; code < TABLE; code++) LOWER[code] = lowerOf(code);

function lowerOf(code: number): number {
  const text = String.fromCharCode(code);
  return /[\p{L}\p{M}\p{N}]/u.test(text) || (code >= 0xd800 && code < 0xe000)
    ? text.toLowerCase().charCodeAt(0)
    : 0;
}

const A = 97;
const [D, E, G, I, N, R, S, Y] = [A + 3, A + 4, A + 6, A + 8, A + 13, A + 17, A + 18, A + 24];

/** Lower-case codes of the word at hand; longer words are told apart by their first letters. */
const LONGEST_WORD = 64;
const letters = new Uint16Array(LONGEST_WORD);

/** How many of the word's letters are its stem: without plural, "-ing", "-ed", "-er", "-y" and a final "e". */
function stemSize(length: number): number {
  let size = length;
  if (size > 3 && letters[size - 1] === S && letters[size - 2] !== S) size--;
  if (size <= 4) return size;
  const last = letters[size - 1];
  const before = letters[size - 2];
  if (last === G) return size > 6 && before === N && letters[size - 3] === I ? size - 3 : size;
  if (last === D) return size > 5 && before === E ? size - 2 : size;
  if (last === R) return size > 6 && before === E ? size - 2 : size;
  if (last === Y) return size - 1;
  if (last === E) return before === I ? size - 2 : size - 1;
  return size;
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
    let size = 0;
    let start = i;
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      const letter = code < TABLE ? (LOWER[code] as number) : lowerOf(code);
      if (letter !== 0) {
        if (size === 0) start = i;
        if (size < LONGEST_WORD) letters[size++] = letter;
      } else if (size > 0) break;
    }
    if (size === 0) return false;
    this.start = start;
    this.end = this.at = i;
    const stem = stemSize(size);
    let hash = 0x811c9dc5 | 0;
    for (let k = 0; k < stem; k++) hash = Math.imul(hash ^ (letters[k] as number), 0x01000193);
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
  let places: number[] | null = null;
  const first = phrase[0]?.stem;
  for (let i = 0; i + phrase.length <= words.length; i++) {
    if (words[i]?.stem === first && standsAt(phrase, words, i)) (places ??= []).push(i);
  }
  return places ?? NOWHERE;
}

const NOWHERE: readonly number[] = [];

function standsAt(phrase: readonly Word[], words: readonly Word[], at: number): boolean {
  for (let k = 0; k < phrase.length; k++) if (phrase[k]?.stem !== words[at + k]?.stem) return false;
  return phrase.length > 0;
}
