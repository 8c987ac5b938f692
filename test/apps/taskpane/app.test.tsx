import { act, screen, waitFor, within } from '@testing-library/react';
import { complete, cover, framework, openPane } from './pane';

test('a blank workbook: what will happen, and a button that makes it happen', async () => {
  const pane = await openPane();
  expect(screen.getByRole('heading', { level: 1, name: 'Mainstay' })).toBeTruthy();
  expect(screen.getByText('Nothing leaves this workbook.')).toBeTruthy();
  expect(screen.getByText(/cannot be undone/)).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Start an agreement' }));
  expect(await screen.findByRole('tab', { name: 'Fill in' })).toBeTruthy();
  const tables = (await pane.port.read())?.tables.map((table) => table.sheet);
  expect(tables).toEqual(['Agreement', 'Partners', 'Activities', 'Joint activity', 'Answers']);
  expect(await screen.findByRole('heading', { level: 1, name: 'First activity' })).toBeTruthy();
  expect(screen.queryByText(/to fix/)).toBeNull();
});

test('a workbook that cannot be changed says why Start is off', async () => {
  await openPane({ readOnly: true });
  const start = screen.getByRole<HTMLButtonElement>('button', { name: 'Start an agreement' });
  expect(start.disabled).toBe(true);
  expect(screen.getByText(/open for viewing/)).toBeTruthy();
});

test('a start that fails says why and can be tried again', async () => {
  const pane = await openPane();
  pane.port.refuse({
    code: 'AccessDenied',
    message: 'The workbook is protected. Choose Review, Unprotect, then try again.',
    retry: false,
  });
  await pane.user.click(screen.getByRole('button', { name: 'Start an agreement' }));
  expect(await screen.findByText('The workbook is protected')).toBeTruthy();
  pane.port.refuse(null);
  await pane.user.click(screen.getByRole('button', { name: 'Start an agreement' }));
  expect(await screen.findByRole('tab', { name: 'Fill in' })).toBeTruthy();
});

test('the four places, and the menu with what is seldom needed', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [complete] } });
  const tabs = screen.getAllByRole('tab');
  expect(tabs).toHaveLength(4);
  ['Fill in', 'Check', 'Overview', 'Export'].forEach((name, i) => {
    expect(tabs[i]?.getAttribute('aria-label') ?? tabs[i]?.textContent).toMatch(new RegExp(`^${name}`));
  });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  expect(await screen.findByRole('menuitem', { name: 'Settings' })).toBeTruthy();
});

test('the menu is worked by keyboard, and gives the focus back', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [complete] } });
  const button = screen.getByRole('button', { name: 'More' });
  button.focus();
  await pane.user.keyboard('{ArrowDown}');
  const items = screen.getAllByRole('menuitem');
  expect(document.activeElement).toBe(items[0]);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  await pane.user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(items.at(-1));
  await pane.user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(items[1]);
  await pane.user.keyboard('{End}{Home}');
  expect(document.activeElement).toBe(items[0]);
  await pane.user.keyboard('s');
  expect(document.activeElement?.textContent).toMatch(/^S/);
  await pane.user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
  await pane.user.keyboard('{Enter}');
  await pane.user.tab();
  expect(screen.queryByRole('menu')).toBeNull();
});

test('an occasional task stands in place of the tabs, and its back arrow leads back', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [complete] } });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Settings' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
  expect(screen.queryByRole('tab')).toBeNull();
  const multi = await screen.findByRole('switch', { name: 'A second pick adds to the cell' });
  expect(multi).toHaveProperty('checked', true);
  await pane.user.click(multi);
  expect(pane.live.getState().multiSelect).toBe(false);
  await pane.user.click(screen.getByRole('button', { name: 'Back' }));
  expect(screen.getAllByRole('tab')).toHaveLength(4);
});

