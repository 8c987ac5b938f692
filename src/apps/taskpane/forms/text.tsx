/** Texts, long and short, for any field. */

import { Input, Textarea, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Draft } from './draft';

/** What every control of a field is given. */
export interface ControlProps {
  readonly draft: Draft;
  readonly label: string;
  readonly describedBy: string;
  readonly wrong: boolean;
}

const useStyles = makeStyles({
  full: { width: '100%', minWidth: 0 },
});

/** Height of one line of text, and of the frame around it, in px; the field grows to eight lines. */
const LINE = 20;
const FRAME = 14;
const LINES = { least: 2, most: 8 } as const;

/** A field that is as high as its text, also where the pane becomes narrower or wider. */
function useGrowing(text: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  const set = useRef(0);
  const width = useRef(0);
  const grow = useCallback(() => {
    const box = area.current;
    if (!box) return;
    // Whoever pulled the field larger keeps it so.
    const pulled = set.current > 0 && box.offsetHeight > set.current + 1 ? box.offsetHeight : 0;
    box.style.height = 'auto';
    const wanted = Math.max(LINES.least * LINE, Math.min(box.scrollHeight - FRAME, LINES.most * LINE));
    box.style.height = `${Math.max(wanted + FRAME, pulled)}px`;
    set.current = box.offsetHeight;
    width.current = box.offsetWidth;
  }, []);
  useLayoutEffect(grow, [grow, text]);
  useEffect(() => {
    const box = area.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      if (box.offsetWidth !== width.current) grow();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [grow]);
  return area;
}

export function TextEditor({ draft, label, describedBy, wrong, hint }: ControlProps & { hint: string }) {
  const styles = useStyles();
  const area = useGrowing(draft.text);
  return (
    <Textarea
      className={styles.full}
      resize="vertical"
      value={draft.text}
      placeholder={hint}
      textarea={{
        ref: area,
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-invalid': wrong,
        style: { minHeight: `${LINES.least * LINE + FRAME}px`, maxHeight: 'none' },
        ...{ 'data-focus': '' },
      }}
      onChange={(_, data) => draft.set(data.value)}
    />
  );
}

/** One short text, as the Ref. */
export function ShortEditor({ draft, label, describedBy, wrong }: ControlProps) {
  const styles = useStyles();
  return (
    <Input
      className={styles.full}
      value={draft.text}
      input={{
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-invalid': wrong,
        ...{ 'data-focus': '' },
      }}
      onChange={(_, data) => draft.set(data.value)}
    />
  );
}
