/** Taking over tables and files: fetched when it is first needed. */

export { addRows } from './additions';
export { readSource } from './source';
export { applyWhole } from './whole';
