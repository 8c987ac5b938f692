/** What a fix changes, cell by cell: before and after, long texts cut to where they differ. */

import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../../core/agreement';
import { planFixes, type Change } from '../../../../core/live';
import { toA1 } from '../../../../core/workbook';
import { Unseen } from '../../parts/unseen';
import { useLiveState } from '../../state/live';
import { say } from '../../words';
import { differing } from './differing';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '4px 0',
    padding: 0,
    display: 'grid',
    rowGap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    contentVisibility: 'auto',
  },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'line-through' },
  none: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
  cell: { fontWeight: tokens.fontWeightSemibold, marginRight: '4px' },
});

/** `home` is the sheet that needs not be named. */
export function Changes({
  changes,
  home,
}: {
  readonly changes: readonly Change[];
  readonly home: string | undefined;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.map(({ at, before, text }) => {
        const cell = toA1(at, { sheet: at.sheet !== home });
        const [from, to] = differing(before, text);
        const none = say('fixAll.empty');
        return (
          <li key={toA1(at, { sheet: true })}>
            <Unseen>{say('fixAll.change', { cell, before: before || none, after: text || none })}</Unseen>
            <span aria-hidden="true">
              <span className={styles.cell}>{cell}</span>
              <span className={from ? styles.before : styles.none}>{from || none}</span>
              {' → '}
              <span className={to ? undefined : styles.none}>{to || none}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the fix of one finding changes. */
export function Preview({ finding, home }: { readonly finding: Finding; readonly home: string | undefined }) {
  const { reading } = useLiveState();
  if (!reading) return null;
  return <Changes changes={planFixes([finding], reading).changes} home={home} />;
}
