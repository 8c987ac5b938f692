/** The published schema of agreements, in words for people. */

import Ajv2020 from 'ajv/dist/2020';
import { agreementSchema } from '../../core/agreement';

const validate = new Ajv2020({ allErrors: false, strict: false }).compile(agreementSchema);

/** What is wrong with the data, and where; null where it follows the schema. */
export function validateAgreement(data: unknown): string | null {
  if (validate(data)) return null;
  const [error] = validate.errors ?? [];
  const place = error?.instancePath.split('/').filter(Boolean).join(', ') || 'the whole file';
  return `${place} ${error?.message ?? 'is not as it should be'}`;
}
