/** WHEN: one framed line a date, and an editor that says how what is typed will be read. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { formatWhen, parseWhen, type Reading, type WhenEntry } from '../../../core/workbook';
import { fold, isIsoDay, type Framework } from '../../../core/framework';
import { AddRegular, DismissRegular, EditRegular } from '../icons';
import { buttonRef } from '../parts/ref';
import { useKeptState } from '../forms/kept';
import { useGivenLanguage, useLiveState } from '../state/live';
import { say, strung } from '../words';
import type { EditorProps } from './editors';
import { DateForm } from './date-form';
import { choiceName, draftOf, entryText, readAs, type DateDraft } from './date-words';

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
});

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
  const language = useGivenLanguage();
  const opportunity = framework.pack.opportunities.find((o) => o.id === entry.opportunity);
  const second = strung(
    [opportunity ? choiceName(opportunity) : '', readAs(entry)].filter(
      (part) => fold(part) !== fold(entry.text),
    ),
  );
  return (
    <div className={styles.entry}>
      <div className={styles.text}>
        <span lang={language}>{entry.text}</span>
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

/** Where the calendar opens: the day of the check where the agreement runs then, else its start. */
function calendarStart(reading: Reading | null, asOf: string): string {
  const day = (key: string): string => {
    const answer = reading?.cover.find((row) => row.key === key)?.values['answer'] ?? '';
    return isIsoDay(answer) ? answer : '';
  };
  const [start, end] = [day('start'), day('end')];
  return start && (asOf < start || (end && asOf > end)) ? start : asOf;
}

/** A date that is being made or changed. */
interface Making extends DateDraft {
  /** The entry that is changed; null for a new one. */
  readonly before: WhenEntry | null;
}

/** What was made of a date so far, in words; "" where nothing was changed in it. */
function begun(making: Making | null, framework: Framework): string {
  if (!making) return '';
  const was = draftOf(making.before, framework);
  if (making.kind === was.kind && making.which === was.which && making.date === was.date) return '';
  const opportunity = framework.pack.opportunities.find(({ id }) => id === making.kind);
  return entryText(opportunity, making) || making.kind;
}

export function WhenEditor(props: EditorProps & { cell: string }) {
  const { draft, framework, area, cell, describedBy } = props;
  const { reading, asOf } = useLiveState();
  const [making, setMaking] = useKeptState<Making | null>(props.place, 'date', {
    empty: null,
    textOf: (now) => begun(now, framework),
  });
  /** True where a press opened the form: a form that comes back with its row leaves the focus where it is. */
  const [pressed, setPressed] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const entries = parseWhen(draft.text, framework);
  const texts = entries.map((entry) => entry.text);
  // The entry may have moved meanwhile, or be gone: then what was made of it is a new one.
  const changed = making?.before ? texts.indexOf(making.before.text) : -1;
  const write = (next: readonly string[]) =>
    draft.set(
      formatWhen(
        next.map((text) => ({ text, opportunity: null })),
        framework,
      ),
    );
  const open = (before: WhenEntry | null) => {
    setPressed(true);
    setMaking({ before, ...draftOf(before, framework) });
  };
  const close = () => {
    setMaking(null);
    // The focus goes back to the button the form came from.
    setTimeout(() => add.current?.focus());
  };
  const form = making && (
    <DateForm
      framework={framework}
      area={area}
      start={calendarStart(reading, asOf)}
      before={changed < 0 ? null : making.before}
      draft={making}
      focused={pressed}
      done={say(changed < 0 ? 'when.done' : 'when.change', { cell })}
      onDraft={(next) => setMaking({ before: making.before, ...next })}
      onDone={(text) => {
        write(changed < 0 ? [...texts, text] : texts.map((old, n) => (n === changed ? text : old)));
        close();
      }}
      onCancel={close}
    />
  );
  return (
    <>
      {entries.map((entry, i) =>
        i === changed ? (
          <div key={`${i} form`}>{form}</div>
        ) : (
          <EntryLine
            key={`${i} ${entry.text}`}
            entry={entry}
            framework={framework}
            onEdit={() => open(entry)}
            onTakeOut={() => {
              write(texts.filter((_, n) => n !== i));
              add.current?.focus();
            }}
          />
        ),
      )}
      {changed < 0 && form}
      {(!making || changed >= 0) && (
        <Button
          ref={buttonRef(add)}
          size="small"
          icon={<AddRegular />}
          aria-describedby={describedBy}
          data-focus=""
          onClick={() => open(null)}
        >
          {say('when.add')}
        </Button>
      )}
    </>
  );
}
