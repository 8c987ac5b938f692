/** A day or a month of the calendar, and where an arrow key leads from it. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { dayAfter, monthsAfter, weekday } from '../model/month-grid';
import { Shape } from '../parts/shape';
import { Unseen } from '../parts/unseen';

const useStyles = makeStyles({
  cell: {
    position: 'relative',
    height: '28px',
    padding: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  month: { height: '36px' },
  other: { color: tokens.colorNeutralForeground3 },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': {
      outline: '2px solid Highlight',
      outlineOffset: '-3px',
      ':focus-visible': { outline: '4px double CanvasText', outlineOffset: '-4px' },
    },
  },
  mark: { position: 'absolute', bottom: '1px', left: 'calc(50% - 4px)' },
});

/** Where an arrow key leads in the grid; null for keys that do nothing here. */
export function moved(event: KeyboardEvent, day: string, months: boolean): string | null {
  const page = event.shiftKey || months ? 12 : 1;
  const by = (days: number, inMonths: number) => (months ? monthsAfter(day, inMonths) : dayAfter(day, days));
  switch (event.key) {
    case 'ArrowLeft':
      return by(-1, -1);
    case 'ArrowRight':
      return by(1, 1);
    case 'ArrowUp':
      return by(-7, -4);
    case 'ArrowDown':
      return by(7, 4);
    case 'Home':
      return by(-weekday(day), -((Number(day.slice(5, 7)) - 1) % 4));
    case 'End':
      return by(6 - weekday(day), 3 - ((Number(day.slice(5, 7)) - 1) % 4));
    case 'PageUp':
      return monthsAfter(day, -page);
    case 'PageDown':
      return monthsAfter(day, page);
    default:
      return null;
  }
}

interface CellProps {
  readonly day: string;
  readonly text: string;
  readonly label: string;
  readonly shape: number | null | undefined;
  readonly chosen: boolean;
  readonly current: boolean;
  readonly other: boolean;
  readonly month: boolean;
  readonly onPick: (day: string) => void;
}

export function Cell({ day, text, label, shape, chosen, current, other, month, onPick }: CellProps) {
  const styles = useStyles();
  return (
    <td
      role="gridcell"
      data-day={day}
      tabIndex={current ? 0 : -1}
      {...(!month && { 'aria-label': label })}
      aria-selected={chosen}
      className={mergeClasses(
        styles.cell,
        month && styles.month,
        other && styles.other,
        chosen && styles.chosen,
      )}
      onClick={() => onPick(day)}
    >
      {month ? <span aria-hidden="true">{text}</span> : text}
      {month && <Unseen>{label}</Unseen>}
      {shape !== undefined && (
        <span className={styles.mark}>
          <Shape index={shape ?? 1} filled={shape !== null} size={7} />
        </span>
      )}
    </td>
  );
}
