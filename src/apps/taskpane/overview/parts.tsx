/** What the pictures of Overview share: a section with its heading, and their looks. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { say } from '../words';

export const usePictureStyles = makeStyles({
  section: {
    padding: `12px ${tokens.spacingHorizontalM}`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px 8px',
    minHeight: '24px',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  /** A mark that leads somewhere and looks like the picture it is part of. */
  mark: {
    margin: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  more: { marginTop: '4px', fontSize: tokens.fontSizeBase200, lineHeight: '24px' },
  table: { width: '100%', borderCollapse: 'collapse', marginTop: '6px' },
  th: {
    padding: '4px 8px 4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  td: {
    padding: '4px 8px 4px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'break-word',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** The first section's heading is that of the screen. */
  readonly first?: boolean;
  readonly aside?: ReactNode;
  /** With both, a button changes between picture and table. */
  readonly asTable?: boolean;
  readonly onTable?: (on: boolean) => void;
  readonly children: ReactNode;
}

export function Section({ id, title, first = false, aside, asTable, onTable, children }: SectionProps) {
  const styles = usePictureStyles();
  const Heading = first ? 'h1' : 'h2';
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className={styles.head}>
        <Heading className={styles.heading} id={`${id}-title`}>
          {title}
        </Heading>
        {aside}
        {onTable && (
          <Button size="small" appearance="subtle" onClick={() => onTable(!asTable)}>
            {say(asTable ? 'overview.asPicture' : 'overview.asTable')}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
