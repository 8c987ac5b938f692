/** The parts of an agreement as entries with a key and fields, so that all are compared the same way. */

import type { Agreement } from '../types';
import type { Part } from './types';

/** One row of a part: its fields are any JSON. */
export interface Entry {
  readonly part: Part;
  readonly key: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export const PARTS: readonly Part[] = ['cover', 'partners', 'activities', 'joint', 'answers'];

const rows = <T extends object>(
  part: Part,
  list: readonly T[],
  key: (row: T) => string,
  title: (row: T) => string,
): Entry[] =>
  list.map((row) => ({
    part,
    key: key(row),
    title: title(row),
    fields: row as unknown as Readonly<Record<string, unknown>>,
  }));

/** Entries of one part, in order. */
export function entriesOf(agreement: Agreement, part: Part): Entry[] {
  switch (part) {
    case 'cover':
      return [{ part, key: '', title: 'The agreement', fields: { ...agreement.cover } }];
    case 'activities':
      return rows(
        part,
        agreement.activities,
        (row) => row.ref,
        (row) => [row.ref, row.what[0] ?? row.area].filter(Boolean).join(' '),
      );
    case 'partners':
      return rows(
        part,
        agreement.partners,
        (row) => row.name.trim().toLowerCase(),
        (row) => row.name,
      );
    case 'joint':
      return rows(
        part,
        agreement.joint,
        (row) => row.key,
        (row) => row.key,
      );
    case 'answers':
      return rows(
        part,
        agreement.answers,
        (row) => [row.ref, row.rule, row.column, row.entry].join('\n'),
        (row) => [row.ref, row.rule].filter(Boolean).join(' '),
      );
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether two fields hold the same data, in whichever order a file names their parts. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}

/** A field in words: the text of its entries, one a line. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  const row = value as Readonly<Record<string, unknown>>;
  if ('lead' in row) return `${textOf(row['name'])}${row['lead'] === true ? '*' : ''}`;
  if ('level' in row) {
    const text = textOf(row['text']);
    return row['level'] ? `${textOf(row['level'])}: ${text}` : text;
  }
  return 'text' in row ? textOf(row['text']) : JSON.stringify(row);
}
