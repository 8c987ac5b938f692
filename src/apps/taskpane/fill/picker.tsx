/**
 * A search field with the strategy's entries beneath it, in place: a pop-up would be cut off by the pane.
 * Anything may be typed; a list never refuses (R3, R7). Follows the combobox pattern of the ARIA Authoring
 * Practices, with the list's options named by aria-activedescendant.
 */

import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type KeyboardEvent } from 'react';
import { ChevronDownRegular, ChevronUpRegular, SearchRegular } from '../icons';
import { afterPress } from '../parts/press';
import { say } from '../words';
import { type Row, useRows, Option, type PickerProps } from './option';

const useStyles = makeStyles({
  input: { width: '100%', minWidth: 0 },
  chevron: { display: 'flex', cursor: 'pointer' },
  list: {
    marginTop: '4px',
    maxHeight: '372px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground1,
  },
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

export function Picker(props: PickerProps) {
  const { label, placeholder, describedBy, wrong, query, onQuery, groups, single = false } = props;
  const styles = useStyles();
  const base = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const rows = useRows(props, base);
  const active = open ? rows[at] : undefined;

  const act = (row: Row) => {
    if (row.kind === 'item') props.onPick(row.item.key);
    else if (row.kind === 'own') props.onOwn?.(query.trim());
    else props.onMore?.();
    if (row.kind !== 'more' && single) setOpen(false);
    if (row.kind === 'own') setAt(-1);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) =>
        rows.length === 0 ? -1 : (now + step + rows.length + (now < 0 && step < 0 ? 1 : 0)) % rows.length,
      );
    } else if (event.key === 'Enter') {
      const own =
        query.trim() && props.onOwn && !(single && !open)
          ? rows.find((row) => row.kind === 'own')
          : undefined;
      const row = active ?? own;
      if (row && open) act(row);
      else setOpen(true);
    } else if (event.key === 'Escape' && open) {
      setOpen(false);
      setAt(-1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const textOf = (row: Row): string => {
    if (row.kind === 'item') return row.item.label;
    if (row.kind === 'more') return props.moreLabel ?? '';
    return say(single ? 'field.set' : 'field.own', { text: query.trim() });
  };
  const option = (row: Row) => (
    <Option
      key={row.id}
      row={row}
      active={active === row}
      single={single}
      text={textOf(row)}
      onAct={() => act(row)}
    />
  );
  const items = new Map(rows.flatMap((row) => (row.kind === 'item' ? [[row.id, row] as const] : [])));
  const Chevron = open ? ChevronUpRegular : ChevronDownRegular;

  return (
    <div
      onBlur={(event) => {
        const { currentTarget } = event;
        if (currentTarget.contains(event.relatedTarget)) return;
        afterPress(() => {
          if (currentTarget.contains(document.activeElement) && document.hasFocus()) return;
          setOpen(false);
          setAt(-1);
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
        onChange={(_, data) => {
          onQuery(data.value);
          setOpen(true);
          setAt(-1);
        }}
        input={{
          role: 'combobox',
          'aria-label': label,
          'aria-expanded': open,
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
        <div
          id={`${base}-list`}
          className={styles.list}
          role="listbox"
          aria-label={label}
          aria-multiselectable={!single}
        >
          {groups.map((group) => (
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
              {group.items.map((item) => {
                const row = items.get(`${base}-${group.id}-${item.key}`);
                return row && option(row);
              })}
            </div>
          ))}
          {groups.length === 0 && <div className={styles.none}>{say('field.none')}</div>}
          {rows.filter((row) => row.kind !== 'item').map(option)}
        </div>
      )}
    </div>
  );
}
