/** From the agreement's JSON back to cells, in canonical form. */

import { COVER_KEYS, type Activity, type Agreement, type CoverKey } from '../agreement';
import { dayInWords, type Framework } from '../framework';
import { coverQuestions } from './cover';
import { formatHow } from './grammar/how';
import { joinList } from './grammar/list';
import { formatPartners } from './grammar/partners';
import { formatWhat } from './grammar/what';
import { formatWhen } from './grammar/when';
import { formatWho } from './grammar/formatWho';
import type { ColumnKey } from './types';

/** A row as text, by column key. */
export type RowTexts = Readonly<Record<string, string>>;

/** An agreement as the texts of its cells. */
export interface AgreementTexts {
  /** Answers by question. */
  readonly cover: Readonly<Record<CoverKey, string>>;
  readonly partners: readonly RowTexts[];
  readonly activities: readonly Readonly<Record<ColumnKey, string>>[];
  /** By key of the joint question. */
  readonly joint: Readonly<Record<string, RowTexts>>;
  readonly answers: readonly RowTexts[];
}

/** The cells of one activity; Check and Findings are empty, since they are no content. */
function activityCells(activity: Activity, framework: Framework): Readonly<Record<ColumnKey, string>> {
  const kind = framework.pack.kinds.find(({ id }) => id === activity.kind);
  return {
    ref: activity.ref,
    check: '',
    area: activity.area,
    what: formatWhat(activity.what, framework),
    who: formatWho(activity.who, framework),
    when: formatWhen(activity.when, framework),
    how: formatHow(activity.how, framework),
    why: activity.why,
    partners: formatPartners(activity.partners, framework),
    kind: kind?.label ?? activity.kind,
    equality: activity.equality,
    need: activity.need,
    rationale: activity.rationale,
    outcome: activity.outcome,
    aims: activity.aims,
    unplaced: activity.unplaced,
    findings: '',
  };
}

function coverCells(agreement: Agreement): Readonly<Record<CoverKey, string>> {
  const dated = new Set(coverQuestions.filter((q) => q.answer === 'date').map((q) => q.key));
  const answers = COVER_KEYS.map((key) => {
    const answer = agreement.cover[key];
    return [key, dated.has(key) ? dayInWords(answer) : answer] as const;
  });
  return Object.fromEntries(answers) as Record<CoverKey, string>;
}

/**
 * The cells of all tables. Read again they give the same agreement, up to what
 * the grammar takes as the same: an audience without a level gets the one that
 * the vocabulary knows.
 */
export function agreementToBody(agreement: Agreement, framework: Framework): AgreementTexts {
  return {
    cover: coverCells(agreement),
    partners: agreement.partners.map((p) => ({
      ...p,
      aka: joinList(p.aka),
      signedOn: dayInWords(p.signedOn),
    })),
    activities: agreement.activities.map((activity) => activityCells(activity, framework)),
    joint: Object.fromEntries(
      agreement.joint.map(({ key, considered, text, reason }) => {
        const said = considered === 'no' ? reason || text : text || reason;
        return [key, { considered, text: said }];
      }),
    ),
    answers: agreement.answers.map((answer) => ({ ...answer, on: dayInWords(answer.on) })),
  };
}
