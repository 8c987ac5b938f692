/** The calendar: opportunities as shapes, activities of each kind as bars, pauses dashed; every mark a button. */

import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { Calendar } from '../../../core/agreement/pictures';
import type { Reading } from '../../../core/workbook';
import { ChevronLeftRegular, ChevronRightRegular } from '../icons';
import { Shape } from '../parts/shape';
import { say } from '../words';
import { shortName } from '../fill/date-words';
import { rowsOf } from './figures';
import { Folded } from './folded';
import { Axis, LaneView, Occasions, type Press, type View } from './lanes';
import { spanWords } from './months';
import { Behind, type Mark } from './behind';
import { Section, usePictureStyles } from './parts';
import { useTimeStyles as useStyles } from './time-styles';
import { TimeTable } from './time-table';

/** Months that are shown at once. */
const SHOWN = 18;
/** Months by which the two arrows move the picture. */
const STEP = 6;
/** Timings without a date shown at first. */
const UNDATED = 5;

/** Explains only the signs that stand in the picture. */
function Legend({ reading, calendar }: { reading: Reading; calendar: Calendar }) {
  const styles = useStyles();
  const { occasions, lanes } = calendar;
  return (
    <div className={styles.legend} aria-hidden="true">
      {reading.framework.pack.opportunities.map(
        (opportunity, i) =>
          occasions.some((occasion) => occasion.opportunity === opportunity.id) && (
            <span key={opportunity.id} className={styles.key}>
              <Shape index={i} filled />
              {shortName(opportunity)}
            </span>
          ),
      )}
      {occasions.some(({ activities }) => activities.length === 0) && <span>{say('overview.outline')}</span>}
      {lanes.some(({ pauses }) => pauses.length > 0) && (
        <span className={styles.key}>
          <span className={styles.dashed} />
          {say('overview.pauseKey')}
        </span>
      )}
      {lanes.some(({ stretches }) => stretches.some(({ rough }) => rough)) && (
        <span>{say('overview.half')}</span>
      )}
    </div>
  );
}

interface Props {
  readonly reading: Reading;
  readonly calendar: Calendar | null;
  /** The current month, counted as the calendar counts. */
  readonly now: number;
}

export function TimeLine({ reading, calendar, now }: Props) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const [asTable, setAsTable] = useState(false);
  const [turned, setFrom] = useState<number | null>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  if (!calendar) {
    return (
      <Section id="overview-calendar" title={say('overview.calendar')}>
        <div className={shared.quiet}>{say('overview.noDates')}</div>
      </Section>
    );
  }
  const total = calendar.last - calendar.first + 1;
  const until = Math.max(0, total - SHOWN);
  // Until somebody turns it, the picture shows the current month where its beginning would not.
  const here = now - calendar.first >= SHOWN && now <= calendar.last ? now - calendar.first - STEP : 0;
  const from = Math.min(turned ?? here, until);
  const first = calendar.first + from;
  const view: View = { first, months: Array.from({ length: SHOWN }, (_, i) => first + i) };
  const press: Press = ({ title, marks, from: element }) =>
    setMark({ title, rows: rowsOf(reading, marks), column: 'when', from: element });
  return (
    <Section
      id="overview-calendar"
      title={say('overview.calendar')}
      asTable={asTable}
      onTable={(on) => {
        setAsTable(on);
        setMark(null);
      }}
    >
      {asTable ? (
        <TimeTable reading={reading} calendar={calendar} />
      ) : (
        <>
          {total > SHOWN && (
            <div className={styles.turn}>
              <Button
                size="small"
                appearance="subtle"
                icon={<ChevronLeftRegular />}
                aria-label={say('overview.earlier')}
                title={say('overview.earlier')}
                disabledFocusable={first <= calendar.first}
                onClick={() => setFrom(Math.max(0, from - STEP))}
              />
              <span className={shared.quiet} aria-live="polite">
                {spanWords({ first, last: first + SHOWN - 1 })}
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<ChevronRightRegular />}
                aria-label={say('overview.later')}
                title={say('overview.later')}
                disabledFocusable={first + SHOWN > calendar.last}
                onClick={() => setFrom(Math.min(until, from + STEP))}
              />
            </div>
          )}
          <Axis view={view} now={now} />
          <Occasions reading={reading} occasions={calendar.occasions} view={view} onPress={press} />
          {calendar.lanes.map((lane) => (
            <LaneView key={lane.kind} lane={lane} view={view} onPress={press} />
          ))}
          <Legend reading={reading} calendar={calendar} />
        </>
      )}
      {mark && <Behind mark={mark} reading={reading} onClose={() => setMark(null)} />}
      {calendar.undated.length > 0 && <Undated calendar={calendar} reading={reading} />}
    </Section>
  );
}

/** Timings that cannot be drawn, beneath the picture. */
function Undated({ calendar, reading }: { calendar: Calendar; reading: Reading }) {
  const shared = usePictureStyles();
  const styles = useStyles();
  const [mark, setMark] = useState<Mark | null>(null);
  return (
    <>
      <div className={styles.legend}>{say('overview.undated')}</div>
      <Folded
        items={calendar.undated}
        first={UNDATED}
        className={styles.vague}
        line={({ activity, text }, i) => (
          <li key={`${i} ${text}`}>
            <button
              type="button"
              className={mergeClasses(shared.mark, shared.quiet)}
              style={{ minHeight: '24px', textDecoration: 'underline' }}
              onClick={(event) =>
                setMark({
                  title: text,
                  rows: rowsOf(reading, [activity]),
                  column: 'when',
                  from: event.currentTarget,
                })
              }
            >
              “{text}”
            </button>
          </li>
        )}
      />
      {mark && <Behind mark={mark} reading={reading} onClose={() => setMark(null)} />}
    </>
  );
}
