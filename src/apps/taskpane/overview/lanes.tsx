/** The lanes of the calendar: months, opportunities as shapes, activities of a kind as bars. */

import { mergeClasses } from '@fluentui/react-components';
import type { Lane, Occasion, Stretch } from '../../../core/agreement/pictures';
import type { Reading } from '../../../core/workbook';
import { Shape } from '../parts/shape';
import { say } from '../words';
import { monthLetter, monthWords, spanWords } from './months';
import type { Mark } from './behind';
import { usePictureStyles } from './parts';
import { useTimeStyles as useStyles } from './time-styles';

export interface View {
  readonly first: number;
  readonly months: readonly number[];
}

export type Press = (mark: Omit<Mark, 'rows' | 'column'> & { readonly marks: Stretch['activities'] }) => void;

export function Axis({ view, now }: { view: View; now: number }) {
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

export function LaneView({ lane, view, onPress }: { lane: Lane; view: View; onPress: Press }) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const name = lane.label || say('overview.noKind');
  const size = view.months.length;
  const place = ({ first, last }: { first: number; last: number }) => {
    const from = Math.max(first - view.first, 0);
    const to = Math.min(last - view.first + 1, size);
    return to <= from ? null : { left: `${(from / size) * 100}%`, width: `${((to - from) / size) * 100}%` };
  };
  const bars = lane.stretches.map((stretch) => ({
    ...stretch,
    title: say('overview.bar', { kind: name, span: spanWords(stretch), n: stretch.activities.length }),
    look: mergeClasses(styles.bar, stretch.rough && styles.rough),
    item: mergeClasses(styles.item, styles.front),
  }));
  const pauses = lane.pauses.map((pause) => ({
    ...pause,
    title: say('overview.pauseOf', { kind: name, span: spanWords(pause) }),
    // Behind a pause stand the activities that could fill it.
    activities: lane.activities,
    look: styles.pause,
    item: styles.item,
  }));
  const marks = [...bars, ...pauses].sort((a, b) => a.first - b.first);
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
        <ul className={styles.lane} aria-label={name} style={{ position: 'absolute', inset: 0 }}>
          {marks.map(({ first, last, title, activities, look, item }) => {
            const style = place({ first, last });
            return (
              style && (
                <li key={first} className={item} style={style}>
                  <button
                    type="button"
                    className={mergeClasses(shared.mark, styles.button, styles.wide)}
                    aria-label={title}
                    title={title}
                    onClick={(event) => onPress({ title, marks: activities, from: event.currentTarget })}
                  >
                    <span className={look} />
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

export function Occasions({ occasions, reading, view, onPress }: OccasionsProps) {
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
                  className={mergeClasses(shared.mark, styles.shapes, styles.wide)}
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
