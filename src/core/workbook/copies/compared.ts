/** Two agreements compared, entry by entry and field by field, in words that people know: for versions and copies. */

import { coverQuestions, type Agreement } from '../../agreement';
import {
  entriesOf,
  type Comparison,
  type Difference,
  type Lonely,
  type Part,
  type Side,
} from '../../agreement/merge';
import type { Framework } from '../../framework/types';
import { columns } from '../columns';
import { tableColumns } from '../tables';
import { fieldTexts, type FieldText } from './texts';

/** A field that differs, with both texts as cells show them. */
export interface ComparedField {
  readonly difference: Difference;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Null where there is no base. */
  readonly base: string | null;
}

/** A field of an entry that one side alone has. */
export interface LoneField {
  readonly label: string;
  readonly text: string;
}

/** An entry that differs. */
export interface ComparedEntry {
  readonly part: Part;
  readonly key: string;
  /** The activity's Ref and first topic, the partner's name, the question; "" for the cover. */
  readonly title: string;
  /** Its place in mine, or null. */
  readonly mine: number | null;
  readonly theirs: number | null;
  readonly fields: readonly ComparedField[];
  /** Set where one side alone has the entry; `fields` is then empty. */
  readonly lonely: Lonely | null;
  readonly only: readonly LoneField[];
}

/** Activities first: they are what is worked on. */
const ORDER: readonly Part[] = ['activities', 'partners', 'cover', 'joint', 'answers'];

const JOINT_LABELS: Readonly<Record<string, string>> = {
  considered: 'Considered',
  text: 'What we will do',
  reason: 'Why not',
};

/** What a field is called on its sheet. */
function labelOf(part: Part, field: string): string {
  if (part === 'cover') return coverQuestions.find(({ key }) => key === field)?.question ?? field;
  if (part === 'joint') return JOINT_LABELS[field] ?? field;
  // The short headings: the strategy's own run over two lines of the pane.
  if (part === 'activities') return columns.find(({ key }) => key === field)?.heading ?? field;
  return tableColumns[part].find(({ key }) => key === field)?.heading ?? field;
}

/** Two agreements, and the one both began from where it is known. */
export interface Copies {
  readonly mine: Agreement;
  readonly theirs: Agreement;
  readonly base: Agreement | null;
}

class Reader {
  private readonly texts: Readonly<Record<Side, FieldText>>;
  private readonly baseText: FieldText | null;

  constructor(
    private readonly both: Copies,
    private readonly framework: Framework,
  ) {
    const of = (agreement: Agreement): FieldText => fieldTexts(agreement, framework);
    this.texts = { mine: of(both.mine), theirs: of(both.theirs) };
    this.baseText = both.base && of(both.base);
  }

  /** Place of the first entry with a key; null where there is none. */
  place(agreement: Agreement | null, part: Part, key: string): number | null {
    const at = agreement ? entriesOf(agreement, part).findIndex((entry) => entry.key === key) : -1;
    return at < 0 ? null : at;
  }

  changed(part: Part, key: string, differences: readonly Difference[]): ComparedEntry {
    const mine = this.place(this.both.mine, part, key);
    const theirs = this.place(this.both.theirs, part, key);
    const base = this.place(this.both.base, part, key);
    const fields = differences.map((difference): ComparedField => ({
      difference,
      label: labelOf(part, difference.field),
      mine: mine === null ? '' : this.texts.mine(part, mine, difference.field),
      theirs: theirs === null ? '' : this.texts.theirs(part, theirs, difference.field),
      base: this.baseText === null ? null : base === null ? '' : this.baseText(part, base, difference.field),
    }));
    const title = this.title(this.both.mine, part, mine);
    return { part, key, title, mine, theirs, fields, lonely: null, only: [] };
  }

  alone(lonely: Lonely): ComparedEntry {
    const { part, key, side, index } = lonely;
    const agreement = this.both[side];
    const fields = Object.keys(entriesOf(agreement, part)[index]?.fields ?? {});
    const only = fields.flatMap((field): LoneField[] => {
      const text = field === 'ref' ? '' : this.texts[side](part, index, field);
      return text === '' ? [] : [{ label: labelOf(part, field), text }];
    });
    const [mine, theirs] = side === 'mine' ? [index, null] : [null, index];
    const title = this.title(agreement, part, index);
    return { part, key, title, mine, theirs, fields: [], lonely, only };
  }

  private title(agreement: Agreement, part: Part, index: number | null): string {
    if (index === null || part === 'cover') return '';
    const entry = entriesOf(agreement, part)[index];
    if (part !== 'joint') return entry?.title ?? '';
    return this.framework.pack.joint.find(({ key }) => key === entry?.key)?.question ?? entry?.title ?? '';
  }
}

/** The comparison's entries: activities in the order of mine, then those that theirs alone has; then the other parts. */
export function comparedEntries(
  comparison: Comparison,
  both: Copies,
  framework: Framework,
): readonly ComparedEntry[] {
  const reader = new Reader(both, framework);
  return ORDER.flatMap((part) => {
    const byKey = new Map<string, Difference[]>();
    for (const difference of comparison.differences.filter((one) => one.part === part)) {
      byKey.set(difference.key, [...(byKey.get(difference.key) ?? []), difference]);
    }
    const changed = [...byKey].map(([key, differences]) => reader.changed(part, key, differences));
    const lonely = comparison.lonely.filter((one) => one.part === part).map((one) => reader.alone(one));
    const inOrder = (entry: ComparedEntry): number => entry.mine ?? Number.MAX_SAFE_INTEGER;
    return [...changed, ...lonely].sort((a, b) => inOrder(a) - inOrder(b));
  });
}
