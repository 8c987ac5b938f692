import { frameworkById, type Framework } from '../../../src/core/framework';
import { canonicalJson, type Activity, type Agreement } from '../../../src/core/agreement';
import { compareAgreements, mergeAgreements, movedActivities } from '../../../src/core/agreement/merge';
import { activity, dossier } from '../../support/dossiers';

const framework = frameworkById('equal-theme-d-2005') as Framework;
const base = dossier(framework, 3).agreement;

/** The agreement with one activity changed. */
function changed(agreement: Agreement, ref: string, change: Partial<Activity>): Agreement {
  return {
    ...agreement,
    activities: agreement.activities.map((row) => (row.ref === ref ? { ...row, ...change } : row)),
  };
}

const added = (agreement: Agreement, ref: string, why: string): Agreement => ({
  ...agreement,
  activities: [...agreement.activities, { ...activity(framework, 7), ref, why }],
});

describe('comparing copies', () => {
  test('equal copies have no difference', () => {
    expect(compareAgreements(base, structuredClone(base), base)).toEqual({ differences: [], lonely: [] });
  });

  test('data is the same in whichever order a file names its parts', () => {
    const text = canonicalJson(base);
    expect(text).not.toBe(JSON.stringify(base));
    const read = JSON.parse(text) as Agreement;
    expect(compareAgreements(base, read, null)).toEqual({ differences: [], lonely: [] });
  });

  test('says which side changed a field', () => {
    const mine = changed(base, '1', { why: 'Mine.' });
    const theirs = changed(base, '2', { outcome: 'Theirs.' });
    const { differences } = compareAgreements(mine, theirs, base);
    expect(differences.map(({ key, field, changed }) => [key, field, changed])).toEqual([
      ['1', 'why', 'mine'],
      ['2', 'outcome', 'theirs'],
    ]);
  });

  test('without a base nobody can be said to have changed it', () => {
    const { differences } = compareAgreements(changed(base, '1', { why: 'Mine.' }), base, null);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ changed: 'both', base: null, mine: 'Mine.' });
  });

  test('matches by Ref, whatever the order of the rows', () => {
    const turned = { ...base, activities: [...base.activities].reverse() };
    expect(compareAgreements(base, turned, base).differences).toEqual([]);
  });
});

describe('the order of activities', () => {
  const inOrder = (refs: string): Agreement => ({
    ...base,
    activities: refs
      .split(' ')
      .map((ref) => ({ ...activity(framework, 1), ref: ref === '-' ? '' : ref, what: [ref] })),
  });
  const moved = (before: string, after: string): string =>
    movedActivities(inOrder(before), inOrder(after))
      .map(({ title }) => title.split(' ')[0])
      .join(' ');

  test.each([
    ['nothing moved', '1 2 3', '1 2 3', ''],
    ['one to the front', '1 2 3 4', '4 1 2 3', '4'],
    ['one to the end', '1 2 3 4', '2 3 4 1', '1'],
    ['two changed places', '1 2 3', '3 2 1', '3 2'],
    ['what was added or taken out moves nothing', '1 2 3 4', '9 2 8 4', ''],
    ['moved beside an addition', '1 2 3', '3 9 1', '3'],
    ['without a Ref, or with one twice', '- 1 2 2', '2 - 1 2', '2'],
  ])('%s', (_, before, after, expected) => expect(moved(before, after)).toBe(expected));
});

describe('merging copies', () => {
  test('takes one-sided changes of both and leaves the rest alone', () => {
    const mine = changed(base, '1', { why: 'Mine.' });
    const theirs = changed(base, '2', { outcome: 'Theirs.' });
    const { agreement, open } = mergeAgreements(mine, theirs, base);
    expect(agreement).toEqual(changed(mine, '2', { outcome: 'Theirs.' }));
    expect(open).toEqual([]);
  });

  test('keeps mine where both changed a field, and lists it', () => {
    const mine = changed(base, '1', { why: 'Mine.' });
    const { agreement, open } = mergeAgreements(mine, changed(base, '1', { why: 'Theirs.' }), base);
    expect(agreement).toEqual(mine);
    expect(open).toMatchObject([{ key: '1', field: 'why', mine: 'Mine.', theirs: 'Theirs.' }]);
  });

  test('takes theirs where a person chose it', () => {
    const mine = changed(base, '1', { why: 'Mine.' });
    const theirs = changed(base, '1', { why: 'Theirs.' });
    const comparison = compareAgreements(mine, theirs, base);
    const choices = {
      differences: new Map(comparison.differences.map((difference) => [difference, 'theirs' as const])),
      lonely: new Map(),
    };
    expect(mergeAgreements(mine, theirs, base, choices, comparison).agreement).toEqual(theirs);
  });

  test('two people who added a row under one number get two activities', () => {
    const { agreement, renumbered } = mergeAgreements(
      added(base, '4', 'Mine.'),
      added(base, '4', 'Theirs.'),
      base,
    );
    expect(agreement.activities.map(({ ref, why }) => [ref, why]).slice(3)).toEqual([
      ['4', 'Mine.'],
      ['5', 'Theirs.'],
    ]);
    expect(renumbered).toMatchObject([{ from: '4', to: '5' }]);
  });

  test('a Ref blank in the base and filled on both sides is two added activities', () => {
    const { agreement } = mergeAgreements(added(base, '', 'Mine.'), added(base, '', 'Theirs.'), base);
    expect(agreement.activities.slice(3).map(({ why }) => why)).toEqual(['Mine.', 'Theirs.']);
  });

  test('keeps a copied row whose Ref is still that of its original', () => {
    const copied = added(base, '2', 'Copied.');
    for (const [mine, theirs] of [
      [base, copied],
      [copied, base],
    ] as const) {
      const { agreement, renumbered } = mergeAgreements(mine, theirs, base);
      expect(agreement.activities.map(({ why }) => why)).toContain('Copied.');
      expect(renumbered).toHaveLength(mine === base ? 1 : 0);
    }
  });

  test('keeps what one side took out and the other changed, whichever came first', () => {
    const without = { ...base, activities: base.activities.slice(1) };
    const rewritten = changed(base, '1', { why: 'Rewritten.' });
    for (const [mine, theirs] of [
      [without, rewritten],
      [rewritten, without],
    ] as const) {
      const { agreement } = mergeAgreements(mine, theirs, base);
      expect(agreement.activities.map(({ why }) => why)).toContain('Rewritten.');
    }
  });

  test('follows a removal that the base can tell, and only that', () => {
    const without = { ...base, activities: base.activities.slice(1) };
    expect(mergeAgreements(base, without, base).agreement).toEqual(without);
    expect(mergeAgreements(base, without, null).agreement).toEqual(base);
  });
});
