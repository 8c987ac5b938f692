/** One line of the list: what is wrong and where; the current one also says why, and what can be done. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent } from 'react';
import type { Finding } from '../../../core/agreement';
import type { Line as LineData } from '../model/groups';
import { labelOf } from '../../../core/workbook';
import { FindingText, SeverityIcon } from '../parts/finding';
import { useLive, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say, strung } from '../words';
import type { Work } from './ended';
import { fixing, OpenLine } from './open';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    padding: `6px ${tokens.spacingHorizontalM} 4px`,
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
    position: 'relative',
    // 24 px can be pressed (WCAG 2.5.8); the list stays as dense as its text.
    '::after': { content: '""', position: 'absolute', inset: '-7px 0 -1px' },
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
  text: { marginTop: '2px', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** What takes the focus itself when it is pressed. */
const OWN = 'button, input, textarea, label, [tabindex]';

interface LineProps {
  readonly line: LineData;
  readonly home: string | undefined;
  readonly current: boolean;
  /** True where it is the list's stop for Tab. */
  readonly stop: boolean;
  readonly place: { readonly n: number; readonly of: number };
  /** Findings of the list by whose rule this one was found, and that have a fix; asked for the open line only. */
  readonly alike: () => readonly Finding[];
  /** Does something about this line; answers whether it was done. */
  readonly run: (work: Work) => Promise<boolean>;
}

export function Line({ line, home, current, stop, place, alike, run }: LineProps) {
  const styles = useStyles();
  const live = useLive();
  const { readOnly, framework } = useLiveState();
  const { setOpen } = usePane();
  const text = useId();
  const head = useRef<HTMLButtonElement>(null);
  const { finding, all } = line;
  const label = framework ? labelOf(finding.column, framework) : finding.column;
  const severity = say(`severity.${finding.severity}`);
  const question = all.length > 1 ? say('check.in', { question: label, n: all.length }) : label;
  const finds = say('check.finding', { severity, question });
  const title = line.where ? say('check.at', { finding: finds, where: line.where }) : finds;
  const fixable = all.length === 1 && finding.fix !== null && !readOnly;

  const onKey = (event: KeyboardEvent) => {
    if (event.target !== head.current || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') void live.select(finding.at);
    else if (event.key === 'ArrowRight') setOpen(line.key);
    else if (event.key.toLowerCase() === 'f' && fixable)
      void run(fixing(live, finding, () => live.fix(finding)));
    else return;
    event.preventDefault();
  };

  return (
    <div
      className={mergeClasses(styles.line, current && styles.current)}
      onClick={(event) => {
        setOpen(line.key);
        // The line is chosen by its text as well; its own buttons keep the focus they have.
        if (!(event.target instanceof Element) || !event.target.closest(OWN)) head.current?.focus();
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
          data-line={line.key}
          tabIndex={stop ? 0 : -1}
          aria-expanded={current}
          aria-describedby={text}
          aria-keyshortcuts={fixable ? 'Enter F' : 'Enter'}
          aria-label={strung([title, say('check.position', place)])}
        >
          {title}
        </button>
        <div id={text} className={styles.text}>
          <FindingText finding={finding} cells={all.map((f) => f.at)} home={home} reachable={current} />
        </div>
        {current && <OpenLine line={line} home={home} alike={alike()} run={run} />}
      </div>
    </div>
  );
}
