/** The questions of the Agreement sheet, one row a key of the agreement's cover. */

import { COVER_KEYS, type CoverKey } from './types';

export interface CoverQuestion {
  readonly key: CoverKey;
  readonly question: string;
  readonly guidance: string;
  /** 'date' answers are ISO days; closed ones offer a list; all are text. */
  readonly answer: 'text' | 'date' | 'yes-no' | 'status';
  /** False where the strategy asks it itself; derived questions never block a submission. */
  readonly derived: boolean;
}

/** The three states of an agreement, as the Agreement sheet offers them. */
export const STATUSES = ['draft', 'submitted', 'agreed'] as const;

/** Stands at the end of the guidance of derived questions. */
export const DERIVED = 'Not asked by the strategy itself; derived from what such agreements usually contain.';

type Row = readonly [question: string, guidance: string, answer?: CoverQuestion['answer']];

/** Asked by the strategy's own text. */
const asked: Partial<Record<CoverKey, Row>> = {
  strategyVersion: ['Version of the strategy', 'The version this agreement was written against.'],
  formVersion: ['Version of the agreement form', 'As printed on the form that was read.'],
  guidanceVersion: ['Version of the Guidance for Applicants', 'As printed on the guidance that was read.'],
  readTogether: [
    'Were strategy, form and guidance read together?',
    'Answer yes once the three have been read together; the strategy says they must be.',
    'yes-no',
  ],
  otherSources: [
    'Other sources used',
    'For instance the Thematic Update Paper. Name it where an audience comes from it.',
  ],
  nations: [
    'Nations in which the audiences operate',
    'England unless you say otherwise. Mark a single audience elsewhere in brackets, for instance (Scotland).',
  ],
  start: ['Start of the agreement', 'A date, for instance 1 July 2005.', 'date'],
  end: ['End of the agreement', 'A date, for instance 30 June 2007.', 'date'],
};

/** Derived from the sibling forms of the programme; the form itself has not come down to us. */
const derived: Partial<Record<CoverKey, Row>> = {
  reference: ['Reference of the agreement', 'The number or name under which the agreement is filed.'],
  version: ['Version of this agreement', 'Raise it with each version you send round.'],
  status: ['Status', 'Draft, submitted or agreed.', 'status'],
  date: [
    'Date of the agreement',
    'The check is made as of this day. Leave it empty to check as of today.',
    'date',
  ],
  partnership: ['Name of the Mainstreaming Partnership', 'In full.'],
  theme: ['Theme', 'The theme of the strategy.'],
  subGroup: ['Sub-group', 'Where the partnership belongs to a sub-group of the theme.'],
  leadPartner: ['Lead partner', 'The organisation responsible for the agreement.'],
  legalForm: ['Legal form', 'Lead partner, or a company of the partnership.'],
  aims: ['Aims of the partnership', 'What the partnership wants to change, for whom.'],
  rationale: ['Rationale of the partnership', 'The need it answers, and what earlier work has shown.'],
  consultations: [
    'Consultations held',
    'With whom the agreement was discussed: the thematic network, policy makers, target groups.',
  ],
  management: ['Management', 'How decisions are taken, and who answers for finance and data.'],
  principles: [
    'Leading principles',
    'Partnership, empowerment, equal opportunities, innovation, transnational work, mainstreaming.',
  ],
  monitoring: ['Monitoring and evaluation', 'What is measured, by whom, and how findings are used.'],
  risks: ['Assumptions and risks', 'What the plan depends on, and what you do if it fails.'],
  declaration: ['Declaration', 'Who declares, for all partners, that the agreement is complete and correct.'],
};

const questionOf = (key: CoverKey): CoverQuestion => {
  const row = asked[key] ?? derived[key];
  if (!row) throw new Error(`The cover has no question for "${key}".`);
  const isDerived = asked[key] === undefined;
  const [question, guidance, answer = 'text'] = row;
  return {
    key,
    question,
    guidance: isDerived ? `${guidance} ${DERIVED}` : guidance,
    answer,
    derived: isDerived,
  };
};

/** The cover's questions in the order of their keys. */
export const coverQuestions: readonly CoverQuestion[] = COVER_KEYS.map(questionOf);
