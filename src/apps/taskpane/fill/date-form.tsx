/** One date: what it is timed to, which one, its words, how they will be read, and a calendar beside them. */

import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { datesIn, parseWhen, type WhenEntry } from '../../../core/workbook';
import type { Area, Framework, Timing } from '../../../core/framework';
import { impossibleWords } from '../model/dates';
import { useGivenLanguage } from '../state/live';
import { say } from '../words';
import { Calendar, type CalendarMark } from './calendar';
import { choiceName, entryText, partsOf, readAs, type DateDraft } from './date-words';

const useStyles = makeStyles({
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
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

interface FormProps {
  readonly framework: Framework;
  readonly area: Area | undefined;
  /** The entry that is changed; null for a new one. */
  readonly before: WhenEntry | null;
  readonly draft: DateDraft;
  readonly onDraft: (draft: DateDraft) => void;
  /** True: the focus goes to the date at once. */
  readonly focused: boolean;
  /** Where the calendar opens, ISO. */
  readonly start: string;
  readonly done: string;
  readonly onDone: (text: string) => void;
  readonly onCancel: () => void;
}

/** Opportunity that runs on and has no single occasion. */
const ONGOING = 'ongoing';

function marksOf(timings: readonly Timing[], framework: Framework): readonly CalendarMark[] {
  const shapes = framework.pack.opportunities.map((o) => o.id);
  return timings.flatMap((timing) =>
    timing.dates.flatMap(({ from, to }) => {
      const shape = timing.opportunity === null ? -1 : shapes.indexOf(timing.opportunity);
      const day = from ?? to;
      return day ? [{ from: day, label: timing.label, shape: shape < 0 ? null : shape }] : [];
    }),
  );
}

interface SuggestionsProps {
  readonly timings: readonly Timing[];
  readonly onPick: (label: string) => void;
}

function Suggestions({ timings, onPick }: SuggestionsProps) {
  const language = useGivenLanguage();
  const styles = useStyles();
  return (
    <div>
      <div className={styles.small}>{say('when.suggested')}</div>
      <div className={styles.suggestions}>
        {timings.map(({ id, label }) => (
          <Button
            key={id}
            lang={language}
            className={styles.suggestion}
            size="small"
            onClick={() => onPick(label)}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}

export function DateForm(props: FormProps) {
  const { framework, area, before, draft, focused, start, done, onDraft, onDone, onCancel } = props;
  const styles = useStyles();
  const { opportunities } = framework.pack;
  const { kind, which, date } = draft;
  const field = useRef<HTMLInputElement>(null);
  const lead = useRef(focused);
  useEffect(() => {
    if (lead.current) field.current?.focus();
  }, []);
  const whole = entryText(
    opportunities.find((o) => o.id === kind),
    draft,
  );
  const { impossible } = datesIn(date);
  const dates = parseWhen(whole, framework).flatMap((entry) => entry.dates);
  const timings = area?.timings.filter((timing) => !timing.vague) ?? [];
  const named = which !== '' || (kind !== '' && kind !== ONGOING);
  return (
    <div
      className={styles.form}
      role="group"
      aria-label={before ? say('when.edit', { text: before.text }) : say('when.add')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onCancel();
        } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && whole) {
          if (event.target.type === 'radio') return;
          event.preventDefault();
          onDone(whole);
        }
      }}
    >
      <Field label={say('when.timed')} size="small">
        <RadioGroup value={kind} onChange={(_, data) => onDraft({ ...draft, kind: data.value })}>
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
      {named && (
        <Field label={say('when.which')}>
          <Input value={which} onChange={(_, data) => onDraft({ ...draft, which: data.value })} />
        </Field>
      )}
      {timings.length > 0 && which === '' && date === '' && (
        <Suggestions
          timings={timings}
          onPick={(label) => {
            onDraft({ ...draft, ...partsOf(label, framework) });
            field.current?.focus();
          }}
        />
      )}
      <Field
        label={say('when.date')}
        hint={
          impossible.length > 0
            ? impossibleWords(impossible)
            : dates.length > 0
              ? say('when.read', { text: readAs({ dates }) })
              : say('when.dateHint')
        }
      >
        <Input
          input={{ ref: field, ...{ 'data-focus': '' } }}
          value={date}
          onChange={(_, data) => onDraft({ ...draft, date: data.value })}
        />
      </Field>
      <Calendar
        value={dates.length === 1 ? (dates[0] ?? null) : null}
        start={start}
        marks={marksOf(timings, framework)}
        onPick={(picked) => onDraft({ ...draft, date: picked })}
      />
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
