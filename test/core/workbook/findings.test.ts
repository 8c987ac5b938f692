import type { Finding } from '../../../src/core/agreement';
import { checkedSentence, findingsText } from '../../../src/core/workbook';

const finding = (severity: Finding['severity'], column: string, message: string): Finding => ({
  rule: 'x',
  severity,
  requirements: [],
  ref: '1',
  at: { sheet: 'Activities', row: 10, column: 4 },
  column,
  entry: '',
  message,
  quote: null,
  fix: null,
  choices: [],
});

test('the first line names the columns in the order of the table, each once', () => {
  const text = findingsText([
    finding('advice', 'when', 'Say when in {cell}.'),
    finding('error', 'why', 'Say why.'),
    finding('error', 'who', '"A" in {cell} has no level.'),
    finding('error', 'who', '"B" in {cell} has no level.'),
    finding('note', 'ref', 'Note this.'),
  ]);
  expect(text.split('\n')).toEqual([
    '3 to fix: WHO, Why?. 1 advice: WHEN.',
    'To fix: Say why.',
    'To fix: "A" in E11 has no level.',
    'To fix: "B" in E11 has no level.',
    'Advice: Say when in E11.',
    'Note: Note this.',
  ]);
});

test('complete where nothing is to fix', () => {
  expect(findingsText([])).toBe('Complete');
  expect(findingsText([finding('note', 'who', 'A.')])).toBe('Complete\nNote: A.');
  expect(findingsText([finding('advice', 'when', 'B.')])).toBe('Complete. 1 advice: WHEN.\nAdvice: B.');
});

test('never longer than a cell, and what does not fit is counted', () => {
  const many = Array.from({ length: 500 }, (_, i) =>
    finding('error', 'who', `Message ${i} ${'x'.repeat(200)}.`),
  );
  const text = findingsText(many);
  expect(text.length).toBeLessThanOrEqual(32_767);
  const shown = text.split('\n').filter((line) => line.startsWith('To fix: ')).length;
  expect(text).toMatch(new RegExp(`And ${500 - shown} more`));
  expect(text.startsWith('500 to fix: WHO.')).toBe(true);
});

test('when it was checked', () => {
  expect(checkedSentence(new Date(2005, 5, 12, 10, 40))).toBe('Checked 12 June 2005, 10:40');
  expect(checkedSentence(new Date(2005, 0, 2, 3, 4))).toBe('Checked 2 January 2005, 03:04');
});
