/** A sentence of the strategy. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { useGivenLanguage } from '../state/live';
import { say } from '../words';

const useStyles = makeStyles({
  quote: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  source: { color: tokens.colorNeutralForeground3 },
});

export function Quote({ text }: { text: string }) {
  const styles = useStyles();
  const language = useGivenLanguage();
  return (
    <blockquote className={styles.quote}>
      <span lang={language}>“{text}”</span>
      <div className={styles.source}>{say('field.strategy')}</div>
    </blockquote>
  );
}
