/** An agreement's data file, checked against its published schema before anything trusts it. */

import { createRequire } from 'node:module';

import type { Agreement } from '../../core/agreement';
import { readBytes } from './files';
import { Refusal } from './refusal';
import type * as Schema from './schema';

/** Loaded only where it is needed, and also in a worker thread, where import() knows no TypeScript. */
const load = createRequire(__filename);

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
  const { validateAgreement } = load('./schema') as typeof Schema;
  const trouble = validateAgreement(data);
  if (trouble) throw new Refusal(`${file} does not follow the schema of agreements: ${trouble}.`);
  return data as Agreement;
}
