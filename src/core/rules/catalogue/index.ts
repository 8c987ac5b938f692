/** Every rule, one line each, in the order of docs/rules. A rule without its test, page and line here fails the build. */

import type { Rule } from '../types';
import { activityNone } from './activity-none';
import { aimsMissing } from './aims-missing';
import { areaMissing } from './area-missing';
import { audienceLevel } from './audience-level';
import { cellError } from './cell-error';
import { equalityMissing } from './equality-missing';
import { howMissing } from './how-missing';
import { kindMissing } from './kind-missing';
import { kindUnknown } from './kind-unknown';
import { leadSeveral } from './lead-several';
import { nearMiss } from './near-miss';
import { needMissing } from './need-missing';
import { outcomeMissing } from './outcome-missing';
import { outsideAims } from './outside-aims';
import { outsideRationale } from './outside-rationale';
import { partnersMissing } from './partners-missing';
import { periodReversed } from './period-reversed';
import { placeholder } from './placeholder';
import { rationaleLinksFour } from './rationale-links-four';
import { rationaleMissing } from './rationale-missing';
import { readTogether } from './read-together';
import { refDuplicate } from './ref-duplicate';
import { textTooLong } from './text-too-long';
import { whatMissing } from './what-missing';
import { whenMissing } from './when-missing';
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
  periodReversed,
  placeholder,
  leadSeveral,
  nearMiss,
  refDuplicate,
  cellError,
  textTooLong,
];
