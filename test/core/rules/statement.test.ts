import { frameworkById, type Framework } from '../../../src/core/framework';
import { checkReading, dossierOf } from '../../../src/core/rules';
import { blueprintFor, readSnapshot, type BlueprintOptions } from '../../../src/core/workbook';
import { bookOf, snapshotOfBook } from '../../../src/io/file';
import type { StatementLine } from '../../../src/core/agreement';
import { activity, cover } from '../../apps/cli/cli';

const framework = frameworkById('equal-theme-d-2005') as Framework;

function statement(options: BlueprintOptions): ReadonlyMap<string, StatementLine> {
  const snapshot = snapshotOfBook(bookOf(blueprintFor(framework, options)));
  if (!snapshot) throw new Error('The workbook holds no agreement.');
  const reading = readSnapshot(snapshot, framework);
  const { statement } = dossierOf(reading, '2005-06-12', checkReading(reading, '2005-06-12'));
  return new Map(statement.map((line) => [line.requirement, line]));
}

const complete = statement({ cover, activities: [activity] });

test('says something of every requirement, in the order and the words of the strategy', () => {
  const { requirements } = framework.pack;
  expect([...complete.keys()]).toEqual(requirements.map(({ id }) => id));
  for (const { id, quote } of requirements) expect(complete.get(id)?.quote).toBe(quote);
});

test('freedoms, and what binds somebody else, bind no agreement', () => {
  for (const id of ['R3', 'R4', 'R7', 'R14', 'R15', 'R16', 'R22', 'R23', 'R24']) {
    expect([id, complete.get(id)?.verdict]).toEqual([id, 'not-binding']);
  }
});

test('what is checked and in order is met; what only a person can judge is left to one', () => {
  expect(complete.get('R1')?.verdict).toBe('met');
  expect(complete.get('R29')?.verdict).toBe('met');
  expect(complete.get('R8')).toMatchObject({ verdict: 'to-judge', notChecked: 'soundness' });
});

test('a finding makes its requirement not met, and counts', () => {
  const line = statement({ cover, activities: [{ ...activity, why: 'To be completed' }] }).get('R29');
  expect(line).toMatchObject({ verdict: 'not-met', open: 1 });
});

test('R5 and R6 bind only where something lies outside the strategy', () => {
  expect(complete.get('R5')?.verdict).toBe('not-binding');
  const outside = statement({ cover, activities: [{ ...activity, who: 'National: Charity Bank' }] });
  expect(outside.get('R5')?.verdict).toBe('not-met');
});

test('without an activity nothing that each activity must answer is met', () => {
  expect(statement({ cover }).get('R29')?.verdict).toBe('not-met');
});

test('answered advice is told with its reason', () => {
  const joint = Object.fromEntries(
    framework.pack.joint.map(({ key }) => [key, { considered: 'yes', text: 'Agreed.' }]),
  );
  const open = { ...joint, 'early-pr': { considered: '' } };
  expect(statement({ cover, joint: open, activities: [activity] }).get('R11')?.verdict).toBe('not-met');
  const answers = [
    {
      ref: '',
      rule: 'joint-early-pr',
      column: 'early-pr',
      entry: '',
      reason: 'No budget for it.',
      by: 'AB',
      on: '',
    },
  ];
  const line = statement({ cover, joint: open, answers, activities: [activity] }).get('R11');
  expect(line).toMatchObject({ verdict: 'answered', reasons: ['No budget for it.'] });
});

/** The verdicts of some requirements where one activity is the complete one with these cells changed. */
function verdicts(changed: Partial<typeof activity>, ...ids: readonly string[]): readonly string[] {
  const lines = statement({ cover, activities: [{ ...activity, ...changed }] });
  return ids.map((id) => `${id} ${lines.get(id)?.verdict ?? ''}`);
}

test('a placeholder leaves open what its own column answers, and nothing else', () => {
  expect(verdicts({ how: 'tbc' }, 'R8', 'R17', 'R18', 'R28', 'R29')).toEqual([
    'R8 not-met',
    'R17 not-met',
    'R18 not-binding',
    'R28 not-met',
    'R29 met',
  ]);
  expect(verdicts({ kind: 'n/a', outcome: '-' }, 'R1', 'R9')).toEqual(['R1 not-met', 'R9 not-met']);
});

test('an error value leaves open what its column answers', () => {
  expect(verdicts({ what: '#REF!', equality: '#N/A' }, 'R25', 'R8')).toEqual(['R25 not-met', 'R8 not-met']);
});

test('what activities do not say yet is not said to be met', () => {
  const vague = statement({ cover, activities: [{ ...activity, when: 'Varied' }] });
  expect(vague.get('R20')).toMatchObject({
    verdict: 'to-judge',
    notChecked: 'the opportunity of activities whose WHEN says nothing yet',
  });
  expect(vague.get('R19')).toMatchObject({
    verdict: 'to-judge',
    notChecked: 'pauses of activities whose kind or dates cannot be read',
  });
});

test('what should be on-going binds no agreement of networking alone', () => {
  expect(verdicts({ kind: 'Networking' }, 'R19')).toEqual(['R19 not-binding']);
  expect(statement({ cover }).get('R19')?.verdict).toBe('not-met');
});
