/**
 * The agreement that the workbench opens first: short, realistic, and partly wrong, so that a newcomer
 * meets dropdowns, findings, fixes and an export within a minute. Dates lie around June 2005.
 */
import type { CoverKey } from '../core/agreement';
import { frameworkById, type Framework } from '../core/framework';
import { blueprintFor, type ColumnKey } from '../core/workbook';
import { printBlueprint } from '../io/file';

type Texts = Readonly<Partial<Record<ColumnKey, string>>>;

const EXAMPLE_NAME = 'MPA D-2005-07.xlsx';

const cover: Readonly<Partial<Record<CoverKey, string>>> = {
  reference: 'MPA D-2005-07',
  version: '0.3',
  date: '12 June 2005',
  formVersion: 'May 2005',
  guidanceVersion: 'May 2005',
  readTogether: 'yes',
  partnership: 'Procurement and Finance for Social Enterprise',
  leadPartner: 'SEASY',
  legalForm: 'Lead partner',
  start: '1 July 2005',
  end: '30 June 2007',
  aims: 'To open public contracts and finance to social enterprises that employ people whom nobody else employs.',
  rationale:
    'Two years of local work showed that buyers want to contract with social enterprises and lack the means.',
};

/** Complete: what a finished row looks like. */
const toolkit: Texts = {
  ref: '1',
  area: 'Trading opportunities – public & private procurement',
  what: 'Development of procurement toolkit',
  who: 'Local/Regional: Local Authorities; RDAs\nNational: DTI; SBS',
  when: 'Events: SEC conference, 15 September 2005; On-going',
  how: 'Seminars; Case studies of interesting practice',
  why: 'Buyers can meet social aims within the rules, at no higher price.',
  partners: 'SEEM*; Suffolk County Council',
  kind: 'dissemination',
  equality: 'The toolkit has a chapter on contracts that women and minority ethnic groups can win.',
  rationale:
    'The procurement toolkit reaches local authorities, RDAs, DTI and SBS through seminars and case studies, on-going and at the SEC conference in September 2005, when buyers plan their contracts.',
  outcome: 'Twelve authorities use the toolkit in a tender.',
  aims: 'It strengthens the social economy by opening public contracts to it.',
};

/** An audience of its own without a level, a placeholder, and a rationale that leaves something out. */
const loans: Texts = {
  ref: '2',
  area: 'Access to finance',
  what: 'Loan Readiness',
  who: 'Charity Bank; Local/Regional: Banks; CDFIs\nNational: Bank of England; Futurebuilders (Home Office)',
  when: 'Initially April and June 2005 under Futurebuilders programme',
  how: 'Seminars; publications',
  why: 'To be completed',
  partners: 'SEASY*; Bristol City Council',
  kind: 'mainstreaming',
  equality: 'Lenders hear from women who were refused a first loan.',
  rationale:
    'Banks and CDFIs lend more where loan readiness is shown to them; seminars and publications are how they learn.',
  outcome: 'Four lenders accept the loan readiness check.',
  aims: 'Finance lets social enterprises offer better jobs.',
};

/** A printing slip of the strategy, a vague date, two leads. */
const mentors: Texts = {
  ref: '3',
  area: 'Workforce development and training',
  what: 'Development of a mentoring cove model',
  who: 'Local/Regional: Jobcentre Plus; colleges\nNational: OPDM; DWP',
  when: 'Varied',
  how: 'Network of broker practitioners; additional research in response to demand from the policy target audience',
  why: 'Trained mentors keep people in work who would otherwise leave within a year.',
  partners: 'SEASY*; SEEM*; Bristol City Council',
  kind: 'networking',
  equality: 'Mentors come from the communities they work with.',
  rationale: 'Jobcentre Plus and colleges place the people whom the mentoring model keeps in work.',
};

/** Just begun: the rest is what a person would fill in first. */
const measuring: Texts = {
  ref: '4',
  area: 'Quality and impact measurement',
  what: 'Measurement -Piloting Social License Models',
};

const partners = [
  {
    name: 'SEASY',
    aka: 'Social Enterprise Action South Yorkshire',
    role: 'Lead partner',
    sector: 'Voluntary',
  },
  { name: 'SEEM', aka: 'Social Enterprise East Midlands', role: 'Partner', sector: 'Voluntary' },
  { name: 'Bristol City Council', role: 'Partner', sector: 'Public', identifier: 'GB-LAE-BST' },
  { name: 'Suffolk County Council', role: 'Partner', sector: 'Public', identifier: 'GB-LAE-SFK' },
];

const joint = {
  mechanism: { considered: 'yes', text: 'A joint calendar of meetings, kept by SEASY.' },
  'early-pr': { considered: 'yes', text: 'One press notice for all partners in July 2005.' },
  contacts: { considered: '' },
  evaluators: { considered: 'no', text: 'Each partner has an evaluator already; they meet without us.' },
};

/** The example as an .xlsx file with its name. @throws where the framework is missing: a broken installation. */
export async function exampleWorkbook(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const framework: Framework | undefined = frameworkById('equal-theme-d-2005');
  if (!framework) throw new Error('The example needs the framework equal-theme-d-2005.');
  const activities = [toolkit, loans, mentors, measuring];
  const blueprint = blueprintFor(framework, { cover, partners, joint, activities });
  return { name: EXAMPLE_NAME, bytes: await printBlueprint(blueprint) };
}
