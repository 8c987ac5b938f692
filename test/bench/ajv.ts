/**
 * The yardstick: compiled ajv on the same rows, split at ";" and line breaks, each entry looked up in an
 * enumeration. It finds out less than the rules do, and says it in words that nobody can use.
 */

import Ajv2020 from 'ajv/dist/2020';
import { loadFramework, packs, type Pack } from '../../src/core/framework';
import type { Snapshot } from '../../src/core/workbook';
import { agreementRows, agreementSnapshot, columnAt } from './agreementRows';
import { median, timed, type Bench } from './bench';

const ROWS = 10_000;

function schemaOf(pack: Pack): object {
  const known = (texts: readonly string[]): object => ({
    type: 'array',
    minItems: 1,
    items: { anyOf: [{ enum: [...new Set(texts)] }, { type: 'string', minLength: 1 }] },
  });
  const text = { type: 'string', minLength: 1, maxLength: 32_767, not: { enum: pack.placeholders } };
  const items = {
    ref: { type: 'string' },
    area: { enum: pack.areas.map((area) => area.label) },
    what: known(pack.areas.flatMap((area) => area.topics.map((t) => t.label))),
    who: known(pack.audiences.map((audience) => audience.label)),
    when: known(pack.opportunities.map((opportunity) => opportunity.label)),
    how: known([...pack.methods, ...pack.areas.flatMap((area) => area.methods)].map((m) => m.label)),
    partners: known(pack.partnerships.map((partnership) => partnership.name)),
    kind: { enum: pack.kinds.map((kind) => kind.label) },
    need: { type: 'string' },
    ...Object.fromEntries(['why', 'equality', 'rationale', 'outcome', 'aims'].map((key) => [key, text])),
  };
  return { type: 'object', required: Object.keys(items), properties: items };
}

const split = (text: string): string[] => {
  const entries: string[] = [];
  for (const part of text.split(/[;\n]/)) {
    const entry = part.trim();
    if (entry) entries.push(entry.slice(entry.indexOf(':') + 1).trimStart());
  }
  return entries;
};

const LISTS = ['what', 'who', 'when', 'how', 'partners'] as const;
const TEXTS = ['ref', 'area', 'why', 'kind', 'equality', 'need', 'rationale', 'outcome', 'aims'] as const;

function objectOf(row: readonly unknown[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const key of TEXTS) object[key] = String(row[columnAt(key)]).trim();
  for (const key of LISTS) object[key] = split(String(row[columnAt(key)]));
  return object;
}

const bodyOf = (snapshot: Snapshot): readonly (readonly unknown[])[] =>
  snapshot.tables.find((table) => table.key === 'activities')?.rows ?? [];

export const ajv: Bench = {
  name: 'ajv',
  about: 'Compiled ajv with enumerations and splitting, on 10,000 of the same rows',
  run(before) {
    const pack = packs[0] as Pack;
    const framework = loadFramework(pack);
    const validate = new Ajv2020({ allErrors: true }).compile(schemaOf(pack));
    const ajv_10k_ms = median(
      7,
      (run) => {
        const rows = bodyOf(agreementSnapshot(framework, agreementRows(framework, ROWS, run + 1)));
        return timed(() => rows.filter((row) => !validate(objectOf(row))).length);
      },
      3,
    );
    const check = before.check_10k_ms;
    return { ajv_10k_ms, ...(check === undefined ? {} : { check_to_ajv_ratio: check / ajv_10k_ms }) };
  },
};
