/** Reading what an add-in sent as arguments and values. */

import type { Argument } from '../registry';
import { isNode } from '../registry';
import { invalidArgument } from '../errors';
import type { Json } from '../../model/types';

export function textOf(argument: Argument | undefined, what = 'A text is needed.'): string {
  if (typeof argument === 'string') return argument;
  if (typeof argument === 'number') return String(argument);
  throw invalidArgument(what);
}

export function numberOf(argument: Argument | undefined, fallback?: number): number {
  if (typeof argument === 'number' && Number.isFinite(argument)) return argument;
  if ((argument === null || argument === undefined) && fallback !== undefined) return fallback;
  throw invalidArgument('A number is needed.');
}

export function wholeOf(argument: Argument | undefined, fallback?: number): number {
  const number = numberOf(argument, fallback);
  if (!Number.isInteger(number)) throw invalidArgument('A whole number is needed.');
  return number;
}

export function flagOf(argument: Argument | undefined, fallback = false): boolean {
  if (typeof argument === 'boolean') return argument;
  if (argument === null || argument === undefined) return fallback;
  throw invalidArgument('true or false is needed.');
}

export function objectOf(argument: Argument | undefined): { readonly [key: string]: Json } {
  if (typeof argument === 'object' && argument !== null && !Array.isArray(argument) && !isNode(argument)) {
    return argument as { readonly [key: string]: Json };
  }
  throw invalidArgument();
}

/** One of the values of an enumeration; office.js does not check them (annex, rule 3). */
export function oneOf<T extends string>(argument: Argument | undefined, values: readonly T[]): T {
  const found = values.find((value) => value === argument);
  if (found === undefined) throw invalidArgument(`One of ${values.join(', ')} is needed.`);
  return found;
}

export const jsonOf = (argument: Argument): Json => {
  if (isNode(argument)) throw invalidArgument();
  return argument;
};

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  pink: '#FFC0CB',
  brown: '#A52A2A',
  silver: '#C0C0C0',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  olive: '#808000',
  lime: '#00FF00',
  aqua: '#00FFFF',
  cyan: '#00FFFF',
  fuchsia: '#FF00FF',
  magenta: '#FF00FF',
  lightgray: '#D3D3D3',
  lightblue: '#ADD8E6',
};

/** "#RRGGBB" of a colour as an add-in may write it; "" stays "". */
export function colorOf(argument: Argument | undefined): string {
  const text = textOf(argument, 'A colour is needed.');
  if (text === '') return '';
  const hex =
    /^#?([0-9a-f]{6})$/i.exec(text)?.[1] ?? /^#([0-9a-f]{3})$/i.exec(text)?.[1]?.replace(/./g, '$&$&');
  const color = hex ? `#${hex.toUpperCase()}` : NAMED[text.toLowerCase()];
  if (color === undefined) throw invalidArgument(`"${text}" is no colour.`);
  return color;
}
