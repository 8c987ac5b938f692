/** A cell of the heat map, and what its tints and borders mean. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CoverageCell } from '../../../core/agreement/pictures';
import { Unseen } from '../parts/unseen';
import { STEPS } from '../theme';
import { say, strung } from '../words';

const useStyles = makeStyles({
  cell: {
    position: 'relative',
    height: '32px',
    padding: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  none: { cursor: 'default', '@media (forced-colors: active)': { border: 'none' } },
  gap: {
    border: `2px dashed ${tokens.colorStatusWarningForeground1}`,
    '@media (forced-colors: active)': { border: '2px dashed CanvasText' },
  },
  planned: { fontWeight: tokens.fontWeightSemibold },
  named: { fontSize: tokens.fontSizeBase100 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 10px',
    marginTop: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  swatch: {
    width: '12px',
    height: '12px',
    boxSizing: 'border-box',
    borderRadius: '2px',
  },
  // In forced colours there are no tints to explain; the figures stand in the cells.
  step: { '@media (forced-colors: active)': { display: 'none' } },
});

/** Tints by the first figure (1, 2, 3 to 4, 5 and more), each with the ink that is readable on it. */
const useTints = makeStyles({
  one: { backgroundColor: `var(--${STEPS[0]})`, color: `var(--${STEPS[0]}Ink)` },
  two: { backgroundColor: `var(--${STEPS[1]})`, color: `var(--${STEPS[1]}Ink)` },
  three: { backgroundColor: `var(--${STEPS[2]})`, color: `var(--${STEPS[2]}Ink)` },
  five: { backgroundColor: `var(--${STEPS[3]})`, color: `var(--${STEPS[3]}Ink)` },
});

type Tint = 'one' | 'two' | 'three' | 'five';
const tintOf = (n: number): Tint => (n >= 5 ? 'five' : n >= 3 ? 'three' : n === 2 ? 'two' : 'one');

interface CellProps {
  readonly cell: CoverageCell;
  readonly area: string;
  readonly current: boolean;
  readonly place: string;
  readonly onPress: (from: HTMLElement) => void;
}

/** "Quality and impact, National: 0 of 5, none planned". */
export function cellName({ planned, named, outside, level }: CoverageCell, area: string): string {
  const where = { area, level: level.label };
  if (planned === 0 && named === 0) return say('overview.cellNone', where);
  const figures = say(planned > named ? 'overview.cellMore' : 'overview.cell', {
    ...where,
    n: planned,
    of: named,
  });
  if (planned === 0) return strung([figures, say('overview.gap')]);
  return strung([figures, outside > 0 && say('overview.cellOutside', { n: outside })]);
}

export function MapCell({ cell, area, current, place, onPress }: CellProps) {
  const styles = useStyles();
  const tints = useTints();
  const { planned, named, outside } = cell;
  const nothing = planned === 0 && named === 0;
  const look = nothing ? styles.none : planned > 0 ? tints[tintOf(planned)] : styles.gap;
  return (
    <td
      role="gridcell"
      data-place={place}
      tabIndex={current ? 0 : -1}
      className={mergeClasses(styles.cell, look)}
      onClick={nothing ? undefined : (event) => onPress(event.currentTarget)}
    >
      <Unseen>{cellName(cell, area)}</Unseen>
      {nothing ? (
        <span aria-hidden="true">–</span>
      ) : (
        <span aria-hidden="true">
          <span className={styles.planned}>{planned}</span>
          {named > 0 && <span className={styles.named}>/{named}</span>}
          {outside > 0 && <span className={styles.named}> +{outside}</span>}
        </span>
      )}
    </td>
  );
}

export function Legend() {
  const styles = useStyles();
  const tints = useTints();
  const steps: readonly (readonly [Tint, string])[] = [
    ['one', '1'],
    ['two', '2'],
    ['three', '3–4'],
    ['five', '5+'],
  ];
  return (
    <div className={styles.legend} aria-hidden="true">
      {steps.map(([tint, text]) => (
        <span key={tint} className={mergeClasses(styles.key, styles.step)}>
          <span className={mergeClasses(styles.swatch, tints[tint])} />
          {text}
        </span>
      ))}
      <span className={styles.key}>
        <span className={mergeClasses(styles.swatch, styles.gap)} />
        {say('overview.gap')}
      </span>
      <span className={styles.key}>– {say('overview.dash')}</span>
    </div>
  );
}
