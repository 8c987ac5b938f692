/** Removing Mainstay: what stays, what goes, and a question before it is done. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { removeMainstay } from '../../../../core/live/leave';
import { buttonRef } from '../../parts/ref';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';

const useStyles = makeStyles({
  section: {
    marginTop: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalS} 0 0` },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
});

/** Asks before it removes; the safe answer has the focus. */
export function LeaveSection() {
  const styles = useStyles();
  const live = useLive();
  const { readOnly } = useLiveState();
  const { setVisit, announce } = usePane();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const leftOpen = useRef(false);
  useEffect(() => {
    if (asked) keep.current?.focus();
    else if (leftOpen.current) ask.current?.focus();
    leftOpen.current = asked;
  }, [asked]);
  const remove = async () => {
    setBusy(true);
    const done = await removeMainstay(live);
    setBusy(false);
    setAsked(false);
    if (!done) return;
    announce(say('leave.done'));
    setVisit(null);
  };
  return (
    <section className={styles.section} aria-labelledby="leave-title">
      <h2 className={styles.title} id="leave-title">
        {say('leave.title')}
      </h2>
      <p className={styles.text}>{say('leave.stays')}</p>
      <p className={styles.text}>{say('leave.goes')}</p>
      {asked ? (
        <>
          <p className={styles.text}>
            <strong>{say('leave.sure')}</strong>
          </p>
          <div className={styles.actions}>
            <Button ref={buttonRef(keep)} disabled={busy} onClick={() => setAsked(false)}>
              {say('leave.keep')}
            </Button>
            <Button disabledFocusable={busy} onClick={() => void remove()}>
              {say(busy ? 'leave.busy' : 'leave.do')}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.actions}>
          <Button ref={buttonRef(ask)} disabled={readOnly} onClick={() => setAsked(true)}>
            {say('leave.ask')}
          </Button>
        </div>
      )}
    </section>
  );
}
