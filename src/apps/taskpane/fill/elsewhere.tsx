/** What was typed for other activities and is not in its cell yet: said, with a link back to each. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { useKeptPlaces } from '../forms/kept';
import { activityAt, cellOf, titleOf, type Current, type FieldKey } from '../model/activity';
import { Series } from '../parts/series';
import { TextLink } from '../parts/text-link';
import { Told } from '../parts/told';
import { useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';

const useStyles = makeStyles({
  line: {
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** Fields named in the line; the rest follow as these are settled. */
const SHOWN = 3;

interface There {
  readonly column: FieldKey;
  readonly current: Current;
}

export function Elsewhere({ current }: { current: Current }) {
  const styles = useStyles();
  const live = useLive();
  const state = useLiveState();
  const { wishFocus } = usePane();
  const there = useKeptPlaces().flatMap(({ activity }): There[] => {
    if (!activity || activity.index === current.index) return [];
    const found = activityAt(state, activity.index);
    return found ? [{ column: activity.column, current: found }] : [];
  });
  if (there.length === 0) return null;
  const go = ({ column, current: activity }: There) => {
    const at = cellOf(activity, column);
    if (at) void live.select(at).then(() => wishFocus(column));
  };
  return (
    <Told className={styles.line}>
      {say('fill.elsewhere')}{' '}
      <Series kind="unit">
        {there.slice(0, SHOWN).map((field) => (
          <TextLink key={`${field.current.index} ${field.column}`} onPress={() => go(field)}>
            {say('fill.elsewhereField', {
              label: say(`name.${field.column}`),
              title: titleOf(field.current.row, field.current.index),
            })}
          </TextLink>
        ))}
      </Series>
    </Told>
  );
}
