/** The number of things to fix beside a name, for the eye only: small, red on pale red. */

import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: '16px',
    height: '16px',
    padding: '0 4px',
    marginLeft: '4px',
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    verticalAlign: 'middle',
    '@container (max-width: 319px)': { marginLeft: '2px', padding: '0 3px' },
  },
});

/** A larger number would push a tab out of the row at 280 px; its words beside it say it whole. */
const MOST = 99;

/** The figure as it is drawn; names that are spoken hold the same (WCAG 2.5.3). */
export const countSign = (n: number): string => (n > MOST ? `${MOST}+` : String(n));

export function CountSign({ n }: { n: number }) {
  const styles = useStyles();
  return (
    <span className={styles.count} aria-hidden="true">
      {countSign(n)}
    </span>
  );
}
