/** WHEN: one framed line a date, and an editor that says how what is typed will be read. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { formatWhen, parseWhen, type Reading, type WhenEntry } from '../../../core/workbook';
import { fold, type Framework } from '../../../core/framework';
import { AddRegular, DismissRegular, EditRegular } from '../icons';
import { buttonRef } from '../parts/ref';
import { useLiveState } from '../state/live';
import { say } from '../words';
import type { EditorProps } from './editors';
import { DateForm } from './date-form';
import { choiceName, readAs } from './date-words';

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

/** Where the calendar opens: the day of the check where the agreement runs then, else its start. */
function calendarStart(reading: Reading | null, asOf: string): string {
  const day = (key: string): string => {
    const answer = reading?.cover.find((row) => row.key === key)?.values['answer'] ?? '';
    return /^\d{4}-\d\d-\d\d$/.test(answer) ? answer : '';
  };
  const [start, end] = [day('start'), day('end')];
  return start && (asOf < start || (end && asOf > end)) ? start : asOf;
}

export function WhenEditor(props: EditorProps & { cell: string }) {
  const { draft, framework, area, cell, describedBy } = props;
  const { reading, asOf } = useLiveState();
  const start = calendarStart(reading, asOf);
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const entries = parseWhen(draft.text, framework);
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
            area={area}
            start={start}
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
          area={area}
          start={start}
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
