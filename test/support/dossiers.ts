/** Made-up agreements for tests of what is exported: short, long, and hostile. */
import {
  COVER_KEYS,
  type Activity,
  type Agreement,
  type Cover,
  type Dossier,
} from '../../src/core/agreement';
import type { Framework } from '../../src/core/framework';

const cover = (answers: Partial<Cover>): Cover => ({
  ...(Object.fromEntries(COVER_KEYS.map((key) => [key, ''])) as unknown as Cover),
  ...answers,
});

/** Activity number `n` (from 0), its texts made of the framework's own entries. */
export function activity(framework: Framework, n: number): Activity {
  const { areas, audiences, methods } = framework.pack;
  const area = areas[n % areas.length]!;
  const topics = area.topics.slice(0, 1 + (n % 2));
  const mentions = area.audiences.slice(n % 3, (n % 3) + 4);
  const method = methods[n % methods.length]!;
  return {
    ref: String(n + 1),
    area: area.label,
    what: topics.map((topic) => topic.label),
    who: mentions.map((mention) => {
      const name = audiences.find((audience) => audience.id === mention.audience)?.label ?? mention.verbatim;
      return { level: mention.level, name, nation: '', text: name };
    }),
    when: [{ text: 'June 2005', opportunity: 'T2', dates: [{ from: '2005-06-01', to: '2005-06-30' }] }],
    how: [{ text: method.label, method: method.id, for: [] }],
    why: `Because contracts let by public bodies decide whether enterprise number ${n + 1} can hire the people nobody else hires.`,
    partners: [
      { name: 'SEASY', lead: n % 2 === 0 },
      { name: 'Bristol City Council', lead: false },
    ],
    kind: ['networking', 'dissemination', 'mainstreaming'][n % 3]!,
    equality: 'Women and black and minority ethnic groups take part in the design of each session.',
    need: n % 9 < 2 ? 'Two regional agencies asked for the figures in writing.' : '',
    rationale: `The topic was chosen with these audiences in June 2005 because they set their budgets then, and the method is the one by which they learn. ${'It rests on what the partnerships found in their first year. '.repeat(1 + (n % 3))}`,
    outcome: 'Four agencies use the guide in their next round of contracts.',
    aims: 'It strengthens the social economy where it serves the community.',
    unplaced: '',
  };
}

/** An agreement of `count` activities; `change` puts other texts into it. */
export function dossier(framework: Framework, count: number, change: Partial<Agreement> = {}): Dossier {
  const agreement: Agreement = {
    framework: { id: framework.pack.id, version: framework.pack.version },
    asOf: '2005-06-12',
    cover: cover({
      reference: 'MPA D/2005-07',
      version: '0.3',
      status: 'draft',
      date: '2005-06-12',
      partnership: 'Social Enterprise & Procurement Partnership',
      theme: 'Theme D',
      leadPartner: 'SEASY',
      start: '2005-07-01',
      end: '2007-06-30',
      readTogether: 'yes',
      aims: 'To open public contracts to social enterprises.\nTo train those who let them.',
    }),
    partners: ['SEASY', 'Bristol City Council', 'INSPIRE'].map((name, i) => ({
      name,
      aka: i === 0 ? ['Social Enterprise Action South Yorkshire'] : [],
      dp: name,
      role: i === 0 ? 'Lead partner' : 'Partner',
      sector: 'Public',
      contact: 'Ann Example',
      email: 'ann@partnership.example',
      identifier: i === 1 ? 'GB-LAE-BST' : '',
      signatory: 'Ann Example',
      signedOn: '',
    })),
    activities: Array.from({ length: count }, (_, n) => activity(framework, n)),
    joint: framework.pack.joint.map(({ key }) => ({
      key,
      considered: 'yes',
      text: 'A shared calendar of contacts, kept by the lead.',
      reason: '',
    })),
    answers: [],
    ...change,
  };
  const verdicts: readonly Verdict[] = ['met', 'to-judge', 'not-binding', 'answered', 'not-met'];
  const statement = framework.pack.requirements.map(({ id, title, quote }, n): StatementLine => {
    const verdict = verdicts[n % verdicts.length]!;
    return {
      requirement: id,
      title,
      quote,
      verdict,
      open: verdict === 'not-met' ? 2 : 0,
      reasons: verdict === 'answered' ? ['The two events fall in one week & cannot be moved.'] : [],
      checked: verdict === 'not-binding' ? '' : 'The cell is empty.',
      notChecked: verdict === 'to-judge' ? 'soundness' : '',
    };
  });
  return { agreement, findings: [], statement, asOf: agreement.asOf };
}
