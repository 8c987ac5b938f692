/** A single day: typed as people write it, with a calendar on demand. */

import { Button, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { datesIn } from '../../../core/workbook';
import { CalendarRegular } from '../icons';
import { Calendar } from '../fill/calendar';
import { dateWords, impossibleWords } from '../model/dates';
import { buttonRef } from '../parts/ref';
import { listed, say } from '../words';
import type { ControlProps } from './text';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '4px', alignItems: 'center' },
  full: { flex: '1 1 auto', minWidth: 0 },
  hint: { marginTop: '4px' },
});

export function DayEditor({ draft, label, describedBy, wrong, start }: ControlProps & { start: string }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const { dates, impossible } = datesIn(draft.text);
  const read = impossible.length > 0 ? '' : listed(dates.map(dateWords));
  return (
    <>
      <div className={styles.line}>
        <Input
          className={styles.full}
          value={draft.text}
          input={{
            'aria-label': label,
            'aria-describedby': describedBy,
            'aria-invalid': wrong,
            ...{ 'data-focus': '' },
          }}
          onChange={(_, data) => draft.set(data.value)}
        />
        <Button
          ref={buttonRef(toggle)}
          appearance="subtle"
          icon={<CalendarRegular />}
          aria-expanded={open}
          aria-label={say('day.calendar', { label })}
          title={say('day.calendar', { label })}
          onClick={() => setOpen(!open)}
        />
      </div>
      {impossible.length > 0 && <div className={styles.hint}>{impossibleWords(impossible)}</div>}
      {read && read !== draft.text && <div className={styles.hint}>{say('when.read', { text: read })}</div>}
      {open && (
        <Calendar
          value={dates[0] ?? null}
          start={start}
          marks={[]}
          days
          onPick={(text) => {
            // A pick is complete in itself; the cell that had the focus goes with the calendar.
            draft.put(text);
            setOpen(false);
            toggle.current?.focus();
          }}
        />
      )}
    </>
  );
}
