/** From a dossier to the plan of its document. */

import { coverQuestions, sealOf, type Agreement, type Dossier } from '../../agreement';
import { dayInWords, type Framework } from '../../framework';
import { isDraft } from '../name';
import { activityDetails, activityTable, columnInWords } from './activities';
import { glossary, origin, statement } from './closing';
import type { Block, DocumentPlan, Lines } from './plan';
import { dayOf, linesOf, oneLine, shortened, thingsToFix } from './words';

/** Characters of a name at the head, and of a reference at the foot, of every page: both keep to one line. */
const LONGEST_RUNNING = 70;
const LONGEST_REFERENCE = 40;

/** Cover answers that stand in the first table; the others follow as sections of their own. */
const IN_BRIEF = new Set([
  'reference',
  'version',
  'status',
  'date',
  'strategyVersion',
  'formVersion',
  'guidanceVersion',
  'readTogether',
  'otherSources',
  'partnership',
  'theme',
  'subGroup',
  'leadPartner',
  'legalForm',
  'nations',
  'start',
  'end',
]);

function cover({ cover: answers }: Agreement): Block[] {
  const rows = coverQuestions.map(({ key, question }) => ({
    brief: IN_BRIEF.has(key),
    key: `cover.${key}`,
    label: question,
    answer: linesOf(dayInWords(answers[key])),
  }));
  const brief = rows.filter((row) => row.brief);
  const long = rows.filter((row) => !row.brief && row.answer.length > 0);
  return [
    { kind: 'heading', level: 1, text: 'The agreement' },
    { kind: 'facts', caption: 'The agreement in brief', rows: brief },
    ...long.flatMap((row): Block[] => [
      { kind: 'heading', level: 2, text: row.label },
      { kind: 'paragraph', lines: row.answer, style: 'body', answers: row },
    ]),
  ];
}

function partners({ partners: all }: Agreement, contacts: boolean): Block[] {
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Partners' },
    {
      kind: 'table',
      caption: 'Partners of the agreement',
      columns: [
        { heading: 'Name', width: 22 },
        { heading: 'Development partnership', width: 18 },
        { heading: 'Role and sector', width: contacts ? 15 : 44 },
        // Wide enough for most e-mail addresses on one line.
        ...(contacts ? [{ heading: 'Contact', width: 29 }] : []),
        { heading: 'Identifier', width: 16 },
      ],
      rows: all.map((partner) => [
        [[{ text: partner.name, bold: true }], ...partner.aka.map((name) => [{ text: name, muted: true }])],
        linesOf(partner.dp),
        [...linesOf(partner.role), ...linesOf(partner.sector)],
        ...(contacts ? [[...linesOf(partner.contact), ...linesOf(partner.email)]] : []),
        linesOf(partner.identifier),
      ]),
    },
  ];
}

function activities({ activities: all }: Agreement, framework: Framework): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: 'Activities' };
  if (all.length === 0) {
    const none = linesOf('No activity is entered yet.');
    return [heading, { kind: 'paragraph', style: 'body', lines: none }];
  }
  return [
    heading,
    activityTable(all, framework),
    { kind: 'heading', level: 1, text: 'What the strategy asks of each activity' },
    ...activityDetails(all),
  ];
}

function joint(agreement: Agreement, framework: Framework): Block[] {
  const answered = agreement.joint.filter((answer) => answer.considered || answer.text || answer.reason);
  if (answered.length === 0) return [];
  const rows = answered.map((answer): Lines[] => {
    const question = framework.pack.joint.find((candidate) => candidate.key === answer.key);
    return [
      linesOf(question?.question ?? answer.key),
      linesOf(answer.considered === 'yes' ? 'Yes' : answer.considered === 'no' ? 'No' : ''),
      [...linesOf(answer.text), ...linesOf(answer.reason)],
    ];
  });
  return [
    { kind: 'heading', level: 1, text: 'Joint activity' },
    {
      kind: 'table',
      caption: 'Joint activity considered',
      columns: [
        { heading: 'Joint activity', width: 34 },
        { heading: 'Considered', width: 12 },
        { heading: 'What we will do, or why not', width: 54 },
      ],
      rows,
    },
  ];
}

