import { readFileSync } from 'node:fs';
import path from 'node:path';

import { screen, waitFor, within } from '@testing-library/react';
import { strToU8, zipSync } from 'fflate';
import { utils, write } from 'xlsx';
import { blueprintFor } from '../../../src/core/workbook';
import { printBlueprint } from '../../../src/io/file';
import { complete, cover, framework, openPane, type Pane } from './pane';

function fileFrom(name: string, bytes: Uint8Array): File {
  const file = new File([new Uint8Array(bytes)], name);
  // jsdom has no such method.
  Object.defineProperty(file, 'arrayBuffer', { value: async () => new Uint8Array(bytes).buffer });
  return file;
}

const workbook = (reference: string, partners: string): Promise<Uint8Array> =>
  printBlueprint(
    blueprintFor(framework, {
      cover: { ...cover, reference, leadPartner: partners.replace('*', '') },
      partners: [{ name: partners.replace('*', '') }],
      activities: [{ ...complete, partners }],
    }),
  );

const submission = async (name: string, reference: string, partners: string): Promise<File> =>
  fileFrom(name, await workbook(reference, partners));

/** What stands first in each line of the register. */
const lines = async (): Promise<(string | null)[]> =>
  within(await screen.findByRole('table'))
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);

/** Opens Combine from Welcome: the workbook holds no agreement. */
async function combine(files: readonly File[]): Promise<Pane> {
  const pane = await openPane();
  await pane.user.click(await screen.findByRole('button', { name: 'Combine agreements' }));
  expect((await screen.findAllByText('They stay on this computer.')).length).toBeGreaterThan(0);
  await pane.user.upload(screen.getByLabelText('Choose files', { selector: 'input' }), [...files]);
  return pane;
}

it('shows first who approaches one audience in the same month, with who leads', async () => {
  const pane = await combine([
    await submission('a.xlsx', 'MPA 1', 'SEEM*'),
    await submission('b.xlsx', 'MPA 2', 'NESEP*'),
  ]);
  const clashes = await screen.findByRole('region', { name: 'Same audience, same month' });
  const [first] = within(clashes).getAllByRole('listitem');
  expect(first?.textContent).toMatch(/June 2005.*(SEEM, NESEP|NESEP, SEEM)/);
  const show = within(first!).getByRole('button', { name: /show who, when and how$/ });
  await pane.user.click(show);
  expect(show.getAttribute('aria-expanded')).toBe('true');
  expect(within(first!).getByText('In the lead: NESEP')).toBeTruthy();
  expect(within(first!).getByText('b.xlsx, activity 1')).toBeTruthy();
});

it('says of a file that it could not read why, in the list, and goes on with the others', async () => {
  await combine([
    fileFrom('notes.xlsx', new TextEncoder().encode('no workbook')),
    await submission('a.xlsx', 'MPA 1', 'SEEM*'),
    fileFrom('data.json', new TextEncoder().encode('{"a":1}')),
  ]);
  const table = await screen.findByRole('table');
  const heads = within(table).getAllByRole('rowheader');
  expect(heads.map((head) => head.textContent)).toEqual(['data.json', 'notes.xlsx', 'MPA 1']);
  expect(
    within(table).getByText(/“notes\.xlsx” could not be read\. This is not an Excel workbook/),
  ).toBeTruthy();
  expect(within(table).getByText(/“data\.json” holds no agreement as data\./)).toBeTruthy();
  expect(screen.getByText('2 not read', { exact: false })).toBeTruthy();
});

it('tells files of one name apart, and counts one agreement once', async () => {
  const pane = await combine([await submission('plan.xlsx', 'MPA 1', 'SEEM*')]);
  await screen.findByRole('table');
  await pane.user.upload(screen.getByLabelText('Choose files', { selector: 'input' }), [
    await submission('plan.xlsx', 'MPA 1', 'SEEM*'),
  ]);
  await waitFor(() =>
    expect(screen.getAllByText('2 files read. They stay on this computer.').length).toBeGreaterThan(0),
  );
  expect(screen.getByText(/^\d of 1 complete$/)).toBeTruthy();
  await pane.user.click(screen.getAllByRole('button', { name: 'MPA 1' })[1]!);
  expect(screen.getByText(/^A copy of plan( \(2\))?\.xlsx\.$/)).toBeTruthy();
});

