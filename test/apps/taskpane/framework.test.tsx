import { fireEvent, screen, within } from '@testing-library/react';
import { finds, wordsOf } from '../../../src/apps/taskpane/visits/framework/search';
import { complete, cover, framework, openPane } from './pane';

async function open(): Promise<(query: string) => readonly string[]> {
  const pane = await openPane({ blueprint: { activities: [complete], cover }, tab: 'check' });
  await pane.user.click(screen.getByRole('button', { name: 'More' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'The strategy' }));
  const field = await screen.findByRole('searchbox', { name: 'Find in the strategy' });
  return (query) => {
    fireEvent.change(field, { target: { value: query } });
    return screen
      .queryAllByRole('heading', { level: 2 })
      .filter((heading) => within(heading).queryByRole('button'))
      .map((heading) => heading.textContent);
  };
}

const said = (): string | null =>
  screen
    .getAllByRole('status')
    .map((each) => each.textContent)
    .join(' ');

test('words may stand apart and in any order, and a word is found by its beginning', async () => {
  const find = await open();
  expect(find('demand research')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Methods/)]) as unknown,
  );
  expect(screen.getByText(/^additional research in response to demand/)).toBeTruthy();
  // Not across two words.
  expect(find('ndres')).toEqual([]);
});

test('an abbreviation finds its expansion and the areas that name the audience, and the other way round', async () => {
  const find = await open();
  expect(find('dti')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Policy areas/),
      expect.stringMatching(/^Abbreviations/),
    ]) as unknown,
  );
  expect(screen.getAllByText('Department of Trade and Industry').length).toBeGreaterThan(0);
  expect(find('trade industry')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Policy areas/),
      expect.stringMatching(/^Abbreviations/),
    ]) as unknown,
  );
});

test('what is not found is said, and signs alone find nothing', async () => {
  const find = await open();
  expect(find('zzz')).toEqual([]);
  expect(said()).toContain('Nothing in the strategy has “zzz”.');
  expect(find('&')).toEqual([]);
  expect(find('  ')).toHaveLength(6);
});

test('shows the opportunities, and the aims with where they stand', async () => {
  const find = await open();
  find('labour market');
  expect(screen.getByText(framework.pack.aims.objective, { exact: false })).toBeTruthy();
  expect(screen.getByText(/^Source: .* The strategy itself does not state them\.$/)).toBeTruthy();
  expect(find('spending reviews')).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Opportunities/)]) as unknown,
  );
});

test.each([
  ['cafe', 'Café owners'],
  ['CAFÉ', 'cafe owners'],
  ['self employ', 'self-employment'],
  ['4ps', 'the 4ps'],
])('%s finds %s', (query, text) => expect(finds(query, wordsOf(text))).toBe(true));

test.each([
  ['wner', 'Café owners'],
  ['', 'anything'],
  ['owners tea', 'Café owners'],
])('“%s” does not find %s', (query, text) => expect(finds(query, wordsOf(text))).toBe(false));
