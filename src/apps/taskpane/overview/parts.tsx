/** What the pictures of Overview share: a section with its heading, and the list of activities behind a mark. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ActivityRow, ColumnKey, Reading } from '../../../core/workbook';
import { DismissRegular } from '../icons';
import { titleOf } from '../model/activity';
import { TextLink } from '../parts/text-link';
import { useJourney } from '../state/pane';
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
    overflowWrap: 'anywhere',
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

const useStyles = makeStyles({
  behind: {
    position: 'relative',
    marginTop: '8px',
    padding: '8px 36px 8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'grid', rowGap: '4px' },
  close: { position: 'absolute', top: '6px', right: '6px' },
});

/** What a mark stands for. */
export interface Mark {
  readonly title: string;
  readonly rows: readonly ActivityRow[];
  /** The field that its links lead to. */
  readonly column: ColumnKey;
  /** The element that was pressed; the focus goes back there. */
  readonly from: HTMLElement;
}

/** The activities behind a mark, each a link to its field. The focus goes to the first; Esc gives it back. */
export function Behind({ mark, reading, onClose }: { mark: Mark; reading: Reading; onClose: () => void }) {
  const styles = useStyles();
  const { toField } = useJourney();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector<HTMLElement>('button')?.focus(), [mark]);
  const table = reading.tables.activities;
  const close = () => {
    onClose();
    mark.from.focus();
  };
  return (
    <div
      ref={place}
      role="group"
      aria-label={mark.title}
      className={styles.behind}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles.title}>{mark.title}</div>
      <ul className={styles.list}>
        {mark.rows.map((row) => (
          <li key={row.index}>
            <TextLink
              onPress={() => {
                const column = table?.columns[mark.column];
                if (!table || column === undefined) return;
                void toField({ sheet: table.sheet, row: table.firstRow + row.index, column }, mark.column);
              }}
            >
              {titleOf(row, row.index)}
            </TextLink>
          </li>
        ))}
      </ul>
      <Button
        className={styles.close}
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={say('overview.close')}
        title={say('overview.close')}
        onClick={close}
      />
    </div>
  );
}
