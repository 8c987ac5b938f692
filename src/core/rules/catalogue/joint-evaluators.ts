import { jointRule } from '../joint';

/**
 * A network of evaluators, to co-ordinate approaches, pool outcomes and talk with policy makers, is part of the
 * joint mechanism that the strategy asks to be considered. No is an answer, with its reason.
 */
export const jointEvaluators = jointRule({
  id: 'joint-evaluators',
  column: 'evaluators',
  requirements: ['R13'],
  quote: 'R13',
  summary: 'A network of evaluators is not answered.',
  what: 'A network of evaluators',
});
