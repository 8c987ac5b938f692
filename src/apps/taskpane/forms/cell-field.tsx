/** One question: its name and cell, the strategy's sentence, its control, and what is open beneath it. */

import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Finding } from '../../../core/agreement';
import { toA1, type Position } from '../../../core/workbook';
import { TextQuoteRegular } from '../icons';
import { afterPress } from '../parts/press';
import { Quote } from '../parts/quote';
import { useGivenLanguage, useLiveState } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import { Findings, Conflict } from './below';
import type { Draft } from './draft';

const useStyles = makeStyles({
  field: {
    position: 'relative',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `8px ${tokens.spacingHorizontalM} 10px`,
    '@container (min-width: 520px)': {
      display: 'grid',
      gridTemplateColumns: '160px minmax(0, 1fr)',
      columnGap: '12px',
      alignItems: 'start',
    },
  },
  short: {
    '@container (min-width: 320px)': {
      display: 'grid',
      gridTemplateColumns: '112px minmax(0, 1fr) 24px',
      columnGap: '4px',
      alignItems: 'start',
      paddingBottom: '4px',
    },
    '@container (min-width: 520px)': { gridTemplateColumns: '160px minmax(0, 1fr)', columnGap: '12px' },
  },
  // Without a quotation there is no room to keep for its button.
  shortPlain: {
    '@container (min-width: 320px) and (max-width: 519px)': {
      gridTemplateColumns: '112px minmax(0, 1fr)',
    },
  },
  label: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '28px' },
  quoted: { paddingRight: '28px' },
  shortLabel: {
    '@container (min-width: 320px)': { paddingTop: '4px' },
    '@container (min-width: 320px) and (max-width: 519px)': { paddingRight: 0 },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  cell: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  // After its field for the keyboard, at the right of the label for the eye.
  quote: {
    position: 'absolute',
    top: '10px',
    right: tokens.spacingHorizontalM,
    '@container (min-width: 520px)': { right: 'auto', left: `calc(${tokens.spacingHorizontalM} + 136px)` },
  },
  shortQuote: {
    '@container (min-width: 320px) and (max-width: 519px)': { position: 'static', paddingTop: '4px' },
  },
  control: { minWidth: 0 },
  hint: {
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  waiting: { marginTop: '8px' },
  value: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  empty: { color: tokens.colorNeutralForeground3 },
});

function QuoteButton({ id, label }: { id: string; label: string }) {
  const { quoted, setQuoted } = usePane();
  const open = quoted === id;
  const text = say(open ? 'field.quoteClose' : 'field.quote', { label });
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={<TextQuoteRegular />}
      aria-expanded={open}
      aria-label={text}
      title={text}
      onClick={() => setQuoted(open ? null : id)}
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

interface CellFieldProps {
  /** Names the field for whoever leads the focus here, and its quotation. */
  readonly id: string;
  readonly label: string;
  /** Its cell; null where the table lacks it, which `missing` then says. */
  readonly at: Position | null;
  readonly missing: string;
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  /** The strategy's sentence on it, or null. */
  readonly sentence: string | null;
  /** Name of the sheet that addresses need not name. */
  readonly home: string | undefined;
  /** True where the cell takes several entries. */
  readonly multi?: boolean;
  /** Label at the left from 320 px. */
  readonly short?: boolean;
  readonly hint?: string;
  /** BCP 47, where label and hint are not the pane's own words but the workbook's. */
  readonly language?: string | undefined;
  /** Given the id of what describes the control, and whether something is to fix in it. */
  readonly children: (describedBy: string, wrong: boolean) => ReactNode;
}

export function CellField(props: CellFieldProps) {
  const { id, label, at, draft, findings, sentence, home, hint, language, children } = props;
  const styles = useStyles();
  const { readOnly, remote } = useLiveState();
  const given = useGivenLanguage();
  const short = props.short === true && !readOnly;
  const { quoted } = usePane();
  const name = useId();
  const notes = useId();
  const cell = at ? toA1(at) : '';
  const news = useNews(remote?.serial ?? 0);
  const changedByOther =
    news &&
    draft.theirs === null &&
    remote?.cells.some((edit) => at && toA1(edit.at) === cell && edit.at.sheet === at.sheet);
  return (
    <div
      className={mergeClasses(styles.field, short && styles.short, short && !sentence && styles.shortPlain)}
      role="group"
      aria-labelledby={name}
      data-field={id}
    >
      <div
        className={mergeClasses(styles.label, sentence !== null && styles.quoted, short && styles.shortLabel)}
      >
        <span
          id={name}
          className={styles.name}
          aria-label={cell ? say('field.group', { label, cell }) : label}
        >
          <span lang={language}>{label}</span>
        </span>
        <span className={styles.cell} aria-hidden="true">
          {cell}
        </span>
      </div>
      <div className={styles.control}>
        {quoted === id && sentence && <Quote text={sentence} />}
        {!at ? (
          <div className={styles.hint}>{props.missing}</div>
        ) : readOnly ? (
          <div className={mergeClasses(styles.value, !draft.text && styles.empty)}>
            {draft.text ? <span lang={given}>{draft.text}</span> : say('field.empty')}
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
          <div className={styles.waiting}>
            <ProgressBar aria-labelledby={`${notes}-waiting`} />
            <div id={`${notes}-waiting`} className={styles.hint}>
              {say('field.waiting', { cell })}
            </div>
          </div>
        )}
        <Conflict draft={draft} multi={props.multi === true} />
        {changedByOther && <div className={styles.hint}>{say('remote.changed')}</div>}
        <div id={notes}>
          {findings.length === 0 && hint && !readOnly && (
            <div className={styles.hint} lang={language}>
              {hint}
            </div>
          )}
          <Findings draft={draft} findings={findings} home={home} />
        </div>
      </div>
      {sentence && (
        <span className={mergeClasses(styles.quote, short && styles.shortQuote)}>
          <QuoteButton id={id} label={label} />
        </span>
      )}
    </div>
  );
}
