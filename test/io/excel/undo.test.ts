/**
 * How often Ctrl+Z takes back each ordinary action of the pane: what the pane says is what it takes, no step more and
 * none less, and then every cell, list, mark and table of every sheet is as it was. Real office.js against the host.
 */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Agreement, Finding } from '../../../src/core/agreement';
import { compareAgreements } from '../../../src/core/agreement/merge';
import { loadFramework, type Pack } from '../../../src/core/framework';
import {
  activitiesOf,
  answersOf,
  createLive,
  fixAll,
  judgingOf,
  mendingOf,
  partnersOf,
  planFixes,
  textsToJudge,
  type Live,
} from '../../../src/core/live';
import { bringOf, reviewOf, versionsOf } from '../../../src/core/live/copies';
import { allOf } from '../../../src/core/workbook/copies';
import type { ColumnKey, Edit, TableKey } from '../../../src/core/workbook';
import { en } from '../../../src/apps/taskpane/words/en';
import { framework, started, type Bench } from './bench';
import { dump } from './dump';
import { withoutCursor } from './everyday';

jest.setTimeout(60_000);

const ON = '2005-05-02';
const NOW = new Date(2005, 4, 2, 10, 40);
const BY = { by: 'SEASY', on: ON };

const reviewed = loadFramework(
  JSON.parse(
    readFileSync(path.join(__dirname, '../../fixtures/review/example-reviewed-pack.json'), 'utf8'),
  ) as Pack,
);

/** Three activities, two alike in what is wrong, and two partners. */
async function filled(): Promise<Opened> {
  const b = await started();
  for (const row of [0, 1, 2]) {
    b.person.type(b.at(row, 'area'), 'Access to finance');
    b.person.type(b.at(row, 'who'), 'National: DTI; OPDM');
    b.person.type(b.at(row, 'why'), `Because ${row + 1}.`);
  }
  b.person.type(b.at(0, 'rationale'), 'Banks meet owners at a seminar.');
  b.person.type(b.at(0, 'when'), 'Varied');
  b.person.type(b.at(0, 'partners'), 'SEASY; Prowess');
  b.person.type('Partners!A5', 'SEASY');
  b.person.type('Partners!A6', 'Prowess');
  const live = createLive(b.port, {
    frameworks: [framework, reviewed],
    today: ON,
    schedule: () => () => undefined,
  });
  await live.open();
  await b.idle();
  return new Opened(b, live);
}

class Opened {
  constructor(
    readonly b: Bench,
    readonly live: Live,
  ) {}

  at(table: TableKey, row: number, key: string): Edit['at'] {
    const place = this.live.getState().reading?.tables[table];
    const column = place?.columns[key];
    if (!place || column === undefined) throw new Error(`There is no ${table}.${key}.`);
    return { sheet: place.sheet, row: place.firstRow + row, column };
  }

  write(row: number, key: ColumnKey, text: string): Promise<boolean> {
    return this.live.write([{ at: this.at('activities', row, key), text }]);
  }

  find(rule: string): Finding {
    const finding = this.live.getState().findings.find((each) => each.rule === rule);
    if (!finding) throw new Error(`Nothing is found by ${rule}.`);
    return finding;
  }

  fixable(): Finding[] {
    return this.live.getState().findings.filter(({ fix }) => fix !== null);
  }

  copy(change: (mine: Agreement) => Agreement) {
    const mine = this.live.agreement();
    if (!mine) throw new Error('There is no agreement.');
    const theirs = change(mine);
    const chosen = allOf('theirs', compareAgreements(mine, theirs, null));
    return bringOf(this.live).bring({ agreement: theirs, typed: null }, null, chosen);
  }
}

/** No row is left empty; typing right under the table makes it grow. */
function fill({ b }: Opened, rows = 10): void {
  for (let row = 3; row < rows; row++) b.person.type(b.at(row, 'why'), `Because ${row + 1}.`);
}

interface Case {
  readonly name: string;
  readonly prepare?: (all: Opened) => unknown;
  readonly act: (all: Opened) => Promise<unknown>;
  /** Without the grouping of ExcelApi 1.20, which the client library of the tests does not know. */
  readonly steps: number;
}

