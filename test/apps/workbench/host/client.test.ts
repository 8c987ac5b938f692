/** Every class and member that the host knows exists in the client under that name. */
import { readFileSync } from 'node:fs';
import '../../../../src/apps/workbench/host/protocol/executor';
import { known } from '../../../../src/apps/workbench/host/protocol/registry';

const source = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');

/** The parts of the client's source that define classes of a name (Word's comments are in it, too). */
function classSource(name: string): string | null {
  const parts: string[] = [];
  const mark = `Object.defineProperty(${name}.prototype, "_className"`;
  for (let start = source.indexOf(mark); start >= 0; start = source.indexOf(mark, start + 1)) {
    const end = source.indexOf('"_className"', start + mark.length + 60);
    parts.push(source.slice(start, end < 0 ? undefined : end));
  }
  return parts.length > 0 ? parts.join('\n') : null;
}

/** Written under another name than they are read by. */
const SET_NAMES: Readonly<Record<string, string>> = { Gridlines: 'ShowGridlines', Headings: 'ShowHeadings' };

test('the client has as many classes as the host thinks', () => {
  expect([...known.keys()].filter((name) => classSource(name) === null)).toEqual([]);
  expect(known.size).toBeGreaterThan(50);
});

test.each([...known.keys()])('%s', (name) => {
  const text = classSource(name) ?? '';
  const own = known.get(name);
  const lower = (member: string): string => member.charAt(0).toLowerCase() + member.slice(1);
  const has = (member: string): boolean =>
    text.includes(`"${member}"`) ||
    text.includes(`"${lower(member)}"`) ||
    text.includes(`prototype.${lower(member)} = `) ||
    text.includes(`prototype.${member} = `);
  const members = [...(own?.props ?? []), ...(own?.navs ?? []), ...(own?.methods ?? [])];
  expect(members.filter((member) => !has(SET_NAMES[member] ?? member))).toEqual([]);
});
