/** What may be published: an agreement without contacts and e-mail addresses. */

import type { Agreement } from '../agreement';

export function publishedAgreement(agreement: Agreement): Agreement {
  return {
    ...agreement,
    partners: agreement.partners.map((partner) => ({ ...partner, contact: '', email: '' })),
  };
}
