/** Who is approached most, where contacts meet in one month, and which partner does how much. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../../core/agreement';
import type { ColumnKey, Reading } from '../../../core/workbook';
import { PeopleRegular, StarFilled } from '../icons';
import { FindingText } from '../parts/finding';
import { TextLink } from '../parts/text-link';
import { useJourney } from '../state/pane';
import { Unseen } from '../parts/unseen';
import { STEPS } from '../theme';
import { listed, say } from '../words';
import type { AudienceFigure, PartnerFigure } from './figures';
import { Behind, Section, usePictureStyles, type Mark } from './parts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  clash: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  entry: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 74px 24px 36px',
    columnGap: '8px',
    alignItems: 'center',
    position: 'relative',
    width: '100%',
    minHeight: '28px',
    '@container (max-width: 319px)': { gridTemplateColumns: 'minmax(0, 1fr) 48px 20px 34px' },
  },
  plain: {
    gridTemplateColumns: 'minmax(0, 1fr) 74px 24px',
    '@container (max-width: 319px)': { gridTemplateColumns: 'minmax(0, 1fr) 48px 20px' },
  },
  name: { overflowWrap: 'anywhere' },
  track: {
    height: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: '2px',
    backgroundColor: `var(--${STEPS[3]})`,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  none: {
    boxSizing: 'border-box',
    backgroundColor: 'transparent',
    border: `2px dashed ${tokens.colorStatusWarningForeground1}`,
    '@media (forced-colors: active)': { border: '2px dashed CanvasText' },
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  leads: { display: 'inline-flex', alignItems: 'center', gap: '2px', fontVariantNumeric: 'tabular-nums' },
});

interface BarRowProps {
  readonly name: string;
  readonly n: number;
  readonly most: number;
  /** Null: leads are not counted here. */
  readonly leads: number | null;
  readonly onPress: ((from: HTMLElement) => void) | null;
}

function BarRow({ name, n, most, leads, onPress }: BarRowProps) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const said = [
    say('overview.activities', { n }),
    ...(leads ? [say('overview.leads', { n: leads })] : []),
  ].join(', ');
  const look = mergeClasses(styles.row, leads === null && styles.plain);
  const content = (
    <>
      <span className={styles.name}>
        {name} <Unseen>{said}</Unseen>
      </span>
      <span className={mergeClasses(styles.track, n === 0 && styles.none)}>
        {n > 0 && <span className={styles.bar} style={{ width: `${(n / most) * 100}%` }} />}
      </span>
      <span className={styles.number} aria-hidden="true">
        {n}
      </span>
      {leads !== null && (
        <span className={styles.leads} aria-hidden="true">
          {leads > 0 && (
            <>
              <StarFilled fontSize={16} />
              {leads}
            </>
          )}
        </span>
      )}
    </>
  );
  if (!onPress) {
    return <div className={look}>{content}</div>;
  }
  return (
    <button
      type="button"
      className={mergeClasses(shared.mark, look)}
      onClick={(event) => onPress(event.currentTarget)}
    >
      {content}
    </button>
  );
}

interface AudiencesProps {
  readonly reading: Reading;
  readonly figures: readonly AudienceFigure[];
  readonly clashes: readonly Finding[];
}

/** Same audience, same month (R12), and the audiences approached most. */
export function Audiences({ reading, figures, clashes }: AudiencesProps) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const { toFinding } = useJourney();
  const [mark, setMark] = useState<Mark | null>(null);
  const most = Math.max(1, ...figures.map(({ rows }) => rows.length));
  const column: ColumnKey = 'who';
  if (figures.length === 0 && clashes.length === 0) return null;
  return (
    <Section id="overview-audiences" title={say('overview.audiences')}>
      {clashes.length === 0 ? (
        <div className={shared.quiet}>{say('overview.noClash')}</div>
      ) : (
        <ul className={styles.list}>
          {clashes.map((finding) => (
            <li key={finding.entry} className={styles.clash}>
              <PeopleRegular fontSize={16} aria-hidden="true" />
              <span>
                <span className={styles.entry}>{finding.entry}</span>
                <br />
                <FindingText finding={finding} cells={[finding.at]} home={reading.tables.activities?.sheet} />
              </span>
              <TextLink onPress={() => void toFinding(finding)}>{say('worth.answer')}</TextLink>
            </li>
          ))}
        </ul>
      )}
      {figures.length > 0 && (
        <>
          <div className={shared.quiet} style={{ marginTop: '8px' }}>
            {say('overview.most')}
          </div>
          <ul className={styles.list}>
            {figures.map(({ label, rows }) => (
              <li key={label}>
                <BarRow
                  name={label}
                  n={rows.length}
                  most={most}
                  leads={null}
                  onPress={(from) => setMark({ title: label, rows, column, from })}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {mark && <Behind mark={mark} reading={reading} onClose={() => setMark(null)} />}
    </Section>
  );
}

export function Partners({ reading, figures }: { reading: Reading; figures: readonly PartnerFigure[] }) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const [asTable, setAsTable] = useState(false);
  const [mark, setMark] = useState<Mark | null>(null);
  const most = Math.max(1, ...figures.map(({ rows }) => rows.length));
  const idle = figures.filter(({ rows }) => rows.length === 0).map(({ name }) => name);
  // One partner needs no picture.
  if (figures.length < 2) return null;
  return (
    <Section
      id="overview-partners"
      title={say('overview.partners')}
      aside={<span className={shared.quiet}>{say('overview.partnersWhat')}</span>}
      asTable={asTable}
      onTable={setAsTable}
    >
      {asTable ? (
        <table className={shared.table}>
          <thead>
            <tr>
              {(['partner', 'activities', 'leads'] as const).map((key) => (
                <th key={key} scope="col" className={shared.th}>
                  {say(`overview.table.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ name, rows, leads }) => (
              <tr key={name}>
                <th scope="row" className={shared.td} style={{ fontWeight: 'inherit' }}>
                  {name}
                </th>
                <td className={shared.td}>{rows.length}</td>
                <td className={shared.td}>{leads}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <ul className={styles.list}>
          {figures.map(({ name, rows, leads }) => (
            <li key={name}>
              <BarRow
                name={name}
                n={rows.length}
                most={most}
                leads={leads}
                onPress={
                  rows.length > 0 ? (from) => setMark({ title: name, rows, column: 'partners', from }) : null
                }
              />
            </li>
          ))}
        </ul>
      )}
      {idle.length > 0 && (
        <div className={shared.quiet}>{say('overview.idle', { names: listed(idle), n: idle.length })}</div>
      )}
      {mark && <Behind mark={mark} reading={reading} onClose={() => setMark(null)} />}
    </Section>
  );
}
