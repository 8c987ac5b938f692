/** Overview: how far the agreement is, and which audiences it plans to reach. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '../icons';
import { rowsToFix } from '../model/findings';
import { Body, Footer } from '../parts/frame';
import { SeverityIcon } from '../parts/finding';
import { useLiveState } from '../state/live';
import { useJourney, usePane } from '../state/pane';
import { say } from '../words';
import { LevelMap } from './level-map';

const useStyles = makeStyles({
  section: {
    padding: `12px ${tokens.spacingHorizontalM}`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  counts: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '6px' },
  count: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'center',
  },
  plain: { display: 'flex', color: tokens.colorNeutralForeground3 },
});

export function OverviewScreen() {
  const styles = useStyles();
  const { reading, counts, findings } = useLiveState();
  const { setTab } = usePane();
  const { next } = useJourney();
  if (!reading) return <Body>{null}</Body>;
  const { activities } = reading;
  const done = counts.errors === 0;
  const started = activities.length > 0;
  return (
    <>
      <Body>
        <section className={styles.section}>
          <h1 className={styles.heading}>{say('overview.counts')}</h1>
          <ul className={styles.counts}>
            <li className={styles.count}>
              <span className={styles.plain} aria-hidden="true">
                <DocumentTableRegular fontSize={16} />
              </span>
              <span>{say('overview.activities', { n: activities.length })}</span>
            </li>
            {started && (
              <>
                <li className={styles.count}>
                  <SeverityIcon severity="error" />
                  <span>{say('count.error', { n: counts.errors })}</span>
                </li>
                <li className={styles.count}>
                  <SeverityIcon severity="advice" />
                  <span>{say('count.advice', { n: counts.advice })}</span>
                </li>
                <li className={styles.count}>
                  <SeverityIcon severity="note" />
                  <span>{say('count.note', { n: counts.notes })}</span>
                </li>
              </>
            )}
          </ul>
          {!started && <div className={styles.quiet}>{say('overview.nothing')}</div>}
        </section>
        <LevelMap reading={reading} />
      </Body>
      <Footer
        first={
          started
            ? done
              ? say('count.none')
              : say('count.error', { n: counts.errors })
            : say('check.nothing')
        }
        second={
          started && !done
            ? say('check.where', { n: rowsToFix(reading, findings), of: activities.length })
            : say('fill.kept')
        }
        action={say(started ? (done ? 'tab.export' : 'fill.nextFix') : 'tab.fill')}
        onAction={started ? (done ? () => setTab('export') : next) : () => setTab('fill')}
      />
    </>
  );
}
