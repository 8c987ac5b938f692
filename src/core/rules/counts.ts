import type { Finding } from '../agreement/types';
import type { Counts } from './types';

/** How many of the findings are errors, advice and notes. */
export function countsOf(findings: readonly Finding[]): Counts {
  let errors = 0;
  let advice = 0;
  let notes = 0;
  for (const { severity } of findings) {
    if (severity === 'error') errors++;
    else if (severity === 'advice') advice++;
    else notes++;
  }
  return { errors, advice, notes };
}
