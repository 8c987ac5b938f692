/** @jest-environment jsdom */
import {
  clipboardText,
  parseClipboard,
  parseClipboardHtml,
} from '../../../../src/apps/workbench/grid/clipboard';

describe('text of a clipboard', () => {
  it.each([
    [
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      [
        ['line 1\nline 2', 'tab\there'],
        ['a "quoted" word', ''],
      ],
    ],
    [
      [
        ['', ''],
        ['', 'x'],
      ],
    ],
    [[['one']]],
  ])('comes back as the cells it was made of: %j', (rows) => {
    expect(parseClipboard(clipboardText(rows))).toEqual(rows);
  });

  it('is read as other programs write it', () => {
    expect(parseClipboard('a\tb\nc\td\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(parseClipboard('a "b" c\tx')).toEqual([['a "b" c', 'x']]);
    expect(parseClipboard('5" pipe\ty')).toEqual([['5" pipe', 'y']]);
    expect(parseClipboard('"two\r\nlines"\tx\r\n')).toEqual([['two\nlines', 'x']]);
  });
});

describe('a table in the HTML of a clipboard', () => {
  it('keeps paragraphs and line breaks of its cells', () => {
    const html = `<html><body><table><tr><td><p>National:  DTI</p><p>Practitioner: Training providers</p></td>
      <td>A<br>B</td></tr><tr><th>x</th><td>&nbsp;</td></tr></table></body></html>`;
    expect(parseClipboardHtml(html)).toEqual([
      ['National: DTI\nPractitioner: Training providers', 'A\nB'],
      ['x', ''],
    ]);
  });

  it('is null where there is none', () => {
    expect(parseClipboardHtml('<p>text</p>')).toBeNull();
  });
});
