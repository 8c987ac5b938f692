/** A name with its bar and its figures: partners, and audiences approached most. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { StarFilled } from '../icons';
import { Unseen } from '../parts/unseen';
import { STEPS } from '../theme';
import { say, strung } from '../words';
import { usePictureStyles } from './parts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 74px minmax(24px, max-content) 36px',
    columnGap: '8px',
    alignItems: 'center',
    position: 'relative',
    width: '100%',
    minHeight: '28px',
    '@container (max-width: 319px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 48px minmax(20px, max-content) 34px',
    },
  },
  plain: {
    gridTemplateColumns: 'minmax(0, 1fr) 74px minmax(24px, max-content)',
    '@container (max-width: 319px)': { gridTemplateColumns: 'minmax(0, 1fr) 48px minmax(20px, max-content)' },
  },
  name: { overflowWrap: 'anywhere' },
  track: {
    height: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: '2px',
    backgroundColor: `var(--${STEPS[3]})`,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  none: {
    boxSizing: 'border-box',
    backgroundColor: 'transparent',
    border: `2px dashed ${tokens.colorStatusWarningForeground1}`,
    '@media (forced-colors: active)': { border: '2px dashed CanvasText' },
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  leads: {
    whiteSpace: 'nowrap',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    fontVariantNumeric: 'tabular-nums',
  },
});

interface BarRowProps {
  readonly name: string;
  readonly n: number;
  readonly most: number;
  /** Null: leads are not counted here. */
  readonly leads: number | null;
  readonly onPress: ((from: HTMLElement) => void) | null;
}

export function BarRow({ name, n, most, leads, onPress }: BarRowProps) {
  const styles = useStyles();
  const shared = usePictureStyles();
  const said = strung([say('overview.activities', { n }), leads ? say('overview.leads', { n: leads }) : '']);
  const look = mergeClasses(styles.row, leads === null && styles.plain);
  const content = (
    <>
      <span className={styles.name}>
        {name} <Unseen>{said}</Unseen>
      </span>
      <span className={mergeClasses(styles.track, n === 0 && styles.none)}>
        {n > 0 && <span className={styles.bar} style={{ width: `${(n / most) * 100}%` }} />}
      </span>
      <span className={styles.number} aria-hidden="true">
        {n}
      </span>
      {leads !== null && (
        <span className={styles.leads} aria-hidden="true">
          {leads > 0 && (
            <>
              <StarFilled fontSize={16} />
              {leads}
            </>
          )}
        </span>
      )}
    </>
  );
  if (!onPress) {
    return <div className={look}>{content}</div>;
  }
  return (
    <button
      type="button"
      className={mergeClasses(shared.mark, look)}
      onClick={(event) => onPress(event.currentTarget)}
    >
      {content}
    </button>
  );
}
