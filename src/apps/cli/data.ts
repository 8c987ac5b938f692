/** An agreement's data file, checked against its published schema before anything trusts it. */

import type { Agreement } from '../../core/agreement';
import { readBytes } from './files';
import { Refusal } from './refusal';
import { validateAgreement } from './schema';

const PARTS = ['partners', 'activities', 'joint', 'answers'] as const;

/** @throws Refusal where the file is no JSON, or no agreement by its schema */
export async function readAgreementJson(file: string): Promise<Agreement> {
  return agreementOfJson(file, await readBytes(file));
}

/** The same of bytes that are there already; `file` is their name in messages. @throws Refusal */
export function agreementOfJson(file: string, bytes: Uint8Array): Agreement {
  const text = new TextDecoder().decode(bytes);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Refusal(`${file} is no data file: it holds no JSON.`);
  }
  const record = data as Partial<Agreement> | null;
  if (typeof record !== 'object' || !record || PARTS.some((part) => !Array.isArray(record[part]))) {
    throw new Refusal(`${file} holds no agreement. Choose a file that "mainstay export --to json" wrote.`);
  }
  const trouble = validateAgreement(data);
  if (trouble) throw new Refusal(`${file} does not follow the schema of agreements: ${trouble}.`);
  return data as Agreement;
}
