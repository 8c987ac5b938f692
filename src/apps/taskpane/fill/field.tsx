/** One question of the form: its name and cell, the strategy's sentence, its control, and what is open beneath it. */

import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { rules } from '../../../core/rules';
import { columnOf, toA1, type ColumnKey } from '../../../core/workbook';
import type { Framework } from '../../../core/framework';
import { TextQuoteRegular } from '../icons';
import { cellOf, type Current, type FieldKey } from '../model/activity';
import { afterPress } from '../parts/press';
import { Quote } from '../parts/quote';
import { useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import type { Draft } from './draft';
import { Findings, Conflict } from './below';

const useStyles = makeStyles({
  field: {
    padding: `8px ${tokens.spacingHorizontalM} 10px`,
    '@container (min-width: 520px)': {
      display: 'grid',
      gridTemplateColumns: '160px minmax(0, 1fr)',
      columnGap: '12px',
      alignItems: 'start',
    },
  },
  ruled: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  short: {
    '@container (min-width: 320px)': {
      display: 'grid',
      gridTemplateColumns: '112px minmax(0, 1fr)',
      columnGap: '8px',
      alignItems: 'start',
      paddingBottom: '4px',
    },
    '@container (min-width: 520px)': { gridTemplateColumns: '160px minmax(0, 1fr)', columnGap: '12px' },
  },
  label: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '28px' },
  shortLabel: { '@container (min-width: 320px)': { paddingTop: '4px' } },
  name: { fontWeight: tokens.fontWeightSemibold },
  cell: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  quote: { marginLeft: 'auto', alignSelf: 'center', flexShrink: 0 },
  shortQuote: { '@container (min-width: 320px) and (max-width: 519px)': { display: 'none' } },
  control: { minWidth: 0 },
  hint: {
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  aside: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  value: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** The sentence of the strategy that a column rests on: that of the requirement its own rules cite. */
function sentenceOf(framework: Framework, column: ColumnKey): string | null {
  for (const rule of rules) {
    if (rule.column !== column || rule.quote === null) continue;
    const cited = framework.pack.requirements.find((r) => r.id === rule.quote);
    return cited?.quote ?? rule.quote;
  }
  return null;
}

function QuoteButton({ column, label }: { column: ColumnKey; label: string }) {
  const { quoted, setQuoted } = usePane();
  const open = quoted === column;
  const text = say(open ? 'field.quoteClose' : 'field.quote', { label });
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<TextQuoteRegular />}
      aria-expanded={open}
      aria-label={text}
      title={text}
      onClick={() => setQuoted(open ? null : column)}
    />
  );
}

/** How long it is said that somebody else changed a cell, in milliseconds. */
const NEWS = 10_000;

/** True for a while after a remote change. */
function useNews(serial: number): boolean {
  const [old, setOld] = useState(serial);
  useEffect(() => {
    if (serial === old) return undefined;
    const timer = setTimeout(() => setOld(serial), NEWS);
    return () => clearTimeout(timer);
  }, [serial, old]);
  return serial !== old;
}

interface FieldProps {
  readonly current: Current;
  readonly column: FieldKey;
  readonly framework: Framework;
  readonly draft: Draft;
  /** Label at the left from 320 px. */
  readonly short?: boolean;
  /** Rule beneath. */
  readonly ruled?: boolean;
  readonly hint?: string;
  /** Given the ids of what describes the control. */
  readonly children: (describedBy: string, wrong: boolean) => ReactNode;
}

export function Field(props: FieldProps) {
  const { current, column, framework, draft, ruled = true, hint, children } = props;
  const styles = useStyles();
  const { readOnly, remote } = useLiveState();
  const short = props.short === true && !readOnly;
  const { quoted } = usePane();
  const name = useId();
  const notes = useId();
  const label = say(`name.${column}`);
  const at = cellOf(current, column);
  const cell = at ? toA1(at) : '';
  const findings = current.findings.filter((f) => f.column === column);
  const sentence = sentenceOf(framework, column);
  const news = useNews(remote?.serial ?? 0);
  const changedByOther =
    news &&
    draft.theirs === null &&
    remote?.cells.some((edit) => at && toA1(edit.at) === cell && edit.at.sheet === at.sheet);
  return (
    <div
      className={mergeClasses(styles.field, short && styles.short, ruled && styles.ruled)}
      role="group"
      aria-labelledby={name}
      data-field={column}
    >
      <div className={mergeClasses(styles.label, short && styles.shortLabel)}>
        <span
          id={name}
          className={styles.name}
          aria-label={cell ? say('field.group', { label, cell }) : label}
        >
          {label}
        </span>
        <span className={styles.cell} aria-hidden="true">
          {cell}
        </span>
        {sentence && (
          <span className={mergeClasses(styles.quote, short && styles.shortQuote)}>
            <QuoteButton column={column} label={label} />
          </span>
        )}
      </div>
      <div className={styles.control}>
        {quoted === column && sentence && <Quote text={sentence} />}
        {!at ? (
          <div className={styles.hint}>
            {say('field.missingColumn', { heading: columnOf(column).heading })}
          </div>
        ) : readOnly ? (
          <div className={mergeClasses(styles.value, !draft.text && styles.empty)}>
            {draft.text || say('field.empty')}
          </div>
        ) : (
          <div
            onBlur={(event) => {
              const { currentTarget } = event;
              if (currentTarget.contains(event.relatedTarget)) return;
              afterPress(() => {
                if (!currentTarget.contains(document.activeElement) || !document.hasFocus())
                  void draft.flush();
              });
            }}
          >
            {children(
              notes,
              findings.some((f) => f.severity === 'error'),
            )}
          </div>
        )}
        {draft.waiting && (
          <div className={styles.aside}>
            <Spinner size="extra-tiny" label={say('field.waiting', { cell })} />
          </div>
        )}
        <Conflict draft={draft} multi={columnOf(column).multi} />
        {changedByOther && <div className={styles.hint}>{say('remote.changed')}</div>}
        <div id={notes}>
          {findings.length === 0 && hint && !readOnly && <div className={styles.hint}>{hint}</div>}
          <Findings draft={draft} findings={findings} home={current.table.sheet} />
        </div>
      </div>
    </div>
  );
}
