import fc from 'fast-check';
import type { Agreement } from '../../../../src/core/agreement';
import { compareAgreements, mergeAgreements, type Choices } from '../../../../src/core/agreement/merge';
import {
  agreementToBody,
  readSnapshot,
  type CellValue,
  type Edit,
  type Reading,
  type Snapshot,
} from '../../../../src/core/workbook';
import { bringEdits, comparedEntries, type BringEdits } from '../../../../src/core/workbook/copies';
import { dossier } from '../../../support/dossiers';
import { framework } from '../hostile';
import { activitiesSnapshot, row, snapshotOf, type Texts } from '../sheet';

const day = '2005-06-12';
const agreement = dossier(framework, 3).agreement;

/** The snapshot with tables grown and edits in their cells. */
function written(snapshot: Snapshot, { edits, growth }: BringEdits): Snapshot {
  const tables = snapshot.tables.map((table) => {
    const more = growth.find((one) => one.table === table.key)?.rows ?? 0;
    const blank = Array.from({ length: more }, () => table.headings.map((): CellValue => ''));
    const rows = [...table.rows, ...blank].map((cells) => [...cells]);
    for (const { at, text } of edits.filter(({ at }) => at.sheet === table.sheet)) {
      const cells = rows[at.row - table.row - 1];
      if (!cells) throw new Error('An edit outside of the table.');
      cells[at.column - table.column] = text;
    }
    return { ...table, rows };
  });
  return { ...snapshot, tables };
}

function takenAll(mine: Snapshot, theirs: Snapshot, typed = true): Reading {
  const own = readSnapshot(mine, framework);
  const other = readSnapshot(theirs, framework);
  const [a, b] = [own.agreement(day), other.agreement(day)];
  const comparison = compareAgreements(a, b, null);
  const choices: Choices = {
    differences: new Map(comparison.differences.map((one) => [one, 'theirs' as const])),
    lonely: new Map(comparison.lonely.map((one) => [one, one.side === 'theirs'])),
  };
  const merged = mergeAgreements(a, b, null, choices, comparison);
  const copy = { agreement: b, typed: typed ? other.activities.map(({ text }) => text) : null };
  const bring = bringEdits(own, a, copy, merged, []);
  expect(bring.homeless).toEqual([]);
  return readSnapshot(written(mine, bring), framework);
}

const byRef = (one: Agreement): Agreement => ({
  ...one,
  activities: [...one.activities].sort((x, y) => (x.ref < y.ref ? -1 : 1)),
});

/** Rows with numbers of their own. */
const rows = fc
  .uniqueArray(fc.nat(8), { maxLength: 5 })
  .chain((refs) =>
    fc.tuple(
      ...refs.map((ref) => row.map((texts): Texts => ({ ...texts, ref: String(ref + 1), area: 'x' }))),
    ),
  );

describe('laws', () => {
  test('an agreement merged with itself is written nowhere', () => {
    fc.assert(
      fc.property(rows, (texts) => {
        const reading = readSnapshot(activitiesSnapshot(texts), framework);
        const mine = reading.agreement(day);
        const merged = mergeAgreements(mine, structuredClone(mine), null);
        expect(merged.agreement).toEqual(mine);
        const copy = { agreement: mine, typed: null };
        const nothing = { edits: [], growth: [], homeless: [] };
        expect(bringEdits(reading, mine, copy, merged, [])).toEqual(nothing);
      }),
      { numRuns: 200 },
    );
  });

  test('taking all of theirs gives theirs, whatever stands in the cells', () => {
    fc.assert(
      fc.property(rows, rows, (mine, theirs) => {
        const result = takenAll(activitiesSnapshot(mine), activitiesSnapshot(theirs));
        const wanted = readSnapshot(activitiesSnapshot(theirs), framework).agreement(day);
        expect(byRef(result.agreement(day))).toEqual(byRef(wanted));
      }),
      { numRuns: 200 },
    );
  });

  test('and so it does for the cover, the partners, joint activity and answers', () => {
    const theirs: Agreement = {
      ...agreement,
      cover: { ...agreement.cover, reference: 'MPA 99', start: '2006-01-01' },
      partners: [...agreement.partners.slice(1), { ...agreement.partners[0]!, name: 'Newcomer', aka: ['N'] }],
      joint: agreement.joint.map((one) => ({
        ...one,
        considered: 'no' as const,
        text: '',
        reason: 'Not now.',
      })),
      answers: [
        { ref: '1', rule: 'when-vague', column: 'when', entry: '', reason: 'So be it.', by: 'Ann', on: day },
      ],
    };
    const body = (one: Agreement): Snapshot => snapshotOf(agreementToBody(one, framework));
    const result = takenAll(body(agreement), body(theirs), false).agreement(day);
    const sorted = (one: Agreement): unknown => ({
      ...one,
      partners: [...one.partners].sort((x, y) => (x.name < y.name ? -1 : 1)),
    });
    expect(sorted(result)).toEqual(sorted(readSnapshot(body(theirs), framework).agreement(day)));
  });
});

