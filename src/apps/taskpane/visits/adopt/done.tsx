/** After a table was taken over: what came in, what was kept aside, and the way to it. */

import { useEffect } from 'react';
import type { Adoption } from '../../../../core/adopt';
import { CheckmarkCircleFilled } from '../../icons';
import { Body, Footer } from '../../parts/frame';
import { Series } from '../../parts/series';
import { TextLink } from '../../parts/text-link';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { useLooks } from '../copies/looks';
import { cellName } from './labels';
import { useStyles } from './looks';

const SHOWN = 12;

/** Cells of "Not placed" that hold text, in the order of the rows. */
function Aside() {
  const styles = useStyles();
  const live = useLive();
  const { reading } = useLiveState();
  const place = reading?.tables.activities;
  const column = place?.columns['unplaced'];
  const cells = (reading?.activities ?? []).filter(({ text }) => text.unplaced !== '');
  if (!place || column === undefined || cells.length === 0) {
    return <p className={styles.text}>{say('adopt.keptNone')}</p>;
  }
  return (
    <p className={styles.text}>
      {say('adopt.keptAside', { n: cells.length })}{' '}
      <Series kind="unit">
        {cells.slice(0, SHOWN).map(({ index }) => {
          const at = { sheet: place.sheet, row: place.firstRow + index, column };
          return (
            <TextLink key={index} onPress={() => void live.select(at)}>
              {cellName(at.row, at.column)}
            </TextLink>
          );
        })}
      </Series>
      {cells.length > SHOWN && ` ${say('adopt.more', { n: cells.length - SHOWN })}`}.
    </p>
  );
}

export function Done({ adoption, sheet }: { adoption: Adoption; sheet: string }) {
  const looks = useLooks();
  const styles = useStyles();
  const { counts } = useLiveState();
  const { setTab, announce } = usePane();
  const title = say('adopt.done', { n: adoption.activities.length });
  useEffect(() => announce(title), [announce, title]);
  const near = adoption.notes.filter(({ kind }) => kind === 'near-miss').length;
  return (
    <>
      <Body>
        <section className={looks.section}>
          <div className={styles.head}>
            <h2 className={looks.title}>{title}</h2>
            <CheckmarkCircleFilled className={styles.done} fontSize={24} aria-hidden="true" />
          </div>
          <p className={styles.text}>
            {say('adopt.doneWhy')} {counts.errors > 0 && say('adopt.toFix', { n: counts.errors })}
          </p>
          <Aside />
          {near > 0 && <p className={styles.text}>{say('adopt.near', { n: near })}</p>}
        </section>
      </Body>
      <Footer
        first={say('adopt.count', { n: adoption.activities.length })}
        second={say('adopt.checked', { sheet })}
        action={say('adopt.go')}
        onAction={() => setTab('check')}
      />
    </>
  );
}
