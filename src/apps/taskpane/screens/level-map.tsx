/** The heat map: audiences planned, by policy area and level, beside what the strategy names. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, useMemo } from 'react';
import type { Reading } from '../../../core/workbook';
import { coverageOf, type CoverageCell } from '../model/coverage';
import { STEPS } from '../theme';
import { say } from '../words';

const useStyles = makeStyles({
  section: {
    padding: `12px ${tokens.spacingHorizontalM}`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  map: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    tableLayout: 'fixed',
    marginTop: '6px',
  },
  corner: {
    width: '29%',
    '@container (max-width: 319px)': { display: 'none' },
  },
  level: {
    padding: '0 0 2px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'bottom',
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
  area: {
    padding: '0 4px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    '@container (max-width: 319px)': { display: 'none' },
  },
  above: {
    display: 'none',
    paddingTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    '@container (max-width: 319px)': { display: 'table-cell' },
  },
  cell: {
    height: '32px',
    padding: 0,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  none: { '@media (forced-colors: active)': { border: 'none' } },
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
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
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

/** Words of nine letters and more may part in the middle: headings stand over cells of 45 px. */
const breakable = (text: string): string =>
  text
    .replace('/', '/\u200b')
    .replace(
      /\p{L}{9,}/gu,
      (word) => `${word.slice(0, word.length / 2)}\u00ad${word.slice(word.length / 2)}`,
    );

function MapCell({ cell, area }: { cell: CoverageCell; area: string }) {
  const styles = useStyles();
  const tints = useTints();
  const { planned, named, level } = cell;
  if (planned === 0 && named === 0) {
    return (
      <td className={mergeClasses(styles.cell, styles.none)}>
        <span role="img" aria-label={say('overview.cellNone', { area, level: level.label })}>
          –
        </span>
      </td>
    );
  }
  const tint = planned > 0 ? tints[tintOf(planned)] : styles.gap;
  return (
    <td className={mergeClasses(styles.cell, tint)}>
      <span role="img" aria-label={say('overview.cell', { area, level: level.label, n: planned, of: named })}>
        <span className={styles.planned}>{planned}</span>
        {named > 0 && <span className={styles.named}>/{named}</span>}
      </span>
    </td>
  );
}

function Legend() {
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
        <span key={tint} className={styles.key}>
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

export function LevelMap({ reading }: { reading: Reading }) {
  const styles = useStyles();
  const rows = useMemo(() => coverageOf(reading), [reading]);
  const { levels } = reading.framework.pack;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading} style={{ marginBottom: 0 }}>
        {say('overview.levels')}
      </h2>
      <div className={styles.quiet}>{say('overview.levelsWhat')}</div>
      <table className={styles.map}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {levels.map((level) => (
              <th key={level.id} scope="col" className={styles.level}>
                {breakable(level.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, cells }) => {
            const name = area ? `${area.number} ${area.label}` : say('overview.other');
            return (
              <Fragment key={name}>
                <tr aria-hidden="true">
                  <td className={styles.above} colSpan={levels.length}>
                    {name}
                  </td>
                </tr>
                <tr>
                  <th scope="row" className={styles.area}>
                    {breakable(name)}
                  </th>
                  {cells.map((cell) => (
                    <MapCell key={cell.level.id} cell={cell} area={name} />
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <Legend />
    </section>
  );
}
