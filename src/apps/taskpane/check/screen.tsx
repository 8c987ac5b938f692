/** Check: what is open, by activity, worst first; and what is left when nothing is. */

import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Severity } from '../../../core/agreement';
import { countsOf } from '../../../core/rules';
import { findingsFor, groupsOf, rowsToFix } from '../model/findings';
import { Body, Footer } from '../parts/frame';
import { Unseen } from '../parts/unseen';
import { useLive, useLiveState } from '../state/live';
import { useJourney, usePane } from '../state/pane';
import { say } from '../words';
import { Filters } from './filters';
import { List } from './list';
import { Ready } from './ready';

const useStyles = makeStyles({
  empty: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM}`,
    display: 'grid',
    rowGap: '4px',
  },
  hidden: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** No activity yet: what the cover and the joint activity ask stands beneath it all the same. */
function NothingYet() {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <h1 className={styles.title}>{say('check.nothing')}</h1>
      <Text>{say('check.nothingWhy')}</Text>
    </div>
  );
}

function FirstActivity() {
  const live = useLive();
  const { setTab } = usePane();
  return (
    <Footer
      first={say('fill.answered', { done: 0, of: 12 })}
      second={say('fill.kept')}
      action={say('tab.fill')}
      onAction={() => {
        setTab('fill');
        void live.addActivity();
      }}
    />
  );
}

export function CheckScreen() {
  const styles = useStyles();
  const state = useLiveState();
  const { reading, findings, counts, busy } = state;
  const { shown, setShown, partner, setTab } = usePane();
  const { next } = useJourney();
  const mine = useMemo(
    () => (reading ? findingsFor(reading, findings, partner) : findings),
    [reading, findings, partner],
  );
  const visible = useMemo(() => mine.filter((f) => shown.has(f.severity)), [mine, shown]);
  const groups = useMemo(() => (reading ? groupsOf(reading, visible) : []), [reading, visible]);
  if (!reading) return null;
  const untouched = reading.activities.length === 0;
  const mineCounts = countsOf(mine);
  const hidden = mine.length - visible.length;
  const ready = counts.errors === 0;
  const first = ready
    ? say('count.none')
    : partner
      ? say('check.for', { n: mineCounts.errors, name: partner })
      : say('count.error', { n: counts.errors });
  const second = ready
    ? say('ready.live')
    : partner
      ? say('fill.all', { n: counts.errors })
      : say('check.where', { n: rowsToFix(reading, findings), of: reading.activities.length });
  return (
    <>
      <Filters counts={mineCounts} partners={reading} />
      <Body>
        {untouched && <NothingYet />}
        {!ready && !untouched && (
          <Unseen>
            <h1>{say('tab.check')}</h1>
          </Unseen>
        )}
        {busy && (
          <ProgressBar aria-label={busy.what} {...(busy.of > 0 ? { value: busy.done / busy.of } : {})} />
        )}
        {ready && <Ready />}
        <List groups={groups} home={reading.tables.activities?.sheet} />
        {visible.length === 0 && hidden > 0 && (
          <div className={styles.hidden}>
            <span>{say('check.hidden', { n: hidden })}</span>
            <Button size="small" onClick={() => setShown(new Set<Severity>(['error', 'advice', 'note']))}>
              {say('check.showAll')}
            </Button>
          </div>
        )}
      </Body>
      {untouched ? (
        <FirstActivity />
      ) : (
        <Footer
          first={first}
          second={second}
          action={say(ready ? 'tab.export' : 'fill.nextFix')}
          onAction={ready ? () => setTab('export') : next}
        />
      )}
    </>
  );
}
