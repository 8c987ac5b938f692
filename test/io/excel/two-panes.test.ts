/**
 * Two panes on one workbook that write a row at the same moment. The first is held before each of its requests in
 * turn while the second does all of its own, so that whatever the first knows is old. Real office.js, real sessions.
 */

import { answersOf, createLive, partnersOf, type Live } from '../../../src/core/live';
import { createModel } from '../../../src/apps/workbench/host';
import { createExcelPort } from '../../../src/io/excel';
import { bench, framework, started, type Bench } from './bench';

jest.setTimeout(120_000);

const today = '2005-05-02';
const given = { by: 'SEASY', on: today };

/** Holds the requests of a pane: `hold(n)` the n-th from now, which waits for `meanwhile`; 0: none. */
function held(b: Bench): { excel: typeof Excel; hold: (n: number, meanwhile: () => Promise<void>) => void } {
  let left = 0;
  let then: (() => Promise<void>) | null = null;
  const run = async (options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<unknown>) =>
    b.Excel.run(options, async (context) => {
      const sync = context.sync.bind(context);
      const gated = async <T>(value?: T): Promise<T> => {
        left -= 1;
        if (left === 0) await then?.();
        return sync(value);
      };
      Object.defineProperty(context, 'sync', { value: gated });
      return batch(context);
    });
  return {
    excel: Object.assign(Object.create(b.Excel) as typeof Excel, { run }),
    hold: (n, meanwhile) => {
      left = n;
      then = meanwhile;
    },
  };
}

interface Two {
  readonly first: Bench;
  readonly a: Live;
  readonly b: Live;
  readonly hold: (n: number, meanwhile: () => Promise<void>) => void;
  readonly rest: () => Promise<void>;
}

async function two(requirement: string): Promise<Two> {
  const model = createModel();
  const first = await started({ model, requirement });
  const second = await bench({ model, requirement });
  const { excel, hold } = held(first);
  const options = { frameworks: [framework], today };
  const a = createLive(createExcelPort({ excel, office: first.Office }), options);
  const b = createLive(second.port, options);
  const rest = async (): Promise<void> => {
    for (let i = 0; i < 4; i++) for (const one of [first, second]) await one.idle();
  };
  await a.open();
  await b.open();
  first.person.type(first.at(0, 'when'), 'Varied');
  first.person.type(first.at(0, 'who'), 'National: OPDM');
  await rest();
  return { first, a, b, hold, rest };
}

const reasonsOf = (live: Live): string[] => live.getState().answered.map(({ answer }) => answer.reason);

/** Beyond the last request of an answer: then nothing is held. */
const REQUESTS = 8;
const moments = Array.from({ length: REQUESTS }, (_, n) => n + 1);

describe.each(['1.15', '1.20'])('ExcelApi %s', (requirement) => {
  it.each(moments.flatMap((n) => [['the empty row', n] as const, ['a new row', n] as const]))(
    'two answers that want %s both stand, the first held before its request %i',
    async (where, n) => {
      const { a, b, hold, rest } = await two(requirement);
      const [one, other, third] = a.getState().findings.filter(({ severity }) => severity === 'advice');
      if (!one || !other || !third) throw new Error('There is no advice.');
      const full = where === 'a new row';
      if (full) expect(await answersOf(a).answer(third, 'Before.', given)).toBe(true);
      await rest();
      let second = false;
      hold(n, async () => {
        second = await answersOf(b).answer(other, 'Another reason.', given);
      });
      expect(await answersOf(a).answer(one, 'One reason.', given)).toBe(true);
      if (!second) second = await answersOf(b).answer(other, 'Another reason.', given);
      expect(second).toBe(true);
      await rest();
      await Promise.all([a.refresh(), b.refresh()]);
      const all = ['Another reason.', ...(full ? ['Before.'] : []), 'One reason.'];
      expect(reasonsOf(a).sort()).toEqual(all);
      expect(reasonsOf(b).sort()).toEqual(all);
    },
  );

  it.each(moments)('a partner is never written over, the first held before its request %i', async (n) => {
    const { a, b, hold, rest } = await two(requirement);
    const add = async (live: Live, name: string): Promise<void> => {
      if (await partnersOf(live).add(name)) return;
      // It says so, and the way out that it names is one.
      expect(live.getState().trouble?.code).toBe('RowTaken');
      await rest();
      expect(await partnersOf(live).add(name)).toBe(true);
    };
    let second: Promise<void> | null = null;
    hold(n, () => (second = add(b, 'SEEM')));
    await add(a, 'SEASY');
    hold(0, async () => undefined);
    await (second ?? add(b, 'SEEM'));
    await rest();
    await Promise.all([a.refresh(), b.refresh()]);
    const names = a.getState().reading?.partners.map(({ values }) => values['name']);
    expect([...(names ?? [])].sort()).toEqual(['SEASY', 'SEEM']);
  });
});

it('an answer taken back by one pane leaves alone what another wrote into its row', async () => {
  const { a, b, hold, rest } = await two('1.15');
  const [one, other] = a.getState().findings.filter(({ severity }) => severity === 'advice');
  if (!one || !other) throw new Error('There is no advice.');
  await answersOf(a).answer(one, 'One reason.', given);
  await rest();
  const [mine] = a.getState().answered;
  const [theirs] = b.getState().answered;
  if (!mine || !theirs) throw new Error('Nothing is answered.');
  hold(1, async () => {
    await answersOf(b).takeBack(theirs);
    await answersOf(b).answer(other, 'Another reason.', given);
  });
  expect(await answersOf(a).takeBack(mine)).toBe(true);
  await rest();
  await a.refresh();
  expect(reasonsOf(a)).toEqual(['Another reason.']);
});
