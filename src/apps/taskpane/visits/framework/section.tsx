/** A section of the strategy that opens to its entries. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '../../icons';
import { say } from '../../words';
import type { Entry, SectionId } from './entries';

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, font: 'inherit' },
  fold: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    width: '100%',
    minHeight: '36px',
    margin: 0,
    padding: `6px ${tokens.spacingHorizontalM}`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  count: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  entries: { margin: 0, padding: `0 ${tokens.spacingHorizontalM} 12px`, display: 'grid', rowGap: '8px' },
});

interface SectionProps {
  readonly id: SectionId;
  readonly entries: readonly Entry[];
  readonly open: boolean;
  readonly onOpen: () => void;
}

export function Section({ id, entries, open, onOpen }: SectionProps) {
  const styles = useStyles();
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <button type="button" className={styles.fold} aria-expanded={open} onClick={onOpen}>
          <Chevron fontSize={16} aria-hidden="true" />
          <span>{say(`framework.${id}`)}</span>
          <span className={styles.count}>{entries.length}</span>
        </button>
      </h2>
      {open && (
        <div className={styles.entries}>
          {entries.map(({ key, show }) => (
            <div key={key}>{show}</div>
          ))}
        </div>
      )}
    </section>
  );
}
