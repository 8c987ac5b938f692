/** A file that a person chose, as an agreement: or the sentence that says why it is none. */

import { agreementFrom, type Agreement } from '../../../../core/agreement';
import { frameworkById, type Framework } from '../../../../core/framework';
import { say } from '../../words';

export interface Opened {
  readonly name: string;
  readonly agreement: Agreement;
  readonly framework: Framework;
}

export type Read = { readonly opened: Opened } | { readonly why: string };

/** What the bytes of a file hold. Nothing is trusted before its shape was looked at. */
export function readAgreementFile(name: string, text: string): Read {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { why: say(/\.xls[xm]$/i.test(name) ? 'open.workbook' : 'open.noJson', { name }) };
  }
  const agreement = agreementFrom(data);
  if (!agreement) return { why: say('open.noAgreement', { name }) };
  const framework = frameworkById(agreement.framework.id);
  if (!framework) return { why: say('open.otherFramework', { name, id: agreement.framework.id }) };
  return { opened: { name, agreement, framework } };
}
