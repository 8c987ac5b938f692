/**
 * A framework is data: a strategy (its areas, audiences, methods, timings,
 * requirements) as one JSON file, the pack. Nothing in the program names an
 * entry of a particular strategy.
 */

/** A level at which an audience is approached, e.g. `local-regional`; ids are the pack's. */
export type LevelId = string;

export interface Level {
  readonly id: LevelId;
  /** As shown and written: "Local/Regional". */
  readonly label: string;
  /** Every way a cell may print the label, without its colon: "Local/ regional", "Local", "Europe". */
  readonly printedAs: readonly string[];
  /** Labels that name only a part of the level and are kept as typed: "Local", "Regional". */
  readonly parts: readonly string[];
}

/** One printed entry of the strategy, with its exact text. */
export interface Printed {
  /** The dataset's id of the entry, e.g. "A3.W1". */
  readonly id: string;
  readonly verbatim: string;
}

export interface Topic extends Printed {
  /** As listed: the strategy's words less a final full stop. */
  readonly label: string;
  /** Other wordings of the same entry, slips corrected; recognised, never shown. */
  readonly aliases: readonly string[];
}

export interface AudienceMention extends Printed {
  readonly audience: string;
  readonly level: LevelId;
  /** Rest of the entry where a page break cut it in two ("agencies;"), else null. */
  readonly continuedBy: string | null;
}

export interface DateRange {
  /** ISO day, or null if open. */
  readonly from: string | null;
  /** ISO day, or null if open. */
  readonly to: string | null;
}

export interface Timing extends Printed {
  readonly label: string;
  /** Other wordings of the same entry, slips corrected. */
  readonly aliases: readonly string[];
  /** The opportunity it is read as; inferred, never shown as the strategy's own word. */
  readonly opportunity: string | null;
  readonly dates: readonly DateRange[];
  /** True for "Varied" and its like: no date can be read from it. */
  readonly vague: boolean;
}

export interface AreaMethod extends Printed {
  readonly label: string;
  /** Other wordings of the same entry, slips corrected. */
  readonly aliases: readonly string[];
  /** The method of the document it is read as; inferred, never shown as the strategy's own word. */
  readonly method: string | null;
}

export interface PartnershipMention extends Printed {
  readonly partnership: string;
  readonly lead: boolean;
}

export interface Area {
  readonly id: string;
  readonly number: number;
  /** As listed: "Access to finance". */
  readonly label: string;
  readonly verbatim: string;
  readonly aliases: readonly string[];
  readonly topics: readonly Topic[];
  readonly audiences: readonly AudienceMention[];
  readonly timings: readonly Timing[];
  readonly methods: readonly AreaMethod[];
  readonly partnerships: readonly PartnershipMention[];
}

export interface Audience {
  readonly id: string;
  /** As listed: as first printed, slips corrected ("CDFIs", "DTI", "Local Authorities"). */
  readonly label: string;
  /** The full name: "Community development finance institutions". */
  readonly name: string;
  readonly abbreviation: string | null;
  readonly expansion: string | null;
  /** Printed variants that are not slips ("Local authorities", "LAs"). */
  readonly aliases: readonly string[];
  /** The levels at which the strategy prints it, in the pack's order of levels. */
  readonly levels: readonly LevelId[];
  readonly note: string | null;
}

export interface Method {
  /** "M1". Never shown bare to a person. */
  readonly id: string;
  readonly text: string;
  readonly label: string;
  /** Ways to name it besides its id, text and label: the text without its condition. */
  readonly aliases: readonly string[];
  /** "in response to demand from the policy target audience", or null. */
  readonly condition: string | null;
  /** What the condition asks to be recorded (R18). */
  readonly asks: 'demand' | 'need' | null;
  /** True for the method that stands for any other ("other methods consistent with ..."). */
  readonly open: boolean;
}

export interface Opportunity {
  /** "T1", "T2", "T3" or "ongoing". */
  readonly id: string;
  readonly text: string;
  readonly label: string;
  /** Ways an entry may begin with it before a colon: "T1", "government consultations", "Consultation". */
  readonly printedAs: readonly string[];
}

export interface Partnership {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly expansion: string | null;
  readonly note: string | null;
}

export interface Abbreviation {
  readonly abbreviation: string;
  readonly expansion: string;
  readonly printedAs: readonly string[];
}

/** A printing slip of the strategy: what is printed, and what it is likely meant to be (several if open). */
export interface Slip {
  readonly id: string;
  readonly verbatim: string;
  /** Lines of the source, counted from 1. */
  readonly lines: readonly number[];
  readonly likely: readonly string[];
  readonly kind: string;
  /** True where only a person can say which reading is meant. */
  readonly uncertain: boolean;
  readonly note: string | null;
}

export interface Requirement {
  /** "R8". Never shown bare to a person. */
  readonly id: string;
  readonly title: string;
  readonly modality: string;
  readonly bound: string;
  readonly quote: string;
  readonly sourceLine: number;
  readonly rule: string;
  readonly check: string;
}

export interface ActivityKind {
  readonly id: string;
  readonly label: string;
}

export interface JointQuestion {
  /** "mechanism", "early-pr", "contacts", "evaluators". */
  readonly key: string;
  readonly question: string;
  readonly requirement: string;
  readonly quote: string;
}

/** Entries of an earlier version that others stand in for: one to one, one to several, several to one. */
export interface Replacement {
  readonly kind: TermKind;
  /** Ids in the earlier version. */
  readonly from: readonly string[];
  /** Ids in this version. */
  readonly to: readonly string[];
}

