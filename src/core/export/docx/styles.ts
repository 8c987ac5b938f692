/** The look of the Word document: one family, a calm scale, colours with at least 7:1 on white. */

import { BorderStyle, type IStylesOptions } from 'docx';

const FONT = 'Calibri';
const INK = '1B2A3D';
export const MUTED = '4A5568';
export const HEAD_FILL = '0F3D5E';
export const LABEL_FILL = 'EEF3F7';
export const RULE = 'B8C4D0';
export const NOTICE_FILL = 'FFF4CE';
/** Width between the margins of a landscape A4 page, in twentieths of a point. */
export const TEXT_WIDTH = 16838 - 2 * 1020;
/** A border of the fill's own colour is the room between the text and the edge of the fill. */
const NOTICE_BORDER = { style: BorderStyle.SINGLE, size: 4, space: 4, color: NOTICE_FILL };

/** Sizes in half-points, spacing in twentieths of a point (ISO/IEC 29500-1, 17.3.2.38 and 17.3.1.33). */
export function styles(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: HEAD_FILL },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: 20, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 80, line: 264 } },
      },
      title: {
        run: { font: FONT, size: 44, bold: true, color: HEAD_FILL },
        paragraph: { spacing: { before: 0, after: 60 } },
      },
      heading1: heading(30, 360, 120),
      heading2: heading(23, 240, 80),
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { size: 26, color: MUTED },
        paragraph: { spacing: { after: 280 } },
      },
      {
        id: 'Answer',
        name: 'Answer',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { before: 0, after: 80, line: 264 } },
      },
      {
        id: 'Cell',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { size: 18 },
        paragraph: { spacing: { after: 20, line: 245 } },
      },
      {
        id: 'Entry',
        name: 'Table Entry',
        basedOn: 'Cell',
        paragraph: { indent: { left: 140, hanging: 140 } },
      },
      {
        id: 'Notice',
        name: 'Notice',
        basedOn: 'Normal',
        paragraph: {
          spacing: { before: 120 },
          indent: { left: 100, right: 100 },
          border: { top: NOTICE_BORDER, left: NOTICE_BORDER, bottom: NOTICE_BORDER, right: NOTICE_BORDER },
        },
      },
    ],
  };
}
