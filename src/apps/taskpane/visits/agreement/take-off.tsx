/** Taking a partner off the sheet, after asking. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { partnersOf } from '../../../../core/live';
import type { KeyedRow } from '../../../../core/workbook';
import { buttonRef } from '../../parts/ref';
import { useLive } from '../../state/live';
import { usePane } from '../../state/pane';
import { say } from '../../words';

const useStyles = makeStyles({
  end: {
    padding: `8px ${tokens.spacingHorizontalM} 12px`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  ask: {
    display: 'grid',
    rowGap: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

export function TakeOff({ partner, onDone }: { partner: KeyedRow; onDone: () => void }) {
  const styles = useStyles();
  const live = useLive();
  const { announce } = usePane();
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  const name = partner.values['name'] || say('agreement.unnamed');
  const end = () => {
    setAsking(false);
    setTimeout(() => ask.current?.focus());
  };
  if (!asking) {
    return (
      <div className={styles.end}>
        <Button ref={buttonRef(ask)} size="small" onClick={() => setAsking(true)}>
          {say('agreement.takeOff')}
        </Button>
      </div>
    );
  }
  return (
    <div
      className={styles.end}
      role="alertdialog"
      aria-label={say('agreement.takeOff')}
      aria-describedby="take-off-why"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        end();
      }}
    >
      <div className={styles.ask}>
        <span id="take-off-why">{say('agreement.takeOffAsk', { name })}</span>
        <div className={styles.buttons}>
          <Button
            size="small"
            onClick={() =>
              void partnersOf(live)
                .remove(partner)
                .then((done) => {
                  if (!done) return;
                  onDone();
                  announce(say('agreement.tookOff', { name }));
                })
            }
          >
            {say('agreement.takeOffDo')}
          </Button>
          <Button size="small" appearance="subtle" ref={buttonRef(keep)} onClick={end}>
            {say('row.keep')}
          </Button>
        </div>
      </div>
    </div>
  );
}
