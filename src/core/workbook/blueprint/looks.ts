/** How the parts of the workbook look: one place for Excel and for files. Contrast is at least 7:1. */

import type { TextStyle } from '../types';

export interface Look {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
  /** null: none. */
  readonly fill: string | null;
  readonly wrap: boolean;
}

const INK = '#1F3864';

/** Texts outside tables. Titles and notes run on over the empty cells beside them. */
export const textLooks: Readonly<Record<TextStyle, Look>> = {
  title: { size: 16, bold: true, colour: INK, fill: null, wrap: false },
  heading: { size: 13, bold: true, colour: INK, fill: null, wrap: false },
  subheading: { size: 11, bold: true, colour: INK, fill: null, wrap: true },
  body: { size: 11, bold: false, colour: '#000000', fill: null, wrap: true },
  note: { size: 11, bold: false, colour: '#404040', fill: null, wrap: false },
};

/** Cells of tables; all stand at the top of their row. */
export const tableLooks: Readonly<Record<'heading' | 'body', Look>> = {
  heading: { size: 11, bold: true, colour: '#FFFFFF', fill: INK, wrap: true },
  body: { size: 11, bold: false, colour: '#000000', fill: null, wrap: true },
};
