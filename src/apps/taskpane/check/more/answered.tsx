/** Advice that was answered: with its reason, to be changed or taken back. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { answersOf } from '../../../../core/live';
import type { Answered } from '../../../../core/rules';
import { dayInWords, labelOf } from '../../../../core/workbook';
import { ChevronDownRegular, ChevronRightRegular } from '../../icons';
import { keyOf } from '../../model/findings';
import { FindingText, SeverityIcon } from '../../parts/finding';
import { useLive, useLiveState } from '../../state/live';
import { usePane } from '../../state/pane';
import { today } from '../../model/today';
import { say, strung } from '../../words';
import { withSteps } from '../ended';
import { Reason } from './answer';

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '36px',
    padding: `8px ${tokens.spacingHorizontalM} 6px`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flex: '1 1 auto', fontWeight: tokens.fontWeightSemibold },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: 'none', margin: 0, padding: '0 0 6px' },
  item: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    padding: `6px ${tokens.spacingHorizontalM} 6px 14px`,
    overflowWrap: 'anywhere',
  },
  reason: { marginTop: '2px', whiteSpace: 'pre-line' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px', marginLeft: '-8px' },
  more: { margin: `0 ${tokens.spacingHorizontalM} 8px 36px` },
  status: { padding: `0 ${tokens.spacingHorizontalM} 6px 38px` },
});

/** Answers that are drawn before "Show more" is pressed. */
const FEW = 20;

interface ItemProps {
  readonly answered: Answered;
  readonly home: string | undefined;
  readonly onEnded: (text: string) => void;
}

function Item({ answered, home, onEnded }: ItemProps) {
  const styles = useStyles();
  const live = useLive();
  const { framework, readOnly } = useLiveState();
  const { partner } = usePane();
  const [draft, setDraft] = useState<string | null>(null);
  const { finding, answer } = answered;
  const question = framework ? labelOf(finding.column, framework) : finding.column;
  const answers = answersOf(live);
  const keep = async (reason: string) => {
    const kept = await answers.answer(finding, reason, { by: partner || answer.by, on: today() });
    if (!kept) return false;
    setDraft(null);
    onEnded(withSteps(say('answer.kept'), live.getState()));
    return true;
  };
  const takeBack = async () => {
    if (await answers.takeBack(answered)) onEnded(withSteps(say('answered.back'), live.getState()));
  };
  const by = [answer.by, /^\d{4}-/.test(answer.on) ? dayInWords(answer.on) : answer.on].filter(Boolean);
  return (
    <li className={styles.item}>
      <SeverityIcon severity="advice" />
      <div>
        <div className={styles.quiet}>
          {say('check.finding', { severity: say('severity.advice'), question })}
        </div>
        <FindingText finding={finding} cells={[finding.at]} home={home} />
        {draft === null ? (
          <>
            <div className={styles.reason}>
              <b>{say('answered.no')}</b> {answer.reason}
            </div>
            {by.length > 0 && <div className={styles.quiet}>{strung(by)}</div>}
            <div className={styles.actions}>
              <Button
                size="small"
                appearance="subtle"
                disabled={readOnly}
                aria-label={say('answered.changeOf', { question })}
                onClick={() => setDraft(answer.reason)}
              >
                {say('answered.change')}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                disabled={readOnly}
                aria-label={say('answered.takeBackOf', { question })}
                onClick={() => void takeBack()}
              >
                {say('answered.takeBack')}
              </Button>
            </div>
          </>
        ) : (
          <Reason text={draft} onText={setDraft} onKeep={keep}>
            <Button size="small" appearance="subtle" onClick={() => setDraft(null)}>
              {say('answered.cancel')}
            </Button>
          </Reason>
        )}
      </div>
    </li>
  );
}

interface Props {
  readonly answered: readonly Answered[];
  readonly home: string | undefined;
  /** Whether it stands open at first. */
  readonly open: boolean;
}

export function AnsweredList({ answered, home, open: first }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(first);
  const [all, setAll] = useState(false);
  const [status, setStatus] = useState('');
  const head = useRef<HTMLButtonElement>(null);
  const list = all ? answered : answered.slice(0, FEW);
  const ended = (text: string) => {
    setStatus(text);
    // The button that was pressed is gone with its line.
    head.current?.focus();
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <button
          ref={head}
          type="button"
          className={styles.head}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDownRegular fontSize={16} /> : <ChevronRightRegular fontSize={16} />}
          <span className={styles.title}>{say('answered.title')}</span>
          <span className={styles.quiet}>{say('answered.n', { n: answered.length })}</span>
        </button>
      </h2>
      <div className={status ? styles.status : undefined} role="status">
        {status}
      </div>
      {open && (
        <ul className={styles.list}>
          {list.map((each) => (
            <Item key={keyOf(each.finding)} answered={each} home={home} onEnded={ended} />
          ))}
        </ul>
      )}
      {open && list.length < answered.length && (
        <Button className={styles.more} size="small" appearance="subtle" onClick={() => setAll(true)}>
          {say('check.more', { n: answered.length - list.length })}
        </Button>
      )}
    </section>
  );
}
