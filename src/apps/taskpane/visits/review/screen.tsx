/** Review: what the next version of the strategy changes in this agreement, and the button that carries it over. */

import { useEffect, useMemo, useRef, useState } from 'react';
import { compareFrameworks, type Framework } from '../../../../core/framework';
import { reviewOf, writes, type ReviewChoice } from '../../../../core/live/copies';
import { dayInWords, reviewLines, toA1, type ReviewLine } from '../../../../core/workbook';
import { Body, Footer, Header } from '../../parts/frame';
import { useSuccessor } from '../../state/frameworks';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { useLooks } from '../copies/looks';
import { ChangeLine } from './line';

/** "May 2006": the month in which the strategy is due to be reviewed again. */
function dueOf({ pack }: Framework): string {
  const [year = 0, month = 1] = pack.issued.split('-').map(Number);
  const due = new Date(Date.UTC(year, month - 1 + pack.review.months, 1)).toISOString().slice(0, 10);
  return dayInWords(due).replace(/^\d+ /, '');
}

const signature = ({ touches }: ReviewLine): string =>
  touches.map(({ at, entry }) => `${toA1(at, { sheet: true })} ${entry}`).join('\n');

/** The lines as the agreement stands now, and which of them touch other cells than when the person began. */
function useLines(to: Framework | null): { lines: readonly ReviewLine[]; changed: ReadonlySet<string> } {
  const { reading, framework } = useLiveState();
  const changes = useMemo(
    () => (framework && to ? compareFrameworks(framework.pack, to.pack) : []),
    [framework, to],
  );
  const lines = useMemo(() => (reading ? reviewLines(reading, changes) : []), [reading, changes]);
  const first = useRef<ReadonlyMap<string, string> | null>(null);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (lines.length === 0) return;
    first.current ??= new Map(lines.map((line) => [line.id, signature(line)]));
    const before = first.current;
    setChanged(new Set(lines.filter((line) => before.get(line.id) !== signature(line)).map(({ id }) => id)));
  }, [lines]);
  return { lines, changed };
}

/** Cells that would be written, and changes that wait for a choice. */
function countOf(
  lines: readonly ReviewLine[],
  choices: ReadonlyMap<string, ReviewChoice>,
): { cells: number; open: number } {
  const cells = new Set<string>();
  let open = 0;
  for (const { id, change, touches } of lines) {
    const choice = choices.get(id);
    if (change.kind === 'split' && touches.length > 0 && !choice) open++;
    for (const touch of touches) {
      if (writes(choice, touch) !== null) cells.add(toA1(touch.at, { sheet: true }));
    }
  }
  return { cells: cells.size, open };
}

/** After it was carried over, or where there is nothing to carry over. */
function Done({ steps, cells }: { steps: number; cells: number }) {
  const looks = useLooks();
  const { framework, reading } = useLiveState();
  const { setVisit } = usePane();
  const live = useLive();
  const version = framework?.pack.version ?? '';
  const cover = reading?.tables.agreement;
  const row = reading?.cover.find(({ key }) => key === 'strategyVersion')?.row;
  const column = cover?.columns['answer'];
  const toCover = async () => {
    if (cover && row !== undefined && column !== undefined) {
      await live.select({ sheet: cover.sheet, row, column });
    }
    setVisit(null);
  };
  return (
    <>
      <Body>
        <div className={looks.section} role="status">
          {say('review.done', { version, n: cells })} {steps > 0 && say('review.steps', { n: steps })}
        </div>
        <p className={`${looks.section} ${looks.small}`}>{say('review.then', { version })}</p>
      </Body>
      <Footer
        first={say('review.version', { version })}
        second={say('review.carried')}
        action={say('review.toCover')}
        onAction={() => void toCover()}
      />
    </>
  );
}

function Nothing() {
  const looks = useLooks();
  const { framework } = useLiveState();
  const { setVisit } = usePane();
  if (!framework) return null;
  return (
    <>
      <Body>
        <p className={looks.section}>{say('review.none', { due: dueOf(framework) })}</p>
      </Body>
      <Footer
        first={say('review.version', { version: framework.pack.version })}
        second={framework.pack.title}
        action={say('settings.done')}
        onAction={() => setVisit(null)}
      />
    </>
  );
}

export function ReviewScreen() {
  const looks = useLooks();
  const live = useLive();
  const { framework, readOnly } = useLiveState();
  const { announce } = usePane();
  const to = useSuccessor();
  const { lines, changed } = useLines(to);
  const [choices, setChoices] = useState<ReadonlyMap<string, ReviewChoice>>(new Map());
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<{ steps: number; cells: number } | null>(null);
  const { cells, open } = countOf(lines, choices);
  if (done) return <Done {...done} />;
  if (!to || !framework) return <Nothing />;
  const carry = async () => {
    setBusy(true);
    const carried = await reviewOf(live).carry(to, choices, new Date());
    setBusy(false);
    if (!carried) return;
    setDone({ steps: live.getState().done?.steps ?? 0, cells });
    announce(say('review.done', { version: to.pack.version, n: cells }));
  };
  const touching = lines.filter(({ touches }) => touches.length > 0).length;
  const from = framework.pack.version;
  return (
    <>
      <Header label={say('review.new')}>
        <h2 className={looks.title}>{say('review.new')}</h2>
        <div className={looks.quiet}>
          {say('review.fromTo', { from, to: to.pack.version, n: lines.length })}
        </div>
      </Header>
      <Body>
        {touching === 0 && <p className={looks.section}>{say('review.untouched', { n: lines.length })}</p>}
        <ul className={looks.list} aria-label={say('review.new')}>
          {lines.map((line) => (
            <ChangeLine
              key={line.id}
              line={line}
              to={to}
              choice={choices.get(line.id)}
              onChoice={(choice) => setChoices((before) => new Map(before).set(line.id, choice))}
              changedSince={changed.has(line.id)}
            />
          ))}
        </ul>
        <p className={`${looks.section} ${looks.quiet}`}>{say('review.own', { due: dueOf(to) })}</p>
      </Body>
      <Footer
        first={open > 0 ? say('review.open', { n: open }) : say('review.cells', { n: cells })}
        second={say(open > 0 ? 'review.openWhy' : cells > 0 ? 'review.undo' : 'review.lists')}
        action={say(busy ? 'review.busy' : cells > 0 || touching > 0 ? 'review.carry' : 'review.take')}
        disabled={busy || readOnly}
        onAction={() => void carry()}
      />
    </>
  );
}
