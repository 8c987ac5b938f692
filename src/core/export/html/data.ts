/** The data in the page: JSON-LD, so that a program reads it without reading the page. */

import type { Agreement } from '../../agreement';
import context from '../../agreement/agreement.context.json';
import type { DocumentPlan } from '../document/plan';

/** Id of the published schema; the context is written out, so that nothing has to be fetched to read the data. */
const SCHEMA = 'urn:mainstay:schema:agreement:1';

/**
 * A data block (HTML, 4.12.1). "<" is escaped, so that no text of a person can end it.
 * @param seal of the whole agreement, also where contacts are left out here
 * @param contacts whether contacts and e-mail addresses stand in it
 */
export function dataBlock(
  agreement: Agreement,
  plan: DocumentPlan,
  { seal, contacts }: { seal: string; contacts: boolean },
): string {
  const data = {
    ...context,
    '@type': 'Agreement',
    conformsTo: SCHEMA,
    title: plan.title,
    language: plan.language,
    publisher: plan.publisher,
    subject: plan.subject,
    subjectCategory: plan.category,
    seal,
    ...(contacts && { contacts }),
    agreement,
  };
  const text = JSON.stringify(data, null, 1).replace(/</g, '\\u003c');
  return `<script type="application/ld+json" id="agreement-data">\n${text}\n</script>`;
}
