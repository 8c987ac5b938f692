/**
 * A calendar for a day, a month or a period, beside the field that reads what people write. A grid with one
 * tab stop, by the date-grid pattern of the ARIA Authoring Practices; weeks start on Monday.
 */

import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { DateRange } from '../../../core/framework';
import { ChevronDownRegular, ChevronUpRegular } from '../icons';
import { dateText, dateWords } from '../model/dates';
import { lastOfMonth, monthRows, monthsAfter, weeksOf } from '../model/month-grid';
import { say, spokenLocale, strung } from '../words';
import { Cell, moved } from './calendar-cell';

const useStyles = makeStyles({
  calendar: { maxWidth: '300px', justifySelf: 'center', width: '100%' },
  modes: { flexWrap: 'wrap', marginLeft: '-8px' },
  head: { display: 'flex', alignItems: 'center', gap: '4px' },
  title: { flex: '1 1 auto', fontWeight: tokens.fontWeightSemibold },
  grid: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  dayName: {
    padding: '4px 0',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

const MODES = ['day', 'month', 'period'] as const;
type Mode = (typeof MODES)[number];

/** A date of the strategy that the calendar marks: where it begins, and what it is. */
export interface CalendarMark {
  readonly from: string;
  readonly label: string;
  /** Place of its kind of opportunity among the framework's, from 0; null: none is known. */
  readonly shape: number | null;
}

interface Props {
  /** What the field holds, where it is one period; the calendar opens there. */
  readonly value: DateRange | null;
  /** Where to open without one. */
  readonly start: string;
  readonly marks: readonly CalendarMark[];
  /** True: single days only. */
  readonly days?: boolean;
  readonly onPick: (text: string) => void;
}

const dayNames = (): readonly string[] =>
  Array.from({ length: 7 }, (_, i) =>
    new Date(Date.UTC(2005, 7, 1 + i)).toLocaleDateString(spokenLocale(), {
      weekday: 'long',
      timeZone: 'UTC',
    }),
  );
const shortMonth = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(spokenLocale(), { month: 'short', timeZone: 'UTC' });

const monthRange = (day: string): DateRange => ({ from: `${day.slice(0, 7)}-01`, to: lastOfMonth(day) });

function modeOf(value: DateRange | null): Mode {
  if (!value?.from || !value.to || value.from === value.to) return 'day';
  const month = monthRange(value.from);
  return month.from === value.from && month.to === value.to ? 'month' : 'period';
}

export function Calendar({ value, start, marks, days = false, onPick }: Props) {
  const styles = useStyles();
  const title = useId();
  const [mode, setMode] = useState<Mode>(() => (days ? 'day' : modeOf(value)));
  const [day, setDay] = useState(value?.from ?? value?.to ?? start);
  // What is typed in the field is shown here too.
  const [seen, setSeen] = useState(value?.from ?? null);
  if (value?.from && value.from !== seen) {
    setSeen(value.from);
    setDay(value.from);
  }
  /** First day of a period whose last one is still to be picked. */
  const [first, setFirst] = useState<string | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const follow = useRef(false);
  useEffect(() => {
    if (!follow.current) return;
    follow.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day, mode]);

  const months = mode === 'month';
  const at = months ? `${day.slice(0, 7)}-01` : day;
  const pick = (picked: string) => {
    setDay(picked);
    if (mode === 'day') onPick(dateText({ from: picked, to: picked }));
    else if (mode === 'month') onPick(dateText(monthRange(picked)));
    else if (first === null) setFirst(picked);
    else {
      const [from = picked, to = picked] = [first, picked].sort();
      onPick(dateText({ from, to }));
      setFirst(null);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const next = moved(event, at, months);
    if (next) {
      follow.current = true;
      setDay(next);
    } else if (event.key === 'Enter' || event.key === ' ') pick(at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const chosen = (from: string, to: string): boolean =>
    first !== null
      ? from === first
      : Boolean(value?.from && value.to && from >= value.from && to <= value.to);
  const marked = (from: string, to: string): CalendarMark | undefined =>
    marks.find((mark) => mark.from >= from && mark.from <= to);
  const name = months ? day.slice(0, 4) : dateWords(monthRange(day));
  const turn = (by: number) => setDay(monthsAfter(day, months ? by * 12 : by));
  const cell = (from: string) => {
    const to = months ? lastOfMonth(from) : from;
    const mark = marked(from, to);
    return (
      <Cell
        key={from}
        day={from}
        text={months ? shortMonth(from) : String(Number(from.slice(8)))}
        label={strung([dateWords({ from, to }), mark?.label])}
        shape={mark && mark.shape}
        chosen={chosen(from, to)}
        current={from === at}
        other={!months && from.slice(0, 7) !== day.slice(0, 7)}
        month={months}
        onPick={pick}
      />
    );
  };
  return (
    <div className={styles.calendar} role="group" aria-label={say('calendar.label')}>
      {!days && (
        <RadioGroup
          layout="horizontal"
          className={styles.modes}
          aria-label={say('calendar.mode')}
          value={mode}
          onChange={(_, data) => {
            setMode(MODES.find((each) => each === data.value) ?? 'day');
            setFirst(null);
          }}
        >
          {MODES.map((each) => (
            <Radio key={each} value={each} label={say(`calendar.${each}`)} />
          ))}
        </RadioGroup>
      )}
      <div className={styles.head}>
        <span id={title} className={styles.title} aria-live="polite">
          {name}
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronUpRegular />}
          aria-label={say(months ? 'calendar.yearBefore' : 'calendar.monthBefore')}
          title={say(months ? 'calendar.yearBefore' : 'calendar.monthBefore')}
          onClick={() => turn(-1)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<ChevronDownRegular />}
          aria-label={say(months ? 'calendar.yearAfter' : 'calendar.monthAfter')}
          title={say(months ? 'calendar.yearAfter' : 'calendar.monthAfter')}
          onClick={() => turn(1)}
        />
      </div>
      <table ref={grid} className={styles.grid} role="grid" aria-labelledby={title} onKeyDown={onKey}>
        {!months && (
          <thead>
            <tr>
              {dayNames().map((each) => (
                <th key={each} scope="col" abbr={each} className={styles.dayName}>
                  {each.charAt(0)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {(months ? monthRows(day) : weeksOf(day)).map((row) => (
            <tr key={row[0]}>{row.map(cell)}</tr>
          ))}
        </tbody>
      </table>
      {mode === 'period' && (
        <div className={styles.hint} role="status">
          {first === null
            ? say('calendar.first')
            : say('calendar.last', { day: dateWords({ from: first, to: first }) })}
        </div>
      )}
    </div>
  );
}
