/** Beneath the rationale: which of what, who, when and how it refers to, and by which words, so that it can be contradicted. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Framework } from '../../../core/framework';
import { rationaleLinks } from '../../../core/rules';
import { columnLabel, type ActivityRow } from '../../../core/workbook';
import { CheckmarkCircleFilled, CircleRegular } from '../icons';
import { say, strung } from '../words';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '8px 0 0',
    padding: '6px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '16px 48px minmax(0, 1fr)',
    columnGap: '8px',
    padding: '4px 0',
  },
  found: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorNeutralForeground3 },
  name: { fontWeight: tokens.fontWeightSemibold },
  words: { overflowWrap: 'anywhere' },
});

/** Words shown of a question; more would only repeat the rationale. */
const SHOWN = 3;

const QUESTIONS = ['what', 'who', 'when', 'how'] as const;

export function Links({ row, text, framework }: { row: ActivityRow; text: string; framework: Framework }) {
  const styles = useStyles();
  const links = useMemo(
    () => rationaleLinks({ ...row, text: { ...row.text, rationale: text } }, framework),
    [row, text, framework],
  );
  return (
    <ul className={styles.list} aria-label={say('links.label')}>
      {QUESTIONS.map((question) => {
        const words = [...new Set(links[question].map((link) => link.text))];
        const found = words.length > 0;
        return (
          <li key={question} className={styles.item}>
            {found ? (
              <CheckmarkCircleFilled className={styles.found} fontSize={16} aria-hidden="true" />
            ) : (
              <CircleRegular className={styles.missing} fontSize={16} aria-hidden="true" />
            )}
            <span className={styles.name}>{columnLabel(question)}</span>
            <span className={styles.words}>
              {found
                ? strung(words.slice(0, SHOWN).map((text) => say('quoted', { text })))
                : say('links.missing')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
