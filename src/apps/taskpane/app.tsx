/** The pane: what is shown in each phase of the open agreement. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Framework } from '../../core/framework';
import { Notices, TroubleNotice } from './parts/notices';
import { useFocusKept } from './parts/focus';
import { Body, Footer } from './parts/frame';
import { Guard } from './parts/guard';
import { Spoken } from './parts/spoken';
import { Tabs } from './parts/tabs';
import { Unseen } from './parts/unseen';
import { CheckScreen } from './check/screen';
import { selectedActivity } from './model/activity';
import { Welcome } from './screens/welcome';
import { FrameworksProvider } from './state/frameworks';
import { useLive, useLiveState } from './state/live';
import { usePane } from './state/pane';
import { VisitFrame } from './visits/frame';
import { say } from './words';

/** Large screens; their code is fetched once the pane can be used, before they are wanted. */
const loadFill = () => import(/* webpackChunkName: "fill" */ './fill/screen');
const FillScreen = lazy(async () => ({ default: (await loadFill()).FillScreen }));
const loadExport = () => import(/* webpackChunkName: "export-screen" */ './screens/export');
const ExportScreen = lazy(async () => ({ default: (await loadExport()).ExportScreen }));
const OverviewScreen = lazy(async () => ({
  default: (await import(/* webpackChunkName: "overview" */ './overview/screen')).OverviewScreen,
}));

const useStyles = makeStyles({
  pane: {
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    // Where notices, header and footer leave the body too little, all of it scrolls.
    overflowX: 'hidden',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  column: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 'min-content' },
  words: { padding: tokens.spacingHorizontalM },
});

function Screen() {
  const { tab } = usePane();
  if (tab === 'check') return <CheckScreen />;
  const Wanted = tab === 'overview' ? OverviewScreen : tab === 'export' ? ExportScreen : FillScreen;
  return (
    <Suspense
      fallback={
        <Body>
          <Unseen>
            <h1>{say(`tab.${tab}`)}</h1>
          </Unseen>
        </Body>
      }
    >
      <Wanted />
    </Suspense>
  );
}

/**
 * Cursor in an activity: Fill in. Elsewhere: Check. Decided once; afterwards the tab stays as it was left. Where a
 * visit made the agreement, it is the visit that says where to go next.
 */
function useFirstTab(fixed: boolean) {
  const live = useLive();
  const { phase, selected } = useLiveState();
  const { setTab, visit } = usePane();
  const decided = useRef(fixed);
  useEffect(() => {
    if (decided.current || phase !== 'ready' || !selected) return;
    decided.current = true;
    if (visit) return;
    setTab(selectedActivity(live.getState()) ? 'fill' : 'check');
  }, [live, phase, selected, setTab, visit]);
}

function Lost() {
  const styles = useStyles();
  const live = useLive();
  const { trouble } = useLiveState();
  return (
    <>
      <TroubleNotice />
      <Body>
        <Unseen>
          <h1>{say('app.name')}</h1>
        </Unseen>
        <p className={styles.words}>{trouble ? null : say('app.noExcelWhy')}</p>
      </Body>
      <Footer
        first={say('trouble.title.read')}
        second={say('trouble.safe')}
        action={say('trouble.try')}
        onAction={() => void live.open()}
      />
    </>
  );
}

interface AppProps {
  readonly frameworks: readonly Framework[];
  /** True where the address already names a tab, as the ribbon's Export does. */
  readonly fixedTab: boolean;
}

function Pane({ frameworks, fixedTab }: AppProps) {
  const styles = useStyles();
  const { phase, reading } = useLiveState();
  const { tab, visit } = usePane();
  const place = useRef<HTMLDivElement>(null);
  useFirstTab(fixedTab);
  useFocusKept(place);
  useEffect(() => {
    // Not while Excel is being asked what is there: running these scripts would delay the first thing to press.
    if (phase === 'starting') return;
    void loadFill();
    void loadExport();
  }, [phase]);
  const empty = phase === 'none' || (phase === 'starting' && !reading);
  return (
    <div className={styles.pane} ref={place}>
      {visit ? (
        <>
          <Notices />
          <VisitFrame visit={visit} />
        </>
      ) : empty ? (
        <>
          <TroubleNotice />
          <Welcome frameworks={frameworks} starting={phase === 'starting'} />
        </>
      ) : phase === 'trouble' && !reading ? (
        <Lost />
      ) : (
        <>
          <Tabs />
          <Notices />
          <div className={styles.column}>
            <Guard key={tab}>
              <Screen />
            </Guard>
          </div>
        </>
      )}
      <Spoken />
    </div>
  );
}

export function App(props: AppProps) {
  return (
    <FrameworksProvider all={props.frameworks}>
      <Pane {...props} />
    </FrameworksProvider>
  );
}
