/** The calendar: opportunities as shapes, activities of each kind as bars, pauses dashed; every mark a button. */

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Calendar, Lane, Occasion, Stretch } from '../../../core/agreement/pictures';
import type { Reading } from '../../../core/workbook';
import { ChevronLeftRegular, ChevronRightRegular } from '../icons';
import { Shape } from '../parts/shape';
import { STEPS } from '../theme';
import { say } from '../words';
import { shortName } from '../fill/date-words';
import { rowsOf } from './figures';
import { monthLetter, monthWords, spanWords } from './months';
import { Behind, Section, usePictureStyles, type Mark } from './parts';
import { TimeTable } from './time-table';

/** Months that are shown at once. */
const SHOWN = 18;
/** Months by which the two arrows move the picture. */
const STEP = 6;

const useStyles = makeStyles({
  axis: { display: 'flex', marginTop: '6px', fontSize: tokens.fontSizeBase100, lineHeight: '16px' },
  month: { flex: '1 1 0', minWidth: 0, textAlign: 'center', borderRadius: tokens.borderRadiusSmall },
  now: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
  },
  years: { display: 'flex', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  year: {
    minWidth: 0,
    overflow: 'hidden',
    paddingLeft: '3px',
    boxSizing: 'border-box',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  laneHead: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  lane: {
    position: 'relative',
    height: '24px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  ground: {
    position: 'absolute',
    inset: '6px 0',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { borderBottom: '1px solid CanvasText' },
  },
  item: { position: 'absolute', top: 0, height: '100%', boxSizing: 'border-box', padding: '0 0.5px' },
  button: { display: 'block', width: '100%', height: '100%', minWidth: 0 },
  bar: {
    display: 'block',
    height: '12px',
    borderRadius: '2px',
    backgroundColor: `var(--${STEPS[3]})`,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  rough: { height: '6px' },
  pause: {
    position: 'absolute',
    inset: '6px 1px',
    border: `2px dashed ${tokens.colorStatusWarningForeground1}`,
    '@media (forced-colors: active)': { border: '2px dashed CanvasText' },
  },
  occasions: { display: 'flex', margin: 0, padding: 0, listStyleType: 'none', minHeight: '24px' },
  occasion: { flex: '1 1 0', minWidth: 0 },
  shapes: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    width: '100%',
    minHeight: '24px',
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  dashed: {
    width: '14px',
    height: '10px',
    boxSizing: 'border-box',
    border: `2px dashed ${tokens.colorStatusWarningForeground1}`,
    '@media (forced-colors: active)': { border: '2px dashed CanvasText' },
  },
  vague: { margin: '8px 0 0', padding: 0, listStyleType: 'none', display: 'grid', rowGap: '4px' },
  turn: { display: 'flex', gap: '4px', alignItems: 'center' },
});

interface View {
  readonly first: number;
  readonly months: readonly number[];
}

type Press = (mark: Omit<Mark, 'rows' | 'column'> & { readonly marks: Stretch['activities'] }) => void;

function Axis({ view, now }: { view: View; now: number }) {
  const styles = useStyles();
  const years = [...new Set(view.months.map((month) => Math.floor(month / 12)))];
  return (
    <div aria-hidden="true">
      <div className={styles.axis}>
        {view.months.map((month) => (
          <span key={month} className={mergeClasses(styles.month, month === now && styles.now)}>
            {monthLetter(month)}
          </span>
        ))}
      </div>
      <div className={styles.years}>
        {years.map((year) => {
          const n = view.months.filter((month) => Math.floor(month / 12) === year).length;
          return (
            <span key={year} className={styles.year} style={{ flex: `${n} ${n} 0` }}>
              {n > 1 ? year : ''}
            </span>
          );
        })}
      </div>
    </div>
  );
}

function LaneView({ lane, view, onPress }: { lane: Lane; view: View; onPress: Press }) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const name = lane.label || say('overview.noKind');
  const size = view.months.length;
  const place = ({ first, last }: { first: number; last: number }) => {
    const from = Math.max(first - view.first, 0);
    const to = Math.min(last - view.first + 1, size);
    return to <= from ? null : { left: `${(from / size) * 100}%`, width: `${((to - from) / size) * 100}%` };
  };
  const aside =
    lane.pauses.length > 0
      ? say('overview.pause', { spans: lane.pauses.map(spanWords).join('; ') })
      : say('overview.activities', { n: lane.activities.length });
  return (
    <div>
      <div className={styles.laneHead}>
        <span>{name}</span>
        <span className={shared.quiet}>{aside}</span>
      </div>
      <div className={styles.lane}>
        <div className={styles.ground} />
        {lane.pauses.map((pause) => {
          const style = place(pause);
          return (
            style && (
              <div key={pause.first} className={styles.item} style={style} aria-hidden="true">
                <div className={styles.pause} />
              </div>
            )
          );
        })}
        <ul className={styles.lane} aria-label={name} style={{ position: 'absolute', inset: 0 }}>
          {lane.stretches.map((stretch) => {
            const style = place(stretch);
            const title = say('overview.bar', {
              kind: name,
              span: spanWords(stretch),
              n: stretch.activities.length,
            });
            return (
              style && (
                <li key={stretch.first} className={styles.item} style={style}>
                  <button
                    type="button"
                    className={mergeClasses(shared.mark, styles.button)}
                    aria-label={title}
                    title={title}
                    onClick={(event) =>
                      onPress({ title, marks: stretch.activities, from: event.currentTarget })
                    }
                  >
                    <span className={mergeClasses(styles.bar, stretch.rough && styles.rough)} />
                  </button>
                </li>
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}

interface OccasionsProps {
  readonly occasions: readonly Occasion[];
  readonly reading: Reading;
  readonly view: View;
  readonly onPress: Press;
}

function Occasions({ occasions, reading, view, onPress }: OccasionsProps) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const { opportunities } = reading.framework.pack;
  const free = occasions.filter(({ activities }) => activities.length === 0).length;
  return (
    <div>
      <div className={styles.laneHead}>
        <span>{say('overview.opportunities')}</span>
        <span className={shared.quiet}>
          {free > 0 ? say('overview.unused', { n: free }) : say('overview.inAll', { n: occasions.length })}
        </span>
      </div>
      <ul className={styles.occasions} aria-label={say('overview.opportunities')}>
        {view.months.map((month) => {
          const here = occasions.filter((occasion) => occasion.month === month);
          const marks = here.flatMap(({ activities }) => activities);
          const title = `${monthWords(month)}: ${here
            .map(({ texts, activities }) =>
              activities.length > 0 ? texts.join('; ') : say('overview.free', { text: texts.join('; ') }),
            )
            .join('; ')}`;
          return (
            <li key={month} className={styles.occasion} {...(here.length === 0 && { 'aria-hidden': true })}>
              {here.length > 0 && (
                <button
                  type="button"
                  className={mergeClasses(shared.mark, styles.shapes)}
                  aria-label={title}
                  title={title}
                  onClick={(event) => onPress({ title, marks, from: event.currentTarget })}
                >
                  {here.map(({ opportunity, activities }) => (
                    <Shape
                      key={opportunity}
                      index={opportunities.findIndex(({ id }) => id === opportunity)}
                      filled={activities.length > 0}
                    />
                  ))}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

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
  const [from, setFrom] = useState(0);
  const [mark, setMark] = useState<Mark | null>(null);
  if (!calendar) {
    return (
      <Section id="overview-calendar" title={say('overview.calendar')}>
        <div className={shared.quiet}>{say('overview.noDates')}</div>
      </Section>
    );
  }
  const total = calendar.last - calendar.first + 1;
  const first = calendar.first + Math.min(from, Math.max(0, total - SHOWN));
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
                onClick={() => setFrom(Math.min(total - SHOWN, from + STEP))}
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
      <ul className={styles.vague}>
        {calendar.undated.map(({ activity, text }, i) => (
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
        ))}
      </ul>
      {mark && <Behind mark={mark} reading={reading} onClose={() => setMark(null)} />}
    </>
  );
}
