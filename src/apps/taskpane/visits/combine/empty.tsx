/** Before the first file: a place to drop them, and what will come of it. */

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Body, Footer } from '../../parts/frame';
import { say } from '../../words';
import { useLooks } from './looks';

const useStyles = makeStyles({
  drop: {
    margin: tokens.spacingHorizontalM,
    padding: '32px 16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  what: { margin: '0 0 4px' },
  stay: { margin: '0 0 12px', fontWeight: tokens.fontWeightSemibold },
});

export function Empty({ over, why, onChoose }: { over: boolean; why: string; onChoose: () => void }) {
  const looks = useLooks();
  const styles = useStyles();
  return (
    <>
      <Body>
        <div className={mergeClasses(styles.drop, over && styles.over)}>
          <p className={styles.what}>{say('combine.drop')}</p>
          <p className={styles.stay}>{say('combine.stay')}</p>
          <Button onClick={onChoose}>{say('combine.choose')}</Button>
          {why && <p role="alert">{why}</p>}
        </div>
        <ul className={looks.list}>
          {(['combine.what', 'combine.see', 'combine.newest', 'combine.contacts'] as const).map((key) => (
            <li key={key} className={looks.section}>
              {say(key)}
            </li>
          ))}
        </ul>
      </Body>
      <Footer
        first={say('combine.first')}
        second={say('combine.stay')}
        action={say('combine.choose')}
        onAction={onChoose}
      />
    </>
  );
}
