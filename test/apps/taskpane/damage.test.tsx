/** The notice about what everyday Excel took, and its clicks. */

import { act, screen, waitFor, within } from '@testing-library/react';
import type { Inspection, TableFacts } from '../../../src/core/live';
import { blueprintFor } from '../../../src/core/workbook';
import { framework, openPane, type Pane } from './pane';

const blueprint = blueprintFor(framework);

/** How a table stands right after Start. */
function facts(key: TableFacts['key']): TableFacts {
  const table = blueprint.sheets.find((sheet) => sheet.table?.key === key);
  const plan = table?.table;
  if (!table || !plan) throw new Error(`There is no table ${key}.`);
  return {
    key,
    name: plan.name,
    sheet: table.name,
    row: plan.row,
    column: 0,
    headings: plan.columns.map(({ heading }) => heading),
    rowCount: plan.body.length,
    lists: Object.fromEntries(plan.columns.flatMap(({ list }, i) => (list ? [[i, list.source]] : []))),
    cellLists: [],
    marks: null,
    unchecked: { rows: [], text: '' },
    below: null,
  };
}

const keys = ['agreement', 'partners', 'activities', 'joint', 'answers'] as const;

const whole = (changes: Partial<TableFacts> = {}): Inspection => ({
  tables: keys.map((key) => (key === 'activities' ? { ...facts(key), ...changes } : facts(key))),
  names: Object.fromEntries(blueprint.names.map(({ name, formula }) => [name, formula])),
  copies: [],
});

async function seeing(inspection: Inspection): Promise<Pane> {
  const pane = await openPane({ blueprint: {}, tab: 'check' });
  pane.port.inspection = inspection;
  await act(async () => {
    await pane.live.refresh();
  });
  return pane;
}

const notice = (): HTMLElement => screen.getByRole('region', { name: 'Notices' });

it('says nothing where everything stands', async () => {
  await seeing(whole());
  expect(screen.queryByRole('region', { name: 'Notices' })).toBeNull();
});

it('names the columns without lists, mends them on a click, and says how that is taken back', async () => {
  const { lists } = facts('activities');
  const pane = await seeing(whole({ lists: { ...lists, 3: null, 4: null } }));
  expect(notice().textContent).toContain(
    'Drop-down lists are missing in WHAT and WHO: pasting replaces them.',
  );
  expect(screen.queryByText('Mend all')).toBeNull();
  pane.port.inspection = whole();
  await pane.user.click(within(notice()).getByRole('button', { name: 'Repair lists' }));
  await waitFor(() => expect(notice().textContent).toContain('Mended.'));
  expect(notice().textContent).toContain('Ctrl+Z takes it back in 4 steps.');
  expect(pane.port.mended).toMatchObject([[{ kind: 'lists', columns: ['what', 'who'] }]]);
  expect(notice().textContent).not.toContain('Drop-down');
});

it('quotes what stands in Check before it is replaced, and mends all at once', async () => {
  const pane = await seeing(
    whole({
      unchecked: { rows: [2, 3], text: 'All fine' },
      below: { first: 2, rows: 3, text: 'Access to finance' },
    }),
  );
  expect(notice().textContent).toContain('2 cells of Check, from B7, hold “All fine” and the like');
  expect(notice().textContent).toContain(
    '3 rows below the table Activities are not read: “Access to finance” from A16.',
  );
  await pane.user.click(within(notice()).getByRole('button', { name: 'Mend all' }));
  expect(pane.port.mended.map((some) => some.map(({ kind }) => kind))).toEqual([['below', 'check']]);
});

it('says which of two tables is read, and offers nothing there', async () => {
  await seeing({ ...whole(), copies: [{ sheet: 'Activities (2)', of: 'activities' }] });
  expect(notice().textContent).toContain(
    '“Activities (2)” holds a copy of the table Activities. Mainstay reads the one on “Activities”.',
  );
  expect(within(notice()).getAllByRole('button')).toHaveLength(1);
});

it('is put away, and says beforehand what cannot be undone', async () => {
  const pane = await seeing({ ...whole(), names: {} });
  expect(notice().textContent).toContain('cannot be undone');
  await pane.user.click(within(notice()).getByRole('button', { name: 'Leave it so' }));
  expect(screen.queryByRole('region', { name: 'Notices' })).toBeNull();
  await act(async () => {
    await pane.live.refresh();
  });
  expect(screen.queryByRole('region', { name: 'Notices' })).toBeNull();
});

it('says why a mending was refused, and keeps the offer', async () => {
  const pane = await seeing(whole({ name: null }));
  pane.port.refuse({ code: 'AccessDenied', message: 'The sheet is protected. Unprotect it.', retry: false });
  await pane.user.click(within(notice()).getByRole('button', { name: 'Make it a table again' }));
  await waitFor(() => expect(notice().textContent).toContain('The sheet is protected'));
  expect(within(notice()).getByRole('button', { name: 'Make it a table again' })).toBeTruthy();
});

it('offers to build a table anew that is gone', async () => {
  const inspection = whole();
  await seeing({ ...inspection, tables: inspection.tables.filter(({ key }) => key !== 'answers') });
  expect(notice().textContent).toContain('The table Answers is gone.');
  expect(within(notice()).getByRole('button', { name: 'Build it anew' })).toBeTruthy();
});

describe('how a mending is taken back', () => {
  const mended = async (): Promise<Pane> => {
    const { lists } = facts('activities');
    const pane = await seeing(whole({ lists: { ...lists, 3: null } }));
    pane.port.inspection = whole();
    await pane.user.click(within(notice()).getByRole('button', { name: 'Repair lists' }));
    await waitFor(() => expect(notice().textContent).toContain('Mended.'));
    return pane;
  };

  it('is not said beside damage that came later', async () => {
    const pane = await mended();
    pane.port.inspection = whole({ unchecked: { rows: [2], text: 'Fine' } });
    await act(async () => {
      await pane.live.refresh();
    });
    await waitFor(() => expect(notice().textContent).toContain('Check in B7 holds “Fine”'));
    expect(notice().textContent).not.toContain('Mended.');
  });

  it('is not said when Ctrl+Z would take back something else', async () => {
    const pane = await mended();
    act(() => pane.port.type({ sheet: 'Activities', row: 4, column: 2 }, 'Access to finance'));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Notices' })).toBeNull());
  });
});
