/** Years that run from April to March, as British budgets do: "financial year 2005-06", "FY05/06", "Q4 2005/06". */

import { isYear } from './cursor';

/** First month of the British financial year. */
export const FINANCIAL_START = 4;

export interface FinancialYears {
  /** Index after them. */
  readonly end: number;
  readonly year: number;
  readonly lastYear: number;
}

const NAMED =
  /(?:(?:financial|fiscal)\s+years?|FYs?)[\s:(]*(?:of\s+)?(\d{4}|\d{2})\s?[-/\u2013]\s?(\d{4}|\d{1,2})(?![\p{L}\d])/iuy;
const AFTER = /\)?\s+(?:financial|fiscal)\s+years?(?![\p{L}\d])/iuy;

const century = (n: number): number => (n < 70 ? 2000 + n : 1900 + n);

/**
 * "Financial year 2005-06" or "FY05/06" at `at`, where its first word begins; null where no two years follow it. A
 * single year is not taken: one means by it the year it begins in, another that in which it ends.
 */
export function financialAt(text: string, at: number): FinancialYears | null {
  NAMED.lastIndex = at;
  const [whole, first = '', last = ''] = NAMED.exec(text) ?? [];
  if (whole === undefined) return null;
  const year = first.length === 2 ? century(Number(first)) : Number(first);
  const unit = last.length === 1 ? 10 : 100;
  const lastYear = last.length === 4 ? Number(last) : year - (year % unit) + Number(last);
  const fits = isYear(year) && lastYear > year && lastYear - year <= 10;
  return fits ? { end: at + whole.length, year, lastYear } : null;
}

/** Index after the words "financial year" that follow two years ending at `end`; -1 where they do not. */
export function financialAfter(text: string, end: number): number {
  AFTER.lastIndex = end;
  return AFTER.test(text) ? AFTER.lastIndex : -1;
}

/** The calendar year of a month in a year written as two, "January 2005/06": from January to March the second. */
export const yearInTwo = (month: number, year: number): number => (month < FINANCIAL_START ? year + 1 : year);

/** First month and calendar year of a quarter, given by its first month in a calendar year, of a financial year. */
export function financialQuarter(
  quarter: number,
  year: number,
): { readonly quarter: number; readonly year: number } {
  const month = ((quarter + 2) % 12) + 1;
  return { quarter: month, year: yearInTwo(month, year) };
}
