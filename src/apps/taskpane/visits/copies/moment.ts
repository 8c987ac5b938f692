/** Moments in the words of the workbook. */

import { dayInWords } from '../../../../core/workbook';

const two = (n: number): string => String(n).padStart(2, '0');

/** "12 June 2005, 10:40" by this computer's clock; the text itself where it names no moment. */
export function momentInWords(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dayInWords(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
