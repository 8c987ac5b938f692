/** Every rule, one line each, in the order of docs/rules. A rule without its test, page and line here fails the build. */

import type { Rule } from '../types';
import { activityNone } from './activity-none';
import { aimsMissing } from './aims-missing';
import { answerUnused } from './answer-unused';
import { areaMissing } from './area-missing';
import { audienceLevel } from './audience-level';
import { audienceNation } from './audience-nation';
import { audienceStar } from './audience-star';
import { cellError } from './cell-error';
import { cellFormula } from './cell-formula';
import { coverMissing } from './cover-missing';
import { dayUnreadable } from './day-unreadable';
import { duplicateActivity } from './duplicate-activity';
import { duplicateEntry } from './duplicate-entry';
import { equalityMissing } from './equality-missing';
import { frameworkReviewDue } from './framework-review-due';
import { frameworkVersion } from './framework-version';
import { howMissing } from './how-missing';
import { jointConsidered } from './joint-considered';
import { jointContacts } from './joint-contacts';
import { jointEarlyPr } from './joint-early-pr';
import { jointEvaluators } from './joint-evaluators';
import { kindMissing } from './kind-missing';
import { kindUnknown } from './kind-unknown';
import { leadSeveral } from './lead-several';
import { methodAudience } from './method-audience';
import { nearMiss } from './near-miss';
import { needMissing } from './need-missing';
import { ongoingGap } from './ongoing-gap';
import { outcomeMissing } from './outcome-missing';
import { outsideAims } from './outside-aims';
import { outsideRationale } from './outside-rationale';
import { partnerDuplicate } from './partner-duplicate';
import { partnerEmail } from './partner-email';
import { partnerIdentifier } from './partner-identifier';
import { partnerIdle } from './partner-idle';
import { partnerUnknown } from './partner-unknown';
import { partnersMissing } from './partners-missing';
import { periodMissing } from './period-missing';
import { periodReversed } from './period-reversed';
import { placeholder } from './placeholder';
import { rationaleLinksFour } from './rationale-links-four';
import { rationaleMissing } from './rationale-missing';
import { readTogether } from './read-together';
import { refDuplicate } from './ref-duplicate';
import { rowStray } from './row-stray';
import { sameAudience } from './same-audience';
import { textTooLong } from './text-too-long';
import { unplaced } from './unplaced';
import { whatMissing } from './what-missing';
import { whenImpossible } from './when-impossible';
import { whenMissing } from './when-missing';
import { whenOpportunity } from './when-opportunity';
import { whenOutsidePeriod } from './when-outside-period';
import { whenPast } from './when-past';
import { whenVague } from './when-vague';
import { whoMissing } from './who-missing';
import { whyMissing } from './why-missing';

export const rules: readonly Rule[] = [
  activityNone,
  readTogether,
  areaMissing,
  whatMissing,
  whoMissing,
  whenMissing,
  howMissing,
  whyMissing,
  partnersMissing,
  kindMissing,
  kindUnknown,
  equalityMissing,
  rationaleMissing,
  rationaleLinksFour,
  outsideRationale,
  outsideAims,
  outcomeMissing,
  aimsMissing,
  needMissing,
  audienceLevel,
  audienceNation,
  audienceStar,
  whenVague,
  whenImpossible,
  whenOpportunity,
  whenOutsidePeriod,
  whenPast,
  periodMissing,
  periodReversed,
  dayUnreadable,
  ongoingGap,
  methodAudience,
  placeholder,
  leadSeveral,
  partnerUnknown,
  partnerIdle,
  partnerDuplicate,
  partnerIdentifier,
  partnerEmail,
  coverMissing,
  jointConsidered,
  jointEarlyPr,
  jointContacts,
  jointEvaluators,
  sameAudience,
  frameworkReviewDue,
  frameworkVersion,
  nearMiss,
  duplicateEntry,
  duplicateActivity,
  refDuplicate,
  cellError,
  cellFormula,
  textTooLong,
  unplaced,
  rowStray,
  answerUnused,
];
