/** One group of the list: its heading, which folds it, and its lines. */

import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../core/agreement';
import { ChevronDownRegular, ChevronRightRegular } from '../icons';
import { countText } from '../model/findings';
import type { Group, Line as LineData } from '../model/groups';
import { useGivenLanguage } from '../state/live';
import { say } from '../words';
import type { Ended, Work } from './ended';
import { Line } from './line';
import { EndedLine } from './open';

const useStyles = makeStyles({
  group: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '8px',
    width: '100%',
    minHeight: '36px',
    padding: `8px ${tokens.spacingHorizontalM} 6px`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sign: { alignSelf: 'center', display: 'flex', flexShrink: 0 },
  title: {
    flex: '1 1 auto',
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  count: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  lines: { listStyleType: 'none', margin: 0, padding: '0 0 6px' },
  more: {
    margin: `0 ${tokens.spacingHorizontalM} 8px 36px`,
    padding: '2px 0',
    border: 'none',
    background: 'none',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Lines of a group that are drawn before "Show more" is pressed, and how many more that shows. */
export const FEW = 20;
export const MORE = 100;

/** What was done last, and where its line stood. */
export interface Ghost {
  readonly group: string;
  readonly index: number;
  readonly ended: Ended;
}

interface GroupProps {
  readonly group: Group;
  readonly open: boolean;
  /** How many lines are drawn. */
  readonly limit: number;
  readonly home: string | undefined;
  /** Key of the line that stands open. */
  readonly current: string | null;
  /** Heading (`group ID`) or line that is the list's stop for Tab. */
  readonly stop: string | null;
  readonly ghost: Ghost | null;
  readonly alike: (line: LineData) => readonly Finding[];
  readonly run: (line: LineData, work: Work) => Promise<boolean>;
  readonly onOpen: (open: boolean) => void;
  readonly onMore: () => void;
}

export function GroupView(props: GroupProps) {
  const { group, open, limit, home, current, stop, ghost, alike, run, onOpen, onMore } = props;
  const styles = useStyles();
  const language = useGivenLanguage();
  const lines = group.lines.slice(0, limit);
  const rest = group.lines.length - lines.length;
  const at = ghost ? Math.min(ghost.index, lines.length) : -1;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <button
          className={styles.head}
          type="button"
          data-line={`group ${group.id}`}
          tabIndex={stop === `group ${group.id}` ? 0 : -1}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          <span className={styles.sign}>
            {open ? <ChevronDownRegular fontSize={16} /> : <ChevronRightRegular fontSize={16} />}
          </span>
          <span className={styles.title} title={group.title} lang={group.given ? language : undefined}>
            {group.title}
          </span>
          <span className={styles.count}>{countText(group.lines.flatMap((line) => line.all))}</span>
        </button>
      </h2>
      {open && (
        <ul className={styles.lines}>
          {lines.map((line, i) => (
            <li key={line.key}>
              {i === at && ghost && <EndedLine ended={ghost.ended} />}
              <Line
                line={line}
                home={home}
                current={line.key === current}
                stop={line.key === stop}
                place={{ n: i + 1, of: group.lines.length }}
                alike={() => alike(line)}
                run={(work) => run(line, work)}
              />
            </li>
          ))}
          {at >= lines.length && ghost && (
            <li>
              <EndedLine ended={ghost.ended} />
            </li>
          )}
        </ul>
      )}
      {open && rest > 0 && (
        <button className={styles.more} type="button" onClick={onMore}>
          {say('check.more', { n: Math.min(rest, MORE) })}
        </button>
      )}
    </section>
  );
}
