/** The published schema of agreements, in words for people. */

import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import { agreementSchema } from '../../core/agreement';

/** Made when first asked for: few commands read a data file. */
let made: ValidateFunction | null = null;

/** What is wrong with the data, and where; null where it follows the schema. */
export function validateAgreement(data: unknown): string | null {
  const validate = (made ??= new Ajv2020({ allErrors: false, strict: false }).compile(agreementSchema));
  if (validate(data)) return null;
  const [error] = validate.errors ?? [];
  const place = error?.instancePath.split('/').filter(Boolean).join(', ') || 'the whole file';
  return `${place} ${error?.message ?? 'is not as it should be'}`;
}
