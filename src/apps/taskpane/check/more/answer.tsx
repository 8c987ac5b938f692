/** Answering advice: yes, which the sheet then shows by itself, or no with a reason that is kept. */

import { Button, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Finding } from '../../../../core/agreement';
import { answersOf, type Live } from '../../../../core/live';
import { isReason } from '../../../../core/rules';
import { keyOf } from '../../model/findings';
import { today } from '../../model/today';
import { textRef } from '../../parts/ref';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';
import { withSteps, type Work } from '../ended';

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: '4px', marginTop: '4px', minWidth: 0 },
  radio: { minHeight: '28px', marginLeft: '-8px' },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  problem: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  text: { minWidth: 0, width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '4px 0' },
});

type Choice = 'yes' | 'no';

interface Draft {
  readonly choice: Choice | null;
  readonly text: string;
}

/** What was begun and not kept: a list that moves, or another tab, must not lose it. */
const begun = new WeakMap<Live, Map<string, Draft>>();

function draftsOf(live: Live): Map<string, Draft> {
  let drafts = begun.get(live);
  if (!drafts) begun.set(live, (drafts = new Map()));
  return drafts;
}

/** Why a text is no reason; "" where it is one. */
function problemOf(text: string, framework: Parameters<typeof isReason>[1] | null): string {
  if (text.trim() === '') return say('answer.empty');
  return framework && !isReason(text, framework) ? say('answer.placeholder', { text: text.trim() }) : '';
}

interface ReasonProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Answers whether the reason was kept. */
  readonly onKeep: (reason: string) => Promise<boolean>;
  readonly children: ReactNode;
}

/** The text of a reason, and the button that keeps it. */
export function Reason({ text, onText, onKeep, children }: ReasonProps) {
  const styles = useStyles();
  const { framework, readOnly } = useLiveState();
  const [problem, setProblem] = useState('');
  const [keeping, setKeeping] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Some browsers answer a promise, which is no end of an effect.
    void buttons.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const keep = async () => {
    const found = problemOf(text, framework);
    setProblem(found);
    if (found) {
      field.current?.focus();
      return;
    }
    setKeeping(true);
    await onKeep(text.trim());
    setKeeping(false);
  };
  return (
    <>
      <Textarea
        ref={textRef(field)}
        className={styles.text}
        aria-label={say('answer.reason')}
        aria-describedby={hint}
        aria-invalid={problem !== ''}
        resize="vertical"
        rows={3}
        value={text}
        disabled={readOnly}
        onChange={(_, data) => {
          setProblem('');
          onText(data.value);
        }}
      />
      <div id={hint} className={problem ? styles.problem : styles.hint} role={problem ? 'alert' : undefined}>
        {problem || say('answer.where')}
      </div>
      <div className={styles.actions} ref={buttons}>
        <Button size="small" disabled={readOnly || keeping} onClick={() => void keep()}>
          {say('answer.keep')}
        </Button>
        {children}
      </div>
    </>
  );
}

interface Props {
  readonly finding: Finding;
  readonly run: (work: Work) => Promise<boolean>;
  /** The button that leads to the cell. */
  readonly go: ReactNode;
  /** Fix, choices and the way to the cell; they stand there unless the answer is no. */
  readonly actions: ReactNode;
}

export function AnswerForm({ finding, run, go, actions }: Props) {
  const styles = useStyles();
  const live = useLive();
  const { partner } = usePane();
  const { readOnly } = useLiveState();
  const key = keyOf(finding);
  const drafts = draftsOf(live);
  const [draft, setDraft] = useState<Draft>(() => drafts.get(key) ?? { choice: null, text: '' });
  const change = (parts: Partial<Draft>) => {
    const next = { ...draft, ...parts };
    drafts.set(key, next);
    setDraft(next);
  };
  const keep = async (reason: string) => {
    const kept = await run(async () => {
      const answers = answersOf(live);
      if (!(await answers.answer(finding, reason, { by: partner, on: today() }))) return null;
      const answered = live.getState().answered.find((each) => keyOf(each.finding) === key);
      return {
        text: withSteps(say('answer.kept'), live.getState()),
        undo: answered ? () => answers.takeBack(answered) : null,
      };
    });
    if (kept) drafts.delete(key);
    return kept;
  };
  return (
    <div className={styles.form}>
      <RadioGroup
        aria-label={say('answer.label')}
        value={draft.choice ?? ''}
        disabled={readOnly}
        onChange={(_, data) => change({ choice: data.value === 'no' ? 'no' : 'yes' })}
      >
        <Radio className={styles.radio} value="yes" label={say('answer.yes')} />
        <Radio className={styles.radio} value="no" label={say('answer.no')} />
      </RadioGroup>
      {draft.choice === 'yes' && <div className={styles.hint}>{say('answer.yesWhy')}</div>}
      {draft.choice === 'no' ? (
        <Reason text={draft.text} onText={(text) => change({ text })} onKeep={keep}>
          {go}
        </Reason>
      ) : (
        actions
      )}
    </div>
  );
}