describe('what is written', () => {
  const texts: readonly Texts[] = [
    { ref: 1, area: 'Access to finance', who: 'National:  DTI' },
    { ref: 2, area: 'Tourism', why: 'Because.' },
    { ref: 3 },
    { ref: 4 },
  ];
  const bring = (mine: readonly Texts[], theirs: readonly Texts[], base: Agreement | null): Edit[] => {
    const own = readSnapshot(activitiesSnapshot(mine), framework);
    const other = readSnapshot(activitiesSnapshot(theirs), framework);
    const [a, b] = [own.agreement(day), other.agreement(day)];
    const copy = { agreement: b, typed: other.activities.map(({ text }) => text) };
    const refs = mine.map(({ ref }) => ref ?? '');
    const result = bringEdits(own, a, copy, mergeAgreements(a, b, base), refs);
    expect(result.growth).toEqual([]);
    return [...result.edits];
  };
  const base = readSnapshot(activitiesSnapshot(texts), framework).agreement(day);
  const cell = ({ at, text }: Edit): unknown[] => [at.row - 4, at.column, text];

  test('only the cells that differ, as the partner typed them', () => {
    const theirs = [{ ...texts[0], who: 'National: DTI ,  SBS' }, ...texts.slice(1)];
    expect(bring(texts, theirs, base).map(cell)).toEqual([[0, 4, 'National: DTI ,  SBS']]);
  });

  test('an added activity goes into the empty row that has its number', () => {
    const theirs = [...texts.slice(0, 3), { ref: 4, area: 'Tourism' }];
    expect(bring(texts, theirs, base).map(cell)).toEqual([
      [3, 0, '4'],
      [3, 2, 'Tourism'],
    ]);
  });

  test('two activities added under one number: the second gets the next', () => {
    const mine = [...texts.slice(0, 2), { ref: 3, area: 'Mine' }, { ref: 4 }];
    const theirs = [...texts.slice(0, 2), { ref: 3, area: 'Theirs' }, { ref: 4 }];
    expect(bring(mine, theirs, base).map(cell)).toEqual([
      [3, 0, '4'],
      [3, 2, 'Theirs'],
    ]);
  });

  test('a removal that the base can tell empties the row', () => {
    const theirs = [{ ref: 1 }, ...texts.slice(1)];
    expect(bring(texts, theirs, base).map(cell)).toEqual([
      [0, 0, ''],
      [0, 2, ''],
      [0, 4, ''],
    ]);
  });
});

test('the comparison for people: titles, labels and texts as cells show them', () => {
  const theirs: Agreement = {
    ...agreement,
    cover: { ...agreement.cover, start: '2006-01-01' },
    activities: [
      { ...agreement.activities[0]!, kind: 'mainstreaming', why: 'Theirs.' },
      ...agreement.activities.slice(1),
      { ...agreement.activities[1]!, ref: '9' },
    ],
  };
  const copies = { mine: agreement, theirs, base: null };
  const entries = comparedEntries(compareAgreements(agreement, theirs, null), copies, framework);
  expect(entries.map(({ part, key, lonely }) => [part, key, lonely?.side ?? null])).toEqual([
    ['activities', '1', null],
    ['activities', '9', 'theirs'],
    ['cover', '', null],
  ]);
  expect(entries[0]?.title).toMatch(/^1 \w/);
  expect(entries[0]?.fields.map(({ label, theirs: text }) => [label, text])).toContainEqual([
    'Why?',
    'Theirs.',
  ]);
  expect(entries[0]?.fields.map(({ theirs: text }) => text)).toContain('Mainstreaming');
  expect(entries[1]?.only.map(({ label }) => label)).toContain('WHAT?');
  expect(entries[2]?.fields[0]).toMatchObject({ label: 'Start of the agreement', theirs: '1 January 2006' });
});
