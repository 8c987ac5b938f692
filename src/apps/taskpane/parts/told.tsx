/** Words that come with their place and are said all the same. */

import { useEffect, useState, type ReactNode } from 'react';

/** Milliseconds between the place and its words. */
const FIRST = 30;

/**
 * A polite live region for a notice that appears: screen readers say what changes in a region, and many pass over
 * one that comes with its words. So the place comes first.
 */
export function Told({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true), FIRST);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={className}>
      {there && children}
    </div>
  );
}
