/** `check --statement`: each requirement with its verdict, and what was not checked. */

import type { StatementLine } from '../../../src/core/agreement';
import type { CheckJson } from '../../../src/core/rules';
import { activity, cover, framework, mainstay, scratch, workbook } from './cli';

const at = scratch();
const { requirements } = framework.pack;

const answers = [
  { ref: '', rule: 'joint-early-pr', column: 'early-pr', entry: '', reason: 'The toolkit is tested first.' },
];

async function statement(file: string): Promise<readonly StatementLine[]> {
  const { out } = await mainstay('check', file, '--statement', '--format', 'json');
  const [checked] = JSON.parse(out) as CheckJson[];
  return checked?.statement ?? [];
}

/** The lines of the text under the title of a requirement. */
function under(out: string, id: string): string {
  const lines = out.split('\n');
  const start = lines.findIndex((line) => line.includes(` (${id}): `));
  return lines.slice(start, lines.indexOf('', start)).join('\n');
}

it('says of every requirement what can be said, with its sentence', async () => {
  const file = await workbook(at('open.xlsx'), { cover, activities: [{ ...activity, why: '' }], answers });
  const { out, code } = await mainstay('check', file, '--statement');
  expect(code).toBe(1);
  for (const { id, title, quote } of requirements) {
    expect(out).toContain(`  ${title} (${id}): `);
    expect(out).toContain(`“${quote}”`);
  }
  expect(under(out, 'R29')).toMatch(/: not met\n/);
  expect(under(out, 'R29')).toContain('- Activities!H5: Why? is empty in H5.');
  expect(under(out, 'R11')).toMatch(/: advice answered\n/);
  expect(under(out, 'R11')).toContain('Considered: no, because The toolkit is tested first.');
  expect(under(out, 'R9')).toMatch(/: for a person to judge\n/);
  expect(under(out, 'R9')).toContain('Not checked, left to a person: consistency.');
  expect(under(out, 'R3')).toMatch(/: does not bind an agreement\n/);
  expect(under(out, 'R26')).toMatch(/: met\n/);
});

it('gives the same as JSON, beside the findings', async () => {
  const file = await workbook(at('json.xlsx'), { cover, activities: [{ ...activity, why: '' }], answers });
  const lines = await statement(file);
  expect(lines.map((line) => line.requirement)).toEqual(requirements.map(({ id }) => id));
  const of = (id: string) => lines.find((line) => line.requirement === id);
  expect(of('R29')).toMatchObject({ verdict: 'not-met', open: 1 });
  expect(of('R11')).toMatchObject({ verdict: 'answered', reasons: ['The toolkit is tested first.'] });
  const plain = JSON.parse((await mainstay('check', file, '--format', 'json')).out) as CheckJson[];
  expect(plain[0]?.statement).toBeUndefined();
});

it('refuses a form that cannot hold it', async () => {
  const { code, err } = await mainstay('check', at('open.xlsx'), '--statement', '--format', 'csv');
  expect(code).toBe(2);
  expect(err).toContain('The statement is written as text or json, not as csv.');
});
