/** What the pane itself remembers: the tab, the filters, where the focus is wanted. Nothing of the agreement. */

import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Finding, Severity } from '../../../core/agreement';
import { columnLabel, isColumnKey, toA1, type Position, type Reading } from '../../../core/workbook';
import { activityAt, selectedActivity, titleOf } from '../model/activity';
import { keyOf, nextToFix } from '../model/findings';
import { GROUPINGS, type Grouping } from '../model/groups';
import { say } from '../words';
import { useLive } from './live';
import { store, stored } from './stored';

export const TABS = ['fill', 'check', 'overview', 'export'] as const;
export type Tab = (typeof TABS)[number];

/** A wish that a field takes the focus; the number makes the same wish twice two wishes. */
export interface FocusWish {
  /** Column of the selected activity, or `fieldId` of another cell. */
  readonly column: string;
  readonly serial: number;
}

interface Pane {
  readonly tab: Tab;
  readonly setTab: (tab: Tab) => void;
  /** The occasional task (its id in visits) that stands in place of the tabs. */
  readonly visit: string | null;
  readonly setVisit: (id: string | null, about?: string) => void;
  /** What the visit is about, where its screen has several things to show; else "". */
  readonly about: string;
  readonly shown: ReadonlySet<Severity>;
  readonly setShown: (shown: ReadonlySet<Severity>) => void;
  readonly partner: string;
  readonly setPartner: (name: string) => void;
  readonly grouping: Grouping;
  readonly setGrouping: (by: Grouping) => void;
  /** Key of the finding that stands open in Check. */
  readonly open: string | null;
  readonly setOpen: (key: string | null) => void;
  /** The field whose sentence of the strategy is shown; it stays when the row changes. */
  readonly quoted: string | null;
  readonly setQuoted: (field: string | null) => void;
  readonly focus: FocusWish | null;
  readonly wishFocus: (field: string) => void;
  /** The wish was met. */
  readonly metFocus: () => void;
  /** Said to screen readers, politely. */
  readonly said: string;
  readonly announce: (text: string) => void;
}

const PaneContext = createContext<Pane | null>(null);

export function PaneProvider({ start, children }: { start: Tab; children: ReactNode }) {
  const [tab, chooseTab] = useState<Tab>(start);
  const [visit, chooseVisit] = useState<string | null>(null);
  const [about, setAbout] = useState('');
  const setVisit = useCallback((id: string | null, wanted = '') => {
    chooseVisit(id);
    setAbout(wanted);
  }, []);
  const [shown, setShown] = useState<ReadonlySet<Severity>>(() => new Set<Severity>(['error', 'advice']));
  const [partner, choosePartner] = useState(() => stored('partner'));
  const [grouping, chooseGrouping] = useState<Grouping>(
    () => GROUPINGS.find((by) => by === stored('grouping')) ?? 'activity',
  );
  const [open, setOpen] = useState<string | null>(null);
  const [quoted, setQuoted] = useState<string | null>(null);
  const [focus, setFocus] = useState<FocusWish | null>(null);
  const [said, setSaid] = useState('');
  // The same sentence said again is a change as well: else it would be said once only.
  const announce = useCallback((text: string) => {
    setSaid((before) => (before === text ? `${text}\u00a0` : text));
  }, []);
  // Whoever is led to a place of the agreement has ended the visit.
  const setTab = useCallback((wanted: Tab) => {
    chooseTab(wanted);
    chooseVisit(null);
  }, []);
  const setPartner = useCallback((name: string) => {
    choosePartner(name);
    store('partner', name);
  }, []);
  const setGrouping = useCallback((by: Grouping) => {
    chooseGrouping(by);
    store('grouping', by);
  }, []);
  const wishFocus = useCallback((column: string) => {
    setFocus((before) => ({ column, serial: (before?.serial ?? 0) + 1 }));
  }, []);
  const metFocus = useCallback(() => setFocus(null), []);
  const pane = useMemo<Pane>(
    () => ({
      tab,
      setTab,
      visit,
      setVisit,
      about,
      shown,
      setShown,
      partner,
      setPartner,
      grouping,
      setGrouping,
      open,
      setOpen,
      quoted,
      setQuoted,
      focus,
      wishFocus,
      metFocus,
      said,
      announce,
    }),
    [
      tab,
      setTab,
      visit,
      setVisit,
      about,
      shown,
      partner,
      setPartner,
      grouping,
      setGrouping,
      open,
      quoted,
      focus,
      wishFocus,
      metFocus,
      said,
      announce,
    ],
  );
  return <PaneContext value={pane}>{children}</PaneContext>;
}

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('A component stands outside PaneProvider.');
  return pane;
}

/** Tables beside the activities that have a form of their own, in the order of its parts. */
export const FORMS = ['agreement', 'partners', 'joint'] as const;
export type FormTable = (typeof FORMS)[number];

/** Names a cell of these tables as a field. */
export const fieldId = (table: FormTable, { row, column }: Position): string => `${table} ${row} ${column}`;

function formAt(reading: Reading | null, at: Position): FormTable | undefined {
  return FORMS.find((key) => reading?.tables[key]?.sheet === at.sheet);
}

/** Ways through the agreement that several screens offer. Each moves the cursor because the person pressed. */
export function useJourney() {
  const live = useLive();
  const pane = usePane();
  const { setTab, setVisit, wishFocus, setOpen, announce } = pane;

  const toField = useCallback(
    async (at: Position, column: string) => {
      await live.select(at);
      if (!isColumnKey(column)) return;
      setTab('fill');
      wishFocus(column);
      const current = selectedActivity(live.getState());
      const title = current ? titleOf(current.row, current.index) : '';
      announce(say('fill.landed', { column: columnLabel(column), cell: toA1(at), title }));
    },
    [live, setTab, wishFocus, announce],
  );

  /** Selects a cell and opens its field; false where it has none. `column`: default, that of the cell. */
  const toCell = useCallback(
    async (at: Position, column?: string) => {
      const table = live.getState().reading?.tables.activities;
      if (table?.sheet === at.sheet && activityAt(live.getState(), at.row - table.firstRow)) {
        const own = Object.keys(table.columns).find((key) => table.columns[key] === at.column);
        await toField(at, column ?? own ?? '');
        return true;
      }
      await live.select(at);
      const form = formAt(live.getState().reading, at);
      if (!form) return false;
      setVisit('agreement');
      wishFocus(fieldId(form, at));
      return true;
    },
    [live, toField, setVisit, wishFocus],
  );

  const toFinding = useCallback(
    async (finding: Finding) => {
      if (await toCell(finding.at, finding.column)) return;
      setTab('check');
      setOpen(keyOf(finding));
    },
    [toCell, setTab, setOpen],
  );

  const next = useCallback(() => {
    const state = live.getState();
    const finding = nextToFix(state, state.selected);
    if (finding) void toFinding(finding);
  }, [live, toFinding]);

  /** A new activity, ready to be filled in. */
  const add = useCallback(async () => {
    if (!(await live.addActivity())) return;
    setTab('fill');
    wishFocus('area');
    const { done, selected } = live.getState();
    const steps = done?.steps ?? 1;
    const added = say('fill.added', { row: (selected?.row ?? 0) + 1 });
    announce(steps > 1 ? `${added} ${say('answer.steps', { n: steps })}` : added);
  }, [live, setTab, wishFocus, announce]);

  return { toField, toCell, toFinding, next, add };
}
