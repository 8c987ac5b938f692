import {
  cellAddress,
  columnLetters,
  forEngine,
  sheetPrefix,
} from '../../../../src/apps/workbench/grid/formulas';
import { createModel, openXlsx } from '../../../../src/apps/workbench/host';
import { exampleWorkbook } from '../../../../src/tools/example';

describe('a formula for the engine', () => {
  const model = createModel();
  beforeAll(async () => {
    openXlsx(model, (await exampleWorkbook()).bytes, 'x.xlsx');
  });

  it.each([
    ['=MPA_Partners[#All]', /^='Partners'!\$A\$4:\$[A-Z]+\$\d+$/],
    ['=COUNTA(MPA_Activities[Policy area])', /^=COUNTA\('Activities'!\$C\$5:\$C\$\d+\)$/],
    ['=MPA_Activities[[#Headers],[Ref]]', /^='Activities'!\$A\$4:\$A\$4$/],
    ['=_xlfn.TEXTJOIN(", ",TRUE,A1)', /^=TEXTJOIN\(", ",TRUE,A1\)$/],
    ['="MPA_Activities[Ref]"&A1', /^="MPA_Activities\[Ref\]"&A1$/],
    ["='A[Ref]'!B2", /^='A\[Ref\]'!B2$/],
    ['=Unknown[Ref]', /^=Unknown\[Ref\]$/],
  ])('names ranges instead of table columns: %s', (formula, wanted) => {
    expect(forEngine(formula, model)).toMatch(wanted);
  });
});

describe('addresses', () => {
  it('are written as Excel writes them', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(cellAddress(4, 2)).toBe('C5');
    expect(sheetPrefix("Bob's")).toBe("'Bob''s'!");
  });
});
