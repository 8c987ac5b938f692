/** Nothing is to fix: what that means, and what only a person can judge. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { CheckmarkCircleFilled, ChevronRightRegular } from '../icons';
import { useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import { JudgeList } from './load';

const useStyles = makeStyles({
  good: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '12px',
    padding: `14px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderBottom: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  sign: {
    color: tokens.colorStatusSuccessForeground1,
    paddingTop: '4px',
    // The whole celebration.
    animationName: {
      from: { transform: 'scale(0.4)', opacity: 0 },
      to: { transform: 'scale(1)', opacity: 1 },
    },
    animationDuration: tokens.durationSlow,
    animationTimingFunction: tokens.curveDecelerateMid,
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  what: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  judge: {
    padding: `12px ${tokens.spacingHorizontalM} 4px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  checked: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '40px',
    padding: `8px ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  checkedTitle: { flex: '1 1 auto', fontWeight: tokens.fontWeightSemibold },
});

export function Ready() {
  const styles = useStyles();
  const { reading } = useLiveState();
  const { setVisit } = usePane();
  const requirements = reading?.framework.pack.requirements.length ?? 0;
  return (
    <>
      <div className={styles.good}>
        <span className={styles.sign}>
          <CheckmarkCircleFilled fontSize={20} aria-hidden="true" />
        </span>
        <div>
          <h1 className={styles.title}>{say('ready.title')}</h1>
          <p className={styles.what}>{say('ready.what', { n: reading?.activities.length ?? 0 })}</p>
        </div>
      </div>
      <section className={styles.judge}>
        <h2 className={styles.heading}>{say('ready.judge')}</h2>
        <div className={styles.quiet}>{say('ready.judgeWhy')}</div>
        <Suspense fallback={null}>
          <JudgeList />
        </Suspense>
      </section>
      <button type="button" className={styles.checked} onClick={() => setVisit('statement')}>
        <span className={styles.checkedTitle}>{say('ready.checked')}</span>
        <span className={styles.quiet}>{say('statement.of', { n: requirements })}</span>
        <ChevronRightRegular fontSize={16} aria-hidden="true" />
      </button>
    </>
  );
}
