/** Beneath a search that was left without a pick: it is not in the cell, and how it gets there. */

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { focusFieldOf } from '../parts/focus';
import { say } from '../words';

const useStyles = makeStyles({
  pending: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  own: { maxWidth: '100%', minWidth: 0, textAlign: 'left', overflowWrap: 'anywhere' },
});

/** Longest text that is quoted whole, in characters. */
const LONGEST = 80;

interface Props {
  readonly text: string;
  /** Takes the text as an entry of its own. */
  readonly onOwn: (text: string) => void;
}

export function Pending({ text, onOwn }: Props) {
  const styles = useStyles();
  const quoted = text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()} …` : text;
  return (
    <div className={styles.pending}>
      <span>{say('field.pending', { text: quoted })}</span>
      <Button
        className={styles.own}
        size="small"
        onClick={({ currentTarget }) => {
          focusFieldOf(currentTarget);
          onOwn(text);
        }}
      >
        {say('field.own', { text: quoted })}
      </Button>
    </div>
  );
}
