/** The questions of the cover, and those on joint activity, each the field of its own cell. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { COVER_KEYS, DERIVED, STATUSES, type CoverKey } from '../../../../core/agreement';
import {
  coverQuestions,
  dayInWords,
  yesNo,
  type CoverQuestion,
  type KeyedRow,
  type Position,
  type Reading,
} from '../../../../core/workbook';
import { CellField } from '../../forms/cell-field';
import { ChoiceEditor } from '../../forms/choice';
import { DayEditor } from '../../forms/day';
import { useCellDraft } from '../../forms/draft';
import { ShortEditor, TextEditor, type ControlProps } from '../../forms/text';
import { useGivenLanguage, useLiveState } from '../../state/live';
import { fieldId, type FormTable } from '../../state/pane';
import { say, type WordKey } from '../../words';

const useStyles = makeStyles({
  part: {
    margin: 0,
    padding: `14px ${tokens.spacingHorizontalM} 2px`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  why: {
    margin: 0,
    padding: `4px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface TableCellProps {
  readonly table: FormTable;
  readonly reading: Reading;
  /** The row it belongs to; its key finds it again after a change. */
  readonly row: KeyedRow;
  /** Key of the column. */
  readonly column: string;
  readonly label: string;
  readonly hint?: string;
  readonly sentence?: string | null;
  readonly short?: boolean;
  /** True where the cell holds a day, which is shown in words. */
  readonly day?: boolean;
  /** True where label and hint are the workbook's words (decision 28). */
  readonly given?: boolean;
  readonly children: (control: ControlProps) => React.ReactNode;
}

/** A cell of the cover, of a partner or of joint activity as a field. */
export function TableCell(props: TableCellProps) {
  const { table, reading, row, column, label, hint, sentence = null, short = false, day = false } = props;
  const { findings } = useLiveState();
  const language = useGivenLanguage();
  const place = reading.tables[table];
  const index = place?.columns[column];
  const at: Position | null =
    place && index !== undefined ? { sheet: place.sheet, row: row.row, column: index } : null;
  // A partner is known by its name, which may itself be changed; a question by its key.
  const ownerOf = ({ key, values }: KeyedRow): string =>
    table !== 'partners' ? key : column === 'name' ? '' : (values['name'] ?? '');
  const draft = useCellDraft({
    at,
    read: (state) => {
      const rows = {
        agreement: state.reading?.cover,
        partners: state.reading?.partners,
        joint: state.reading?.joint,
      };
      const now = rows[table]?.find((each) => each.row === row.row);
      const text = now?.values[column] ?? '';
      return now ? { text: day ? dayInWords(text) : text, owner: ownerOf(now) } : null;
    },
    place: { id: `${table} ${ownerOf(row) || row.row} ${column}` },
  });
  return (
    <CellField
      id={at ? fieldId(table, at) : `${table} ${row.row} ${column}`}
      label={label}
      at={at}
      missing={say('agreement.missingColumn', { sheet: place?.sheet ?? '' })}
      draft={draft}
      findings={findings.filter(
        (f) => at !== null && f.at.sheet === at.sheet && f.at.row === at.row && f.at.column === at.column,
      )}
      sentence={sentence}
      home={undefined}
      short={short}
      language={props.given ? language : undefined}
      {...(hint !== undefined && { hint })}
    >
      {(describedBy, wrong) => props.children({ draft, label, describedBy, wrong })}
    </CellField>
  );
}

/** Questions that a sentence does not answer. */
const LONG: ReadonlySet<CoverKey> = new Set<CoverKey>([
  'otherSources',
  'aims',
  'rationale',
  'consultations',
  'management',
  'principles',
  'monitoring',
  'risks',
  'declaration',
]);

/** The first question of each part of the cover, in its order. */
const PARTS: Partial<Record<CoverKey, WordKey>> = {
  reference: 'agreement.part.filing',
  strategyVersion: 'agreement.part.read',
  partnership: 'agreement.part.who',
  start: 'agreement.part.time',
  aims: 'agreement.part.aims',
  management: 'agreement.part.run',
};

function CoverControl({ question, ...props }: ControlProps & { question: CoverQuestion }) {
  const { asOf } = useLiveState();
  if (question.answer === 'yes-no')
    return <ChoiceEditor {...props} options={['yes', 'no']} known={yesNo(props.draft.text)} />;
  if (question.answer === 'status') return <ChoiceEditor {...props} options={STATUSES} />;
  if (question.answer === 'date') return <DayEditor {...props} start={asOf} />;
  return LONG.has(question.key) ? <TextEditor {...props} /> : <ShortEditor {...props} />;
}

export function CoverForm({ reading }: { reading: Reading }) {
  const styles = useStyles();
  const questions = COVER_KEYS.map((key) => {
    const question = coverQuestions.find((each) => each.key === key);
    const row = reading.cover.find((each) => each.key === key);
    const part = PARTS[key];
    if (!question) return null;
    return (
      <div key={key}>
        {part && <h2 className={styles.part}>{say(part)}</h2>}
        {row ? (
          <TableCell
            table="agreement"
            reading={reading}
            row={row}
            column="answer"
            label={question.question}
            hint={question.guidance.replace(DERIVED, '').trim()}
            day={question.answer === 'date'}
            given
          >
            {(control) => <CoverControl {...control} question={question} />}
          </TableCell>
        ) : (
          <p className={styles.why}>{say('agreement.missingRow', { question: question.question })}</p>
        )}
      </div>
    );
  });
  return (
    <>
      <p className={styles.why}>{say('agreement.derived')}</p>
      {questions}
    </>
  );
}

export function JointForm({ reading }: { reading: Reading }) {
  const styles = useStyles();
  const { pack } = reading.framework;
  return (
    <>
      <p className={styles.why}>{say('agreement.jointWhy')}</p>
      {pack.joint.map(({ key, question, quote }) => {
        const row = reading.joint.find((each) => each.key === key);
        if (!row) {
          return (
            <p key={key} className={styles.why}>
              {say('agreement.missingRow', { question })}
            </p>
          );
        }
        const considered = yesNo(row.values['considered'] ?? '');
        return (
          <div key={key}>
            <h2 className={styles.part} lang={pack.language}>
              {question}
            </h2>
            <TableCell
              table="joint"
              reading={reading}
              row={row}
              column="considered"
              label={say('agreement.considered')}
              short
            >
              {(control) => <ChoiceEditor {...control} options={['yes', 'no']} known={considered} />}
            </TableCell>
            <TableCell
              table="joint"
              reading={reading}
              row={row}
              column="text"
              sentence={quote}
              label={say(
                considered === 'no'
                  ? 'agreement.whyNot'
                  : considered === 'yes'
                    ? 'agreement.whatWill'
                    : 'agreement.whatOrNot',
              )}
            >
              {(control) => <TextEditor {...control} />}
            </TableCell>
          </div>
        );
      })}
    </>
  );
}
