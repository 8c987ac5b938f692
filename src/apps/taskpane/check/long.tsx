/** A long list: only the groups in sight are drawn, and that of the current line, so that Tab and focus find it. */

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Group } from '../model/groups';

/** Heights in CSS pixels before a group was drawn once. */
const HEAD = 38;
const LINE = 72;

interface Props {
  readonly groups: readonly Group[];
  /** How many lines of a group are drawn. */
  readonly lines: (group: Group) => number;
  /** Place of a group that is drawn wherever the list stands. */
  readonly keep: number;
  readonly scroll: RefObject<HTMLElement | null>;
  /** Takes the function that brings a group into sight. */
  readonly show: RefObject<((group: number) => void) | null>;
  readonly draw: (group: Group, place: number) => ReactNode;
}

export function LongList({ groups, lines, keep, scroll, show, draw }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  // What stands above changes with the findings.
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [groups]);
  const virtual = useVirtualizer({
    count: groups.length,
    getScrollElement: () => scroll.current,
    getItemKey: (place) => groups[place]?.id ?? place,
    estimateSize: (place) => {
      const group = groups[place];
      return HEAD + (group ? lines(group) * LINE : 0);
    },
    overscan: 2,
    scrollMargin: top,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const places = defaultRangeExtractor(range);
        if (keep >= range.count || places.includes(keep)) return places;
        return [...places, keep].sort((a, b) => a - b);
      },
      [keep],
    ),
  });
  useLayoutEffect(() => {
    show.current = (group) => virtual.scrollToIndex(group);
    return () => {
      show.current = null;
    };
  }, [show, virtual]);
  return (
    <div ref={list} style={{ position: 'relative', height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const group = groups[index];
        return (
          group && (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              style={{ position: 'absolute', top: start - top, left: 0, right: 0 }}
            >
              {draw(group, index)}
            </div>
          )
        );
      })}
    </div>
  );
}
