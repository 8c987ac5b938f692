/** Packs from files: checked against the published schema before anything trusts them. */

import Ajv2020 from 'ajv/dist/2020';

import { loadFramework, type Framework, type Pack } from '../../core/framework';
import packSchema from '../../core/framework/pack.schema.json';
import { readBytes } from './files';
import { Refusal } from './refusal';

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(packSchema);

/** What a pack lacks by the schema, a sentence each: where, and what is wrong. */
export function packTroubles(data: unknown): string[] {
  if (validate(data)) return [];
  const lines = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const place = instancePath.split('/').filter(Boolean).join(', ') || 'The whole file';
    const extra = (params as { additionalProperty?: string }).additionalProperty;
    return `${place}: ${message ?? 'is not as it should be'}${extra === undefined ? '' : ` ("${extra}")`}.`;
  });
  return [...new Set(lines)];
}

/** @throws Refusal where the file cannot be read or holds no JSON */
export async function readPackJson(file: string): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(file));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(`${file} is no pack: it holds no JSON.`);
  }
}

/** The framework of a pack's file. @throws Refusal */
export async function frameworkOfFile(file: string): Promise<Framework> {
  const data = await readPackJson(file);
  const [trouble] = packTroubles(data);
  if (trouble !== undefined) throw new Refusal(`${file} does not follow the schema of packs. ${trouble}`);
  return loadFramework(data as Pack);
}
