/** What only a person can judge, and how far somebody got. It never holds back the export. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, PersonRegular } from '../../icons';
import { useJudging, type Question } from '../../model/judging';
import { usePane } from '../../state/pane';
import { say } from '../../words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 0',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** "9 outcomes. 6 read." */
function amount({ id, texts, read }: Question): string {
  const n = texts.length;
  const done = read === n ? say('ready.allRead') : say('ready.someRead', { n: read });
  return `${say(`ready.n.${id}`, { n })} ${done}`;
}

export function JudgeList() {
  const styles = useStyles();
  const { setVisit } = usePane();
  const { questions } = useJudging();
  return (
    <ul className={styles.list}>
      {questions.map((question) => {
        const { id, texts, read } = question;
        const all = read === texts.length;
        const text = say(`ready.${id}`);
        const action = say(read > 0 && !all ? 'ready.readOn' : 'ready.read');
        return (
          <li key={id} className={styles.item}>
            {all ? (
              <CheckmarkCircleFilled className={styles.good} fontSize={20} aria-hidden="true" />
            ) : (
              <PersonRegular fontSize={20} aria-hidden="true" />
            )}
            <div>
              {text}
              <div className={styles.quiet}>{amount(question)}</div>
            </div>
            <Button
              size="small"
              aria-label={say('ready.readAll', { action, question: text })}
              onClick={() => setVisit('judge', id)}
            >
              {action}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
