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
    let done = 0;
    for (const { file, name } of files) {
      setRunning({ done, of: files.length });
      await pause();
      if (stopping.current) break;
      const read = await readFile(file, freeName(name, session.names), { framework, today });
      session.collector.add('message' in read ? portionOfProblem(read) : portionOf(read, framework, options));
      done += 1;
    }
    setRegister(session.collector.register(today));
    setRunning(null);
    if (done < files.length) setStopped({ done, of: files.length });
  };
  const stop = () => {
    stopping.current = true;
  };
  return { register, running, stopped, add, stop };
}
