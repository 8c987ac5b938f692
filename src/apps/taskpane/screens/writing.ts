/** Writing a format while the pane stays awake: how far it is, and a way to stop it. */

import { useCallback, useEffect, useRef, useState } from 'react';

/** Milliseconds of work between two pauses: within a frame or two the pane answers a click. */
const STRETCH = 30;
/** Work that takes no longer than this shows no bar (milliseconds). */
const PATIENCE = 300;

/** Thrown into the work when the person presses Stop. */
class Stopped extends Error {}

export interface Writing {
  /** How far the work is, 0 to 1; null while there is none. */
  readonly share: number | null;
  /** True once the work takes long enough to be worth a bar. */
  readonly long: boolean;
  readonly stop: () => void;
  /** Does the work; null when it was stopped. Whatever else it throws is passed on. */
  readonly run: <T>(work: (pause: (share: number) => Promise<void>) => Promise<T>) => Promise<T | null>;
}

/** Lets the browser draw and hear clicks. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export function useWriting(): Writing {
  const [share, setShare] = useState<number | null>(null);
  const [long, setLong] = useState(false);
  const stopping = useRef(false);
  // A person who leaves the screen no longer waits for the file.
  useEffect(() => {
    stopping.current = false;
    return () => {
      stopping.current = true;
    };
  }, []);
  const run = useCallback(
    async <T>(work: (pause: (done: number) => Promise<void>) => Promise<T>): Promise<T | null> => {
      stopping.current = false;
      setShare(0);
      const begun = performance.now();
      let last = begun;
      try {
        return await work(async (done) => {
          const now = performance.now();
          if (now - last >= STRETCH) {
            setShare(done);
            setLong(now - begun >= PATIENCE);
            await breath();
            last = performance.now();
          }
          if (stopping.current) throw new Stopped();
        });
      } catch (error) {
        if (error instanceof Stopped) return null;
        throw error;
      } finally {
        setShare(null);
        setLong(false);
      }
    },
    [],
  );
  const stop = useCallback(() => {
    stopping.current = true;
  }, []);
  return { share, long, stop, run };
}
