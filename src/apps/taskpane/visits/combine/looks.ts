/** Looks that the parts of the visit share. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { STEPS } from '../../theme';

const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;
const RULE = `1px solid ${tokens.colorNeutralStroke2}`;

export const useLooks = makeStyles({
  section: { padding: `12px ${tokens.spacingHorizontalM}`, borderBottom: RULE },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '0 8px',
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { ...small, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: '6px 0 0', padding: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  details: {
    ...small,
    margin: '4px 0 8px',
    padding: '0 0 0 12px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** Tints by a figure (1, 2, 3 to 4, 5 and more), each with the ink that is readable on it. */
export const useTints = makeStyles({
  one: { backgroundColor: `var(--${STEPS[0]})`, color: `var(--${STEPS[0]}Ink)` },
  two: { backgroundColor: `var(--${STEPS[1]})`, color: `var(--${STEPS[1]}Ink)` },
  three: { backgroundColor: `var(--${STEPS[2]})`, color: `var(--${STEPS[2]}Ink)` },
  five: { backgroundColor: `var(--${STEPS[3]})`, color: `var(--${STEPS[3]}Ink)` },
});

export const tintOf = (n: number): 'one' | 'two' | 'three' | 'five' =>
  n >= 5 ? 'five' : n >= 3 ? 'three' : n === 2 ? 'two' : 'one';
