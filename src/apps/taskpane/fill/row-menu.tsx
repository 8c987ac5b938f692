/** What can be done to a whole activity: add one, copy this one, take it out. */

import { activitiesOf } from '../../../core/live';
import { MoreVerticalRegular } from '../icons';
import type { Current } from '../model/activity';
import { MenuButton } from '../parts/menu';
import { useLive } from '../state/live';
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
