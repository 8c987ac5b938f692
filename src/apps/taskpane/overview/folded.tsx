/** A list that shows its first lines; what is more comes on asking, a portion at a time. */

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { TextLink } from '../parts/text-link';
import { say } from '../words';
import { usePictureStyles } from './parts';

/** Lines that one press adds. */
const PORTION = 20;

interface Props<T> {
  readonly items: readonly T[];
  /** Lines shown at first. */
  readonly first: number;
  readonly className: string;
  /** A line: an `li` with its key. */
  readonly line: (item: T, index: number) => ReactNode;
}

/** The focus goes to the first line that a press has added. */
export function Folded<T>({ items, first, className, line }: Props<T>) {
  const styles = usePictureStyles();
  const [more, setMore] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const shown = first + more;
  const rest = items.length - shown;
  useEffect(() => {
    if (more > 0) list.current?.children[shown - PORTION]?.querySelector<HTMLElement>('button, a')?.focus();
  }, [more, shown]);
  return (
    <>
      <ul ref={list} className={className}>
        {items.slice(0, shown).map(line)}
      </ul>
      {rest > 0 && (
        <div className={styles.more}>
          <TextLink onPress={() => setMore(more + PORTION)}>
            {rest > PORTION
              ? say('overview.moreOf', { n: PORTION, of: rest })
              : say('overview.more', { n: rest })}
          </TextLink>
        </div>
      )}
    </>
  );
}
