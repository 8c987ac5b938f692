/** Overview: what is worth a look first, then the pictures it was read from. Fetched on demand. */

import { useMemo } from 'react';
import { calendarOf, contactsOf, coverageOf } from '../../../core/agreement/pictures';
import { rowsToFix } from '../model/findings';
import { Body, Footer } from '../parts/frame';
import { useLive, useLiveState } from '../state/live';
import { useJourney, usePane } from '../state/pane';
import { say } from '../words';
import { approachedMost, clashesIn, partnerFigures, worthOf } from './figures';
import { LevelMap } from './level-map';
import { Audiences } from './audiences';
import { Partners } from './partners';
import { TimeLine } from './time-line';
import { WorthALook } from './worth';

/** Audiences shown as approached most. */
const MOST = 5;

export function OverviewScreen() {
  const live = useLive();
  const state = useLiveState();
  const { reading, counts, findings, asOf } = state;
  const { setTab } = usePane();
  const { next } = useJourney();
  const pictures = useMemo(() => {
    const agreement = reading && live.agreement();
    if (!reading || !agreement) return null;
    const sources = [{ id: '', agreement }];
    const { framework } = reading;
    return {
      coverage: coverageOf(sources, framework),
      calendar: calendarOf(sources, framework),
      most: approachedMost(reading, contactsOf(sources, framework), MOST),
      partners: partnerFigures(reading),
    };
  }, [live, reading]);
  if (!reading || !pictures) return <Body>{null}</Body>;
  const { activities } = reading;
  const done = counts.errors === 0;
  const started = activities.length > 0;
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  return (
    <>
      <Body>
        <WorthALook
          reading={reading}
          worth={started ? worthOf(state, reading, pictures.coverage, pictures.calendar) : []}
        />
        <LevelMap reading={reading} coverage={pictures.coverage} />
        {started && (
          <>
            <TimeLine reading={reading} calendar={pictures.calendar} now={year * 12 + month - 1} />
            <Audiences reading={reading} figures={pictures.most} clashes={clashesIn(state)} />
            <Partners reading={reading} figures={pictures.partners} />
          </>
        )}
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
