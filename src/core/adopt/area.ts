/** Policy areas as tables print them: with a number that is the table's own. */

import type { Area, Framework } from '../framework';
import { holds } from './letters';

const NUMBERING = /^\s*(?:\d+|[ivx]+|[a-z])\s*[.):-]\s*/i;

/** The area a text names, with the strategy's number before it, another, or none. */
export const areaNamed = (text: string, { vocabulary }: Framework): Area | undefined =>
  vocabulary.area(text) ?? vocabulary.area(text.replace(NUMBERING, ''));

/** Whether a policy area as listed says all that was typed, but for the number it was printed with. */
export const saysAll = (label: string, typed: string): boolean =>
  holds(label, typed.replace(NUMBERING, '')) || holds(label, typed);
