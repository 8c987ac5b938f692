/** The marks of texts that were read, for components. */

import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { JUDGED, judgingOf, textsToJudge, type Judged, type JudgedText } from '../../../core/live';
import { useLive, useLiveState } from '../state/live';

export interface Question {
  readonly id: Judged;
  readonly texts: readonly JudgedText[];
  /** How many of them were read. */
  readonly read: number;
}

/** The questions that have something to judge, and what was read; the marks are fetched with the first use. */
export function useJudging() {
  const live = useLive();
  const { reading } = useLiveState();
  const judging = judgingOf(live);
  const marks = useSyncExternalStore(judging.subscribe, judging.marks);
  useEffect(() => {
    if (judging.marks() === null) void judging.load();
  }, [judging]);
  const questions = useMemo(
    () =>
      JUDGED.map((id): Question => {
        const texts = reading ? textsToJudge(reading, id) : [];
        return { id, texts, read: texts.filter(({ mark }) => marks?.has(mark)).length };
      }).filter(({ texts }) => texts.length > 0),
    [reading, marks],
  );
  return { questions, marks, judging };
}
