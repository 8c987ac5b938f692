/** One line of the list: what is wrong and where; the current one also says why, and what can be done. */

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent } from 'react';
import { ArrowRightRegular, CheckmarkCircleFilled, WrenchRegular } from '../icons';
import type { Line as LineData } from '../model/findings';
import { labelOf } from '../../../core/workbook';
import { FindingText, SeverityIcon } from '../parts/finding';
import { Quote } from '../parts/quote';
import { useLive, useLiveState } from '../state/live';
import { useJourney, usePane } from '../state/pane';
import { say } from '../words';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    padding: `6px ${tokens.spacingHorizontalM}`,
    borderLeft: '2px solid transparent',
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    cursor: 'pointer',
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeft: '4px solid Highlight' },
  },
  sign: { paddingTop: '2px' },
  head: {
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px', marginBottom: '4px' },
  action: {
    maxWidth: '100%',
    minWidth: 0,
    overflowWrap: 'anywhere',
    textAlign: 'left',
    '@container (max-width: 319px)': { width: '100%', justifyContent: 'flex-start' },
  },
  fixed: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: `6px ${tokens.spacingHorizontalM} 6px 14px`,
  },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
});

/** "Fixed in M11. Undo", in the place of the finding that is gone. */
export function FixedLine({ cell }: { cell: string }) {
  const styles = useStyles();
  const live = useLive();
  return (
    <div className={styles.fixed} role="status">
      <CheckmarkCircleFilled className={styles.done} fontSize={16} aria-hidden="true" />
      <span>{say('check.fixed', { cell })}</span>
      <Button size="small" appearance="transparent" onClick={() => void live.takeBack()}>
        {say('check.undo')}
      </Button>
    </div>
  );
}

interface LineProps {
  readonly line: LineData;
  readonly home: string | undefined;
  readonly current: boolean;
  readonly place: { readonly n: number; readonly of: number };
  readonly onFix: (choice?: number) => void;
}

function Actions({
  line,
  onFix,
  onGo,
}: {
  line: LineData;
  onFix: (choice?: number) => void;
  onGo: () => void;
}) {
  const styles = useStyles();
  const { readOnly } = useLiveState();
  const { fix, choices } = line.finding;
  const single = line.all.length === 1;
  return (
    <div className={styles.actions}>
      {single && fix && (
        <Button
          className={styles.action}
          size="small"
          icon={<WrenchRegular />}
          disabled={readOnly}
          onClick={() => onFix()}
        >
          {fix.label}
        </Button>
      )}
      {single &&
        choices.map((choice, i) => (
          <Button
            key={choice.label}
            className={styles.action}
            size="small"
            disabled={readOnly}
            onClick={() => onFix(i)}
          >
            {choice.label}
          </Button>
        ))}
      <Button
        className={styles.action}
        size="small"
        appearance={fix || choices.length > 0 ? 'subtle' : 'secondary'}
        icon={<ArrowRightRegular />}
        onClick={onGo}
      >
        {say('check.go')}
      </Button>
    </div>
  );
}

export function Line({ line, home, current, place, onFix }: LineProps) {
  const styles = useStyles();
  const live = useLive();
  const { readOnly, framework } = useLiveState();
  const { setOpen } = usePane();
  const { toFinding } = useJourney();
  const text = useId();
  const head = useRef<HTMLButtonElement>(null);
  const { finding, all } = line;
  const label = framework ? labelOf(finding.column, framework) : finding.column;
  const question = all.length > 1 ? say('check.in', { question: label, n: all.length }) : label;
  const fixable = all.length === 1 && finding.fix !== null && !readOnly;

  const onKey = (event: KeyboardEvent) => {
    if (event.target !== head.current || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') void live.select(finding.at);
    else if (event.key === 'ArrowRight') setOpen(line.key);
    else if (event.key.toLowerCase() === 'f' && fixable) onFix();
    else return;
    event.preventDefault();
  };

  return (
    <div
      className={mergeClasses(styles.line, current && styles.current)}
      onClick={(event) => {
        setOpen(line.key);
        // The line is chosen by its text as well; its own buttons keep the focus they have.
        if (!(event.target instanceof Element) || !event.target.closest('button')) head.current?.focus();
      }}
      onKeyDown={onKey}
    >
      <span className={styles.sign}>
        <SeverityIcon severity={finding.severity} />
      </span>
      <div>
        <button
          ref={head}
          className={styles.head}
          type="button"
          data-line=""
          tabIndex={current ? 0 : -1}
          aria-expanded={current}
          aria-describedby={text}
          aria-keyshortcuts={fixable ? 'Enter F' : 'Enter'}
          aria-label={`${say('check.finding', { severity: say(`severity.${finding.severity}`), question })}, ${say('check.position', place)}`}
        >
          {say('check.finding', { severity: say(`severity.${finding.severity}`), question })}
        </button>
        <div id={text} className={styles.text}>
          <FindingText finding={finding} cells={all.map((f) => f.at)} home={home} reachable={current} />
        </div>
        {current && (
          <>
            {finding.quote && <Quote text={finding.quote} />}
            <Actions line={line} onFix={onFix} onGo={() => void toFinding(finding)} />
          </>
        )}
      </div>
    </div>
  );
}
