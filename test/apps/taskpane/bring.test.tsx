import { act, screen, waitFor, within } from '@testing-library/react';
import { versionsOf } from '../../../src/core/live/copies';
import { blueprintFor, type BlueprintOptions } from '../../../src/core/workbook';
import { VERSIONS_NAMESPACE, VERSIONS_SETTING } from '../../../src/core/workbook/versions';
import { printBlueprint } from '../../../src/io/file';
import { complete, cover, framework, openPane, type Pane } from './pane';

const one = { ...complete, ref: '1' };
const two = { ...complete, ref: '2', what: 'Social investment', why: 'Second.' };
const ours: BlueprintOptions = { activities: [one, two], cover };

async function open(): Promise<Pane> {
  const pane = await openPane({ blueprint: ours, tab: 'check' });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  return pane;
}

async function visit(pane: Pane): Promise<void> {
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Bring in a partner’s copy' }));
  await screen.findByText(/^Drop the workbook that came back here/);
}

/** A workbook that came back, with the versions that this one holds where they are given. */
async function fileOf(
  name: string,
  options: BlueprintOptions,
  versions: readonly string[] = [],
): Promise<File> {
  const blueprint = blueprintFor(framework, options);
  const parts = versions.map((xml) => ({ namespace: VERSIONS_NAMESPACE, xml }));
  const bytes = await printBlueprint({ ...blueprint, xmlParts: [...blueprint.xmlParts, ...parts] });
  return fileFrom(name, bytes);
}

function fileFrom(name: string, bytes: Uint8Array): File {
  const file = new File([new Uint8Array(bytes)], name);
  // jsdom has no such method.
  Object.defineProperty(file, 'arrayBuffer', { value: async () => new Uint8Array(bytes).buffer });
  return file;
}

async function choose(pane: Pane, file: File): Promise<void> {
  const input = screen.getByLabelText('Choose the file', { selector: 'input' });
  await pane.user.upload(input, file);
}

const partsOf = async (pane: Pane): Promise<string[]> =>
  (await pane.port.readParts(VERSIONS_NAMESPACE, VERSIONS_SETTING)).parts.map(({ xml }) => xml);

async function keep(pane: Pane): Promise<void> {
  await act(async () => {
    await versionsOf(pane.live).keep('Sent round', '', new Date('2005-06-12'));
  });
}

const section = (name: string | RegExp): HTMLElement => {
  const found = screen.getByRole('heading', { level: 2, name }).closest('section');
  if (!found) throw new Error('It stands in no section.');
  return found;
};

test('with a version that both hold, what one side changed is chosen already, and is written', async () => {
  const pane = await open();
  await keep(pane);
  const theirs = {
    ...ours,
    activities: [
      { ...one, why: 'Theirs.' },
      { ...two, outcome: 'Theirs too.' },
    ],
  };
  const copy = await fileOf('back.xlsx', theirs, await partsOf(pane));
  act(() => pane.port.type(pane.cell(1, 'outcome'), 'Mine alone.'));
  act(() => pane.port.type(pane.cell(2, 'outcome'), 'Mine too.'));
  await visit(pane);
  await choose(pane, copy);
  expect(await screen.findByRole('heading', { name: 'back.xlsx' })).toBeTruthy();
  expect(screen.getByText(/Both workbooks hold it/)).toBeTruthy();
  const first = section('Activity 1 Loan Readiness');
  const whose = (label: string, within_ = first): HTMLElement =>
    within(within_).getByRole('radiogroup', { name: `Whose ${label}` });
  const taken = (group: HTMLElement): string | undefined =>
    within(group)
      .getAllByRole<HTMLInputElement>('radio')
      .find((radio) => radio.checked)?.value;
  expect([taken(whose('Why?')), taken(whose('Outcome'))]).toEqual(['theirs', 'mine']);
  expect(first.textContent).toMatch(/changed by them/);
  const second = section('Activity 2 Social investment');
  expect(second.textContent).toMatch(/changed by both/);
  expect(taken(whose('Outcome', second))).toBeUndefined();
  expect(screen.getByText('1 cell is yours to decide')).toBeTruthy();
  expect(pane.port.writes).toEqual([]);
  await pane.user.click(screen.getByRole('button', { name: 'Bring in 1 change' }));
  await waitFor(() => expect(pane.text(1, 'why')).toBe('Theirs.'));
  expect([pane.text(1, 'outcome'), pane.text(2, 'outcome')]).toEqual(['Mine alone.', 'Mine too.']);
  expect(pane.port.writes).toHaveLength(1);
  const news = await screen.findByText(/1 cell was written/, { selector: 'main *' });
  expect(news.textContent).toContain('Ctrl+Z takes it back in 1 step.');
  // What was not decided is still there to decide.
  await pane.user.click(within(whose('Outcome', section(/^Activity 2/))).getByLabelText('Take theirs'));
  await pane.user.click(screen.getByRole('button', { name: 'Bring in 1 change' }));
  await waitFor(() => expect(pane.text(2, 'outcome')).toBe('Theirs too.'));
});