it('hands the register over in the form that was chosen', async () => {
  const pane = await combine([await submission('a.xlsx', 'MPA 1', 'SEEM*')]);
  await screen.findByRole('table');
  await pane.user.click(screen.getByRole('button', { name: 'Save the register' }));
  const first = await screen.findByRole('button', { name: 'Workbook (.xlsx)' });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await pane.user.click(screen.getByRole('button', { name: 'Data (.json)' }));
  await screen.findByText(/^“Register \d{4}-\d\d-\d\d\.json” was handed over\./);
});

it('reads zips, and zips in them, file by file; what cannot be read is a line and stops nothing', async () => {
  const inner = zipSync({ 'deep.xlsx': await workbook('MPA 2', 'NESEP*') });
  let deepest = zipSync({ 'a.xlsx': strToU8('x') });
  for (let n = 0; n < 3; n++) deepest = zipSync({ 'z.zip': deepest });
  const all = zipSync({
    'a.xlsx': await workbook('MPA 1', 'SEEM*'),
    'more/inner.zip': inner,
    'notes.xlsx': strToU8('no workbook'),
    'read me.txt': strToU8('x'),
    '__MACOSX/._a.xlsx': strToU8('x'),
    '../out.xlsx': strToU8('x'),
    'deepest.zip': deepest,
  });
  await combine([fileFrom('all.zip', all), fileFrom('none.zip', strToU8('no zip'))]);
  expect(await lines()).toEqual([
    'all.zip/../out.xlsx',
    'all.zip/deepest.zip/z.zip/z.zip',
    'all.zip/notes.xlsx',
    'none.zip',
    'MPA 1',
    'MPA 2',
  ]);
  screen.getByText('“all.zip/../out.xlsx” could not be read. Its name leads out of the zip', {
    exact: false,
  });
  screen.getByText(/z\.zip” could not be read\. It lies in more than 3 zips\. Unpack them first\./);
  screen.getByText(/“all\.zip\/notes\.xlsx” could not be read\. This is not an Excel workbook/);
  screen.getByText('“none.zip” could not be read. It is no zip, or a damaged one.');
  const clashes = screen.getByRole('region', { name: 'Same audience, same month' });
  expect(within(clashes).getAllByRole('listitem')[0]?.textContent).toMatch(/SEEM, NESEP|NESEP, SEEM/);
});

it("takes a stranger's table over, and says so in its line", async () => {
  const table = path.resolve(__dirname, '../../fixtures/printed-table.xlsx');
  const pane = await combine([fileFrom('printed.xlsx', new Uint8Array(readFileSync(table)))]);
  expect(await lines()).toEqual(['printed.xlsx']);
  await pane.user.click(screen.getByRole('button', { name: 'printed.xlsx' }));
  screen.getByText(/^Taken over from the table on .*, which was not made with Mainstay\.$/);
  expect(screen.getByText(/^printed\.xlsx\. .*Activities: [1-9]/)).toBeTruthy();
});

it('says what a workbook without any such table lacks, and passes over a register', async () => {
  const register = JSON.stringify({ framework: {}, asOf: '2005-06-12', agreements: [], problems: [] });
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Cost'], [12]]), 'Costs');
  const costs = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  await combine([fileFrom('register.json', strToU8(register)), fileFrom('costs.xlsx', costs)]);
  expect(await lines()).toEqual(['costs.xlsx']);
  screen.getByText('“costs.xlsx” holds no agreement, and no table of activities', { exact: false });
  screen.getByText('“register.json” was passed over', { exact: false });
});
