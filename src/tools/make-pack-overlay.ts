/** What the pack of Theme D needs and the dataset does not hold; written by hand, each choice with its reason. */

import type { JointQuestion, Level, Method, Opportunity, Pack } from '../core/framework/types';

export const identity = {
  id: 'equal-theme-d-2005',
  version: '2005',
  language: 'en-GB',
  // R23: "All documents are available from the GB Equal Support Unit".
  publisher: 'GB Equal Support Unit',
  // Only the year is printed. Agreements could be handed in from 28 February 2005, so the strategy was
  // out by then; the first day of the year makes a review fall due too early rather than too late.
  issued: '2005-01-01',
  theme: 'Equal Theme D',
  // R14: "reviewed at six-monthly intervals".
  review: { months: 6 },
  // What the strategy calls the document; it names no category, so this one is a choice.
  metadata: {
    title: 'Mainstreaming Partnership Agreement',
    subjectCategory: 'Employment, jobs and careers',
  },
  // R15 and R16 name England, Scotland and Wales; Northern Ireland completes the nations a bracket may name.
  nations: { default: 'England', known: ['England', 'Scotland', 'Wales', 'Northern Ireland'] },
} as const;

export const kinds: Pack['kinds'] = [
  { id: 'networking', label: 'Networking' },
  { id: 'dissemination', label: 'Dissemination' },
  { id: 'mainstreaming', label: 'Mainstreaming' },
];

export const levels: Readonly<Record<string, Pick<Level, 'printedAs' | 'parts'>>> = {
  'local-regional': {
    printedAs: ['Local/Regional', 'Local/ regional', 'Local', 'Regional'],
    parts: ['Local', 'Regional'],
  },
  national: { printedAs: ['National'], parts: [] },
  european: { printedAs: ['European', 'Europe'], parts: [] },
  practitioner: { printedAs: ['Practitioner'], parts: [] },
};

/** The partners' heading is taken from this line of the source, the only one that closes its bracket. */
export const HEADING_LINE = 59;

/**
 * Labels that are not the first print. Slips are corrected; "One North East*"
 * loses its unexplained star; "other RDAs" says "other" only beside One North
 * East; a "?" in a list would be a wildcard to Excel, so the open question of
 * the broker network is put into words.
 */
export const labels: Readonly<Record<string, string>> = {
  'one-northeast': 'One North East',
  rdas: 'RDAs',
  'social-enterprises': 'Social enterprises',
  odpm: 'ODPM',
  idea: 'IDeA',
  'jobcentre-plus': 'Jobcentre Plus',
  dfes: 'DfES',
  dta: 'Development Trusts Association',
  rces: 'Regional Centres of (Procurement) Excellence',
  cdfis: 'CDFIs',
  bitc: 'Business in the Community',
  defra: 'Defra',
  '4ps': '4ps',
  'A2.H2': 'Network of broker practitioners (supported by IDeA – to be confirmed)',
};

/** Titles of requirements as documents print them, where the dataset's is a remark for whoever made it. */
export const requirementTitles: Readonly<Record<string, string>> = {
  R21: 'Read in conjunction',
};

/** What an abbreviation stands for, where the dataset's words are a remark. */
export const expansions: Readonly<Record<string, string>> = {
  INSPIRE: 'a Development Partnership in North East England',
  TNG: 'Thematic Networking Group',
};

/** What else people write for an audience, beside its prints, name, abbreviation and expansion. */
export const audienceAliases: Readonly<Record<string, readonly string[]>> = {
  'local-authorities': ['LA', 'Local authority'],
  rdas: ['RDA', 'Regional development agency'],
  'business-links': ['BL', 'Business Link'],
  'social-enterprises': ['SEs'],
  'local-lscs': ['Local Learning and Skills Council', 'Local LSC'],
  'vcs-organisations': ['VCS organisations', 'Voluntary and community sector'],
  sbs: ['Small Business Service (of the DTI)'],
  idea: ['Improvement and Development Agency for local government'],
  'social-enterprise-europe': ['Social Enterprise Europe'],
  dta: ['Development Trust Association'],
  smes: ['SME', 'Small and medium-sized enterprise', 'Small and medium enterprises'],
  rces: ['RCE', 'Regional Centres of Procurement Excellence', 'Regional Centre of Excellence'],
  cdfis: ['CDFI', 'Community development finance institution'],
  futurebuilders: ['Futurebuilders', 'Futurebuilders England'],
  '4ps': ['Public Private Partnerships Programme (local government)'],
};

