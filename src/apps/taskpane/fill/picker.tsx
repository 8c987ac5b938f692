/**
 * A search field with the strategy's entries beneath it, in place: a pop-up would be cut off by the pane.
 * Anything may be typed; a list never refuses (R3, R7). Follows the combobox pattern of the ARIA Authoring
 * Practices, with a listbox or a tree whose lines are named by aria-activedescendant.
 */

import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent } from 'react';
import { ChevronDownRegular, ChevronUpRegular, SearchRegular } from '../icons';
import { afterPress } from '../parts/press';
import { say } from '../words';
import { BranchLine, Option } from './option';
import { rowsOf, type PickGroup, type Row } from './rows';

const useStyles = makeStyles({
  input: { width: '100%', minWidth: 0 },
  chevron: { display: 'flex', cursor: 'pointer' },
  list: {
    marginTop: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  lines: { maxHeight: '372px', overflowY: 'auto' },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '6px 10px 4px',
    fontWeight: tokens.fontWeightSemibold,
  },
  of: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    flexShrink: 0,
  },
  none: { padding: '6px 10px', color: tokens.colorNeutralForeground2 },
});

export interface PickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly describedBy: string;
  readonly wrong: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly PickGroup[];
  /** The keys that were pressed: one, or all of a branch that are to go in or come out together. */
  readonly onPick: (...keys: readonly string[]) => void;
  /** Takes the typed text as an entry of its own; null where that makes no sense now. */
  readonly onOwn: ((text: string) => void) | null;
  /** Shows more than the entries of the policy area. */
  readonly onMore?: (() => void) | null;
  readonly moreLabel?: string;
  /** One value only: the field shows it, and a pick closes the list. */
  readonly single?: boolean;
  /** Groups are branches that open and close, each with a box of its own. */
  readonly tree?: boolean;
}

/** The keys that a branch's box takes: its own, else those beneath it that are not all in, else all of them. */
function keysOf(group: PickGroup): readonly string[] {
  if (group.item) return [group.item.key];
  const out = group.items.filter((item) => !item.picked);
  return (out.length > 0 ? out : group.items).map((item) => item.key);
}

