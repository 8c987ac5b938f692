/** From rows to the agreement's published JSON. */

import {
  COVER_KEYS,
  type Activity,
  type Agreement,
  type Answer,
  type Cover,
  type CoverKey,
  type JointAnswer,
  type Partner,
} from '../agreement';
import type { Framework } from '../framework/types';
import { yesNo } from './keyedRows';
import { splitList } from './grammar/list';
import type { ActivityRow, KeyedRow, Reading } from './types';

/** The parts of a reading of which the agreement's JSON is made. */
export type Parts = Pick<Reading, 'framework' | 'activities' | 'cover' | 'partners' | 'joint' | 'answers'>;

const made = new WeakMap<ActivityRow, Activity>();

/** One activity of the JSON; made once a row. */
function activityOf(row: ActivityRow, framework: Framework): Activity {
  let activity = made.get(row);
  if (!activity) made.set(row, (activity = newActivity(row, framework)));
  return activity;
}

function newActivity(row: ActivityRow, { vocabulary }: Framework): Activity {
  const { text } = row;
  return {
    ref: row.ref,
    area: text.area,
    what: row.what.map((e) => e.text),
    who: row.who.map((e) => ({ level: e.level?.id ?? null, name: e.name, nation: e.nation, text: e.text })),
    when: row.when.map((e) => ({ text: e.text, opportunity: e.opportunity, dates: e.dates })),
    how: row.how.map((e) => ({ text: e.text, method: e.method?.id ?? null, for: e.for })),
    why: text.why,
    partners: row.partners.map((e) => ({ name: e.name, lead: e.lead })),
    // One of the three kinds by its id; anything else as typed.
    kind: vocabulary.kind(text.kind)?.id ?? text.kind,
    equality: text.equality,
    need: text.need,
    rationale: text.rationale,
    outcome: text.outcome,
    aims: text.aims,
    unplaced: text.unplaced,
  };
}

function coverOf(rows: readonly KeyedRow[]): Cover {
  const cover = Object.fromEntries(COVER_KEYS.map((key) => [key, ''])) as Record<CoverKey, string>;
  for (const row of rows) cover[row.key as CoverKey] = row.values.answer ?? '';
  const together = yesNo(cover.readTogether);
  if (together) cover.readTogether = together;
  return cover;
}

function partnerOf({ values: v }: KeyedRow): Partner {
  return {
    name: v.name ?? '',
    aka: splitList(v.aka ?? ''),
    dp: v.dp ?? '',
    role: v.role ?? '',
    sector: v.sector ?? '',
    contact: v.contact ?? '',
    email: v.email ?? '',
    identifier: v.identifier ?? '',
    signatory: v.signatory ?? '',
    signedOn: v.signedOn ?? '',
  };
}

function jointOf({ key, values: v }: KeyedRow): JointAnswer {
  const considered = yesNo(v.considered ?? '');
  const said = v.text ?? '';
  return { key, considered, text: considered === 'no' ? '' : said, reason: considered === 'no' ? said : '' };
}

/** An answer to advice as the agreement holds it, of its row of the Answers table. */
export function answerOf({ values: v }: KeyedRow): Answer {
  return {
    ref: v.ref ?? '',
    rule: v.rule ?? '',
    column: v.column ?? '',
    entry: v.entry ?? '',
    reason: v.reason ?? '',
    by: v.by ?? '',
    on: v.on ?? '',
  };
}

/** The agreement's JSON; `asOf` is the ISO day as of which it is checked. */
export function agreementOf(parts: Parts, asOf: string): Agreement {
  const { framework } = parts;
  return {
    framework: { id: framework.pack.id, version: framework.pack.version },
    asOf,
    cover: coverOf(parts.cover),
    partners: parts.partners.map(partnerOf),
    activities: parts.activities.map((row) => activityOf(row, framework)),
    joint: parts.joint.map(jointOf),
    answers: parts.answers.map(answerOf),
  };
}