function answers(agreement: Agreement, framework: Framework): Block[] {
  if (agreement.answers.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Advice considered' },
    {
      kind: 'table',
      caption: 'Advice considered and answered',
      columns: [
        { heading: 'Activity', width: 10 },
        { heading: 'About', width: 30 },
        { heading: 'Considered: no, because', width: 42 },
        { heading: 'By and on', width: 18 },
      ],
      rows: agreement.answers.map((answer) => [
        linesOf(answer.ref),
        linesOf([columnInWords(answer.column, framework), answer.entry].filter(Boolean).join(': ')),
        linesOf(answer.reason),
        linesOf([answer.by, dayInWords(answer.on)].filter(Boolean).join(', ')),
      ]),
    },
  ];
}

function signatures({ partners: all }: Agreement): Block[] {
  if (all.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Signatures' },
    {
      kind: 'table',
      caption: 'Signatures of the partners',
      toSign: true,
      columns: [
        { heading: 'Partner', width: 30 },
        { heading: 'Signed by', width: 25 },
        { heading: 'Signature', width: 27 },
        { heading: 'Date', width: 18 },
      ],
      rows: all.map((partner) => [
        linesOf(partner.name),
        linesOf(partner.signatory),
        [],
        linesOf(dayInWords(partner.signedOn)),
      ]),
    },
  ];
}

/**
 * The document of an agreement: cover, partners, the six-column table, details, joint activity, answers,
 * conformance statement, abbreviations, signatures and seal.
 * @param contacts false for what is published: contacts and e-mail addresses are left out
 * @param seal of the whole agreement, where the dossier holds only what is published
 */
export async function documentOf(
  dossier: Dossier,
  framework: Framework,
  { contacts, seal }: { contacts: boolean; seal?: string },
): Promise<DocumentPlan> {
  const { agreement } = dossier;
  const { pack } = framework;
  const draft = isDraft(dossier);
  const errors = dossier.findings.filter((finding) => finding.severity === 'error').length;
  const name = oneLine(agreement.cover.partnership || agreement.cover.leadPartner);
  const reference = oneLine(agreement.cover.reference);
  const notice: Block[] = draft
    ? [
        {
          kind: 'paragraph',
          style: 'notice',
          lines: [
            [
              { text: 'DRAFT. ', bold: true },
              { text: `${thingsToFix(errors)} before this agreement is complete.` },
            ],
          ],
        },
      ]
    : [];
  const said: Block[] = [
    ...notice,
    ...cover(agreement),
    ...partners(agreement, contacts),
    ...activities(agreement, framework),
    ...joint(agreement, framework),
    ...answers(agreement, framework),
    ...statement(dossier),
  ];
  return {
    title: pack.metadata.title,
    subtitle: name,
    language: pack.language,
    subject: pack.title,
    creator: name || pack.publisher,
    publisher: pack.publisher,
    date: dayOf(dossier),
    identifier: reference,
    category: pack.metadata.subjectCategory,
    coverage: oneLine(agreement.cover.nations) || pack.nations.default,
    mark: draft ? 'DRAFT' : '',
    running: [pack.metadata.title, shortened(name, LONGEST_RUNNING)].filter(Boolean).join(' \u00b7 '),
    foot: [
      shortened(reference, LONGEST_REFERENCE),
      `${pack.title}, version ${pack.version}`,
      `checked as of ${dayInWords(dossier.asOf)}`,
    ]
      .filter(Boolean)
      .join(' · '),
    blocks: [
      ...said,
      ...glossary(said, framework),
      ...signatures(agreement),
      ...origin(dossier, framework, await sealOf(agreement), seal),
    ],
  };
}
