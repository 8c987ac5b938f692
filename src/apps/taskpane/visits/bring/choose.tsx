/** Choosing or dropping the file that came back. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DropZone, useChooser, useDropping } from '../../parts/files';
import { Body, Footer } from '../../parts/frame';
import { say } from '../../words';
import { useLooks } from '../copies/looks';

const useStyles = makeStyles({
  why: { padding: `12px ${tokens.spacingHorizontalM} 0`, overflowWrap: 'anywhere' },
});

interface Props {
  readonly onFile: (file: File) => void;
  /** Why the file chosen last was none, or "". */
  readonly why: string;
  readonly busy: boolean;
}

export function ChooseFile({ onFile, why, busy }: Props) {
  const looks = useLooks();
  const styles = useStyles();
  const take = ([file]: readonly File[]) => file && onFile(file);
  const { over, on } = useDropping((data) => take([...data.files]));
  const { input, choose } = useChooser({
    accept: '.xlsx,.xlsm,.json',
    label: say('bring.choose'),
    onFiles: take,
  });
  return (
    <>
      <Body>
        {why && (
          <p className={styles.why} role="alert">
            {why}
          </p>
        )}
        <DropZone over={over} on={on}>
          {say('bring.drop')}
        </DropZone>
        <ul className={looks.list}>
          {(['bring.matches', 'bring.unseen', 'bring.stays'] as const).map((key) => (
            <li key={key} className={mergeClasses(looks.section, looks.small)}>
              {say(key)}
            </li>
          ))}
        </ul>
        {input}
      </Body>
      <Footer
        first={busy ? say('bring.reading') : say('bring.first')}
        second={say('bring.local')}
        action={say('bring.choose')}
        disabled={busy}
        onAction={choose}
      />
    </>
  );
}
