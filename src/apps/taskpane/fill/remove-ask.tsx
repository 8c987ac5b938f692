/** The question before an activity is taken out. */

import { activitiesOf } from '../../../core/live';
import { titleOf, type Current } from '../model/activity';
import { Ask } from '../parts/ask';
import { useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import type { RowNews } from './row-menu';

interface AskProps {
  readonly current: Current;
  readonly onNews: (news: RowNews) => void;
  /** Asked and answered; the focus goes back to where the question came from. */
  readonly onEnd: () => void;
}

/** Asks before a row is taken out; the focus starts on what keeps it. */
export function RemoveAsk({ current, onNews, onEnd }: AskProps) {
  const live = useLive();
  const { selectedRows } = useLiveState();
  const { announce } = usePane();
  const title = titleOf(current.row, current.index);
  const remove = async () => {
    onEnd();
    if (!(await activitiesOf(live).remove(current.index))) return;
    const selected = live.getState().selected?.row ?? 0;
    const text = say('row.removed', { title });
    onNews({ text, index: selected - current.table.firstRow });
    announce(text);
  };
  return (
    <Ask
      question={say('row.removeAsk', { title, row: current.sheetRow + 1 })}
      why={say(selectedRows > 1 ? 'row.removeFirst' : 'row.removeWhy')}
      yes={say('row.removeDo')}
      no={say('row.keep')}
      onYes={() => void remove()}
      onNo={onEnd}
    />
  );
}
