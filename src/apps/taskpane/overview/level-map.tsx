/** The heat map: audiences planned, by policy area and level, beside what the strategy names. A grid by keyboard. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useRef, useState, type KeyboardEvent } from 'react';
import type { CoverageCell, CoverageRow } from '../../../core/agreement/pictures';
import type { Reading } from '../../../core/workbook';
import { TextLink } from '../parts/text-link';
import { say } from '../words';
import { Behind, type Mark } from './behind';
import { rowsOf, withoutLevel } from './figures';
import { cellName, Legend, MapCell } from './map-cell';
import { Section, usePictureStyles } from './parts';

const useStyles = makeStyles({
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
  left: {
    marginTop: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  above: {
    display: 'none',
    paddingTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    '@container (max-width: 319px)': { display: 'table-cell' },
  },
});

/** Words of nine letters and more may part in the middle: headings stand over cells of 45 px. */
const breakable = (text: string): string =>
  text
    .replace('/', '/\u200b')
    .replace(
      /\p{L}{9,}/gu,
      (word) => `${word.slice(0, word.length / 2)}\u00ad${word.slice(word.length / 2)}`,
    );

/** Where an arrow key leads in the grid. */
function moved(key: string, row: number, column: number, rows: number, columns: number) {
  if (key === 'ArrowUp') return [Math.max(row - 1, 0), column] as const;
  if (key === 'ArrowDown') return [Math.min(row + 1, rows - 1), column] as const;
  if (key === 'ArrowLeft') return [row, Math.max(column - 1, 0)] as const;
  if (key === 'ArrowRight') return [row, Math.min(column + 1, columns - 1)] as const;
  if (key === 'Home') return [row, 0] as const;
  if (key === 'End') return [row, columns - 1] as const;
  return null;
}

/** Says what the map leaves out, and leads there; nothing where every audience has its level. */
function NoLevel({ reading, onMark }: { reading: Reading; onMark: (mark: Mark) => void }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const { audiences, rows } = withoutLevel(reading);
  if (audiences === 0) return null;
  const said = say('overview.noLevel', { n: audiences });
  return (
    <div ref={place} className={styles.left}>
      <TextLink
        onPress={() => {
          const from = place.current?.querySelector('button');
          if (from) onMark({ title: said, rows, column: 'who', from });
        }}
      >
        {said}
      </TextLink>
    </div>
  );
}

export function LevelMap({ reading, coverage }: { reading: Reading; coverage: readonly CoverageRow[] }) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [mark, setMark] = useState<Mark | null>(null);
  const { levels } = reading.framework.pack;
  const nameOf = (row: CoverageRow): string =>
    row.area ? `${row.area.number} ${row.area.label}` : say('overview.other');
  const press = (row: CoverageRow, cell: CoverageCell, from: HTMLElement) => {
    // Behind a gap stand the activities that could fill it.
    const marks = cell.planned > 0 ? cell.activities : row.activities;
    const name = cellName(cell, nameOf(row));
    const title = marks.length > 0 ? name : `${name}. ${say('overview.noActivity')}`;
    setMark({ title, rows: rowsOf(reading, marks), column: 'who', from });
  };
  const onKey = (event: KeyboardEvent<HTMLTableElement>) => {
    const next = moved(event.key, at[0], at[1], coverage.length, levels.length);
    if (next) {
      setAt(next);
      event.currentTarget.querySelector<HTMLElement>(`[data-place="${next.join(' ')}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      const row = coverage[at[0]];
      const cell = row?.cells[at[1]];
      const from = event.currentTarget.querySelector<HTMLElement>(`[data-place="${at.join(' ')}"]`);
      if (row && cell && from && cell.planned + cell.named > 0) press(row, cell, from);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Section id="overview-levels" title={say('overview.levels')}>
      <div className={shared.quiet}>{say('overview.levelsWhat')}</div>
      <table className={styles.map} role="grid" aria-label={say('overview.levels')} onKeyDown={onKey}>
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
          {coverage.map((row, r) => {
            const name = nameOf(row);
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
                  {row.cells.map((cell, c) => (
                    <MapCell
                      key={cell.level.id}
                      cell={cell}
                      area={name}
                      place={`${r} ${c}`}
                      current={at[0] === r && at[1] === c}
                      onPress={(from) => {
                        setAt([r, c]);
                        press(row, cell, from);
                      }}
                    />
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <Legend />
      <NoLevel reading={reading} onMark={setMark} />
      {mark && <Behind mark={mark} reading={reading} onClose={() => setMark(null)} />}
    </Section>
  );
}
