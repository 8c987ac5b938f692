/** The rules that look at no single activity: cover, partners, joint activity, the agreement as a whole. */

import type { Reading } from '../workbook';
import type { CheckContext } from './context';
import type { FindingMaker } from './findings';
import type { Placed } from './publish';
import { columnBits, sameDeep } from './rowState';
import type { AgreementRule, Place, Report, Rule } from './types';

type Fact = AgreementRule['reads'][number];

/** A finding in its place; listed with the activities where the workbook lacks its table. */
export function placed(
  rule: Rule,
  place: Place,
  what: Report,
  maker: FindingMaker,
  context: CheckContext,
): Placed {
  return { table: context.standing(place.table), finding: maker.ofPlace(rule, place, what, context) };
}

/** Keeps what these rules found, one list a rule, and runs those again that read what changed. */
export class OverallChecks {
  private readonly found: (readonly Placed[])[];

  constructor(
    private readonly rules: readonly AgreementRule[],
    private readonly maker: FindingMaker,
    context: CheckContext,
  ) {
    this.found = rules.map((rule) => this.run(rule, context));
  }

  get findings(): readonly Placed[] {
    return this.found.flat();
  }

  /**
   * `changed` are the columns in which any activity differs, as bits; -1 where rows came or went.
   * @returns whether anything else is found now.
   */
  update(before: Reading, next: Reading, changed: number, context: CheckContext): boolean {
    const facts = new Set<Fact>();
    if (before.cover !== next.cover) facts.add('cover');
    if (before.partners !== next.partners) facts.add('partners');
    if (before.joint !== next.joint) facts.add('joint');
    if (!sameDeep(before.strays, next.strays)) facts.add('strays');
    let anew = false;
    this.rules.forEach((rule, i) => {
      const rows =
        rule.reads.includes('rows') && (changed === -1 || changed & columnBits(rule.columns ?? []));
      if (!rows && !rule.reads.some((fact) => facts.has(fact))) return;
      const now = this.run(rule, context);
      if (sameDeep(now, this.found[i])) return;
      this.found[i] = now;
      anew = true;
    });
    return anew;
  }

  private run(rule: AgreementRule, context: CheckContext): readonly Placed[] {
    const found: Placed[] = [];
    rule.check(context, (place, what) => found.push(placed(rule, place, what, this.maker, context)));
    return found;
  }
}
