/** One line of a list or tree: an entry, a branch with what is beneath it, or one of the two actions at its end. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import {
  CheckboxCheckedFilled,
  CheckboxIndeterminateRegular,
  CheckboxUncheckedRegular,
  ChevronDownRegular,
  ChevronRightRegular,
} from '../icons';
import { useGivenLanguage } from '../state/live';
import { say } from '../words';
import type { Branch, Row } from './rows';

const useStyles = makeStyles({
  option: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'start',
    minHeight: '24px',
    padding: '4px 10px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  plain: { gridTemplateColumns: 'minmax(0, 1fr)' },
  child: { paddingLeft: '30px' },
  branch: { gridTemplateColumns: '16px 20px minmax(0, 1fr) auto', columnGap: '4px', paddingTop: '6px' },
  name: { paddingLeft: '4px' },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  box: { fontSize: '20px', color: tokens.colorNeutralStrokeAccessible, '& svg': { display: 'block' } },
  chevron: { display: 'flex', alignItems: 'center', height: '20px', color: tokens.colorNeutralForeground2 },
  checked: { color: tokens.colorCompoundBrandForeground1 },
  current: { fontWeight: tokens.fontWeightSemibold },
  detail: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

const BOXES = {
  none: CheckboxUncheckedRegular,
  some: CheckboxIndeterminateRegular,
  all: CheckboxCheckedFilled,
} as const;

function Box({ state, onPress }: { state: keyof typeof BOXES; onPress?: () => void }) {
  const styles = useStyles();
  const Sign = BOXES[state];
  return (
    <span
      className={mergeClasses(styles.box, state !== 'none' && styles.checked)}
      aria-hidden="true"
      onClick={
        onPress &&
        ((event) => {
          event.stopPropagation();
          onPress();
        })
      }
    >
      <Sign fontSize={20} />
    </span>
  );
}

const CHECKED = { none: false, some: 'mixed', all: true } as const;

interface LineProps {
  readonly id: string;
  readonly active: boolean;
  readonly className: string;
  readonly onAct: () => void;
  readonly children: ReactNode;
  readonly aria: React.AriaAttributes & { readonly role: 'option' | 'treeitem' };
}

function Line({ id, active, className, onAct, children, aria }: LineProps) {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={ref}
      id={id}
      {...aria}
      className={mergeClasses(className, active && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      {children}
    </div>
  );
}

interface OptionProps {
  readonly row: Exclude<Row, Branch>;
  readonly active: boolean;
  readonly tree: boolean;
  readonly single: boolean;
  readonly text: string;
  readonly onAct: () => void;
}

/** An entry, or an action at the end of the list. */
export function Option({ row, active, tree, single, onAct, text }: OptionProps) {
  const styles = useStyles();
  const language = useGivenLanguage();
  const picked = row.kind === 'item' && row.item.picked;
  const boxed = row.kind === 'item' && !single;
  const inTree = tree && {
    'aria-level': row.kind === 'item' ? 2 : 1,
    ...(row.kind === 'item' && {
      'aria-posinset': row.position,
      'aria-setsize': row.size,
      'aria-checked': picked,
    }),
  };
  return (
    <Line
      id={row.id}
      active={active}
      aria={inTree ? { role: 'treeitem', ...inTree } : { role: 'option', 'aria-selected': picked }}
      className={mergeClasses(styles.option, !boxed && styles.plain, boxed && tree && styles.child)}
      onAct={onAct}
    >
      {boxed && <Box state={picked ? 'all' : 'none'} />}
      <span className={mergeClasses(single && picked && styles.current)}>
        <span lang={row.kind === 'item' ? language : undefined}>{text}</span>
        {row.kind === 'item' && row.item.detail && <div className={styles.detail}>{row.item.detail}</div>}
      </span>
    </Line>
  );
}

interface BranchProps {
  readonly row: Branch;
  readonly active: boolean;
  readonly onOpen: () => void;
  readonly onPick: () => void;
}

/** A branch: pressing its name opens or closes it, its box takes it, or all that is beneath it. */
export function BranchLine({ row, active, onOpen, onPick }: BranchProps) {
  const styles = useStyles();
  const language = useGivenLanguage();
  const { group, open, state } = row;
  const Chevron = open ? ChevronDownRegular : ChevronRightRegular;
  const leaf = group.items.length === 0;
  const detail = group.item?.detail;
  return (
    <Line
      id={row.id}
      active={active}
      aria={{
        role: 'treeitem',
        'aria-level': 1,
        'aria-checked': CHECKED[state],
        ...(leaf ? {} : { 'aria-expanded': open }),
      }}
      className={mergeClasses(styles.option, styles.branch)}
      onAct={leaf ? onPick : onOpen}
    >
      <span className={styles.chevron} aria-hidden="true">
        {!leaf && <Chevron fontSize={12} />}
      </span>
      <Box state={state} onPress={onPick} />
      <span className={mergeClasses(styles.name, !group.item && styles.current)}>
        <span lang={group.item ? language : undefined}>{group.label}</span>
        {detail && <div className={styles.detail}>{detail}</div>}
      </span>
      {!leaf && (
        <span className={styles.detail}>
          {say('field.of', {
            n: group.items.filter((item) => item.picked).length,
            of: group.items.length,
          })}
        </span>
      )}
    </Line>
  );
}
