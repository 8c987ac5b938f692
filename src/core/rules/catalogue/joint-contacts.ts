import { jointRule } from '../joint';

/**
 * Co-ordinated approaches to the audiences are part of the joint mechanism that the strategy asks to be
 * considered; a common ICT solution for it is optional. No is an answer, with its reason.
 */
export const jointContacts = jointRule({
  id: 'joint-contacts',
  column: 'contacts',
  requirements: ['R12'],
  quote: 'R12',
  summary: 'Co-ordinated contacts is not answered.',
  what: 'Co-ordinated contacts',
});
