/** Who is approached most, and where different partners meet at one audience in one month (R12). */

import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Reading } from '../../../core/workbook';
import { PeopleRegular } from '../icons';
import { FindingText } from '../parts/finding';
import { TextLink } from '../parts/text-link';
import { useJourney } from '../state/pane';
import { say } from '../words';
import { BarRow } from './bar-row';
import { Behind, type Mark } from './behind';
import { FigureTable } from './figure-table';
import type { AudienceFigure, Clash } from './figures';
import { Folded } from './folded';
import { Section, usePictureStyles } from './parts';

const useStyles = makeStyles({
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
});

/** Clashes shown at first; an agreement of many activities has hundreds. */
const FIRST = 5;

interface ClashesProps {
  readonly reading: Reading;
  readonly clashes: readonly Clash[];
}

function Clashes({ reading, clashes }: ClashesProps) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const { toFinding } = useJourney();
  if (clashes.length === 0) return <div className={shared.quiet}>{say('overview.noClash')}</div>;
  return (
    <Folded
      items={clashes}
      first={FIRST}
      className={shared.list}
      line={({ finding, answered }, i) => (
        <li key={`${finding.entry} ${i}`} className={styles.clash}>
          <PeopleRegular fontSize={16} aria-hidden="true" />
          <span>
            <span className={styles.entry}>{finding.entry}</span>
            <br />
            <FindingText finding={finding} cells={[finding.at]} home={reading.tables.activities?.sheet} />
          </span>
          <TextLink onPress={() => void toFinding(finding)}>
            {say(answered ? 'worth.answered' : 'worth.answer')}
          </TextLink>
        </li>
      )}
    />
  );
}

interface AudiencesProps extends ClashesProps {
  readonly figures: readonly AudienceFigure[];
}

/** Same audience, same month (R12), and the audiences approached most. */
export function Audiences({ reading, figures, clashes }: AudiencesProps) {
  const shared = usePictureStyles();
  const [asTable, setAsTable] = useState(false);
  const [mark, setMark] = useState<Mark | null>(null);
  const most = Math.max(1, ...figures.map(({ rows }) => rows.length));
  if (figures.length === 0 && clashes.length === 0) return null;
  const bars = (
    <ul className={shared.list}>
      {figures.map(({ label, rows }) => (
        <li key={label}>
          <BarRow
            name={label}
            n={rows.length}
            most={most}
            leads={null}
            onPress={(from) => setMark({ title: label, rows, column: 'who', from })}
          />
        </li>
      ))}
    </ul>
  );
  const table = (
    <FigureTable
      heads={[say('overview.table.audience'), say('overview.table.activities')]}
      rows={figures.map(({ label, rows }) => ({ key: label, cells: [label, rows.length] }))}
    />
  );
  return (
    <Section
      id="overview-audiences"
      title={say('overview.audiences')}
      {...(figures.length > 0 && {
        asTable,
        onTable: (on: boolean) => {
          setAsTable(on);
          setMark(null);
        },
      })}
    >
      <Clashes reading={reading} clashes={clashes} />
      {figures.length > 0 && (
        <>
          <div className={shared.quiet} style={{ marginTop: '8px' }}>
            {say('overview.most')}
          </div>
          {asTable ? table : bars}
        </>
      )}
      {mark && <Behind mark={mark} reading={reading} onClose={() => setMark(null)} />}
    </Section>
  );
}
