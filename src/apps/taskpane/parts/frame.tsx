/** The parts every screen shares: its header, its body that alone scrolls, and its footer with the one primary action. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { HTMLAttributes, ReactNode, RefAttributes } from 'react';
import { useLive, useLiveState } from '../state/live';
import { say } from '../words';

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  body: {
    position: 'relative',
    flex: '1 1 0',
    // Two questions at least, also at a zoom of 200 % (WCAG 1.4.10).
    minHeight: '120px',
    overflowY: 'scroll',
    overflowX: 'hidden',
    overflowWrap: 'break-word',
    // Long panes in small windows must not trap the last field under the footer.
    scrollPaddingBottom: tokens.spacingVerticalXXL,
  },
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `7px ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  where: { minWidth: 0, flex: '1 1 96px', overflowWrap: 'anywhere' },
  first: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  second: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  action: { flexShrink: 0, '@container (max-width: 239px)': { width: '100%' } },
});

export function Header({ children, label }: { children: ReactNode; label: string }) {
  const styles = useStyles();
  return (
    <section className={styles.header} aria-label={label} data-part="">
      {children}
    </section>
  );
}

export function Body(props: HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>) {
  const styles = useStyles();
  return <main className={styles.body} tabIndex={-1} data-part="" {...props} />;
}

interface FooterProps {
  readonly first: string;
  readonly second: string;
  readonly action: string;
  readonly onAction: () => void;
  readonly disabled?: boolean;
}

/** Where you stand, and the one primary action. While a text waits for the sheet, that comes first. */
export function Footer(props: FooterProps) {
  const live = useLive();
  const { waiting } = useLiveState();
  if (waiting.length === 0) return <PlainFooter {...props} />;
  return (
    <PlainFooter
      first={say('trouble.waits', { n: waiting.length })}
      second={say('trouble.safe')}
      action={say('trouble.try')}
      onAction={() => void live.tryNow()}
    />
  );
}

function PlainFooter({ first, second, action, onAction, disabled = false }: FooterProps) {
  const styles = useStyles();
  return (
    <footer className={styles.footer} data-part="">
      <div className={styles.where}>
        <div className={styles.first}>{first}</div>
        <div className={styles.second}>{second}</div>
      </div>
      <Button className={styles.action} appearance="primary" disabled={disabled} onClick={onAction}>
        {action}
      </Button>
    </footer>
  );
}
