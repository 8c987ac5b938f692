/** What is being looked at, and its state: number and topic, policy area and row, what is to fix in one sentence. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Finding, Severity } from '../../../core/agreement';
import { activitiesOf, type Done } from '../../../core/live';
import { columnLabel, isColumnKey } from '../../../core/workbook';
import { CheckmarkCircleFilled, ChevronDownRegular, ChevronUpRegular, CircleRegular } from '../icons';
import { asked, titleOf, type Current } from '../model/activity';
import { columnsOf } from '../model/findings';
import { SeverityIcon } from '../parts/finding';
import { Header } from '../parts/frame';
import { Series } from '../parts/series';
import { TextLink } from '../parts/text-link';
import { Told } from '../parts/told';
import { useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import { useSeldom } from './fetched';
import { RowMenu, type RowNews } from './row-menu';

const useStyles = makeStyles({
  top: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  names: { flex: '1 1 auto', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // Two lines; what is longer stands whole in WHAT.
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  where: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 16px',
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  part: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '6px' },
  done: { color: tokens.colorStatusSuccessForeground1 },
  several: {
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

function Sentence({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) {
  const styles = useStyles();
  const { wishFocus } = usePane();
  const found = findings.filter((f) => f.severity === severity);
  if (found.length === 0) return null;
  return (
    <span className={styles.part}>
      <SeverityIcon severity={severity} />
      <span>
        {say(`count.${severity}`, { n: found.length })}:{' '}
        <Series kind="unit">
          {columnsOf(found).map((column) => (
            <TextLink key={column} onPress={() => isColumnKey(column) && wishFocus(column)}>
              {columnLabel(column)}
            </TextLink>
          ))}
        </Series>
      </span>
    </span>
  );
}

function State({ current }: { current: Current }) {
  const styles = useStyles();
  if (!current.row) {
    return (
      <span className={styles.part}>
        <CircleRegular fontSize={16} aria-hidden="true" />
        <span>{say('count.answer', { n: asked.length })}</span>
      </span>
    );
  }
  const open = current.findings.some((f) => f.severity !== 'note');
  if (!open) {
    return (
      <span className={styles.part}>
        <CheckmarkCircleFilled className={styles.done} fontSize={16} aria-hidden="true" />
        <span>{say('count.filled')}</span>
      </span>
    );
  }
  return (
    <>
      <Sentence severity="error" findings={current.findings} />
      <Sentence severity="advice" findings={current.findings} />
    </>
  );
}

/** True while the activity that was just added or copied stands in a row that the sheet hides. */
function useHidden(done: Done | null, sheetRow: number): boolean {
  const live = useLive();
  const [hidden, setHidden] = useState<{ readonly done: Done; readonly row: number } | null>(null);
  useEffect(() => {
    if (done?.action !== 'add' && done?.action !== 'duplicate') return;
    const row = live.getState().selected?.row ?? -1;
    void activitiesOf(live)
      .outOfSight()
      .then((is) => setHidden(is ? { done, row } : null));
  }, [live, done]);
  return hidden !== null && hidden.done === done && hidden.row === sheetRow;
}

interface Props {
  readonly current: Current;
  /** The policy area as it is called in the strategy, or as typed. */
  readonly area: string;
  readonly onMove: (step: 1 | -1) => void;
}

export function FillHeader({ current, area, onMove }: Props) {
  const styles = useStyles();
  const live = useLive();
  const seldom = useSeldom();
  const { selectedRows, readOnly, done } = useLiveState();
  const [asking, setAsking] = useState<number | null>(null);
  const [news, setNews] = useState<(RowNews & { readonly done: typeof done }) | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  // Said until the next thing is done, and only at its row.
  const said = news !== null && news.done === done && news.index === current.index ? news.text : '';
  const tell = (told: RowNews) => setNews({ ...told, done: live.getState().done });
  const title = titleOf(current.row, current.index);
  const row = current.sheetRow + 1;
  const where = area ? say('fill.where', { area, row }) : say('fill.whereRow', { row });
  const hidden = useHidden(done, current.sheetRow);
  return (
    <Header label={title}>
      <div className={styles.top}>
        <div className={styles.names}>
          <h1 className={styles.title} title={title}>
            {title}
          </h1>
          <div className={styles.where}>{where}</div>
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronUpRegular />}
          aria-label={say('fill.up')}
          title={say('fill.up')}
          disabledFocusable={current.index === 0}
          onClick={() => onMove(-1)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronDownRegular />}
          aria-label={say('fill.down')}
          title={say('fill.down')}
          disabledFocusable={current.index >= current.table.rowCount - 1}
          onClick={() => onMove(1)}
        />
        {!readOnly && (
          <RowMenu current={current} trigger={menu} onAsk={() => setAsking(current.index)} onNews={tell} />
        )}
      </div>
      <div className={styles.state}>
        <State current={current} />
      </div>
      {seldom && asking === current.index && (
        <seldom.RemoveAsk
          current={current}
          onNews={tell}
          onEnd={() => {
            setAsking(null);
            menu.current?.focus();
          }}
        />
      )}
      {seldom && <seldom.Elsewhere current={current} />}
      {said && <div className={styles.several}>{said}</div>}
      {hidden && <Told className={styles.several}>{say('row.hidden', { row })}</Told>}
      {selectedRows > 1 && <div className={styles.several}>{say('fill.several')}</div>}
    </Header>
  );
}
