/** How the columns were understood: what is doubtful first, then what is not. All can be changed. */

import { mergeClasses, Select } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { targetOf, withChoices, type ColumnReading, type ColumnTarget } from '../../../../core/adopt';
import type { Framework } from '../../../../core/framework';
import { CheckmarkCircleFilled, QuestionCircleFilled } from '../../icons';
import { useGivenLanguage } from '../../state/live';
import { say } from '../../words';
import { useLooks } from '../copies/looks';
import { headingOf, optionsFor, placeOf, samplesOf, targetOptions, type TargetOption } from './labels';
import { useStyles } from './looks';
import type { AdoptState } from './use-adopting';

type OnColumn = (column: number, target: ColumnTarget | null) => void;

interface LineProps {
  readonly reading: ColumnReading;
  readonly doubt: string;
  readonly options: readonly TargetOption[];
  readonly disabled: boolean;
  readonly onColumn: OnColumn;
}

function ColumnLine({ reading, doubt, options, disabled, onColumn }: LineProps) {
  const styles = useStyles();
  const id = useId();
  const language = useGivenLanguage();
  const target = targetOf(reading) ?? '';
  const all = optionsFor(reading, options);
  return (
    <li className={styles.line}>
      <div>
        <div id={id} className={mergeClasses(styles.name, doubt !== '' && styles.strong)}>
          {headingOf(reading)}
        </div>
        <div className={styles.sample}>{samplesOf(reading)}</div>
      </div>
      <Select
        value={target}
        disabled={disabled}
        aria-labelledby={id}
        {...(doubt && { 'aria-describedby': `${id}why` })}
        onChange={(_, { value }) => onColumn(reading.column, value === '' ? null : (value as ColumnTarget))}
      >
        {all.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      {doubt && (
        <div className={styles.doubt}>
          <QuestionCircleFilled className={styles.question} fontSize={20} aria-hidden="true" />
          <span id={`${id}why`} lang={language}>
            {doubt}
          </span>
        </div>
      )}
    </li>
  );
}

interface Line {
  readonly table: number;
  readonly reading: ColumnReading;
  /** Why the first guess was doubtful; stays when the person has chosen, so that the line does not jump away. */
  readonly doubt: string;
}

/** The columns of all tables as they are read now, each with its first doubt. */
function linesOf({ chosen, adoption }: AdoptState): Line[] {
  return (chosen?.tables ?? []).flatMap((found, table) => {
    const now = adoption?.tables[table] ?? withChoices(found, {});
    return now.columns.map((reading, i) => ({ table, reading, doubt: found.columns[i]?.doubt ?? '' }));
  });
}

interface GroupProps {
  readonly state: AdoptState;
  readonly lines: readonly Line[];
  readonly options: readonly TargetOption[];
  readonly disabled: boolean;
}

/** Lines by table, each table named where there are several. */
function Lines({ state, lines, options, disabled }: GroupProps) {
  const styles = useStyles();
  const tables = state.chosen?.tables ?? [];
  return tables.map((found, table) => {
    const own = lines.filter((line) => line.table === table);
    if (own.length === 0) return null;
    return (
      <div key={table}>
        {tables.length > 1 && <h3 className={styles.second}>{placeOf(found)}</h3>}
        <ul className={styles.list}>
          {own.map(({ reading, doubt }) => (
            <ColumnLine
              key={reading.column}
              reading={reading}
              doubt={doubt}
              options={options}
              disabled={disabled}
              onColumn={(column, target) => state.setColumn(table, column, target)}
            />
          ))}
        </ul>
      </div>
    );
  });
}

interface Props {
  readonly state: AdoptState;
  readonly framework: Framework;
  readonly disabled: boolean;
}

export function Columns({ state, framework, disabled }: Props) {
  const looks = useLooks();
  const styles = useStyles();
  const options = useMemo(() => targetOptions(framework), [framework]);
  const lines = linesOf(state);
  const doubts = lines.filter(({ doubt }) => doubt !== '');
  const clear = lines.filter(({ doubt }) => doubt === '');
  const rest = { state, options, disabled };
  return (
    <>
      {doubts.length > 0 && (
        <section className={looks.section}>
          <h2 className={looks.heading}>{say('adopt.doubts', { n: doubts.length })}</h2>
          <Lines lines={doubts} {...rest} />
        </section>
      )}
      {clear.length > 0 && (
        <section className={looks.section}>
          <div className={styles.head}>
            <h2 className={looks.heading}>
              {say(doubts.length > 0 ? 'adopt.understood' : 'adopt.all', { n: clear.length })}
            </h2>
            <CheckmarkCircleFilled className={styles.done} fontSize={20} aria-hidden="true" />
          </div>
          <Lines lines={clear} {...rest} />
        </section>
      )}
    </>
  );
}
