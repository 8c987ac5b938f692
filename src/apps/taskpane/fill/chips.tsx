/** Entries as chips: each can be taken out; long ones are cut, with the whole text as a tooltip. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode, SyntheticEvent } from 'react';
import { DismissRegular, EditRegular } from '../icons';
import { focusFieldOf } from '../parts/focus';
import { useGivenLanguage } from '../state/live';
import { say } from '../words';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '6px' },
  level: {
    display: 'grid',
    gridTemplateColumns: '80px minmax(0, 1fr)',
    columnGap: '8px',
    '@container (max-width: 319px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: '26px',
    color: tokens.colorNeutralForeground2,
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'stretch',
    maxWidth: '100%',
    // Its buttons are 24 px within its border.
    minHeight: '26px',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  own: { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke1}` },
  text: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minWidth: 0,
    padding: '2px 2px 2px 8px',
  },
  // Topics are whole sentences: two lines of them are shown, the rest is in the tooltip.
  words: {
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    textAlign: 'left',
  },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minWidth: '24px',
    justifyContent: 'center',
    padding: '0 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  star: { minWidth: 0, paddingLeft: '8px', overflow: 'hidden' },
});

interface ChipData {
  readonly key: string;
  readonly text: string;
  /** Said to screen readers instead of the text. */
  readonly said?: string;
  /** An entry that is not in the strategy: allowed, and marked by a pencil. */
  readonly own?: boolean;
}

interface ChipProps {
  readonly chip: ChipData;
  readonly onTakeOut: () => void;
  /** Makes the chip's text a button. */
  readonly press?: { readonly pressed: boolean; readonly onPress: () => void; readonly sign: ReactNode };
}

export function Chip({ chip, onTakeOut, press }: ChipProps) {
  const styles = useStyles();
  const language = useGivenLanguage();
  const words = (
    <span className={styles.words} lang={language}>
      {chip.text}
    </span>
  );
  // The button goes with its chip; the focus stays in the field, or leaving it would go unnoticed.
  const takeOut = (event: SyntheticEvent<HTMLElement>) => {
    focusFieldOf(event.currentTarget);
    onTakeOut();
  };
  return (
    <span className={mergeClasses(styles.chip, chip.own && styles.own)} title={chip.text}>
      {press ? (
        <button
          type="button"
          className={mergeClasses(styles.button, styles.star)}
          aria-pressed={press.pressed}
          aria-label={chip.said}
          onClick={press.onPress}
        >
          {press.sign}
          {words}
        </button>
      ) : (
        <span className={styles.text}>
          {chip.own && <EditRegular fontSize={16} aria-hidden="true" style={{ flexShrink: 0 }} />}
          {words}
        </span>
      )}
      <button
        type="button"
        className={styles.button}
        aria-label={say('field.takeOut', { name: chip.said ?? chip.text })}
        onClick={takeOut}
        onKeyDown={(event) => {
          if (event.key === 'Delete' || event.key === 'Backspace') takeOut(event);
        }}
      >
        <DismissRegular fontSize={12} aria-hidden="true" />
      </button>
    </span>
  );
}

export function Chips({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.group}>{children}</div>;
}

/** Chips of one level, with its name at the left, or above where the pane is narrow. */
export function LevelChips({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.level} role="group" aria-label={name}>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      <div className={styles.group}>{children}</div>
    </div>
  );
}