test('without one nothing is chosen; theirs can be taken for a row or for all', async () => {
  const pane = await open();
  await visit(pane);
  const theirs = {
    cover: { ...cover, reference: 'MPA 9' },
    activities: [
      { ...one, why: 'Theirs.', outcome: 'Theirs.' },
      two,
      { ...complete, ref: '3', what: 'Mentoring' },
    ],
    partners: [{ name: 'Newcomer' }],
  };
  await choose(pane, await fileOf('back.xlsx', theirs));
  expect(await screen.findByText(/share no kept version/)).toBeTruthy();
  expect(screen.getByText('3 cells are yours to decide')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: /^Theirs for all of it: Activity 1/ }));
  expect(screen.getByText('1 cell is yours to decide')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Keep all of mine' }));
  expect(screen.getByText('0 changes chosen')).toBeTruthy();
  await pane.user.click(screen.getByRole('button', { name: 'Take all of theirs' }));
  await pane.user.click(screen.getByRole('button', { name: 'Bring in 5 changes' }));
  expect(await screen.findByText('Nothing else differs.')).toBeTruthy();
  expect(screen.getByText('Nothing differs')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take all of theirs' })).toBeNull();
  expect(pane.text(1, 'why')).toBe('Theirs.');
  expect([pane.text(3, 'ref'), pane.text(3, 'what')]).toEqual(['3', 'Mentoring']);
  const agreement = pane.live.agreement();
  expect(agreement?.cover.reference).toBe('MPA 9');
  expect(agreement?.partners.map(({ name }) => name)).toEqual(['Newcomer']);
});

test('what changes in the sheet after a choice has to be chosen anew', async () => {
  const pane = await open();
  await visit(pane);
  const back = await fileOf('back.xlsx', { ...ours, activities: [{ ...one, why: 'Theirs.' }, two] });
  await choose(pane, back);
  await screen.findByRole('heading', { name: 'back.xlsx' });
  await pane.user.click(screen.getByLabelText('Take theirs'));
  expect(screen.getByText('1 change chosen')).toBeTruthy();
  act(() => pane.port.type(pane.cell(1, 'why'), 'Typed by someone else.', true));
  expect(await screen.findByText('Changed in your sheet since you chose. Choose again.')).toBeTruthy();
  expect(screen.getByText('1 cell is yours to decide')).toBeTruthy();
});

test('an agreement as data is a copy too', async () => {
  const pane = await open();
  await visit(pane);
  const agreement = pane.live.agreement();
  const [first, ...rest] = agreement?.activities ?? [];
  const text = JSON.stringify({ ...agreement, activities: [{ ...first, why: 'As data.' }, ...rest] });
  await choose(pane, fileFrom('back.json', new TextEncoder().encode(text)));
  await screen.findByRole('heading', { name: 'back.json' });
  await pane.user.click(screen.getByRole('button', { name: 'Take all of theirs' }));
  await pane.user.click(screen.getByRole('button', { name: 'Bring in 1 change' }));
  await waitFor(() => expect(pane.text(1, 'why')).toBe('As data.'));
});

test.each([
  ['letter.xlsx', 'not a workbook', /“letter\.xlsx” could not be read\. This is not an Excel workbook/],
  ['data.json', '{"activities":[]}', /“data\.json” holds no agreement as data/],
  ['data.json', '{', /“data\.json” holds no agreement as data/],
])('%s that holds %j: a sentence, and nothing is lost', async (name, text, sentence) => {
  const pane = await open();
  await visit(pane);
  await choose(pane, fileFrom(name, new TextEncoder().encode(text)));
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  expect(pane.text(1, 'why')).toBe(complete.why);
});

test('a workbook without an agreement points to Use a table', async () => {
  const pane = await open();
  await visit(pane);
  const blueprint = blueprintFor(framework, {});
  const bytes = await printBlueprint({ ...blueprint, sheets: blueprint.sheets.slice(-2) });
  await choose(pane, fileFrom('plan.xlsx', bytes));
  expect((await screen.findByRole('alert')).textContent).toBe(
    '“plan.xlsx” has no Activities table. Open it in Excel, choose Use a table, and add it again.',
  );
});
