/** Texts, long and short, for any field. */

import { Textarea, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
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
const frameOf = (least: number): number => (least > 1 ? 14 : 8);
const MOST = 8;

/** A field that is as high as its text, also where the pane becomes narrower or wider. `least`: in lines. */
export function useGrowing(text: string, least: number): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  const set = useRef(0);
  const width = useRef(0);
  const grow = useCallback(() => {
    const box = area.current;
    if (!box) return;
    const frame = frameOf(least);
    // Whoever pulled the field larger keeps it so.
    const pulled = set.current > 0 && box.offsetHeight > set.current + 1 ? box.offsetHeight : 0;
    box.style.height = 'auto';
    const wanted = Math.max(least * LINE, Math.min(box.scrollHeight - frame, MOST * LINE));
    box.style.height = `${Math.max(wanted + frame, pulled)}px`;
    set.current = box.offsetHeight;
    width.current = box.offsetWidth;
  }, [least]);
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

interface TextProps extends ControlProps {
  readonly hint?: string;
  /** Lines that it has room for while empty. */
  readonly least?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

export function TextEditor(props: TextProps) {
  const { draft, label, describedBy, wrong, hint, least = 2, onKeyDown } = props;
  const styles = useStyles();
  const area = useGrowing(draft.text, least);
  return (
    <Textarea
      className={styles.full}
      resize={least > 1 ? 'vertical' : 'none'}
      value={draft.text}
      placeholder={hint}
      textarea={{
        ref: area,
        rows: least,
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-invalid': wrong,
        style: {
          minHeight: `${least * LINE + frameOf(least)}px`,
          maxHeight: 'none',
          // As high as every other control of one line.
          ...(least === 1 && { paddingBlock: '4px' }),
        },
        ...(onKeyDown && { onKeyDown }),
        ...{ 'data-focus': '' },
      }}
      onChange={(_, data) => draft.set(data.value)}
    />
  );
}

/** One short text, as the Ref: a single line that grows where it does not fit; Enter begins no new one. */
export function ShortEditor(props: ControlProps) {
  const { draft } = props;
  const set = (text: string) =>
    // A cell that has lines already keeps them.
    draft.set(draft.text.includes('\n') ? text : text.replace(/\s*[\r\n]+\s*/g, ' '));
  return (
    <TextEditor
      {...props}
      draft={{ ...draft, set }}
      least={1}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
      }}
    />
  );
}
