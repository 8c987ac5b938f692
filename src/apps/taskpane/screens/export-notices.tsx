/** What stands above an export: that it is a draft, what the file lacks, that it failed, how far it is. */

import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { TextLink } from '../parts/text-link';
import { usePane } from '../state/pane';
import { say } from '../words';

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0, flexShrink: 0 },
  title: { display: 'block' },
  busy: {
    padding: `8px ${tokens.spacingHorizontalM} 12px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    marginBottom: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

function Bar({
  intent,
  title,
  children,
}: {
  intent: 'warning' | 'error';
  title: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.bar} intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}

interface Props {
  /** Things to fix, where that is news. */
  readonly errors: number;
  /** What the file cannot show, in a sentence; "" where it shows all. */
  readonly lacking: string;
  readonly failed: boolean;
}

export function ExportNotices({ errors, lacking, failed }: Props) {
  const { setTab } = usePane();
  if (errors === 0 && !lacking && !failed) return null;
  return (
    <section aria-label={say('tab.notices')}>
      {errors > 0 && (
        <Bar intent="warning" title={say('export.draft')}>
          {say('export.draftWhy', { n: errors })}{' '}
          <TextLink onPress={() => setTab('check')}>{say('export.see')}</TextLink>
        </Bar>
      )}
      {lacking && (
        <Bar intent="warning" title={say('export.lacking')}>
          {lacking}
        </Bar>
      )}
      {failed && (
        <Bar intent="error" title={say('export.failed')}>
          {say('export.failedWhy')}
        </Bar>
      )}
    </section>
  );
}

/** How far a long export is, and Stop. */
export function Busy({ name, share, onStop }: { name: string; share: number; onStop: () => void }) {
  const styles = useStyles();
  const words = say('export.busy', { name });
  return (
    <section className={styles.busy} aria-label={words} data-part="">
      <div className={styles.line}>
        <span>{words}</span>
        <Button size="small" onClick={onStop}>
          {say('export.stop')}
        </Button>
      </div>
      <ProgressBar value={share} aria-label={words} thickness="medium" />
    </section>
  );
}
