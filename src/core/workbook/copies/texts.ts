/** The fields of an agreement as texts for people, in the strategy's words: what a comparison shows. */

import { COVER_KEYS, type Agreement } from '../../agreement';
import type { Part } from '../../agreement/merge';
import type { Framework } from '../../framework/types';
import { agreementToBody } from '../fromAgreement';

/** The text of a field of the n-th entry of a part; on the cover n is 0. */
export type FieldText = (part: Part, index: number, field: string) => string;

/** Texts of every field, as the cells of a new workbook would show them. */
export function fieldTexts(agreement: Agreement, framework: Framework): FieldText {
  const body = agreementToBody(agreement, framework);
  const jointText = (index: number, field: string): string => {
    const answer = agreement.joint[index];
    return answer ? String(answer[field as keyof typeof answer] ?? '') : '';
  };
  return (part, index, field) => {
    switch (part) {
      case 'cover':
        return COVER_KEYS.some((key) => key === field)
          ? ((body.cover as Readonly<Record<string, string>>)[field] ?? '')
          : '';
      case 'activities':
        return (body.activities[index] as Readonly<Record<string, string>> | undefined)?.[field] ?? '';
      case 'partners':
        return body.partners[index]?.[field] ?? '';
      case 'answers':
        return body.answers[index]?.[field] ?? '';
      case 'joint':
        return jointText(index, field);
    }
  };
}
