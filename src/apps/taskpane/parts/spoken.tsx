/** What screen readers are told, politely: counts at most once in five seconds, and where a button led. */

import { useEffect, useRef, useState } from 'react';
import { useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import { Unseen } from './unseen';

/** Milliseconds between two announcements of the count. */
const REST = 5000;

export function Spoken() {
  const { counts, reading, phase } = useLiveState();
  const { said } = usePane();
  const [count, setCount] = useState('');
  const last = useRef<number | null>(null);
  const inUse = phase === 'ready' && reading !== null && reading.activities.length > 0;
  useEffect(() => {
    if (!inUse) return undefined;
    // The first count is what the screen shows; only changes are news.
    if (last.current === null) {
      last.current = counts.errors;
      return undefined;
    }
    if (last.current === counts.errors) return undefined;
    const timer = setTimeout(() => {
      last.current = counts.errors;
      setCount(counts.errors === 0 ? say('count.none') : say('count.error', { n: counts.errors }));
    }, REST);
    return () => clearTimeout(timer);
  }, [inUse, counts.errors]);
  return (
    <>
      <Unseen live>{said}</Unseen>
      <Unseen live>{count}</Unseen>
    </>
  );
}
