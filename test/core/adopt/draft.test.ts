import { adopt, draftPack, findTables } from '../../../src/core/adopt';
import { framework } from '../workbook/hostile';
import { sheetOf } from './source';

test('what says nothing yet becomes no entry of a pack, and is named', () => {
  const sheet = sheetOf({
    about: 'A strategy that is still being written.',
    rows: [
      ['Policy area', 'What', 'Who', 'When', 'How', 'DPs'],
      ['Farming', 'Milk; tbc', 'National: n/a; Defra', 'Varied', '#REF!', '-; SEEM'],
    ],
  });
  const adoption = adopt(sheet, findTables(sheet, framework), framework);
  const { pack, doubts } = draftPack(adoption, framework, { id: 'e', issued: '2006-01-01', sha256: '0' });
  const [area] = pack.areas;
  expect(area?.topics.map(({ label }) => label)).toEqual(['Milk']);
  expect(area?.methods).toEqual([]);
  expect(pack.audiences).toHaveLength(1);
  expect(pack.partnerships.map(({ name }) => name)).toEqual(['SEEM']);
  for (const text of ['tbc', 'n/a', '#REF!', '-']) {
    expect(doubts).toContain(`"${text}" in area A1 says nothing yet. It was left out.`);
  }
});
