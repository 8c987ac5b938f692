/** A question in place, before something that cannot be taken back. The focus starts on what leaves all as it is. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { buttonRef } from './ref';

const useStyles = makeStyles({
  ask: {
    display: 'grid',
    rowGap: '6px',
    marginTop: '8px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  question: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

interface Props {
  readonly question: string;
  readonly why: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

export function Ask({ question, why, yes, no, onYes, onNo }: Props) {
  const styles = useStyles();
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div
      className={styles.ask}
      role="alertdialog"
      aria-label={yes}
      aria-describedby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onNo();
      }}
    >
      <div id={id}>
        <div className={styles.question}>{question}</div>
        {why}
      </div>
      <div className={styles.buttons}>
        <Button size="small" onClick={onYes}>
          {yes}
        </Button>
        <Button size="small" ref={buttonRef(first)} appearance="subtle" onClick={onNo}>
          {no}
        </Button>
      </div>
    </div>
  );
}
