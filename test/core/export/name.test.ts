import fc from 'fast-check';
import { exportName, isDraft } from '../../../src/core/export';
import type { Dossier, Finding } from '../../../src/core/agreement';
import { loadFramework, packs } from '../../../src/core/framework';
import { dossier } from '../../support/dossiers';

const framework = loadFramework(packs[0]!);
const sample = dossier(framework, 1);
const named = (reference: string): Dossier => ({
  ...sample,
  agreement: { ...sample.agreement, cover: { ...sample.agreement.cover, reference } },
});
const finding = (severity: Finding['severity']): Finding => ({
  rule: 'who-missing',
  severity,
  requirements: ['R8'],
  ref: '1',
  at: { sheet: 'Activities', row: 4, column: 4 },
  column: 'who',
  entry: '',
  message: 'Empty.',
  quote: null,
  fix: null,
  choices: [],
});

describe('exportName', () => {
  test.each([
    ['MPA 7', 'Workbook', 'MPA 7.pdf'],
    ['MPA D/2005-07', 'Workbook', 'MPA D-2005-07.pdf'],
    ['', 'Our agreement', 'Our agreement.pdf'],
    ['', '', 'Agreement.pdf'],
    [' . ', '', 'Agreement.pdf'],
    ['a<b>c:d"e/f\\g|h?i*j', '', 'a-b-c-d-e-f-g-h-i-j.pdf'],
    ['CON', '', '_CON.pdf'],
    ['nul.2005', '', '_nul.2005.pdf'],
    ['com1', '', '_com1.pdf'],
    ['LPT\u00b9', '', '_LPT\u00b9.pdf'],
    ['Conference', '', 'Conference.pdf'],
    ['ends. ', '', 'ends.pdf'],
    ['.hidden', '', 'hidden.pdf'],
    ['two\nlines', '', 'two lines.pdf'],
    ['abc\u202efdp.exe', '', 'abcfdp.exe.pdf'],
  ])('%j, workbook %j: %s', (reference, workbook, name) => {
    expect(exportName(named(reference), workbook, 'pdf')).toBe(name);
  });

  test('says draft while an error is open, and only then', () => {
    const errors = { ...named('MPA 7'), findings: [finding('advice'), finding('error')] };
    expect(isDraft(errors)).toBe(true);
    expect(exportName(errors, '', 'docx')).toBe('MPA 7 draft.docx');
    const advice = { ...named('MPA 7'), findings: [finding('advice'), finding('note')] };
    expect(isDraft(advice)).toBe(false);
    expect(exportName(advice, '', 'docx')).toBe('MPA 7.docx');
  });

  test('any reference gives a name that Windows, Mac and Linux take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const name = exportName(named(a), b, 'csv-metadata.json');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]+\.csv-metadata\.json$/u);
        expect(name).not.toMatch(/^[. ]/);
      }),
      { numRuns: 500 },
    );
  });
});
