/** Data from outside as an agreement: what it is made of is looked at, before anything trusts it. */

import { COVER_KEYS, type Agreement } from './types';

type Row = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string';
const isTextOrNull: Test = (value) => value === null || isText(value);
const isFlag: Test = (value) => typeof value === 'boolean';
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const rowOf =
  (fields: Readonly<Record<string, Test>>): Test =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([key, test]) => test((value as Row)[key]));

const texts = (...keys: string[]): Record<string, Test> =>
  Object.fromEntries(keys.map((key) => [key, isText]));

const isActivity = rowOf({
  ...texts('ref', 'area', 'why', 'kind', 'equality', 'need', 'rationale', 'outcome', 'aims', 'unplaced'),
  what: listOf(isText),
  who: listOf(rowOf({ ...texts('name', 'nation', 'text'), level: isTextOrNull })),
  when: listOf(
    rowOf({
      text: isText,
      opportunity: isTextOrNull,
      dates: listOf(rowOf({ from: isTextOrNull, to: isTextOrNull })),
    }),
  ),
  how: listOf(rowOf({ text: isText, method: isTextOrNull, for: listOf(isText) })),
  partners: listOf(rowOf({ name: isText, lead: isFlag })),
});

const isAgreement = rowOf({
  framework: rowOf(texts('id', 'version')),
  asOf: isText,
  cover: rowOf(texts(...COVER_KEYS)),
  partners: listOf(
    rowOf({
      ...texts('name', 'dp', 'role', 'sector', 'contact', 'email', 'identifier', 'signatory', 'signedOn'),
      aka: listOf(isText),
    }),
  ),
  activities: listOf(isActivity),
  joint: listOf(rowOf(texts('key', 'considered', 'text', 'reason'))),
  answers: listOf(rowOf(texts('ref', 'rule', 'column', 'entry', 'reason', 'by', 'on'))),
});

/** The data as an agreement; null where it has not the shape of the published JSON. */
export function agreementFrom(data: unknown): Agreement | null {
  return isAgreement(data) ? (data as Agreement) : null;
}
