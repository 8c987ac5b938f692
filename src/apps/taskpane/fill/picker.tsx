/**
 * A search field with the strategy's entries beneath it, in place: a pop-up would be cut off by the pane.
 * Anything may be typed; a list never refuses (R3, R7). Follows the combobox pattern of the ARIA Authoring
 * Practices, with a listbox or a tree whose lines are named by aria-activedescendant.
 */

import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ChevronDownRegular, ChevronUpRegular, SearchRegular } from '../icons';
import { afterPress, isPressed } from '../parts/press';
import { say } from '../words';
import { useLines, type PickerProps } from './lines';
import { BranchLine, Option } from './option';
import { Pending } from './pending';
import type { Row } from './rows';

const useStyles = makeStyles({
  whole: {
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
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

/** True while a field is too narrow for its text. */
function useCut(text: string): readonly [React.RefObject<HTMLInputElement | null>, boolean] {
  const field = useRef<HTMLInputElement>(null);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return undefined;
    const look = () => setCut(input.scrollWidth > input.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(input);
    return () => observer.disconnect();
  }, [text]);
  return [field, cut];
}

export function Picker(props: PickerProps) {
  const { label, placeholder, describedBy, wrong, query, groups, single = false, tree = false } = props;
  const styles = useStyles();
  const { base, open, setOpen, rows, active, act, fold, leave, onKey, search } = useLines(props);
  const [field, cut] = useCut(query);
  const whole = useRef<HTMLDivElement>(null);
  // A list that opens beneath the edge of the pane would not be seen.
  useEffect(() => {
    if (open) whole.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const pending = !open && !single && query.trim() !== '' ? props.onOwn : null;
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
      ref={whole}
      onBlur={(event) => {
        const { currentTarget } = event;
        if (currentTarget.contains(event.relatedTarget)) return;
        afterPress(() => {
          if (currentTarget.contains(document.activeElement) && document.hasFocus()) return;
          leave();
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
          ref: field,
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
          onBlur: ({ currentTarget }) => (currentTarget.scrollLeft = 0),
          // By keyboard a field shows the end of a long text; it is its beginning that tells one from another.
          onFocus: ({ currentTarget }) => {
            if (single && !isPressed()) requestAnimationFrame(() => (currentTarget.scrollLeft = 0));
          },
          ...{ 'data-focus': '' },
        }}
      />
      {single && cut && !open && (
        <div className={styles.whole} aria-hidden="true">
          {query}
        </div>
      )}
      {pending && <Pending text={query.trim()} onOwn={pending} />}
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
