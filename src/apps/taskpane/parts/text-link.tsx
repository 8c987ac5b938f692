/** A link inside a sentence, in the sentence's own size; a thin line beside the colour says that it is one. */

import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  link: {
    // 24 px can be pressed where it stands alone (WCAG 2.5.8).
    position: 'relative',
    '::after': { content: '""', position: 'absolute', inset: '-2px 0' },
    fontSize: 'inherit',
    lineHeight: 'inherit',
    // A long name wraps, also where its marks are held to it.
    whiteSpace: 'normal',
    textDecorationLine: 'underline',
    textDecorationThickness: '1px',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '2px',
    ':hover': { textDecorationColor: 'currentColor' },
    // Fluent doubles the line, which a line of our own hides.
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
}

export function TextLink({ children, onPress, reachable = true }: Props) {
  const styles = useStyles();
  return (
    <Link
      as="button"
      className={styles.link}
      tabIndex={reachable ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      {children}
    </Link>
  );
}
