/** The activities behind a mark of a picture. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ActivityRow, ColumnKey, Reading } from '../../../core/workbook';
import { DismissRegular } from '../icons';
import { titleOf } from '../model/activity';
import { TextLink } from '../parts/text-link';
import { useJourney } from '../state/pane';
import { say } from '../words';
import { Folded } from './folded';

/** Activities listed at first. */
const FIRST = 20;

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
      <Folded
        key={mark.title}
        items={mark.rows}
        first={FIRST}
        className={styles.list}
        line={(row) => (
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
        )}
      />
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
