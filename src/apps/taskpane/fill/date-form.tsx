/** One date: what it is timed to, its words, and how they will be read. */

import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { parseWhen, type WhenEntry } from '../../../core/workbook';
import { type Framework, type Opportunity } from '../../../core/framework';
import { dateText } from '../model/dates';
import { listed, say } from '../words';

const useStyles = makeStyles({
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  form: {
    display: 'grid',
    rowGap: '10px',
    marginBottom: '6px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
  },
  radio: { minHeight: '28px' },
  suggestions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  suggestion: { maxWidth: '100%', minWidth: 0, textAlign: 'left', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

/** Longest words for an opportunity that still read as a short choice, in characters. */
const SHORT = 45;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The longest of an opportunity's names that is still short: "Spending reviews and budgeting phases". */
export function choiceName(opportunity: Opportunity): string {
  if (opportunity.label.length <= SHORT) return capital(opportunity.label);
  const names = opportunity.printedAs.filter((name) => name !== opportunity.id && name.length <= SHORT);
  return capital([...names].sort((a, b) => b.length - a.length)[0] ?? opportunity.label);
}

/** What an entry begins with in the cell: "Event", "Spending review". */
function prefix(opportunity: Opportunity): string {
  const names = opportunity.printedAs.filter((name) => name !== opportunity.id);
  return capital([...names].sort((a, b) => a.length - b.length)[0] ?? opportunity.label);
}

/** The entry without the words of its opportunity before the colon. */
function withoutPrefix(text: string, framework: Framework): string {
  const colon = text.indexOf(':');
  if (colon < 0) return framework.vocabulary.opportunity(text) ? '' : text;
  return framework.vocabulary.opportunity(text.slice(0, colon)) ? text.slice(colon + 1).trim() : text;
}

function entryText(opportunity: Opportunity | undefined, text: string): string {
  const typed = text.trim();
  if (!opportunity) return typed;
  return typed ? `${prefix(opportunity)}: ${typed}` : prefix(opportunity);
}

/** How an entry's dates are read: "June 2005 and Spring". */
export const readAs = (entry: Pick<WhenEntry, 'dates'>): string => listed(entry.dates.map(dateText));

interface FormProps {
  readonly framework: Framework;
  readonly timings: readonly string[];
  readonly before: WhenEntry | null;
  readonly done: string;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

export function DateForm({ framework, timings, before, done, onDone, onCancel }: FormProps) {
  const styles = useStyles();
  const { opportunities } = framework.pack;
  const [kind, setKind] = useState(before?.opportunity ?? '');
  const [text, setText] = useState(before ? withoutPrefix(before.text, framework) : '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const chosen = opportunities.find((o) => o.id === kind);
  const whole = entryText(chosen, text);
  const read = parseWhen(whole, framework);
  const dates = read.flatMap((entry) => entry.dates);
  return (
    <div
      className={styles.form}
      role="group"
      aria-label={before ? say('when.edit', { text: before.text }) : say('when.add')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        } else if (event.key === 'Enter' && event.target === field.current && whole) {
          event.preventDefault();
          onDone(whole);
        }
      }}
    >
      <Field label={say('when.timed')} size="small">
        <RadioGroup value={kind} onChange={(_, data) => setKind(data.value)}>
          <Radio className={styles.radio} value="" label={say('when.open')} />
          {opportunities.map((opportunity) => (
            <Radio
              key={opportunity.id}
              className={styles.radio}
              value={opportunity.id}
              label={choiceName(opportunity)}
            />
          ))}
        </RadioGroup>
      </Field>
      <Field
        label={say('when.date')}
        hint={dates.length > 0 ? say('when.read', { text: readAs({ dates }) }) : say('when.dateHint')}
      >
        <Input input={{ ref: field }} value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      {timings.length > 0 && !text && (
        <div>
          <div className={styles.small}>{say('when.suggested')}</div>
          <div className={styles.suggestions}>
            {timings.map((timing) => (
              <Button key={timing} className={styles.suggestion} size="small" onClick={() => setText(timing)}>
                {timing}
              </Button>
            ))}
          </div>
        </div>
      )}
      <div className={styles.buttons}>
        <Button size="small" disabled={!whole} onClick={() => onDone(whole)}>
          {done}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {say('when.cancel')}
        </Button>
      </div>
    </div>
  );
}
