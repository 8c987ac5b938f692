/** What became of a text: in one text with marks where enough of it stayed, else one below the other. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { wordChanges, type Span } from '../../../../core/agreement/merge';
import { Unseen } from '../../parts/unseen';
import { say } from '../../words';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  // Struck through and underlined, so that colour is not the only sign; in forced colours the lines are what stays.
  out: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecorationLine: 'line-through',
  },
  in: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    textDecorationLine: 'underline',
    textDecorationThickness: '1px',
    textUnderlineOffset: '2px',
  },
  pair: { display: 'grid', rowGap: '4px' },
  name: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  empty: { color: tokens.colorNeutralForeground2 },
});

/** Marked words are read more easily than two texts as long as this share of the longer one stayed. */
const ENOUGH = 0.4;

function stays(spans: readonly Span[], before: string, after: string): boolean {
  const same = spans.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return same >= ENOUGH * Math.max(before.length, after.length);
}

function Marked({ spans }: { spans: readonly Span[] }) {
  const styles = useStyles();
  return (
    <div className={styles.text}>
      {spans.map(({ kind, text }, n) => {
        if (kind === 'same') return <span key={n}>{text}</span>;
        if (kind === 'out') {
          return (
            <del key={n} className={styles.out}>
              <Unseen>{say('copies.out')} </Unseen>
              {text}
            </del>
          );
        }
        return (
          <ins key={n} className={styles.in}>
            <Unseen>{say('copies.in')} </Unseen>
            {text}
          </ins>
        );
      })}
    </div>
  );
}

/** One whole text with its name above; says so where it is empty. */
export function NamedText({ name, text }: { name: string; text: string }) {
  const styles = useStyles();
  return (
    <div>
      {name && <div className={styles.name}>{name}</div>}
      {text === '' ? (
        <div className={styles.empty}>{say('copies.empty')}</div>
      ) : (
        <div className={styles.text}>{text}</div>
      )}
    </div>
  );
}

interface Props {
  readonly before: string;
  readonly after: string;
  readonly names: readonly [before: string, after: string];
}

export function TextChange({ before, after, names }: Props) {
  const styles = useStyles();
  const spans = useMemo(() => wordChanges(before, after), [before, after]);
  if (before !== '' && after !== '' && stays(spans, before, after)) return <Marked spans={spans} />;
  return (
    <div className={styles.pair}>
      <NamedText name={names[0]} text={before} />
      <NamedText name={names[1]} text={after} />
    </div>
  );
}
