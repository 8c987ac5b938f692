/** Check: what is open, by activity, worst first; and what is left when nothing is. */

import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Severity } from '../../../core/agreement';
import { countsOf } from '../../../core/rules';
import { findingsFor, rowsToFix } from '../model/findings';
import { groupsOf } from '../model/groups';
import { Body, Footer } from '../parts/frame';
import { Unseen } from '../parts/unseen';
import { useLiveState } from '../state/live';
import { useJourney, usePane } from '../state/pane';
import { say } from '../words';
import { Filters } from './filters';
import { List } from './list';
import { AnsweredList, loadMore } from './load';
import { Ready } from './ready';

const useStyles = makeStyles({
  text: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
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
      <span className={styles.text}>{say('check.nothingWhy')}</span>
    </div>
  );
}

function FirstActivity() {
  const { add } = useJourney();
  return (
    <Footer
      first={say('fill.answered', { done: 0, of: 12 })}
      second={say('fill.kept')}
      action={say('tab.fill')}
      onAction={() => void add()}
    />
  );
}

export function CheckScreen() {
  const styles = useStyles();
  const state = useLiveState();
  const { reading, findings, answered, counts, busy } = state;
  const { shown, setShown, partner, grouping, setTab } = usePane();
  const body = useRef<HTMLElement>(null);
  useEffect(loadMore, []);
  const { next } = useJourney();
  const mine = useMemo(
    () => (reading ? findingsFor(reading, findings, partner) : findings),
    [reading, findings, partner],
  );
  const visible = useMemo(() => mine.filter((f) => shown.has(f.severity)), [mine, shown]);
  const groups = useMemo(
    () => (reading ? groupsOf(reading, visible, grouping) : []),
    [reading, visible, grouping],
  );
  const mineAnswered = useMemo(() => {
    if (!reading || !partner) return answered;
    const mine = new Set(
      findingsFor(
        reading,
        answered.map(({ finding }) => finding),
        partner,
      ),
    );
    return answered.filter(({ finding }) => mine.has(finding));
  }, [reading, answered, partner]);
  // Kept once it stood there: it also says that the last answer was taken back.
  const [hadAnswers, setHadAnswers] = useState(false);
  if (mineAnswered.length > 0 && !hadAnswers) setHadAnswers(true);
  if (!reading) return null;
  const showAll = () => {
    setShown(new Set<Severity>(['error', 'advice', 'note']));
    // The button goes with what it says; the focus stays in the list.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[data-line]')?.focus());
  };
  const home = reading.tables.activities?.sheet;
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
  const answers = hadAnswers && shown.has('advice') && (
    <Suspense fallback={null}>
      <AnsweredList answered={mineAnswered} home={home} open={ready} />
    </Suspense>
  );
  return (
    <>
      <Filters counts={mineCounts} partners={reading} list={{ groups, answered: mineAnswered }} />
      <Body ref={body}>
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
        {ready && answers}
        <List groups={groups} home={home} scroll={body} />
        {visible.length === 0 && hidden > 0 && (
          <div className={styles.hidden}>
            <span>{say('check.hidden', { n: hidden })}</span>
            <Button size="small" onClick={showAll}>
              {say('check.showAll')}
            </Button>
          </div>
        )}
        {!ready && answers}
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
