/** Did the file arrive? The pane cannot see the disk, so it asks instead of claiming. */

import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { buttonRef } from '../parts/ref';
import { Told } from '../parts/told';
import { say } from '../words';

const useStyles = makeStyles({
  arrived: {
    padding: `12px ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  small: {
    margin: '4px 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** How it was handed over. */
export type Way = 'download' | 'window' | 'copy' | 'sheet';

export interface Handed {
  readonly way: Way;
  /** Name of the file. */
  readonly name: string;
  /** Name of the sheet that was added, else "". */
  readonly sheet: string;
  /** True where a file's own text was copied and not the document. */
  readonly data: boolean;
  readonly time: string;
  readonly answer: 'open' | 'yes' | 'no';
}

function sentence({ way, name, sheet, data, time }: Handed): string {
  if (way === 'window') return say('export.handedWindow', { name, time });
  if (way === 'sheet') return say('export.handedSheet', { sheet, time });
  if (way === 'copy') return say(data ? 'export.handedCopyData' : 'export.handedCopy', { name, time });
  return say('export.handed', { name, time });
}

export function Arrived({ handed, onAnswer }: { handed: Handed; onAnswer: (answer: 'yes' | 'no') => void }) {
  const styles = useStyles();
  const first = useRef<HTMLButtonElement>(null);
  const { answer, way } = handed;
  const asked = say(way === 'copy' || way === 'sheet' ? 'export.textArrived' : 'export.arrived');
  // A new question takes the focus; an answer leaves it where it is.
  useEffect(() => first.current?.focus(), [handed.time, way]);
  return (
    <section className={styles.arrived} aria-label={asked} data-part="">
      <h2 className={styles.name}>{asked}</h2>
      <Told key={`${handed.time} ${answer}`} className={styles.small}>
        {answer === 'yes' ? say('export.good') : sentence(handed)}
      </Told>
      <div className={styles.buttons}>
        <Button ref={buttonRef(first)} size="small" onClick={() => onAnswer('yes')}>
          {say('export.yes')}
        </Button>
        <ToggleButton size="small" checked={answer === 'no'} onClick={() => onAnswer('no')}>
          {say('export.no')}
        </ToggleButton>
      </div>
    </section>
  );
}
