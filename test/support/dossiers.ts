/** Made-up agreements for tests of what is exported: short, long, and hostile. */
import {
  COVER_KEYS,
  type Activity,
  type Agreement,
  type Cover,
  type Dossier,
  type StatementLine,
  type Verdict,
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

/** Texts that break careless programs; each goes into every field. */
export const HOSTILE: Readonly<Record<string, string>> = {
  markup: `</w:t></text:p></td></script><script>alert(1)</script> & &amp; &#x0; ]]> <!-- --> "quoted" 'so'`,
  formula: '=HYPERLINK("http://x.example","a")',
  controls: `a${String.fromCharCode(0, 1, 8, 11, 12, 27, 127, 133, 159)}b\tc\nd\r\ne`,
  surrogates: `${String.fromCharCode(0xd83d)}x${String.fromCharCode(0xde00)}`,
  nonCharacters: `${String.fromCharCode(0xfffe, 0xffff)}x`,
  emoji: 'Ready \u{1f680} team \u{1f469}\u200d\u{1f469}\u200d\u{1f467} \u2764\ufe0f',
  arabic: '\u0634\u0631\u0627\u0643\u0629 \u0627\u0644\u062a\u0639\u0645\u064a\u0645',
  chinese: '\u4e3b\u6d41\u5316\u5408\u4f5c\u534f\u8bae\u3002'.repeat(8),
  welsh: 'T\u0177 a d\u0175r; \u0141\u00f3d\u017a; \u03b1\u03b2\u03b3; \u0434\u0436',
  combining: 'e\u0301a\u0308 z\u0351\u0324\u0339',
  direction: 'abc\u202egnp.exe\u202c',
  spaces: '  two  spaces \u00a0 and\tmore  ',
  dashes: '-'.repeat(700),
  inherited: 'constructor',
};

/** The agreement with the text in every field that holds free text, the text of statement and answers too. */
export function everywhere(framework: Framework, text: string): Dossier {
  const plain = dossier(framework, 3, {
    answers: [
      { ref: '1', rule: 'when-vague', column: 'when', entry: text, reason: text, by: text, on: '2005-06-12' },
    ],
  });
  const kept = new Set([
    'id',
    'asOf',
    'level',
    'opportunity',
    'from',
    'to',
    'considered',
    'verdict',
    'key',
    'on',
    'method',
    'version',
  ]);
  const put = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return kept.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((item) => put(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, put(item, name)]));
  };
  return put(plain) as Dossier;
}

/** An agreement of a thousand partners. */
export function crowded(framework: Framework): Dossier {
  const plain = dossier(framework, 2);
  const [first] = plain.agreement.partners;
  const partners = Array.from({ length: 1000 }, (_, n) => ({ ...first!, name: `Partner ${n + 1}` }));
  const [one, ...rest] = plain.agreement.activities;
  const everyone = partners.map(({ name }) => ({ name, lead: false }));
  const activities = [{ ...one!, partners: everyone }, ...rest];
  return { ...plain, agreement: { ...plain.agreement, partners, activities } };
}
