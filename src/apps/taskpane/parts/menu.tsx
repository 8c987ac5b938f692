/**
 * A button with a menu, by the ARIA pattern of that name. Fluent's own positions its pop-up anywhere on a page,
 * which costs 27 KB gzipped (decision 20); ours always hangs under the right end of its button.
 */

import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { say, type WordKey } from '../words';
import { buttonRef } from './ref';

const useStyles = makeStyles({
  place: { position: 'relative', flexShrink: 0 },
  button: { flexShrink: 0, minWidth: '24px' },
  menu: {
    position: 'absolute',
    top: '100%',
    right: 0,
    zIndex: 10,
    boxSizing: 'border-box',
    width: 'max-content',
    minWidth: '138px',
    maxWidth: 'min(300px, calc(100vw - 16px))',
    maxHeight: 'calc(100vh - 56px)',
    overflowY: 'auto',
    padding: '4px',
    // Seen in forced colours, where shadows are not.
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '6px 8px',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  off: { color: tokens.colorNeutralForegroundDisabled, cursor: 'not-allowed' },
  line: {
    margin: '4px -4px',
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface MenuEntry {
  readonly label: WordKey;
  readonly onSelect?: () => void;
  /** A page to open beside Excel instead. */
  readonly href?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  /** True for a line above it. */
  readonly line?: boolean;
}

interface MenuProps {
  readonly label: WordKey;
  readonly icon: ReactElement;
  readonly entries: readonly MenuEntry[];
  /** Of the button; without a border unless told. */
  readonly appearance?: 'subtle' | 'secondary';
  /** To give the focus back to the button from elsewhere. */
  readonly trigger?: React.RefObject<HTMLButtonElement | null>;
}

/** Pixels between a menu and the edge of the pane. */
const EDGE = 8;

const itemsOf = (menu: HTMLElement | null): HTMLElement[] =>
  [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])].filter(
    // jsdom knows no layout, and nothing is hidden there.
    (item) => (item as Partial<HTMLElement>).checkVisibility?.call(item) ?? true,
  );

/** Where the focus goes from the item `here` of `items`; null where the key is none of the menu's. */
function target(items: readonly HTMLElement[], here: number, key: string): HTMLElement | null {
  if (key === 'ArrowDown') return items[(here + 1) % items.length] ?? null;
  if (key === 'ArrowUp') return items.at((here - 1) % items.length) ?? null;
  if (key === 'Home') return items[0] ?? null;
  if (key === 'End') return items.at(-1) ?? null;
  if (key.length !== 1 || key === ' ') return null;
  const after = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  return after.find((item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase())) ?? null;
}

export function MenuButton({ label, icon, entries, trigger, appearance = 'subtle' }: MenuProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const own = useRef<HTMLButtonElement>(null);
  const button = trigger ?? own;
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open || !menu.current) return;
    // Where the button stands too far left for its menu, the menu moves into sight.
    const beyond = EDGE - menu.current.getBoundingClientRect().left;
    if (beyond > 0) menu.current.style.right = `${-beyond}px`;
    itemsOf(menu.current)[0]?.focus();
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    // Tab ends at the button too: from an entry, office.js on the web would lead it out of the pane.
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else {
      const items = itemsOf(menu.current);
      const next = target(items, items.indexOf(event.target as HTMLElement), event.key);
      if (!next || event.ctrlKey || event.altKey || event.metaKey) return;
      next.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const select = ({ disabled = false, onSelect }: MenuEntry) => {
    if (disabled) return;
    // The focus is back before the action begins, which may want it elsewhere.
    close();
    onSelect?.();
  };
  return (
    <div
      className={styles.place}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Button
        ref={buttonRef(button)}
        appearance={appearance}
        size="small"
        className={styles.button}
        icon={icon}
        aria-label={say(label)}
        title={say(label)}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      />
      {open && (
        <div ref={menu} id={id} role="menu" aria-label={say(label)} className={styles.menu} onKeyDown={onKey}>
          {entries.map((entry) => (
            <div key={entry.label} role="none" className={entry.className}>
              {entry.line && <hr className={styles.line} />}
              {entry.href === undefined ? (
                <button
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  className={mergeClasses(styles.item, entry.disabled && styles.off)}
                  aria-disabled={entry.disabled ?? false}
                  onClick={() => select(entry)}
                >
                  {say(entry.label)}
                </button>
              ) : (
                <a
                  role="menuitem"
                  tabIndex={-1}
                  className={styles.item}
                  href={entry.href}
                  target="_blank"
                  rel="noreferrer"
                  onClick={close}
                >
                  {say(entry.label)}
                </a>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
