/** What the open line of the list offers, and what stands there for a while when it was done. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { Finding } from '../../../core/agreement';
import type { Live } from '../../../core/live';
import { toA1 } from '../../../core/workbook';
import { ArrowRightRegular, CheckmarkCircleFilled, WrenchRegular } from '../icons';
import type { Line as LineData } from '../model/groups';
import { Told } from '../parts/told';
import { Quote } from '../parts/quote';
import { useGivenLanguage, useLive, useLiveState } from '../state/live';
import { useJourney, usePane } from '../state/pane';
import { say } from '../words';
import { withSteps, type Ended, type Work } from './ended';
import { AnswerForm, FixAll, Preview } from './load';

const useStyles = makeStyles({
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
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    padding: `6px ${tokens.spacingHorizontalM} 6px 14px`,
  },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
});

/** What was done, in the place of the finding that is gone: "Fixed in M11. Undo". */
export function EndedLine({ ended }: { ended: Ended }) {
  const styles = useStyles();
  const { undo } = ended;
  const { announce } = usePane();
  const takeBack = async () => {
    if (await undo?.()) announce(say('check.undone'));
  };
  return (
    <div className={styles.fixed} data-ended="">
      <CheckmarkCircleFilled className={styles.done} fontSize={16} aria-hidden="true" />
      <Told key={ended.text}>{ended.text}</Told>
      {undo && (
        <Button size="small" appearance="transparent" onClick={() => void takeBack()}>
          {say('check.undo')}
        </Button>
      )}
    </div>
  );
}

/** The work of applying a fix, or the choice of that number. */
export function fixing(live: Live, { at }: Finding, fix: () => Promise<boolean>): Work {
  return async () => {
    if (!(await fix())) return null;
    return {
      text: withSteps(say('check.fixed', { cell: toA1(at) }), live.getState()),
      undo: () => live.takeBack(),
    };
  };
}

interface OpenProps {
  readonly line: LineData;
  readonly home: string | undefined;
  /** Findings of the list by whose rule this one was found, and that have a fix. */
  readonly alike: readonly Finding[];
  readonly run: (work: Work) => Promise<boolean>;
}

/** The line that stands open: the strategy's sentence, what can be done, and what can be answered. */
export function OpenLine({ line, home, alike, run }: OpenProps) {
  const styles = useStyles();
  const live = useLive();
  const { readOnly } = useLiveState();
  const language = useGivenLanguage();
  const { toFinding } = useJourney();
  const { finding, all } = line;
  const { fix, choices } = finding;
  const single = all.length === 1;
  const apply = (choice?: number) => void run(fixing(live, finding, () => live.fix(finding, choice)));
  const go = (
    <Button
      className={styles.action}
      size="small"
      appearance={fix || choices.length > 0 ? 'subtle' : 'secondary'}
      icon={<ArrowRightRegular />}
      onClick={() => void toFinding(finding)}
    >
      {say('check.go')}
    </Button>
  );
  const actions = (
    <div className={styles.actions}>
      {single && fix && (
        <Button
          className={styles.action}
          size="small"
          lang={language}
          icon={<WrenchRegular />}
          disabled={readOnly}
          onClick={() => apply()}
        >
          {fix.label}
        </Button>
      )}
      {single &&
        choices.map((choice, i) => (
          <Button
            key={choice.label}
            lang={language}
            className={styles.action}
            size="small"
            disabled={readOnly}
            onClick={() => apply(i)}
          >
            {choice.label}
          </Button>
        ))}
      {go}
    </div>
  );
  const many = alike.length > (single ? 1 : 0);
  return (
    <>
      {finding.quote && <Quote text={finding.quote} />}
      <Suspense fallback={actions}>
        {single && fix && <Preview finding={finding} home={home} />}
        {single && finding.severity === 'advice' ? (
          <AnswerForm finding={finding} run={run} go={go} actions={actions} />
        ) : (
          actions
        )}
        {many && <FixAll findings={alike} home={home} run={(work) => void run(work)} />}
      </Suspense>
    </>
  );
}
