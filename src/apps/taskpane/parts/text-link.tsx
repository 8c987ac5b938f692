/**
 * A link inside a sentence, in the sentence's own size; a thin line beside the colour says that it is one. A plain
 * button looks like it: Fluent's Link brings a kilobyte for states that none here has (decision 20).
 */

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  link: {
    // 24 px can be pressed where it stands alone (WCAG 2.5.8).
    position: 'relative',
    '::after': { content: '""', position: 'absolute', inset: '-2px 0' },
    display: 'inline',
    margin: 0,
    padding: 0,
    border: 0,
    background: 'none',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'left',
    userSelect: 'text',
    cursor: 'pointer',
    // A long name wraps, also where its marks are held to it.
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    textDecorationLine: 'underline',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '2px',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationColor: 'currentColor' },
    ':active': { color: tokens.colorBrandForegroundLinkPressed },
    ':focus-visible': {
      outlineStyle: 'solid',
      outlineWidth: '2px',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '1px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

interface Props {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** False takes it out of the order of Tab, where a list is one stop. */
  readonly reachable?: boolean;
  /** Where it opens something beneath it: whether that is open. */
  readonly expanded?: boolean;
}

export function TextLink({ children, onPress, reachable = true, expanded }: Props) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.link}
      aria-expanded={expanded}
      tabIndex={reachable ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      {children}
    </button>
  );
}
