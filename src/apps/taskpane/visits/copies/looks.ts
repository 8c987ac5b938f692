/** Looks that versions, a partner's copy and a review share: lists of lines with a heading, by rules and not by cards. */

import { makeStyles, tokens } from '@fluentui/react-components';

const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

export const useLooks = makeStyles({
  section: {
    margin: 0,
    padding: `12px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  /** Of a screen's own second header. */
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: { ...small, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  small: { ...small, overflowWrap: 'anywhere' },
  last: { margin: '4px 0 0' },
  paragraph: { margin: '0 0 8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px 6px', marginTop: '8px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '0 8px',
  },
  kind: { ...small, color: tokens.colorNeutralForeground2, flexShrink: 0 },
  fields: { display: 'grid', rowGap: '12px', margin: '8px 0 0' },
  label: { ...small, fontWeight: tokens.fontWeightSemibold },
});
