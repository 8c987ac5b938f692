/** Back arrow and title in place of the tabs, the visit's screen beneath. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { ArrowLeftRegular } from '../icons';
import { Body } from '../parts/frame';
import { Guard } from '../parts/guard';
import { buttonRef } from '../parts/ref';
import { usePane } from '../state/pane';
import { say } from '../words';
import { visits, type VisitEntry } from './index';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '0 8px 0 4px',
    minHeight: '36px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  column: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 'min-content' },
});

/** Made once, so that a screen keeps its state while the pane is drawn again. */
const screens = new Map(
  visits.map((entry: VisitEntry) => [entry.id, lazy(async () => ({ default: await entry.load() }))]),
);

/** Shows a visit. The focus goes to its back arrow. */
export function VisitFrame({ visit }: { visit: string }) {
  const styles = useStyles();
  const { setVisit, focus } = usePane();
  const back = useRef<HTMLButtonElement>(null);
  // Whoever was led to a field of the visit is not taken away from it.
  const led = useRef(focus !== null);
  useEffect(() => {
    if (!led.current) back.current?.focus();
    led.current = false;
  }, [visit]);
  const entry = visits.find((one: VisitEntry) => one.id === visit);
  const Screen = screens.get(visit);
  if (!entry || !Screen) return null;
  return (
    <>
      <nav className={styles.nav} data-part="" aria-label={say('visit.place')}>
        <Button
          ref={buttonRef(back)}
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label={say('visit.back')}
          title={say('visit.back')}
          onClick={() => setVisit(null)}
        />
        <h1 className={styles.title}>{say(entry.title)}</h1>
      </nav>
      <div className={styles.column}>
        <Guard key={visit}>
          <Suspense fallback={<Body>{null}</Body>}>
            <Screen />
          </Suspense>
        </Guard>
      </div>
    </>
  );
}