/**
 * Names of the partnerships' projects and lead bodies, where the sources behind
 * the dataset are sure enough; NESEP and INSPIRE may be one, so neither is an
 * alias of the other.
 */
export const partnershipAliases: Readonly<Record<string, readonly string[]>> = {
  seem: ['BEST Procurement', 'BEST (Benefiting the Economy and Society Through) Procurement'],
  seasy: ['SCEDU', 'Sheffield Community Enterprise Development Unit'],
  'bristol-cc': ['C3', 'C3 A Credible, Competitive and Confident Social Economy'],
  'sandwell-bc': ['Sandwell Metropolitan Borough Council', 'Sandwell MBC'],
};

/** R18: what is to be recorded for the methods that carry a condition; M9 is "other methods". */
export const methodAsks: Readonly<Record<string, NonNullable<Method['asks']>>> = {
  M1: 'demand',
  M2: 'demand',
  M9: 'need',
};
export const OPEN_METHOD = 'M9';

export const ongoing: Omit<Opportunity, 'text'> = {
  id: 'ongoing',
  label: 'On-going',
  printedAs: ['On-going', 'Ongoing', 'On going', 'Continuous', 'Continuing'],
};

export const opportunityPrints: Readonly<Record<string, readonly string[]>> = {
  T1: ['government consultation', 'consultations', 'consultation'],
  T2: [
    'events organised by policy target audience',
    'events at which policy target audience is likely to be present',
    'events',
    'event',
  ],
  T3: [
    'spending reviews and budgeting phases',
    'spending reviews',
    'spending review',
    'budgeting phases',
    'budgeting phase',
  ],
};

/** Slips with several readings, or whose likely reading the dataset puts into a remark. */
export const slipReadings: Readonly<Record<string, readonly string[]>> = {
  S04: ['CoVE model', 'core model'],
  S13: ['to undertake deals', 'to undertake a deal'],
  S14: ['Setting up a new organisational structure', 'Setting up new organisational structures'],
  S19: ['Social Audit Network (SAN)'],
};

/** Topics with a slip that only a person can read: each reading is the same topic. */
export const topicAliases: Readonly<Record<string, readonly string[]>> = {
  'A1.W7': [
    'Setting up new organisational structures to create social firms in co-operation with public authorities',
  ],
  'A2.W1': ['Development of a mentoring core model'],
};

export const areaAliases: Readonly<Record<string, readonly string[]>> = {
  A1: ['Trading opportunities'],
};

/** R10 to R13, in the strategy's words; questions as the Joint activity sheet asks them. */
export const joint: readonly Pick<JointQuestion, 'key' | 'question' | 'requirement'>[] = [
  {
    key: 'mechanism',
    question:
      'A mechanism, together with other themes and sub-groups, for promoting the outcomes of participating DPs',
    requirement: 'R10',
  },
  { key: 'early-pr', question: 'Early PR activity', requirement: 'R11' },
  {
    key: 'contacts',
    question: 'Co-ordinated approaches to contacts with target audiences (potentially incl. an ICT solution)',
    requirement: 'R12',
  },
  { key: 'evaluators', question: 'A network of evaluators', requirement: 'R13' },
];

/**
 * R29: "To be completed" is no answer; nor are its like. "None" is left out: it
 * can be an answer. Several dashes, since Excel tells them apart.
 */
export const placeholders: readonly string[] = [
  'To be completed',
  'To be confirmed',
  'To be decided',
  'To be determined',
  'To be agreed',
  'To be advised',
  'To be added',
  'To follow',
  'tbc',
  't.b.c.',
  'tba',
  'tbd',
  'to do',
  'n/a',
  'n.a.',
  'Not applicable',
  'Not known',
  '-',
  '--',
  '–',
  '—',
  '?',
  '??',
  '???',
  '...',
  '…',
];

export const vagueTimings: readonly string[] = [
  'Varied',
  'Various',
  'Various dates',
  'Varies',
  'Variable',
  'As appropriate',
  'As required',
  'As needed',
  'As and when',
  'When appropriate',
  'Where appropriate',
  'When possible',
  'Ad hoc',
  'Any time',
  'Flexible',
  'To be completed',
  'To be confirmed',
  'To be decided',
  'To be determined',
  'To be agreed',
  'tbc',
  'tba',
  'tbd',
];

/**
 * The strategy gives no number for "on-going"; six months, its own review
 * interval, is the only period it names. The form's limits of length are not
 * known, so none is set.
 */
export const limits: Pack['limits'] = { gapMonths: 6, text: {} };
