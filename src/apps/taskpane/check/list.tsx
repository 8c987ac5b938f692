/** The list of findings: one tab stop, arrows move in it, and only the current finding is open. */

import {
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { Finding } from '../../../core/agreement';
import type { Group, Line as LineData } from '../model/groups';
import { usePane } from '../state/pane';
import type { Work } from './ended';
import { FEW, GroupView, MORE, type Ghost } from './group';
import { LongList } from './load';
import { EndedLine } from './open';

/** Milliseconds for which what was done stays, so that the list does not jump under the hand. */
const STAYS = 4000;

/** Lines and headings from which on only those in sight are drawn. */
const LONG = 200;

/** How the groups are folded and how much of each is drawn. */
function useFolds() {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map());
  const fold = useCallback((id: string, open: boolean) => {
    setClosed((before) => {
      const next = new Set(before);
      if (open) next.delete(id);
      else next.add(id);
      return next;
    });
  }, []);
  const more = useCallback((id: string) => {
    setLimits((before) => new Map(before).set(id, (before.get(id) ?? FEW) + MORE));
  }, []);
  return { closed, limits, fold, more };
}

const headKey = (id: string): string => `group ${id}`;

interface Stop {
  readonly key: string;
  /** Place of its group. */
  readonly group: number;
  readonly line: boolean;
}

/** Headings and lines that stand there, in order: what the arrow keys go through. */
function stopsOf(
  groups: readonly Group[],
  closed: ReadonlySet<string>,
  limits: ReadonlyMap<string, number>,
): readonly Stop[] {
  return groups.flatMap((group, place): Stop[] => {
    const head = { key: headKey(group.id), group: place, line: false };
    if (closed.has(group.id)) return [head];
    const lines = group.lines.slice(0, limits.get(group.id) ?? FEW);
    return [head, ...lines.map(({ key }) => ({ key, group: place, line: true }))];
  });
}

function elementOf(list: HTMLElement | null, key: string): HTMLElement | undefined {
  return [...(list?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].find(
    (element) => element.dataset['line'] === key,
  );
}

/** Frames to wait for a line of a long list to be drawn. */
const TRIES = 20;

export interface ListProps {
  readonly groups: readonly Group[];
  readonly home: string | undefined;
  /** What scrolls the list. */
  readonly scroll: RefObject<HTMLElement | null>;
}

export function List({ groups, home, scroll }: ListProps) {
  const { open, setOpen } = usePane();
  const { closed, limits, fold, more } = useFolds();
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const show = useRef<((group: number) => void) | null>(null);
  const wanted = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stops = useMemo(() => stopsOf(groups, closed, limits), [groups, closed, limits]);
  const isOpen = stops.some((stop) => stop.line && stop.key === open);
  const current = isOpen ? open : (stops.find((stop) => stop.line)?.key ?? null);
  // The list's one stop for Tab goes with the arrow keys: office.js on the web leads Tab on from there only.
  const stop = stops.some(({ key }) => key === at) ? at : (current ?? stops[0]?.key ?? null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const focusOn = useCallback((stop: Stop | undefined, tries = TRIES) => {
    if (!stop) return;
    const element = elementOf(list.current, stop.key);
    if (element) {
      element.focus();
      return;
    }
    show.current?.(stop.group);
    if (tries > 0) requestAnimationFrame(() => focusOn(stop, tries - 1));
  }, []);

  // The button that was pressed is gone with its finding: the focus stays in the list, on what took its place.
  useEffect(() => {
    if (wanted.current === null) return;
    const place = wanted.current;
    wanted.current = null;
    if (document.activeElement && document.activeElement !== document.body) return;
    focusOn(stops[Math.min(place, stops.length - 1)]);
  }, [ghost, stops, focusOn]);

  /** Whoever is about to take it back finds it there (WCAG 2.2.1). */
  const fade = () => {
    if (list.current?.querySelector('[data-ended]:is(:hover, :focus-within)'))
      timer.current = setTimeout(fade, STAYS);
    else setGhost(null);
  };

  const run = async (group: Group, line: LineData, work: Work): Promise<boolean> => {
    const index = group.lines.indexOf(line);
    const place = stops.findIndex((stop) => stop.key === line.key);
    const ended = await work();
    if (!ended) return false;
    wanted.current = place;
    setGhost({ group: group.id, index, ended });
    clearTimeout(timer.current);
    timer.current = setTimeout(fade, STAYS);
    return true;
  };

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const key = event.target.dataset['line'];
    const place = stops.findIndex((stop) => stop.key === key);
    const here = stops[place];
    if (key === undefined || !here) return;
    const id = groups[here.group]?.id ?? '';
    if (event.key === 'ArrowDown') focusOn(stops[place + 1]);
    else if (event.key === 'ArrowUp') focusOn(stops[place - 1]);
    else if (event.key === 'Home') focusOn(stops[0]);
    else if (event.key === 'End') focusOn(stops.at(-1));
    else if (event.key === 'ArrowLeft') {
      if (here.line) focusOn(stops.find((stop) => stop.key === headKey(id)));
      else fold(id, false);
    } else if (event.key === 'ArrowRight' && !here.line) fold(id, true);
    else return;
    event.preventDefault();
  };

  const alike = (line: LineData): readonly Finding[] =>
    groups.flatMap((group) =>
      group.lines.flatMap((each) =>
        each.finding.rule === line.finding.rule ? each.all.filter((f) => f.fix !== null) : [],
      ),
    );
  const draw = (group: Group) => (
    <GroupView
      key={group.id}
      group={group}
      open={!closed.has(group.id)}
      limit={limits.get(group.id) ?? FEW}
      home={home}
      current={current}
      stop={stop}
      ghost={ghost?.group === group.id ? ghost : null}
      alike={alike}
      run={(line, work) => run(group, line, work)}
      onOpen={(on) => {
        fold(group.id, on);
        if (!on && group.lines.some((line) => line.key === open)) setOpen(null);
      }}
      onMore={() => more(group.id)}
    />
  );
  const gone = ghost !== null && !groups.some((group) => group.id === ghost.group);
  return (
    <div
      ref={list}
      onKeyDown={onKey}
      onFocus={({ target }) => target.dataset['line'] !== undefined && setAt(target.dataset['line'])}
    >
      {gone && <EndedLine ended={ghost.ended} />}
      {stops.length > LONG ? (
        <Suspense fallback={null}>
          <LongList
            groups={groups}
            lines={(group) =>
              closed.has(group.id) ? 0 : Math.min(group.lines.length, limits.get(group.id) ?? FEW)
            }
            keep={stops.find(({ key }) => key === stop)?.group ?? 0}
            scroll={scroll}
            show={show}
            draw={draw}
          />
        </Suspense>
      ) : (
        groups.map(draw)
      )}
    </div>
  );
}
