/** The shape of test/fixtures/theme-d.json as far as the pack is made from it. */

export interface DatasetEntry {
  readonly id: string | null;
  readonly verbatim: string;
  readonly text?: string;
  /** Id of the entry that this one completes, where a page break cut it in two. */
  readonly continues?: string;
}

export interface DatasetMention extends DatasetEntry {
  readonly level: string;
  readonly organisation: string;
}

interface DatasetTiming extends DatasetEntry {
  readonly documentTiming: string | null;
  readonly dates?: string;
}

interface DatasetMethod extends DatasetEntry {
  readonly documentMethod: string | null;
}

interface DatasetPartnership extends DatasetEntry {
  readonly dp: string;
  readonly lead: boolean;
}

interface Cell<E> {
  readonly entries: readonly E[];
}

export interface DatasetCells {
  readonly what: Cell<DatasetEntry>;
  readonly who: Cell<DatasetMention>;
  readonly when: Cell<DatasetTiming>;
  readonly how: Cell<DatasetMethod>;
  readonly why: Cell<DatasetEntry>;
  readonly dps: Cell<DatasetPartnership>;
}

export interface DatasetArea {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly labelVerbatim: string;
  readonly rows: readonly { readonly cells: DatasetCells }[];
}

interface DatasetOrganisation {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly expansion: string | null;
  readonly note: string | null;
}

export interface Dataset {
  readonly title: string;
  readonly source: { readonly sha256: string };
  readonly headers: readonly { readonly sourceLine: number; readonly columns: readonly string[] }[];
  readonly levels: readonly { readonly id: string; readonly label: string }[];
  readonly methods: readonly {
    readonly id: string;
    readonly text: string;
    readonly condition: string | null;
  }[];
  readonly timings: readonly { readonly id: string; readonly text: string }[];
  readonly ongoing: { readonly text: string };
  readonly themeAims: {
    readonly statedInSeed: boolean;
    readonly text: string;
    readonly strategicObjective: string;
    readonly source: string;
  };
  readonly areas: readonly DatasetArea[];
  readonly organisations: readonly DatasetOrganisation[];
  readonly developmentPartnerships: readonly {
    readonly id: string;
    readonly name: string;
    readonly printedAs: readonly string[];
    readonly expansion: string | null;
    readonly likelyPartnership: string | null;
  }[];
  readonly abbreviations: readonly {
    readonly abbreviation: string;
    readonly expansion: string;
    readonly printedAs: readonly string[];
  }[];
  readonly slips: readonly {
    readonly id: string;
    readonly lines: readonly number[];
    readonly verbatim: string;
    readonly likely: string;
    readonly kind: string;
    readonly confidence: string;
    readonly note: string | null;
  }[];
  readonly requirements: readonly {
    readonly id: string;
    readonly title: string;
    readonly modality: string;
    readonly bound: string;
    readonly quote: string;
    readonly sourceLine: number;
    readonly rule: string;
    readonly check: string;
  }[];
}
