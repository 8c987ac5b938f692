import { isErrorText, yesNo } from '../../workbook';
import type { CoverKey } from '../../agreement/types';
import { CELL, quoted } from '../message';
import { coverPlace } from '../places';
import type { AgreementRule, Context, Report } from '../types';

const VERSIONS: readonly (readonly [CoverKey, string])[] = [
  ['strategyVersion', 'the strategy'],
  ['formVersion', 'the agreement form'],
  ['guidanceVersion', 'the Guidance for Applicants'],
];

/**
 * The strategy must be read together with the agreement form and its Guidance for Applicants; in another
 * place it says "should" of the same papers, and the stronger word holds. The cover says yes, and names the
 * version of each of the three that was read.
 */
export const readTogether: AgreementRule = {
  scope: 'agreement',
  id: 'read-together',
  column: 'readTogether',
  reads: ['cover'],
  requirements: ['R2', 'R21'],
  severity: 'error',
  quote: 'R2',
  summary: 'The cover does not say that strategy, form and guidance were read together, or names no version.',
  check(context, report) {
    const answer = context.cover('readTogether');
    if (yesNo(answer) !== 'yes') {
      const said = answer ? `${quoted(answer)} in ${CELL} is not yes` : `${CELL} does not say yes`;
      report(coverPlace('readTogether', context), {
        message: `Strategy, form and guidance must be read together, and ${said}. Read the three, then answer yes.`,
      });
    }
    for (const [key, paper] of VERSIONS) {
      const version = context.cover(key);
      if (version && !isErrorText(version) && !context.framework.vocabulary.isPlaceholder(version)) continue;
      report(coverPlace(key, context), missing(key, paper, context));
    }
  },
};

function missing(key: CoverKey, paper: string, context: Context): Report {
  const { version } = context.framework.pack;
  const place = coverPlace(key, context);
  const fixable = key === 'strategyVersion' && place.row;
  return {
    message: `The version of ${paper} is not named in ${CELL}. Write which version was read.`,
    column: key,
    fix: fixable
      ? {
          label: `Write ${quoted(version)}`,
          edits: [{ at: context.keyedAt('agreement', fixable, 'answer'), text: version }],
        }
      : null,
  };
}