const cases: readonly Case[] = [
  { name: 'writes a field', act: (all) => all.write(0, 'why', 'Another reason.'), steps: 1 },
  {
    name: 'writes a field of a row without a Ref',
    prepare: ({ b }) => b.person.clear(b.at(1, 'ref')),
    act: (all) => all.write(1, 'why', 'Another reason.'),
    steps: 1,
  },
  { name: 'picks an audience', act: (all) => all.write(0, 'who', 'National: DTI; SBS'), steps: 1 },
  { name: 'picks a method', act: (all) => all.write(0, 'how', 'Seminars'), steps: 1 },
  { name: 'picks a date', act: (all) => all.write(0, 'when', '12 June 2005'), steps: 1 },
  { name: 'stars a partner', act: (all) => all.write(0, 'partners', 'SEASY*; Prowess'), steps: 1 },
  { name: 'writes a field below the table', act: (all) => all.write(9, 'why', 'In a new row.'), steps: 1 },
  { name: 'fixes a finding', act: (all) => all.live.fix(all.fixable()[0] as Finding), steps: 1 },
  {
    name: 'fixes all like this',
    act: ({ live }) => {
      const { reading, findings } = live.getState();
      const like = findings.filter(({ fix, entry }) => fix !== null && entry === 'OPDM');
      if (!reading || like.length < 3) throw new Error('Too few are alike.');
      return fixAll(live, planFixes(like, reading).changes);
    },
    steps: 1,
  },
  {
    name: 'answers advice',
    act: (all) => answersOf(all.live).answer(all.find('when-vague'), 'Dates follow.', BY),
    steps: 1,
  },
  {
    name: 'answers advice where the table is full',
    prepare: (all) => answersOf(all.live).answer(all.find('when-vague'), 'Dates follow.', BY),
    act: (all) => answersOf(all.live).answer(all.find('joint-early-pr'), 'Later.', BY),
    steps: 1,
  },
  {
    name: 'takes an answer back',
    prepare: (all) => answersOf(all.live).answer(all.find('when-vague'), 'Dates follow.', BY),
    act: (all) => {
      const [answered] = all.live.getState().answered;
      if (!answered) throw new Error('Nothing was answered.');
      return answersOf(all.live).takeBack(answered);
    },
    steps: 1,
  },
  { name: 'adds an activity in a row that waits', act: ({ live }) => live.addActivity(), steps: 0 },
  {
    name: 'adds an activity in an empty row without a Ref',
    prepare: ({ b }) => b.person.clear(b.at(3, 'ref')),
    act: ({ live }) => live.addActivity(),
    steps: 1,
  },
  {
    name: 'adds an activity under a full table',
    prepare: (all) => fill(all),
    act: ({ live }) => live.addActivity(),
    steps: 1,
  },
  {
    name: 'adds an activity where something stands right under the table',
    prepare: (all) => {
      all.b.person.type('Activities!C16', 'My own note');
      fill(all, 11);
    },
    act: ({ live }) => live.addActivity(),
    steps: 2,
  },
  { name: 'duplicates an activity', act: ({ live }) => activitiesOf(live).duplicate(0), steps: 1 },
  {
    name: 'duplicates an activity under a full table',
    prepare: (all) => fill(all),
    act: ({ live }) => activitiesOf(live).duplicate(0),
    steps: 2,
  },
  { name: 'removes an activity', act: ({ live }) => activitiesOf(live).remove(1), steps: 1 },
  {
    name: 'answers a question of the cover',
    act: (all) => all.live.write([{ at: all.at('agreement', 0, 'answer'), text: 'Ours' }]),
    steps: 1,
  },
  { name: 'adds a partner', act: ({ live }) => partnersOf(live).add('NCGE'), steps: 1 },
  {
    name: 'takes a partner off the sheet',
    act: ({ live }) => {
      const partner = live.getState().reading?.partners[1];
      if (!partner) throw new Error('There is no partner.');
      return partnersOf(live).remove(partner);
    },
    steps: 1,
  },
  { name: 'checks now', act: ({ live }) => live.checkNow(NOW), steps: 1 },
  {
    name: 'checks now and gives Refs',
    prepare: ({ b }) => b.person.clear(b.at(1, 'ref')),
    act: ({ live }) => live.checkNow(NOW),
    steps: 1,
  },
  {
    name: 'checks now under a filter: visible rows, each hidden one, the sentence',
    prepare: ({ b }) => {
      b.person.type(b.at(1, 'area'), 'Tourism');
      b.person.filter(b.at(0, 'area'), ['Tourism']);
    },
    act: ({ live }) => live.checkNow(NOW),
    steps: 11,
  },
  {
    name: 'checks a hundred rows now: the Refs, the column, the sentence',
    prepare: (all) => fill(all, 100),
    act: ({ live }) => live.checkNow(NOW),
    steps: 3,
  },
  {
    name: 'mends lists',
    prepare: ({ b }) => b.person.paste(b.at(0, 'how'), [['Seminars'], ['Networking']]),
    act: ({ live }) => mendingOf(live).mend(live.getState().damage),
    steps: 4,
  },
  {
    name: 'mends a full Check column',
    prepare: ({ b }) => b.person.paste(b.at(0, 'check'), [['done'], ['done']]),
    act: ({ live }) => mendingOf(live).mend(live.getState().damage),
    steps: 2,
  },
  {
    name: 'brings in a copy',
    act: (all) =>
      all.copy((mine) => ({
        ...mine,
        activities: mine.activities.map((each) => ({ ...each, outcome: 'An outcome.' })),
      })),
    steps: 1,
  },
  {
    name: 'brings in a copy with activities and partners: two sheets, two writes',
    act: (all) =>
      all.copy((mine) => ({
        ...mine,
        partners: mine.partners.map((each) => ({ ...each, role: 'Support' })),
        activities: mine.activities.map((each) => ({ ...each, outcome: 'An outcome.' })),
      })),
    steps: 2,
  },
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How many Ctrl+Z it takes until all is as before; 30 where it never is. */
function undoTo(b: Bench, before: unknown): number {
  for (let taken = 0; taken < 30; taken++) {
    if (same(withoutCursor(dump(b.model)), before)) return taken;
    if (!b.person.undo()) break;
  }
  expect(withoutCursor(dump(b.model))).toEqual(before);
  return 30;
}

describe('Ctrl+Z takes back, as often as the pane says and no more, what', () => {
  it.each(cases)('$name', async ({ prepare, act, steps }) => {
    const { b, live } = await prepared(prepare);
    const before = withoutCursor(dump(b.model));
    await act(new Opened(b, live));
    await b.idle();
    expect(live.getState().trouble).toBeNull();
    const told = live.getState().done?.steps;
    expect({ told, taken: undoTo(b, before) }).toEqual({ told: steps, taken: steps });
  });
});

async function prepared(prepare: Case['prepare']): Promise<Opened> {
  const all = await filled();
  await prepare?.(all);
  await all.b.idle();
  return all;
}

describe('what lies beside the cells is not in Excel’s undo: the pane says so, and no cell changes by', () => {
  it.each<Pick<Case, 'name' | 'act'>>([
    {
      name: 'a mark of reading',
      act: ({ live }) => {
        const { reading } = live.getState();
        const [text] = reading ? textsToJudge(reading, 'rationale') : [];
        return judgingOf(live).set(text?.mark ?? '', true);
      },
    },
    { name: 'a version that is kept', act: ({ live }) => versionsOf(live).keep('First', '', NOW) },
  ])('$name', async ({ act }) => {
    const all = await filled();
    const { sheets, names, xml } = dump(all.b.model);
    expect(await act(all)).toBe(true);
    await all.b.idle();
    expect(all.live.getState().done?.steps).toBe(0);
    const now = dump(all.b.model);
    expect(now.xml).not.toEqual(xml);
    expect({ sheets: now.sheets, names: now.names }).toEqual({ sheets, names });
  });
});

it('what is carried over: Ctrl+Z takes the cells back, as often as the pane says', async () => {
  const all = await filled();
  const texts = () => all.live.getState().reading?.activities.map(({ text }) => text.who);
  const before = texts();
  expect(await reviewOf(all.live).carry(reviewed, new Map(), NOW)).toBe(true);
  await all.b.idle();
  expect(texts()).not.toEqual(before);
  expect(all.live.getState().done?.steps).toBe(1);
  all.b.person.undo();
  await all.b.idle();
  expect(texts()).toEqual(before);
});

it.each([
  ['starting', 'welcome.undo'],
  ['adopting and opening', 'adopt.cannotUndo'],
  ['restoring a version', 'versions.restoreWhy'],
  ['keeping a version', 'versions.undo'],
  ['mending with new tables', 'mend.noUndo'],
  ['removing Mainstay', 'leave.sure'],
] as const)('%s says before that Ctrl+Z does not take it back', (_, key) => {
  expect(String(en[key])).toMatch(/cannot be undone|Ctrl\+Z does not/);
});

describe('a new activity under a filter', () => {
  it.each(['added', 'copied'])(
    'that is %s takes an empty row which the filter hides, and it is known',
    async (how) => {
      const { b, live } = await filled();
      const { outOfSight, duplicate } = activitiesOf(live);
      b.person.type(b.at(1, 'area'), 'Tourism');
      b.person.filter(b.at(0, 'area'), ['Tourism']);
      await b.idle();
      const others = [0, 1, 2].map((row) => b.value(b.at(row, 'why')));
      expect(await (how === 'added' ? live.addActivity() : duplicate(1))).toBe(true);
      await b.idle();
      expect(live.getState().selected?.row).toBe(7);
      expect(await outOfSight()).toBe(true);
      expect([0, 1, 2].map((row) => b.value(b.at(row, 'why')))).toEqual(others);
      expect(b.value(b.at(3, 'why'))).toBe(how === 'added' ? '' : 'Because 2.');
      b.person.filter(b.at(0, 'area'), null);
      await b.idle();
      expect(await outOfSight()).toBe(false);
    },
  );
});
