/** The conformance statement in five lines, not met first. The export holds it in full. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { StatementLine, Verdict } from '../../../core/agreement';
import {
  CheckmarkCircleFilled,
  ErrorCircleFilled,
  LightbulbFilled,
  PersonRegular,
  SubtractCircleRegular,
} from '../icons';
import { usePane } from '../state/pane';
import { say } from '../words';

const useStyles = makeStyles({
  section: {
    padding: `12px ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: '8px',
    flexWrap: 'wrap',
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
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0, display: 'grid', rowGap: '4px' },
  line: {
    display: 'grid',
    gridTemplateColumns: '16px 24px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'center',
  },
  number: { textAlign: 'right', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  read: { marginTop: '8px' },
  bad: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  advice: { color: tokens.colorStatusWarningForeground1 },
});

/** Not met first. */
export const VERDICTS: readonly Verdict[] = ['not-met', 'met', 'answered', 'to-judge', 'not-binding'];

/** The shape of each verdict; its words always stand beside it. */
export function useSigns(): Readonly<Record<Verdict, ReactNode>> {
  const styles = useStyles();
  return {
    'not-met': <ErrorCircleFilled className={styles.bad} fontSize={16} />,
    met: <CheckmarkCircleFilled className={styles.good} fontSize={16} />,
    answered: <LightbulbFilled className={styles.advice} fontSize={16} />,
    'to-judge': <PersonRegular fontSize={16} />,
    'not-binding': <SubtractCircleRegular fontSize={16} />,
  };
}

export function Statement({ lines }: { lines: readonly StatementLine[] }) {
  const styles = useStyles();
  const signs = useSigns();
  const { setVisit } = usePane();
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{say('statement.title')}</h2>
        <span className={styles.quiet}>{say('statement.of', { n: lines.length })}</span>
      </div>
      <ul className={styles.list}>
        {VERDICTS.map((verdict) => {
          const n = lines.filter((line) => line.verdict === verdict).length;
          return (
            <li key={verdict} className={styles.line}>
              <span aria-hidden="true" style={{ display: 'flex' }}>
                {signs[verdict]}
              </span>
              <span className={styles.number}>{n}</span>
              <span>{say(`statement.${verdict}`, { n })}</span>
            </li>
          );
        })}
      </ul>
      <Button className={styles.read} size="small" onClick={() => setVisit('statement')}>
        {say('statement.read')}
      </Button>
    </section>
  );
}