test('removing Mainstay says what stays, asks, and ends at Welcome', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [complete] } });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Settings' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Remove Mainstay …' }));
  expect(screen.getByText(/This cannot be undone/)).toBeTruthy();
  const keep = screen.getByRole('button', { name: 'Keep Mainstay' });
  expect(document.activeElement).toBe(keep);
  await pane.user.click(keep);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove Mainstay …' }));
  expect(pane.live.getState().phase).toBe('ready');
  await pane.user.click(screen.getByRole('button', { name: 'Remove Mainstay …' }));
  await pane.user.click(screen.getByRole('button', { name: 'Remove Mainstay now' }));
  expect(await screen.findAllByText('Mainstay was removed from this workbook')).not.toHaveLength(0);
  expect(screen.getByRole('button', { name: 'Start an agreement' })).toBeTruthy();
});

test('where Mainstay cannot be removed, it says why and stays', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [complete] } });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Settings' }));
  await pane.user.click(await screen.findByRole('button', { name: 'Remove Mainstay …' }));
  pane.port.refuse({ code: 'AccessDenied', message: 'The sheet is protected. Take it off.', retry: false });
  await pane.user.click(screen.getByRole('button', { name: 'Remove Mainstay now' }));
  expect(await screen.findByText('The sheet is protected')).toBeTruthy();
  expect(pane.live.getState().phase).toBe('ready');
});

test('Overview sets what is planned beside what the strategy names', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [complete] }, tab: 'overview' });
  const area = framework.vocabulary.area('Access to finance');
  const named = new Set(area?.audiences.filter((a) => a.level === 'national').map((a) => a.audience)).size;
  const map = await screen.findByRole('grid', { name: 'Audiences by area and level' });
  expect(
    within(map).getByRole('gridcell', { name: `3 Access to finance, National: 1 of ${named}` }),
  ).toBeTruthy();
  act(() => pane.port.type(pane.cell(1, 'who'), 'National: Bank of England; DTI'));
  expect(
    await within(map).findByRole('gridcell', { name: `3 Access to finance, National: 2 of ${named}` }),
  ).toBeTruthy();
});

test('an export with errors open is a draft and says so before', async () => {
  const pane = await openPane({
    blueprint: { cover, activities: [{ ...complete, why: '' }] },
    tab: 'export',
  });
  expect(await screen.findByText('This is still a draft')).toBeTruthy();
  await pane.user.click(screen.getByRole('radio', { name: /^Data file/ }));
  expect(screen.getByText('Agreement draft.json')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Export draft' }));
  await waitFor(() => expect(pane.port.saved).toHaveLength(1));
  const [file] = pane.port.saved;
  expect(file?.name).toBe('Agreement draft.json');
  const data = JSON.parse(new TextDecoder().decode(file?.bytes)) as { activities: { what: string[] }[] };
  expect(data.activities[0]?.what).toEqual(['Loan Readiness']);
  expect(await screen.findByRole('heading', { name: 'Did the file arrive?' })).toBeTruthy();
});

test('an export with nothing open is no draft', async () => {
  const pane = await openPane({ blueprint: { cover, activities: [complete] }, tab: 'export' });
  const button = await screen.findByRole('button', { name: 'Export' });
  expect(screen.queryByText('This is still a draft')).toBeNull();
  await pane.user.click(button);
  // The first export fetches the library that writes the format.
  await waitFor(() => expect(pane.port.saved.map((file) => file.name)).toEqual(['Agreement.docx']));
  // A Word document is a zip.
  expect([...(pane.port.saved[0]?.bytes.slice(0, 2) ?? [])]).toEqual([0x50, 0x4b]);
});

test('characters that the PDF cannot show are named after the export', async () => {
  const outcome = 'More loans are granted \u{1f680}.';
  const pane = await openPane({
    blueprint: { cover, activities: [{ ...complete, outcome }] },
    tab: 'export',
  });
  await pane.user.click(await screen.findByRole('radio', { name: /^PDF/ }));
  await pane.user.click(screen.getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(pane.port.saved.map((file) => file.name)).toEqual(['Agreement.pdf']));
  expect(await screen.findByText(/cannot show the character \u201c\u{1f680}\u201d\./u)).toBeTruthy();
});