export interface Pack {
  readonly $schema?: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly publisher: string;
  /** ISO day from which the review interval counts. */
  readonly issued: string;
  readonly source: { readonly title: string; readonly sha256: string };
  readonly theme: string;
  readonly review: { readonly months: number };
  /** Id of the version that this one follows, where it is a review of another pack. */
  readonly follows?: string;
  readonly replaces?: readonly Replacement[];
  /** What documents made with it say of themselves, beside what the agreement says. */
  readonly metadata: {
    /** Title of every document. */
    readonly title: string;
    /** Category of e-GMS 3.0 (subject.category). */
    readonly subjectCategory: string;
  };
  readonly nations: { readonly default: string; readonly known: readonly string[] };
  readonly aims: {
    readonly text: string;
    readonly objective: string;
    readonly source: string;
    /** False where the strategy speaks of its aims without stating them. */
    readonly statedInStrategy: boolean;
  };
  /** The six headings verbatim, by column key. */
  readonly headings: Readonly<Record<'what' | 'who' | 'when' | 'how' | 'why' | 'partners', string>>;
  readonly kinds: readonly ActivityKind[];
  readonly levels: readonly Level[];
  readonly areas: readonly Area[];
  readonly audiences: readonly Audience[];
  readonly methods: readonly Method[];
  readonly opportunities: readonly Opportunity[];
  readonly partnerships: readonly Partnership[];
  readonly abbreviations: readonly Abbreviation[];
  readonly slips: readonly Slip[];
  readonly requirements: readonly Requirement[];
  readonly joint: readonly JointQuestion[];
  /** Texts that stand for "not yet written" (R29), compared folded: "To be completed", "tbc", "n/a", "-". */
  readonly placeholders: readonly string[];
  /** Words that are read as a vague timing: "Varied", "Various", "tbc". */
  readonly vagueTimings: readonly string[];
  readonly limits: {
    /** A pause of more than this many months is a gap (R19). */
    readonly gapMonths: number;
    /** Longest text of a cell in characters, by column key; absent: Excel's own 32,767. */
    readonly text: Readonly<Record<string, number>>;
  };
}

/** An entry that nearly matches; offered, never put in place by itself. */
export interface NearMiss {
  /** What to write instead, as listed. */
  readonly label: string;
  readonly id: string;
}

/**
 * Kinds of term. An id is that of the area, topic, audience, partnership or kind
 * of activity; for "method" that of a method ("M1") or of an area's own ("A1.H1");
 * for "timing" that of an opportunity ("T1") or of an area's timing ("A1.N2").
 */
export type TermKind = 'area' | 'topic' | 'audience' | 'method' | 'timing' | 'partnership' | 'kind';

/** What a search in the vocabulary returns, best first. */
export interface SearchHit {
  readonly kind: TermKind;
  readonly id: string;
  readonly label: string;
  /** What else it is called, for the second line of a list. */
  readonly detail: string | null;
  /** True where the hit belongs to the area that was named in the search. */
  readonly own: boolean;
}

/** A known term found in a text. */
export interface ScanHit {
  /** Id of the entry; see `TermKind` for what it is an id of. */
  readonly id: string;
  /** Where the term ends in the text, in UTF-16 units (exclusive). */
  readonly end: number;
}

/**
 * Look-ups by text. Folding ignores case, spaces, the kind of apostrophe, quote
 * and dash, and a trailing full stop; an abbreviation equals its expansion, also
 * as "abbreviation (expansion)" and the other way round. A look-up costs one
 * read of a map, or a fold and a read; a text that is not known is undefined.
 */
export interface Vocabulary {
  readonly pack: Pack;
  area(text: string): Area | undefined;
  /** Topic of the given area, or of any area when none is given. */
  topic(text: string, area?: Area): Topic | undefined;
  /** Slips that the strategy prints ("OPDM") are recognised too; `near` offers their correction. */
  audience(text: string): Audience | undefined;
  audienceById(id: string): Audience | undefined;
  /** A method of the document, by id ("M1"), text, or text without its condition. */
  method(text: string): Method | undefined;
  /** The strategy's own wording of a method in some area. */
  areaMethod(text: string): AreaMethod | undefined;
  opportunity(text: string): Opportunity | undefined;
  timing(text: string): Timing | undefined;
  partnership(text: string): Partnership | undefined;
  kind(text: string): ActivityKind | undefined;
  /** By label without its colon, also by a part of it ("Local"). */
  level(text: string): Level | undefined;
  isPlaceholder(text: string): boolean;
  isVagueTiming(text: string): boolean;
  /**
   * Entries that the text nearly matches, best first, at most three; empty when
   * it matches one exactly or none is near. Two exceptions, both slips of the
   * pack: a slip as printed ("OPDM", "IdeA") answers with its correction though
   * it is recognised, and a slip that only a person can read ("cove model")
   * answers with all its readings, written into the text. Answers are kept, so
   * asking again for the same text is cheap.
   */
  near(kind: TermKind, text: string): readonly NearMiss[];
  /**
   * Entries of which a word starts with each word of the query, in label,
   * abbreviation, expansion or alias. Those of the area come first, in its order;
   * an empty query lists all. "timing" includes the opportunities, "method" both
   * the document's methods and the areas' own; equal labels are listed once.
   */
  search(kind: TermKind, query: string, area?: Area): readonly SearchHit[];
  /**
   * The longest known term that starts at offset `from` of the text and ends at
   * the end of a word. `from` must be the start of a word; the caller sees to it.
   */
  scan(kind: TermKind, text: string, from: number): ScanHit | undefined;
  /** Folded forms of all known terms of a kind. */
  terms(kind: TermKind): Iterable<string>;
}

/** A pack with its look-ups, ready for use. */
export interface Framework {
  readonly pack: Pack;
  readonly vocabulary: Vocabulary;
}
