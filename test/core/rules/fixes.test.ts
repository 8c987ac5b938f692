/** What holds of every fix that a rule offers in any of the rules' own tests. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Fix } from '../../../src/core/agreement';
import { checkReading, type Rule } from '../../../src/core/rules';
import {
  formatHow,
  formatPartners,
  formatWhat,
  formatWhen,
  formatWho,
  parseHow,
  parsePartners,
  parseWhat,
  parseWhen,
  parseWho,
  readSnapshot,
} from '../../../src/core/workbook';
import { collecting, declared, findingsOf } from './ruleTester';
import { AS_OF, framework, snapshotOf, withEdits, type Sheets } from './sheets';

const FOLDER = join(__dirname, 'catalogue');

interface Offer {
  readonly rule: Rule;
  readonly sheets: Sheets;
  readonly finding: Finding;
  readonly fix: Fix;
}

async function offers(): Promise<readonly Offer[]> {
  collecting.only = true;
  for (const name of readdirSync(FOLDER)) await import(join(FOLDER, name));
  return [...declared.values()].flatMap(({ rule, invalid }) =>
    invalid.flatMap((sheets) =>
      findingsOf(rule, sheets).flatMap((finding) =>
        [...(finding.fix ? [finding.fix] : []), ...finding.choices].map((fix) => ({
          rule,
          sheets,
          finding,
          fix,
        })),
      ),
    ),
  );
}

/** Rules whose fix puts another text in the place of the entry, or takes a repeated one out. */
const REPLACING = new Set([
  'near-miss',
  'kind-unknown',
  'ref-duplicate',
  'when-vague',
  'partner-unknown',
  'duplicate-entry',
]);

const canonical: Readonly<Record<string, (text: string) => string>> = {
  what: (text) => formatWhat(parseWhat(text, framework), framework),
  who: (text) => formatWho(parseWho(text, framework), framework),
  when: (text) => formatWhen(parseWhen(text, framework), framework),
  how: (text) => formatHow(parseHow(text, framework), framework),
  partners: (text) => formatPartners(parsePartners(text, framework), framework),
};

const letters = (text: string): readonly string[] =>
  [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')].sort();

function loses(before: string, after: string): boolean {
  const left = letters(after).slice();
  return letters(before).some((letter) => {
    const at = left.indexOf(letter);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

const key = ({ ref, rule, column, entry, at }: Finding): string =>
  [ref, rule, column, entry, at.row].join('|');

it('ends the finding, loses nothing, and writes the canonical text', async () => {
  const all = await offers();
  expect(all.length).toBeGreaterThan(40);
  for (const { rule, sheets, finding, fix } of all) {
    const snapshot = snapshotOf(sheets);
    const fixed = readSnapshot(withEdits(snapshot, fix.edits), framework);
    const after = checkReading(fixed, sheets.asOf ?? AS_OF, [rule]).findings.map(key);
    expect({ rule: rule.id, fix: fix.label, after }).toEqual({
      rule: rule.id,
      fix: fix.label,
      after: after.filter((other) => other !== key(finding)),
    });
    const before = readSnapshot(snapshot, framework);
    for (const { at, text } of fix.edits) {
      const row = before.activities.find(
        (r) => (before.tables.activities?.firstRow ?? 0) + r.index === at.row,
      );
      const columns = Object.entries(before.tables.activities?.columns ?? {});
      const column =
        at.sheet === 'Activities' ? columns.find(([, place]) => place === at.column)?.[0] : undefined;
      if (column && canonical[column]) expect(canonical[column]?.(text)).toBe(text);
      if (!row || !column || REPLACING.has(rule.id)) continue;
      const typed = row.text[column as keyof typeof row.text];
      expect({ rule: rule.id, typed, text, loses: loses(typed, text) }).toEqual({
        rule: rule.id,
        typed,
        text,
        loses: false,
      });
    }
  }
});
