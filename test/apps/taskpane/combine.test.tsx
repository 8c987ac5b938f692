import { screen, waitFor, within } from '@testing-library/react';
import { blueprintFor } from '../../../src/core/workbook';
import { printBlueprint } from '../../../src/io/file';
import { complete, cover, framework, openPane, type Pane } from './pane';

function fileFrom(name: string, bytes: Uint8Array): File {
  const file = new File([new Uint8Array(bytes)], name);
  // jsdom has no such method.
  Object.defineProperty(file, 'arrayBuffer', { value: async () => new Uint8Array(bytes).buffer });
  return file;
}

const submission = async (name: string, reference: string, partners: string): Promise<File> =>
  fileFrom(
    name,
    await printBlueprint(
      blueprintFor(framework, {
        cover: { ...cover, reference, leadPartner: partners.replace('*', '') },
        partners: [{ name: partners.replace('*', '') }],
        activities: [{ ...complete, partners }],
      }),
    ),
  );

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
