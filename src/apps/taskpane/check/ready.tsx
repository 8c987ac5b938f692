/** Nothing is to fix: what that means, and what only a person can judge. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ColumnKey } from '../../../core/workbook';
import { CheckmarkCircleFilled, ChevronRightRegular, PersonRegular } from '../icons';
import { useLiveState } from '../state/live';
import { useJourney, usePane } from '../state/pane';
import { say } from '../words';

const useStyles = makeStyles({
  good: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '12px',
    padding: `14px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderBottom: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  sign: { color: tokens.colorStatusSuccessForeground1, paddingTop: '4px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  what: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  judge: {
    padding: `12px ${tokens.spacingHorizontalM} 4px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  checked: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '40px',
    padding: `8px ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  checkedTitle: { flex: '1 1 auto', fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

interface Question {
  readonly key: string;
  readonly text: string;
  readonly amount: string;
  /** Where reading begins. */
  readonly row: number;
  readonly column: ColumnKey;
}

function useQuestions(): readonly Question[] {
  const { reading } = useLiveState();
  const rows = reading?.activities ?? [];
  const [first] = rows;
  if (!first) return [];
  const outside = rows.flatMap((row) => row.who.filter((entry) => !entry.audience).map(() => row.index));
  const questions: Question[] = [
    {
      key: 'rationale',
      text: say('ready.rationale'),
      amount: say('ready.rationales', { n: rows.length }),
      row: first.index,
      column: 'rationale',
    },
    {
      key: 'outcome',
      text: say('ready.outcome'),
      amount: say('ready.outcomes', { n: rows.length }),
      row: first.index,
      column: 'outcome',
    },
  ];
  const [firstOutside] = outside;
  if (firstOutside !== undefined) {
    questions.push({
      key: 'outside',
      text: say('ready.outside'),
      amount: say('ready.outsides', { n: outside.length }),
      row: firstOutside,
      column: 'aims',
    });
  }
  return questions;
}

export function Ready() {
  const styles = useStyles();
  const { reading } = useLiveState();
  const { toField } = useJourney();
  const { setVisit } = usePane();
  const requirements = reading?.framework.pack.requirements.length ?? 0;
  const questions = useQuestions();
  const table = reading?.tables.activities;
  return (
    <>
      <div className={styles.good}>
        <span className={styles.sign}>
          <CheckmarkCircleFilled fontSize={20} aria-hidden="true" />
        </span>
        <div>
          <h1 className={styles.title}>{say('ready.title')}</h1>
          <p className={styles.what}>{say('ready.what', { n: reading?.activities.length ?? 0 })}</p>
        </div>
      </div>
      <section className={styles.judge}>
        <h2 className={styles.heading}>{say('ready.judge')}</h2>
        <div className={styles.quiet}>{say('ready.judgeWhy')}</div>
        <ul className={styles.list}>
          {questions.map((question) => (
            <li key={question.key} className={styles.item}>
              <PersonRegular fontSize={20} aria-hidden="true" />
              <div>
                {question.text}
                <div className={styles.quiet}>{question.amount}</div>
              </div>
              <Button
                size="small"
                aria-label={say('ready.readAll', { question: question.text })}
                onClick={() => {
                  const column = table?.columns[question.column];
                  if (!table || column === undefined) return;
                  void toField(
                    { sheet: table.sheet, row: table.firstRow + question.row, column },
                    question.column,
                  );
                }}
              >
                {say('ready.read')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <button type="button" className={styles.checked} onClick={() => setVisit('statement')}>
        <span className={styles.checkedTitle}>{say('ready.checked')}</span>
        <span className={styles.quiet}>{say('statement.of', { n: requirements })}</span>
        <ChevronRightRegular fontSize={16} aria-hidden="true" />
      </button>
    </>
  );
}
