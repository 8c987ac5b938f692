/** The four questions of the Joint activity sheet (R10 to R13) are asked alike. */

import { yesNo } from '../workbook';
import { isReason } from './answers';
import { CELL } from './message';
import type { AgreementRule } from './types';

interface Joint {
  readonly id: string;
  /** Key of the joint question. */
  readonly column: string;
  readonly requirements: readonly string[];
  readonly quote: string;
  readonly summary: string;
  /** What is to be considered, as a sentence begins with it. */
  readonly what: string;
}

/** A rule that asks whether one part of joint activity was considered: yes, and what, or no, and why. */
export function jointRule({ what, ...rule }: Joint): AgreementRule {
  return {
    ...rule,
    scope: 'agreement',
    severity: 'advice',
    reads: ['joint'],
    check({ reading, framework }, report) {
      const row = reading.joint.find(({ key }) => key === rule.column);
      const considered = yesNo(row?.values.considered ?? '');
      if (!considered) {
        report(
          { table: 'joint', cell: 'considered', ...(row && { row }) },
          { message: `${what} in ${CELL} is not answered. Say yes, or say why not.` },
        );
      } else if (row && !isReason(row.values.text ?? '', framework)) {
        const ask =
          considered === 'yes'
            ? 'says yes, but not what. Say what you will do'
            : 'says no without a reason. Say why not';
        report({ table: 'joint', cell: 'text', row }, { message: `${what} ${ask} in ${CELL}.` });
      }
    },
  };
}
