/** One line of a list. */

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { CheckboxCheckedFilled, CheckboxUncheckedRegular } from '../icons';

export interface PickItem {
  readonly key: string;
  readonly label: string;
  readonly detail?: string | null;
  readonly picked: boolean;
}

export interface PickGroup {
  readonly id: string;
  readonly label: string;
  readonly items: readonly PickItem[];
}

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
  active: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  box: { fontSize: '20px', color: tokens.colorNeutralStrokeAccessible, '& svg': { display: 'block' } },
  checked: { color: tokens.colorCompoundBrandForeground1 },
  current: { fontWeight: tokens.fontWeightSemibold },
  detail: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly describedBy: string;
  readonly wrong: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly PickGroup[];
  readonly onPick: (key: string) => void;
  /** Takes the typed text as an entry of its own; null where that makes no sense now. */
  readonly onOwn: ((text: string) => void) | null;
  /** Shows more than the entries of the policy area. */
  readonly onMore?: (() => void) | null;
  readonly moreLabel?: string;
  /** One value only: the field shows it, and a pick closes the list. */
  readonly single?: boolean;
}

export type Row =
  | { readonly kind: 'item'; readonly id: string; readonly item: PickItem }
  | { readonly kind: 'own' | 'more'; readonly id: string };

export function useRows(props: PickerProps, base: string): readonly Row[] {
  const rows: Row[] = props.groups.flatMap((group) =>
    group.items.map((item): Row => ({ kind: 'item', id: `${base}-${group.id}-${item.key}`, item })),
  );
  if (props.onOwn && props.query.trim()) rows.push({ kind: 'own', id: `${base}-own` });
  if (props.onMore) rows.push({ kind: 'more', id: `${base}-more` });
  return rows;
}

export function Option({
  row,
  active,
  single,
  onAct,
  text,
}: {
  row: Row;
  active: boolean;
  single: boolean;
  onAct: () => void;
  text: string;
}) {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const picked = row.kind === 'item' && row.item.picked;
  const boxed = row.kind === 'item' && !single;
  return (
    <div
      ref={ref}
      id={row.id}
      role="option"
      aria-selected={picked}
      className={mergeClasses(styles.option, !boxed && styles.plain, active && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onAct}
    >
      {boxed && (
        <span className={mergeClasses(styles.box, picked && styles.checked)} aria-hidden="true">
          {picked ? <CheckboxCheckedFilled fontSize={20} /> : <CheckboxUncheckedRegular fontSize={20} />}
        </span>
      )}
      <span className={mergeClasses(single && picked && styles.current)}>
        {text}
        {row.kind === 'item' && row.item.detail && <div className={styles.detail}>{row.item.detail}</div>}
      </span>
    </div>
  );
}
