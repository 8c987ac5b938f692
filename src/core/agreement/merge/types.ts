/** Two copies of one agreement, compared: what each side changed, cell by cell. */

import type { Activity, Agreement } from '../types';

export type Side = 'mine' | 'theirs';

/** A field of an activity or a key of the cover, of a partner, of joint activity. */
export type FieldKey = string;

/** A part of the agreement whose entries are matched by a key of their own. */
export type Part = 'cover' | 'activities' | 'partners' | 'joint' | 'answers';

/** What became of one field. */
export interface Difference {
  readonly part: Part;
  /** Ref of the activity, name of the partner, key of the joint question; "" on the cover. */
  readonly key: string;
  readonly field: FieldKey;
  /** Texts for people; null where there is no common base. */
  readonly base: string | null;
  readonly mine: string;
  readonly theirs: string;
  /** Who changed it against the base; both where each did, or where no base says who. */
  readonly changed: Side | 'both';
}

/** An entry that only one side has. */
export interface Lonely {
  readonly part: Part;
  readonly key: string;
  /** Who has it. */
  readonly side: Side;
  /** True where the base has it: the other side took it out. */
  readonly wasThere: boolean;
  /** True where the base has it and this side changed it since, so that following the removal would lose that. */
  readonly changed: boolean;
  /** A title for people. */
  readonly title: string;
  /** Position among the entries of its side. */
  readonly index: number;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly lonely: readonly Lonely[];
}

/** What a person chose; absent: what is proposed (one-sided changes against a base), else mine. */
export interface Choices {
  readonly differences: ReadonlyMap<Difference, Side>;
  /** True: in the merged agreement; false: out of it. */
  readonly lonely: ReadonlyMap<Lonely, boolean>;
}

/** Where a row of a merged agreement comes from: whose it is, and its place there. */
export interface Source {
  readonly side: Side;
  readonly index: number;
}

export interface Merged {
  readonly agreement: Agreement;
  /** The source of every row of the merged agreement, in its order. */
  readonly sources: Readonly<Record<Part, readonly Source[]>>;
  /** Differences for which nobody chose and no base could: mine was kept. */
  readonly open: readonly Difference[];
  /** Activities of theirs that got a new Ref, since theirs was taken. */
  readonly renumbered: readonly { readonly from: string; readonly to: string; readonly activity: Activity }[];
}