function useLines(props: PickerProps) {
  const { query, onQuery, groups, single = false, tree = false } = props;
  const base = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const searching = query.trim() !== '';
  const rows = rowsOf(
    {
      groups,
      tree,
      // What a search finds is shown, whatever was closed before.
      closed: searching ? new Set() : closed,
      own: props.onOwn !== null && searching,
      more: Boolean(props.onMore),
    },
    base,
  );
  const index = rows.findIndex((row) => row.id === at);
  const active = open ? rows[index] : undefined;

  const fold = (id: string, shut: boolean) => {
    const next = new Set(closed);
    if (shut) next.add(id);
    else next.delete(id);
    setClosed(next);
  };
  const act = (row: Row) => {
    if (row.kind === 'item') props.onPick(row.item.key);
    else if (row.kind === 'branch') props.onPick(...keysOf(row.group));
    else if (row.kind === 'own') props.onOwn?.(query.trim());
    else props.onMore?.();
    if (row.kind !== 'more' && single) setOpen(false);
    if (row.kind === 'own') setAt('');
  };
  const shut = () => {
    setOpen(false);
    setAt('');
  };
  /** Left and right in a tree, on the line that is named; in the text they move the caret as ever. */
  const sideways = (right: boolean): boolean => {
    if (!tree || !active || searching) return false;
    if (active.kind === 'item' && !right) setAt(`${base}-${active.group.id}`);
    else if (active.kind !== 'branch') return active.kind === 'item';
    else if (!right) fold(active.group.id, true);
    else if (!active.open) fold(active.group.id, false);
    else setAt(rows[index + 1]?.id ?? at);
    return true;
  };
  const step = (by: 1 | -1) => {
    if (!open) setOpen(true);
    if (rows.length === 0) return;
    // What was searched for comes first, not the heading above it.
    const first = searching ? rows.findIndex((row) => row.kind !== 'branch' || row.group.item) : 0;
    const start = by > 0 ? first : rows.length - 1;
    setAt(rows[index < 0 ? start : (index + by + rows.length) % rows.length]?.id ?? '');
  };
  const enter = () => {
    const own =
      searching && props.onOwn && !(single && !open) ? rows.find((row) => row.kind === 'own') : undefined;
    const row = active ?? own;
    if (row && open) act(row);
    else setOpen(true);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') enter();
    else if (event.key === ' ' && active && !single) act(active);
    else if (event.key === 'Escape' && open) shut();
    else if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    else if (!sideways(event.key === 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const search = (text: string) => {
    onQuery(text);
    setOpen(true);
    setAt('');
  };
  return { base, open, setOpen, rows, active, act, fold, shut, onKey, search };
}

export function Picker(props: PickerProps) {
  const { label, placeholder, describedBy, wrong, query, groups, single = false, tree = false } = props;
  const styles = useStyles();
  const { base, open, setOpen, rows, active, act, fold, shut, onKey, search } = useLines(props);
  const textOf = (row: Row): string => {
    if (row.kind === 'item') return row.item.label;
    if (row.kind === 'more') return props.moreLabel ?? '';
    return say(single ? 'field.set' : 'field.own', { text: query.trim() });
  };
  const line = (row: Row) =>
    row.kind === 'branch' ? (
      <BranchLine
        key={row.id}
        row={row}
        active={active === row}
        onOpen={() => fold(row.group.id, row.open)}
        onPick={() => act(row)}
      />
    ) : (
      <Option
        key={row.id}
        row={row}
        active={active === row}
        tree={tree}
        single={single}
        text={textOf(row)}
        onAct={() => act(row)}
      />
    );
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;
  const last = rows.filter((row) => row.kind === 'own' || row.kind === 'more');

  return (
    <div
      onBlur={(event) => {
        const { currentTarget } = event;
        if (currentTarget.contains(event.relatedTarget)) return;
        afterPress(() => {
          if (currentTarget.contains(document.activeElement) && document.hasFocus()) return;
          shut();
        });
      }}
    >
      <Input
        className={styles.input}
        contentBefore={single ? null : <SearchRegular />}
        contentAfter={
          <span
            className={styles.chevron}
            aria-hidden="true"
            onMouseDown={(event) => {
              event.preventDefault();
              setOpen(!open);
            }}
          >
            <Chevron fontSize={16} />
          </span>
        }
        placeholder={placeholder}
        value={query}
        title={single ? query : undefined}
        onChange={(_, data) => search(data.value)}
        input={{
          role: 'combobox',
          'aria-label': label,
          'aria-expanded': open,
          'aria-haspopup': tree ? 'tree' : 'listbox',
          'aria-controls': `${base}-list`,
          'aria-autocomplete': 'list',
          'aria-activedescendant': active?.id,
          'aria-describedby': describedBy,
          'aria-invalid': wrong,
          autoComplete: 'off',
          onKeyDown: onKey,
          onClick: () => setOpen(true),
          ...{ 'data-focus': '' },
        }}
      />
      {open && (
        <div className={styles.list}>
          {groups.length === 0 && <div className={styles.none}>{say('field.none')}</div>}
          <div
            id={`${base}-list`}
            className={styles.lines}
            role={tree ? 'tree' : 'listbox'}
            aria-label={label}
            aria-multiselectable={!single}
          >
            {tree
              ? rows.filter((row) => row.kind === 'branch' || row.kind === 'item').map(line)
              : groups.map((group) => (
                  <div key={group.id} role="group" aria-label={group.label}>
                    <div className={styles.head} aria-hidden="true">
                      <span>{group.label}</span>
                      {!single && (
                        <span className={styles.of}>
                          {say('field.of', {
                            n: group.items.filter((i) => i.picked).length,
                            of: group.items.length,
                          })}
                        </span>
                      )}
                    </div>
                    {rows.filter((row) => row.kind === 'item' && row.group === group).map(line)}
                  </div>
                ))}
            {last.map(line)}
          </div>
        </div>
      )}
    </div>
  );
}
