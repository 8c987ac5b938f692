/** Coverage and calendar of all partnerships: every figure is printed, tint only helps the eye. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { monthInWords } from '../../../../core/agreement/pictures';
import {
  isWithin,
  monthsToDraw,
  type AudienceLine,
  type CoverageFigure,
  type CoverageLine,
  type MonthSpan,
  type Register,
} from '../../../../core/register';
import { Unseen } from '../../parts/unseen';
import { say, strung } from '../../words';
import { tintOf, useLooks, useTints } from './looks';

const useStyles = makeStyles({
  map: {
    width: '100%',
    borderCollapse: 'separate',
    borderSpacing: '2px',
    tableLayout: 'fixed',
    marginTop: '6px',
  },
  corner: { width: '30%', '@container (max-width: 319px)': { width: '26%' } },
  label: {
    padding: '0 4px 2px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  level: {
    padding: '0 0 2px',
    textAlign: 'center',
    verticalAlign: 'bottom',
    fontSize: tokens.fontSizeBase100,
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
  gap: {
    border: `2px dashed ${tokens.colorStatusWarningForeground1}`,
    '@media (forced-colors: active)': { border: '2px dashed CanvasText' },
  },
  none: { '@media (forced-colors: active)': { border: 'none' } },
  strip: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', gap: '1px' },
  months: {
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    textAlign: 'center',
  },
  year: { gridRow: 2, textAlign: 'left', whiteSpace: 'nowrap', overflow: 'visible' },
  audience: { padding: '4px 0', overflowWrap: 'anywhere' },
  month: {
    height: '18px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '18px',
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: 'hidden',
  },
  several: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorNeutralForeground1}`,
    '@media (forced-colors: active)': { outline: '2px solid CanvasText', outlineOffset: '-2px' },
  },
});

/** Long words may part in the middle: the columns are as narrow as 45 px. */
const breakable = (text: string): string =>
  text
    .replace('/', '/\u200b')
    .replace(
      /\p{L}{8,}/gu,
      (word) => `${word.slice(0, word.length / 2)}\u00ad${word.slice(word.length / 2)}`,
    );

const areaOf = ({ area }: CoverageLine): string => area?.label ?? say('combine.other');

function Cell({ figure, area }: { figure: CoverageFigure; area: string }) {
  const styles = useStyles();
  const tints = useTints();
  const { planned, named, outside, level } = figure;
  const nothing = planned === 0 && named === 0;
  const where = { area, level: level.label, n: planned, named };
  const look = nothing ? styles.none : planned > 0 ? tints[tintOf(planned)] : styles.gap;
  return (
    <td className={mergeClasses(styles.cell, look)}>
      <span aria-hidden="true">
        {nothing ? '–' : `${planned - outside}/${named}${outside > 0 ? ` +${outside}` : ''}`}
      </span>
      <Unseen>{nothing ? say('combine.nothing') : say('combine.cell', where)}</Unseen>
    </td>
  );
}

export function Coverage({ register }: { register: Register }) {
  const looks = useLooks();
  const styles = useStyles();
  const levels = register.coverage[0]?.cells.map(({ level }) => level) ?? [];
  return (
    <>
      <p className={looks.quiet}>{say('combine.coverageWhy')}</p>
      <table className={styles.map}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {levels.map(({ id, label }) => (
              <th key={id} scope="col" className={mergeClasses(styles.label, styles.level)}>
                {breakable(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {register.coverage.map((line) => (
            <tr key={areaOf(line)}>
              <th scope="row" className={styles.label}>
                {breakable(areaOf(line))}
              </th>
              {line.cells.map((figure) => (
                <Cell key={figure.level.id} figure={figure} area={areaOf(line)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const MONTHS = 18;
const LINES = 60;

function Months({ span }: { span: MonthSpan }) {
  const styles = useStyles();
  const months = Array.from({ length: span.count }, (_, n) => span.first + n);
  return (
    <div className={mergeClasses(styles.strip, styles.months)} aria-hidden="true">
      {months.map((month, n) => {
        const [name = '', year = ''] = monthInWords(month).split(' ');
        return (
          <span key={month} style={{ gridColumn: n + 1 }}>
            {name.slice(0, 1)}
            {(n === 0 || month % 12 === 0) && <div className={styles.year}>{year}</div>}
          </span>
        );
      })}
    </div>
  );
}

function Lane({ line, span }: { line: AudienceLine; span: MonthSpan }) {
  const styles = useStyles();
  const tints = useTints();
  const counts = new Map(line.months.map(({ month, partnerships }) => [month, partnerships]));
  const months = Array.from({ length: span.count }, (_, n) => span.first + n);
  const said = line.months
    .filter(({ month }) => isWithin(span, month))
    .map(({ month, partnerships }) => {
      const name = monthInWords(month);
      return partnerships > 1 ? say('combine.several', { month: name, n: partnerships }) : name;
    });
  return (
    <li className={styles.audience}>
      <span>{line.label}</span>
      <Unseen>: {strung(said)}</Unseen>
      <div className={styles.strip} aria-hidden="true">
        {months.map((month) => {
          const n = counts.get(month) ?? 0;
          const look = n > 0 ? mergeClasses(tints[tintOf(n)], n > 1 && styles.several) : '';
          return (
            <span key={month} className={mergeClasses(styles.month, look)}>
              {n > 0 ? n : ''}
            </span>
          );
        })}
      </div>
    </li>
  );
}

export function Calendar({ register }: { register: Register }) {
  const looks = useLooks();
  const lines = register.calendar.filter(({ months }) => months.length > 0);
  if (lines.length === 0) return <p className={looks.quiet}>{say('combine.noDates')}</p>;
  const shown = lines.slice(0, LINES);
  const span = monthsToDraw(shown, MONTHS);
  return (
    <>
      <p className={looks.quiet}>{say('combine.calendarWhy')}</p>
      <Months span={span} />
      <ul className={looks.list}>
        {shown.map((line) => (
          <Lane key={line.id} line={line} span={span} />
        ))}
      </ul>
      {lines.length > LINES && (
        <p className={looks.quiet}>{say('combine.moreLines', { n: lines.length - LINES })}</p>
      )}
    </>
  );
}
