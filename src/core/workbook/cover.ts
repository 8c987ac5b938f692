/** The cover's questions belong to the agreement; the Agreement sheet asks them. */
export { coverQuestions, STATUSES, type CoverQuestion } from '../agreement/cover';
