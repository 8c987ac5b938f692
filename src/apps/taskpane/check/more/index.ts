/** What an open line of Check offers besides its sentence; one script, fetched after the first picture. */

export { AnswerForm } from './answer';
export { AnsweredList } from './answered';
export { Preview } from './change';
export { JudgeList } from './judge';
export { FixAll } from './fix-all';
