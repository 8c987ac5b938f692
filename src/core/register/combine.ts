/** Submissions that are in memory already, as one register. */

import type { Framework } from '../framework';
import { Collector } from './collector';
import { portionOf, portionOfProblem } from './portion';
import { memorySpool } from './spool';
import type { Problem, Register, RegisterOptions, Submission } from './types';

/**
 * One register of all submissions. Copies and older versions of an agreement stand among the agreements
 * with a note; only the newest counts everywhere else. Ordered by file.
 */
export function combine(
  submissions: readonly Submission[],
  problems: readonly Problem[],
  framework: Framework,
  options: RegisterOptions,
): Register {
  const collector = new Collector(framework, memorySpool());
  for (const submission of submissions) collector.add(portionOf(submission, framework, options));
  for (const problem of problems) collector.add(portionOfProblem(problem));
  return collector.register(options.asOf);
}
