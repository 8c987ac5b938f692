import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compareFrameworks, packs, termsOf, type Change, type Pack } from '../../../src/core/framework';

const now = packs[0] as Pack;
const file = join(__dirname, '../../fixtures/review/example-reviewed-pack.json');
const next = JSON.parse(readFileSync(file, 'utf8')) as Pack;

function said(change: Change): string {
  switch (change.kind) {
    case 'added':
    case 'removed':
      return `${change.kind} ${change.term.label}`;
    case 'split':
      return `split ${change.from.label}: ${change.to.map(({ label }) => label).join(', ')}`;
    case 'merged':
      return `merged ${change.from.map(({ label }) => label).join(', ')}: ${change.to.label}`;
    default:
      return `${change.kind} ${change.from.label}: ${change.to.label}`;
  }
}

test('two versions compared: what the new one states, and what follows from their ids', () => {
  expect(compareFrameworks(now, next).map(said).sort()).toEqual([
    'added Community shares (example)',
    'added Patient capital (example)',
    'merged SBS, Phoenix Fund: ED',
    'moved OGC: OGC',
    'removed Access to mainstream grant finance',
    'renamed Access to finance: Access to finance and investment',
    'renamed Banks: Banks and lenders',
    'renamed SEEM: SEEM Examples',
    'replaced DTI: DBE',
    'split ODPM: DCE, DRE',
  ]);
});

test('a version has not changed against itself', () => {
  expect(compareFrameworks(now, now)).toEqual([]);
  expect(compareFrameworks(now, { ...now, version: 'later' })).toEqual([]);
});

test('back again is the same the other way round, where nothing is stated', () => {
  const bare = (pack: Pack): Pack => ({ ...pack, replaces: [] });
  const count = (kind: Change['kind'], changes: readonly Change[]): number =>
    changes.filter((change) => change.kind === kind).length;
  const there = compareFrameworks(bare(now), bare(next));
  const back = compareFrameworks(bare(next), bare(now));
  expect(count('added', there)).toBe(count('removed', back));
  expect(count('removed', there)).toBe(count('added', back));
  expect(count('renamed', there)).toBe(count('renamed', back));
});

test('every term of a pack is listed once', () => {
  const keys = termsOf(now).map(({ kind, id }) => `${kind} ${id}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(termsOf(now).find(({ id }) => id === 'ogc')?.places).toEqual(['A4/local-regional']);
});

test('stated replacements of entries that neither version has say nothing', () => {
  const replaces = [{ kind: 'audience' as const, from: ['nobody'], to: ['noone'] }];
  expect(compareFrameworks(now, { ...now, replaces })).toEqual([]);
});
