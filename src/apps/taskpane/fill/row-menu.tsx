/** What can be done to a whole activity: add one, copy this one, take it out. Taking out asks first. */

import { activitiesOf } from '../../../core/live';
import { MoreVerticalRegular } from '../icons';
import { titleOf, type Current } from '../model/activity';
import { Ask } from '../parts/ask';
import { MenuButton } from '../parts/menu';
import { useLive, useLiveState } from '../state/live';
import { useJourney, usePane } from '../state/pane';
import { say } from '../words';

/** What was done to an activity last, as a sentence with the way back. */
export interface RowNews {
  readonly text: string;
  /** Body row that it is said at. */
  readonly index: number;
}

interface MenuProps {
  readonly current: Current;
  readonly onAsk: () => void;
  readonly onNews: (news: RowNews) => void;
  readonly trigger: React.RefObject<HTMLButtonElement | null>;
}

export function RowMenu({ current, onAsk, onNews, trigger }: MenuProps) {
  const live = useLive();
  const { announce } = usePane();
  const { add } = useJourney();
  const duplicate = async () => {
    const before = current.row?.ref ?? '';
    if (!(await activitiesOf(live).duplicate(current.index))) return;
    const { done, selected } = live.getState();
    const text = say('row.duplicated', { ref: before, n: done?.steps ?? 1 });
    onNews({ text, index: (selected?.row ?? 0) - current.table.firstRow });
    announce(text);
  };
  return (
    <MenuButton
      label="row.menu"
      icon={<MoreVerticalRegular />}
      trigger={trigger}
      entries={[
        { label: 'fill.add', onSelect: () => void add() },
        { label: 'row.duplicate', disabled: !current.row, onSelect: () => void duplicate() },
        { label: 'row.remove', onSelect: onAsk },
      ]}
    />
  );
}

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
