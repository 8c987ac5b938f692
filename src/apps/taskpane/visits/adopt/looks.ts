/** Looks of the parts of this visit. */

import { makeStyles, tokens } from '@fluentui/react-components';

const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

export const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 154px)',
    columnGap: '12px',
    rowGap: '2px',
    alignItems: 'start',
    marginTop: '12px',
    '@container (max-width: 319px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@container (min-width: 520px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 284px)' },
  },
  name: { fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  framework: { marginTop: '12px' },
  sample: { ...small, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  doubt: {
    ...small,
    gridColumn: '1 / -1',
    display: 'grid',
    gridTemplateColumns: '20px 1fr',
    columnGap: '8px',
  },
  question: { color: tokens.colorStatusWarningForeground1, '& svg': { display: 'block' } },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  list: { listStyleType: 'none', margin: '8px 0 0', padding: 0, display: 'grid', rowGap: '8px' },
  text: { margin: '8px 0 0', overflowWrap: 'anywhere' },
  quiet: { ...small, color: tokens.colorNeutralForeground2, margin: '8px 0 0', overflowWrap: 'anywhere' },
  second: { margin: '16px 0 0', fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
});
