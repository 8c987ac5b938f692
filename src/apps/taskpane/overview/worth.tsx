/** "Worth a look": at most five sentences read from the pictures, each with its link. */

import { makeStyles, tokens } from '@fluentui/react-components';
import type { Reading } from '../../../core/workbook';
import {
  CalendarRegular,
  CalendarCancelRegular,
  GridDotsRegular,
  PeopleRegular,
  PersonRegular,
} from '../icons';
import { TextLink } from '../parts/text-link';
import { useJourney } from '../state/pane';
import { say } from '../words';
import type { Worth } from './figures';
import { Section, usePictureStyles } from './parts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'grid', rowGap: '4px' },
  item: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '2px 0',
    fontSize: tokens.fontSizeBase300,
    overflowWrap: 'anywhere',
  },
  sign: { display: 'flex', paddingTop: '2px', color: tokens.colorNeutralForeground3 },
});

const SIGNS = {
  map: GridDotsRegular,
  pause: CalendarCancelRegular,
  people: PeopleRegular,
  partner: PersonRegular,
  calendar: CalendarRegular,
} as const;

export function WorthALook({ worth, reading }: { worth: readonly Worth[]; reading: Reading }) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const { toField, toFinding } = useJourney();
  const go = ({ to }: Worth) => {
    if ('finding' in to) return void toFinding(to.finding);
    if ('section' in to) {
      const section = document.getElementById(to.section);
      section?.scrollIntoView({ block: 'start' });
      section?.focus({ preventScroll: true });
      return;
    }
    const table = reading.tables.activities;
    const column = table?.columns[to.column];
    if (!table || column === undefined) return;
    void toField({ sheet: table.sheet, row: table.firstRow + to.row.index, column }, to.column);
  };
  return (
    <Section id="overview-worth" title={say('overview.worth')} first>
      {worth.length === 0 ? (
        <div className={shared.quiet}>
          {say(reading.activities.length > 0 ? 'overview.worthNone' : 'overview.nothing')}
        </div>
      ) : (
        <ul className={styles.list}>
          {worth.map((each, i) => {
            const Sign = SIGNS[each.sign];
            return (
              <li key={`${i} ${each.text}`} className={styles.item}>
                <span className={styles.sign} aria-hidden="true">
                  <Sign fontSize={16} />
                </span>
                <span>{each.text}</span>
                <TextLink onPress={() => go(each)}>{each.link}</TextLink>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
