/** Fill in: the selected row as a form that speaks the strategy's language. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import type { Reading } from '../../../core/workbook';
import { asked, besides, fieldsOf, selectedActivity, titleOf, type Current } from '../model/activity';
import { Body, Footer } from '../parts/frame';
import { useLive, useLiveState } from '../state/live';
import { useJourney, usePane } from '../state/pane';
import { say } from '../words';
import { useSeldom } from './fetched';
import { useFieldKept, useFocusWish, useHeld, type Held } from './focus';
import { useActivitySerial } from './serial';
import { FillHeader } from './header';
import { Question } from './question';

const useStyles = makeStyles({
  words: { display: 'grid', rowGap: '4px', padding: `24px ${tokens.spacingHorizontalM}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  besides: {
    margin: 0,
    padding: `14px ${tokens.spacingHorizontalM} 4px`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

function Gone({ held }: { held: Held }) {
  const seldom = useSeldom();
  return seldom && <seldom.GoneTexts held={held} />;
}

function Form({ current, reading, held }: { current: Current; reading: Reading; held: Held }) {
  const styles = useStyles();
  const body = useRef<HTMLElement>(null);
  useFocusWish(body, current.sheetRow);
  const fields = fieldsOf(current);
  const serial = useActivitySerial(current, reading);
  useFieldKept(body, held, serial);
  return (
    <Body ref={body}>
      <Gone held={held} />
      {fields.map((column) => (
        <div key={`${serial} ${column}`}>
          {column === fields.find((key) => besides.has(key)) && (
            <h2 className={styles.besides}>{say('fill.besides')}</h2>
          )}
          <Question current={current} column={column} reading={reading} />
        </div>
      ))}
    </Body>
  );
}

function NothingSelected({ held }: { held: Held }) {
  const styles = useStyles();
  const live = useLive();
  const { reading, counts } = useLiveState();
  const { next } = useJourney();
  const table = reading?.tables.activities;
  const first = () => {
    if (!table) return;
    const index = reading.activities[0]?.index ?? 0;
    void live.select({ sheet: table.sheet, row: table.firstRow + index, column: table.columns['area'] ?? 0 });
  };
  return (
    <>
      <Body>
        <Gone held={held} />
        <div className={styles.words}>
          <h1 className={styles.title}>{say('fill.none')}</h1>
          <span>{say('fill.noneWhy')}</span>
        </div>
      </Body>
      <Footer
        first={counts.errors > 0 ? say('count.error', { n: counts.errors }) : say('fill.none')}
        second={say('fill.kept')}
        action={counts.errors > 0 ? say('fill.nextFix') : say('fill.toFirst')}
        onAction={counts.errors > 0 ? next : first}
      />
    </>
  );
}

function FillFooter({ current }: { current: Current }) {
  const { counts } = useLiveState();
  const { setTab, wishFocus } = usePane();
  const { next } = useJourney();
  const { row } = current;
  const answered = asked.filter((key) => row?.text[key].trim());
  const blank = asked.find((key) => !row?.text[key].trim());
  if (!row) {
    return (
      <Footer
        first={say('fill.answered', { done: 0, of: asked.length })}
        second={say('fill.kept')}
        action={say('fill.nextQuestion')}
        onAction={() => blank && wishFocus(blank)}
      />
    );
  }
  const here = current.findings.filter((f) => f.severity === 'error').length;
  return (
    <Footer
      first={here > 0 ? say('fill.here', { n: here }) : say('fill.hereNone')}
      second={
        counts.errors > 0
          ? say('fill.all', { n: counts.errors })
          : say('fill.answered', { done: answered.length, of: asked.length })
      }
      action={say(counts.errors > 0 ? 'fill.nextFix' : 'tab.check')}
      onAction={counts.errors > 0 ? next : () => setTab('check')}
    />
  );
}

export function FillScreen() {
  const live = useLive();
  const state = useLiveState();
  const { announce } = usePane();
  const { reading } = state;
  const current = selectedActivity(state);
  const { held, ...around } = useHeld();
  const typed = current?.row?.text.area ?? '';
  const move = (step: 1 | -1) => {
    if (!current) return;
    const index = current.index + step;
    if (index < 0 || index >= current.table.rowCount) return;
    void live
      .select({
        sheet: current.table.sheet,
        row: current.sheetRow + step,
        column: state.selected?.column ?? current.table.columns['area'] ?? 0,
      })
      .then(() => {
        const now = selectedActivity(live.getState());
        if (now) announce(titleOf(now.row, now.index));
      });
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <div style={{ display: 'contents' }} onKeyDown={onKey} {...around}>
      {reading && current ? (
        <>
          <FillHeader
            current={current}
            area={reading.framework.vocabulary.area(typed)?.label ?? typed}
            onMove={move}
          />
          <Form current={current} reading={reading} held={held} />
          <FillFooter current={current} />
        </>
      ) : (
        <NothingSelected held={held} />
      )}
    </div>
  );
}
