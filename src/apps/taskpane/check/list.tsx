/** The list of findings: one tab stop, up and down move in it, and only the current finding is open. */

import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { toA1, type Position } from '../../../core/workbook';
import { ChevronDownRegular, ChevronRightRegular } from '../icons';
import { countText, type Group, type Line as LineData } from '../model/findings';
import { useLive } from '../state/live';
import { usePane } from '../state/pane';
import { say } from '../words';
import { FixedLine, Line } from './line';

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

/** Lines of a group that are drawn before "Show more" is pressed. */
const FEW = 20;
/** Milliseconds for which a fixed finding stays, so that the list does not jump under the hand. */
const STAYS = 4000;

/** The finding fixed last, and where it stood. */
interface Ghost {
  readonly group: string;
  readonly title: string;
  readonly index: number;
  readonly cell: string;
}

interface GroupProps {
  readonly group: Group;
  readonly home: string | undefined;
  readonly current: string | null;
  readonly ghost: Ghost | null;
  readonly onFix: (line: LineData, choice: number | undefined) => void;
}

function GroupView({ group, home, current, ghost, onFix }: GroupProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  const [all, setAll] = useState(false);
  const lines = all ? group.lines : group.lines.slice(0, FEW);
  const fixed = ghost?.group === group.id ? ghost : null;
  const at = fixed ? Math.min(fixed.index, lines.length) : -1;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>
        <button className={styles.head} type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className={styles.sign}>
            {open ? <ChevronDownRegular fontSize={16} /> : <ChevronRightRegular fontSize={16} />}
          </span>
          <span className={styles.title}>{group.title}</span>
          <span className={styles.count}>{countText(group.lines.flatMap((line) => line.all))}</span>
        </button>
      </h2>
      {open && (
        <ul className={styles.lines}>
          {lines.map((line, i) => (
            <li key={line.key}>
              {i === at && fixed && <FixedLine cell={fixed.cell} />}
              <Line
                line={line}
                home={home}
                current={line.key === current}
                place={{ n: i + 1, of: group.lines.length }}
                onFix={(choice) => onFix(line, choice)}
              />
            </li>
          ))}
          {at >= lines.length && fixed && (
            <li>
              <FixedLine cell={fixed.cell} />
            </li>
          )}
        </ul>
      )}
      {open && lines.length < group.lines.length && (
        <button className={styles.more} type="button" onClick={() => setAll(true)}>
          {say('check.more', { n: group.lines.length - lines.length })}
        </button>
      )}
    </section>
  );
}

/** Arrow keys go from line to line; a line's own buttons are reached with Tab. */
function move(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-line]')) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')];
  const next = lines[lines.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
  next?.focus();
  event.preventDefault();
}

export function List({ groups, home }: { groups: readonly Group[]; home: string | undefined }) {
  const live = useLive();
  const { open } = usePane();
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const keys = groups.flatMap((group) => group.lines.map((line) => line.key));
  const current = open !== null && keys.includes(open) ? open : (keys[0] ?? null);

  const fix = async (group: Group, line: LineData, choice: number | undefined) => {
    const at: Position = line.finding.at;
    if (!(await live.fix(line.finding, choice))) return;
    setGhost({ group: group.id, title: group.title, index: group.lines.indexOf(line), cell: toA1(at) });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setGhost(null), STAYS);
  };
  const gone = ghost !== null && !groups.some((group) => group.id === ghost.group) ? ghost : null;

  return (
    <div onKeyDown={move}>
      {gone && <FixedLine cell={gone.cell} />}
      {groups.map((group) => (
        <GroupView
          key={group.id}
          group={group}
          home={home}
          current={current}
          ghost={ghost}
          onFix={(line, choice) => void fix(group, line, choice)}
        />
      ))}
    </div>
  );
}
