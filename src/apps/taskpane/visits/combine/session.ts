/** The files that were added so far and the register of them; nothing of it leaves this computer. */

import { useEffect, useRef, useState } from 'react';
import type { Framework } from '../../../../core/framework';
import {
  Collector,
  memorySpool,
  portionOf,
  portionOfProblem,
  type Register,
} from '../../../../core/register';
import type { Dropped } from './dropped';
import { readFile } from './read';
import { sourceOf, unpacked, type Source } from './sources';

export interface Running {
  readonly done: number;
  readonly of: number;
}

export interface Combining {
  /** Null before the first file was read. */
  readonly register: Register | null;
  /** Set while files are read. */
  readonly running: Running | null;
  /** Set where reading was stopped before its end. */
  readonly stopped: Running | null;
  /** Names of what is no submission but was written by Mainstay itself. */
  readonly passed: readonly string[];
  readonly add: (files: readonly Dropped[]) => Promise<void>;
  readonly stop: () => void;
}

/** "plan.xlsx" for the second time is "plan (2).xlsx": the register tells files apart by name. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${stem} (${n})${extension}`;
  taken.add(free);
  return free;
}

/** A turn for the person: to see how far it is, and to stop it. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** @param today ISO day; agreements without a date of their own are checked as of it */
export function useCombining(framework: Framework, today: string): Combining {
  const kept = useRef<{ collector: Collector; names: Set<string> } | null>(null);
  kept.current ??= { collector: new Collector(framework, memorySpool()), names: new Set() };
  const stopping = useRef(false);
  const [register, setRegister] = useState<Register | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [stopped, setStopped] = useState<Running | null>(null);
  const [passed, setPassed] = useState<readonly string[]>([]);
  useEffect(
    () => () => {
      stopping.current = true;
    },
    [],
  );
  const add = async (files: readonly Dropped[]): Promise<void> => {
    const session = kept.current;
    if (!session || files.length === 0) return;
    stopping.current = false;
    setStopped(null);
    const options = { asOf: today, contacts: false };
    let waiting: readonly Source[] = files.map(sourceOf);
    let done = 0;
    let [next] = waiting;
    for (; next; [next] = waiting) {
      setRunning({ done, of: done + waiting.length });
      await pause();
      if (stopping.current) break;
      waiting = waiting.slice(1);
      const inside = await unpacked(next);
      if (inside) {
        waiting = [...inside, ...waiting];
        continue;
      }
      const name = freeName(next.name, session.names);
      const read = await readFile(next, name, { framework, today });
      if (read === null) setPassed((before) => [...before, name]);
      else if ('message' in read) session.collector.add(portionOfProblem(read));
      else session.collector.add(portionOf(read, framework, options));
      done += 1;
    }
    setRegister(session.collector.register(today));
    setRunning(null);
    if (waiting.length > 0) setStopped({ done, of: done + waiting.length });
  };
  const stop = () => {
    stopping.current = true;
  };
  return { register, running, stopped, passed, add, stop };
}
