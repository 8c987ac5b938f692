/** Months and days in the words of the strategies, British English whatever the host's language. */

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is an ISO day that the calendar has: "2005-06-30" is one, "2005-06-31" is none. */
export function isIsoDay(text: string): boolean {
  // Engines move 31 June to 1 July; a day that stays is one.
  return ISO_DAY.test(text) && new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(8));
}

/** An ISO day in words: "2005-06-12" is "12 June 2005". Any other text stays as it is. */
export function dayInWords(text: string): string {
  if (!isIsoDay(text)) return text;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const month = MONTHS[Number(match?.[2]) - 1];
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : text;
}
