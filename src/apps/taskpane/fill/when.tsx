/** WHEN: one framed line a date, and an editor that says how what is typed will be read. */

import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { formatWhen, parseWhen, type WhenEntry } from '../../../core/workbook';
import { fold, type Framework, type Opportunity } from '../../../core/framework';
import { AddRegular, DismissRegular, EditRegular } from '../icons';
import { dateText } from '../model/dates';
import { buttonRef } from '../parts/ref';
import { listed, say } from '../words';
import type { EditorProps } from './editors';

const useStyles = makeStyles({
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    marginBottom: '6px',
    padding: '5px 6px 5px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
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
function choiceName(opportunity: Opportunity): string {
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
const readAs = (entry: Pick<WhenEntry, 'dates'>): string => listed(entry.dates.map(dateText));

interface FormProps {
  readonly framework: Framework;
  readonly timings: readonly string[];
  readonly before: WhenEntry | null;
  readonly done: string;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

function DateForm({ framework, timings, before, done, onDone, onCancel }: FormProps) {
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

function EntryLine({
  entry,
  framework,
  onEdit,
  onTakeOut,
}: {
  entry: WhenEntry;
  framework: Framework;
  onEdit: () => void;
  onTakeOut: () => void;
}) {
  const styles = useStyles();
  const opportunity = framework.pack.opportunities.find((o) => o.id === entry.opportunity);
  const second = [opportunity ? choiceName(opportunity) : '', readAs(entry)]
    .filter((part) => part && fold(part) !== fold(entry.text))
    .join(', ');
  return (
    <div className={styles.entry}>
      <div className={styles.text}>
        {entry.text}
        {second && <div className={styles.small}>{second}</div>}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<EditRegular />}
        aria-label={say('when.edit', { text: entry.text })}
        onClick={onEdit}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={say('when.takeOut', { text: entry.text })}
        onClick={onTakeOut}
      />
    </div>
  );
}

export function WhenEditor(props: EditorProps & { cell: string }) {
  const { draft, framework, area, cell, describedBy } = props;
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const entries = parseWhen(draft.text, framework);
  const timings = area?.timings.filter((timing) => !timing.vague).map((timing) => timing.label) ?? [];
  const write = (texts: readonly string[]) =>
    draft.set(
      formatWhen(
        texts.map((text) => ({ text, opportunity: null })),
        framework,
      ),
    );
  const close = () => {
    setEditing(null);
    // The focus goes back to the button the form came from.
    setTimeout(() => add.current?.focus());
  };
  const texts = entries.map((entry) => entry.text);
  return (
    <>
      {entries.map((entry, i) =>
        editing === i ? (
          <DateForm
            key={`${i} form`}
            framework={framework}
            timings={timings}
            before={entry}
            done={say('when.change', { cell })}
            onDone={(text) => {
              write(texts.map((old, n) => (n === i ? text : old)));
              close();
            }}
            onCancel={close}
          />
        ) : (
          <EntryLine
            key={`${i} ${entry.text}`}
            entry={entry}
            framework={framework}
            onEdit={() => setEditing(i)}
            onTakeOut={() => {
              write(texts.filter((_, n) => n !== i));
              add.current?.focus();
            }}
          />
        ),
      )}
      {editing === 'new' && (
        <DateForm
          framework={framework}
          timings={timings}
          before={null}
          done={say('when.done', { cell })}
          onDone={(text) => {
            write([...texts, text]);
            close();
          }}
          onCancel={close}
        />
      )}
      {editing !== 'new' && (
        <Button
          ref={buttonRef(add)}
          size="small"
          icon={<AddRegular />}
          aria-describedby={describedBy}
          data-focus=""
          onClick={() => setEditing('new')}
        >
          {say('when.add')}
        </Button>
      )}
    </>
  );
}
