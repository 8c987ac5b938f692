/** What a person chose among two copies, kept by what was seen: a cell that changed since has to be chosen anew. */

import {
  proposedIn,
  proposedSide,
  type Choices,
  type Comparison,
  type Difference,
  type Lonely,
  type Side,
} from '../../agreement/merge';

/** A choice, and the text of mine at the moment it was made. */
export interface ChosenSide {
  readonly side: Side;
  readonly mine: string;
}

export interface Chosen {
  /** By `differenceId`. */
  readonly sides: ReadonlyMap<string, ChosenSide>;
  /** By `lonelyId`: whether the entry is to be in. */
  readonly entries: ReadonlyMap<string, boolean>;
}

export const NOTHING: Chosen = { sides: new Map(), entries: new Map() };

export const differenceId = ({ part, key, field }: Difference): string => `${part}\n${key}\n${field}`;
export const lonelyId = ({ part, key, side, index }: Lonely): string => `${part}\n${key}\n${side}\n${index}`;

/** The side that stands for a difference: the person's, else what a base proposes; null where nobody can say. */
export function sideOf(difference: Difference, chosen: Chosen): Side | null {
  const choice = chosen.sides.get(differenceId(difference));
  return choice?.mine === difference.mine ? choice.side : proposedSide(difference);
}

/** True where a choice was made and mine has changed since. */
export function isStale(difference: Difference, chosen: Chosen): boolean {
  const choice = chosen.sides.get(differenceId(difference));
  return choice !== undefined && choice.mine !== difference.mine;
}

/** Whether an entry of one side alone is to be in. */
export function isIn(lonely: Lonely, chosen: Chosen): boolean {
  return chosen.entries.get(lonelyId(lonely)) ?? proposedIn(lonely);
}

/** The choices as merging takes them; what nobody chose stays mine. */
export function choicesFor({ differences, lonely }: Comparison, chosen: Chosen): Choices {
  return {
    differences: new Map(differences.map((one) => [one, sideOf(one, chosen) ?? 'mine'])),
    lonely: new Map(lonely.map((one) => [one, isIn(one, chosen)])),
  };
}

export interface ChosenCounts {
  /** Fields and entries that change mine. */
  readonly taken: number;
  /** Fields that both sides changed and nobody has chosen. */
  readonly open: number;
}

export function countChosen({ differences, lonely }: Comparison, chosen: Chosen): ChosenCounts {
  const sides = differences.map((one) => sideOf(one, chosen));
  const changing = lonely.filter((one) => isIn(one, chosen) === (one.side === 'theirs'));
  return {
    taken: sides.filter((side) => side === 'theirs').length + changing.length,
    open: sides.filter((side) => side === null).length,
  };
}

/** Everything of one side: their cells and entries and none of my own, or all as it is. */
export function allOf(side: Side, { differences, lonely }: Comparison): Chosen {
  return {
    sides: new Map(differences.map((one) => [differenceId(one), { side, mine: one.mine }])),
    entries: new Map(lonely.map((one) => [lonelyId(one), one.side === side])),
  };
}
