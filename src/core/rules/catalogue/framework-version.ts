import { fold } from '../../framework';
import { isErrorText } from '../../workbook';
import { CELL, quoted } from '../message';
import { coverPlace } from '../places';
import type { AgreementRule } from '../types';

/**
 * An agreement records against which version of the strategy it was written. Where that is another than the
 * one it is checked by, findings may rest on sentences its authors never saw. A version that is not named is
 * left to the rule that asks for it.
 */
export const frameworkVersion: AgreementRule = {
  scope: 'agreement',
  id: 'framework-version',
  column: 'strategyVersion',
  reads: ['cover'],
  requirements: ['R14'],
  severity: 'advice',
  quote: 'R14',
  summary: 'The agreement was written against another version of the strategy.',
  check(context, report) {
    const { framework } = context;
    const written = context.cover('strategyVersion');
    if (!written || isErrorText(written) || framework.vocabulary.isPlaceholder(written)) return;
    const { version } = framework.pack;
    if (fold(written) === fold(version)) return;
    report(coverPlace('strategyVersion', context), {
      message:
        `The agreement was written against version ${quoted(written)} of the strategy in ${CELL}, and is checked ` +
        `by version ${quoted(version)}. Go through what has changed, then write ${quoted(version)}.`,
    });
  },
};
