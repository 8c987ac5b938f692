/** What a formula that failed leaves in a cell, as Excel and LibreOffice show it. */

const ERRORS: ReadonlySet<string> = new Set([
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#PYTHON!',
  '#EXTERNAL!',
  '#GETTING_DATA',
]);

const HASH = 35;

/** Whether a cell's text is an error value. */
export function isError(text: string): boolean {
  return text.charCodeAt(0) === HASH && (ERRORS.has(text) || /^Err:\d+$/.test(text.slice(1)));
}
