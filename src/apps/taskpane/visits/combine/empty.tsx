/** Before the first file: a place to drop them, and what will come of it. */

import { makeStyles } from '@fluentui/react-components';
import { DropZone } from '../../parts/files';
import { Body, Footer } from '../../parts/frame';
import { say } from '../../words';
import { useLooks } from './looks';

const useStyles = makeStyles({
  what: { margin: 0 },
});

export function Empty({ over, why, onChoose }: { over: boolean; why: string; onChoose: () => void }) {
  const looks = useLooks();
  const styles = useStyles();
  return (
    <>
      <Body>
        <DropZone over={over}>
          <p className={styles.what}>{say('combine.drop')}</p>
          {why && <p role="alert">{why}</p>}
        </DropZone>
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
