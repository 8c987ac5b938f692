/** "Fix all like this": what would be written in each cell, before it is written. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../../core/agreement';
import { fixAll, planFixes } from '../../../../core/live';
import { useLive, useLiveState } from '../../state/live';
import { say } from '../../words';
import { withSteps, type Work } from '../ended';
import { Changes } from './change';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    rowGap: '4px',
    marginTop: '4px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  scroll: { maxHeight: '260px', padding: '2px 6px', overflowY: 'auto' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  /** Findings of one rule that have a fix; all of the list that is shown. */
  readonly findings: readonly Finding[];
  readonly home: string | undefined;
  readonly run: (work: Work) => void;
}

export function FixAll({ findings, home, run }: Props) {
  const styles = useStyles();
  const live = useLive();
  const { reading, readOnly } = useLiveState();
  const [shown, setShown] = useState(false);
  const scroll = useRef<HTMLDivElement>(null);
  // The button that was pressed gave way to what it shows.
  useEffect(() => {
    if (shown) scroll.current?.focus();
  }, [shown]);
  const plan = useMemo(
    () => (shown && reading ? planFixes(findings, reading) : null),
    [shown, reading, findings],
  );
  if (!plan) {
    return (
      <div className={styles.actions}>
        <Button size="small" disabled={readOnly} aria-expanded={false} onClick={() => setShown(true)}>
          {say('fixAll.open', { n: findings.length })}
        </Button>
      </div>
    );
  }
  const { changes, later } = plan;
  const n = changes.length;
  const write: Work = async () => {
    if (!(await fixAll(live, changes))) return null;
    setShown(false);
    return { text: withSteps(say('fixAll.done', { n }), live.getState()), undo: () => live.takeBack() };
  };
  return (
    <section className={styles.panel} aria-label={say('fixAll.title', { n })}>
      <h3 className={styles.title}>{say('fixAll.title', { n })}</h3>
      <div
        ref={scroll}
        className={styles.scroll}
        tabIndex={0}
        role="group"
        aria-label={say('fixAll.title', { n })}
      >
        <Changes changes={changes} home={home} />
      </div>
      {later > 0 && <div className={styles.hint}>{say('fixAll.later', { n: later })}</div>}
      <div className={styles.actions}>
        <Button size="small" disabled={readOnly || n === 0} onClick={() => run(write)}>
          {say('fixAll.go', { n })}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setShown(false)}>
          {say('fixAll.cancel')}
        </Button>
      </div>
    </section>
  );
}
