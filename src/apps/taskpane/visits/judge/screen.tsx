/** Reading texts one by one, to judge what a program cannot. Optional: it holds nothing back. */

import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { JUDGED, type Judged, type JudgedText } from '../../../../core/live';
import { columnLabel, toA1 } from '../../../../core/workbook';
import { CheckmarkCircleFilled, ChevronDownRegular, ChevronUpRegular } from '../../icons';
import { titleOf } from '../../model/activity';
import { useJudging } from '../../model/judging';
import { Body, Footer } from '../../parts/frame';
import { Quote } from '../../parts/quote';
import { TextLink } from '../../parts/text-link';
import { useLiveState } from '../../state/live';
import { useJourney, usePane } from '../../state/pane';
import { say } from '../../words';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: `8px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { flex: '1 1 auto', minWidth: 0 },
  page: { padding: `8px ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  label: { margin: '12px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0 0', whiteSpace: 'pre-line' },
  read: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'start',
    justifyItems: 'start',
    marginTop: '12px',
  },
  unread: { gridColumn: '2', marginLeft: '-8px' },
  good: { color: tokens.colorStatusSuccessForeground1, marginTop: '2px' },
});

/** The requirement whose sentence a question rests on. */
const RESTS_ON: Readonly<Record<Judged, string>> = { rationale: 'R8', outcome: 'R9', outside: 'R6' };

function Texts({ text }: { text: JudgedText }) {
  const styles = useStyles();
  const { reading } = useLiveState();
  const { toField } = useJourney();
  const table = reading?.tables.activities;
  return (
    <>
      {text.outside.length > 0 && (
        <section>
          <h3 className={styles.label}>{say('judge.outside')}</h3>
          <p className={styles.text}>{text.outside.join('\n')}</p>
        </section>
      )}
      {text.columns.map((column) => {
        const at = table?.columns[column];
        const cell =
          table && at !== undefined
            ? { sheet: table.sheet, row: table.firstRow + text.index, column: at }
            : null;
        return (
          <section key={column}>
            <h3 className={styles.label}>
              {columnLabel(column)}{' '}
              {cell && <TextLink onPress={() => void toField(cell, column)}>{toA1(cell)}</TextLink>}
            </h3>
            <p className={styles.text}>{text.row.text[column] || say('field.empty')}</p>
          </section>
        );
      })}
    </>
  );
}

/** The place of the first text that was not read, from a place on and round again; -1 where all were. */
function nextUnread(texts: readonly JudgedText[], marks: ReadonlySet<string> | null, from: number): number {
  const order = texts.map((_, i) => (from + i) % texts.length);
  return order.find((place) => !marks?.has(texts[place]?.mark ?? '')) ?? -1;
}

export function JudgeScreen() {
  const styles = useStyles();
  const { framework, readOnly } = useLiveState();
  const { about, setVisit, setTab, announce } = usePane();
  const { questions, marks, judging } = useJudging();
  const [chosen, setChosen] = useState<Judged>(() => JUDGED.find((id) => id === about) ?? 'rationale');
  const question = questions.find(({ id }) => id === chosen) ?? questions[0];
  const texts = question?.texts ?? [];
  const [wanted, setWanted] = useState<number | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const place = Math.min(wanted ?? Math.max(0, nextUnread(texts, marks, 0)), texts.length - 1);
  const text = texts[place];
  const read = text ? (marks?.has(text.mark) ?? false) : false;
  const title = text ? titleOf(text.row, text.index) : '';
  useEffect(() => {
    page.current?.scrollIntoView({ block: 'start' });
    if (title) announce(title);
  }, [title, announce]);
  if (!question || !text || !framework) {
    return (
      <>
        <Body>
          <p className={styles.page}>{say('judge.nothing')}</p>
        </Body>
        <Footer first="" second="" action={say('judge.done')} onAction={() => setVisit(null)} />
      </>
    );
  }
  const quote = framework.pack.requirements.find(({ id }) => id === RESTS_ON[question.id])?.quote;
  const left = texts.length - question.read - (read ? 0 : 1);
  const go = async () => {
    if (!read && !readOnly && !(await judging.set(text.mark, true))) return;
    const next = nextUnread(texts, judging.marks(), place + 1);
    if (next < 0) setTab('check');
    else setWanted(next);
  };
  const action = left === 0 ? 'judge.last' : read ? 'judge.next' : 'judge.readNext';
  return (
    <>
      <section className={styles.bar} aria-label={say('judge.question')} data-part="">
        <Select
          className={styles.choice}
          size="small"
          aria-label={say('judge.question')}
          value={question.id}
          onChange={(_, data) => {
            setChosen(JUDGED.find((id) => id === data.value) ?? 'rationale');
            setWanted(null);
          }}
        >
          {questions.map(({ id }) => (
            <option key={id} value={id}>
              {say(`ready.${id}`)}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronUpRegular />}
          aria-label={say('fill.up')}
          title={say('fill.up')}
          disabled={place === 0}
          onClick={() => setWanted(place - 1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label={say('fill.down')}
          title={say('fill.down')}
          disabled={place === texts.length - 1}
          onClick={() => setWanted(place + 1)}
        />
      </section>
      <Body>
        <div className={styles.page} ref={page}>
          <h2 className={styles.title}>{title}</h2>
          <div className={styles.quiet}>
            {say('judge.place', { question: say(`ready.${question.id}`), n: place + 1, of: texts.length })}
          </div>
          {quote && <Quote text={quote} />}
          <Texts text={text} />
          {read && (
            <div className={styles.read}>
              <CheckmarkCircleFilled className={styles.good} fontSize={16} aria-hidden="true" />
              <span>{say('judge.read')}</span>
              <Button
                className={styles.unread}
                size="small"
                appearance="subtle"
                disabled={readOnly}
                onClick={() => void judging.set(text.mark, false)}
              >
                {say('judge.unread')}
              </Button>
            </div>
          )}
        </div>
      </Body>
      <Footer
        first={say('judge.of', { n: question.read, of: texts.length })}
        second={say('judge.optional')}
        action={say(action)}
        onAction={() => void go()}
      />
    </>
  );
}
