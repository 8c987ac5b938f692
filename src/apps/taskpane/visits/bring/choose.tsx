/** Choosing or dropping the file that came back. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { Body, Footer } from '../../parts/frame';
import { say } from '../../words';
import { useLooks } from '../copies/looks';

const useStyles = makeStyles({
  drop: {
    margin: tokens.spacingHorizontalM,
    padding: '24px 16px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  file: { display: 'none' },
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
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = [...event.dataTransfer.files];
    if (file) onFile(file);
  };
  return (
    <>
      <Body>
        {why && (
          <p className={styles.why} role="alert">
            {why}
          </p>
        )}
        <div
          className={mergeClasses(styles.drop, over && styles.over)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          {say('bring.drop')}
        </div>
        <ul className={looks.list}>
          {(['bring.matches', 'bring.unseen', 'bring.stays'] as const).map((key) => (
            <li key={key} className={mergeClasses(looks.section, looks.small)}>
              {say(key)}
            </li>
          ))}
        </ul>
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept=".xlsx,.xlsm,.json"
          aria-label={say('bring.choose')}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = [...(event.target.files ?? [])];
            // The same file may be chosen again after it was mended.
            event.target.value = '';
            if (file) onFile(file);
          }}
        />
      </Body>
      <Footer
        first={busy ? say('bring.reading') : say('bring.first')}
        second={say('bring.local')}
        action={say('bring.choose')}
        disabled={busy}
        onAction={() => input.current?.click()}
      />
    </>
  );
}
