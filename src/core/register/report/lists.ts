/** The lists of the report: who clashes with whom, the agreements worst first, conformance, use of the strategy, names. */

import { escapeHtml } from '../../export/html';
import {
  agreementsWorstFirst,
  clashesIn,
  STANDINGS,
  stumblesOf,
  type AgreementView,
  type ClashView,
  type Standing,
} from '../seeing';
import type { Register, UsageRow } from '../types';
import { table, type Cell } from './table';

const MOST_CLASHES = 20;
/** Contacts of one clash that are listed. */
const MOST_CONTACTS = 12;
const MOST_AGREEMENTS = 300;
const MOST_STUMBLES = 15;
const MOST_NAMES = 100;

const more = (rest: number, what: string): string =>
  rest > 0
    ? `<p class="muted">${rest.toLocaleString('en-GB')} more ${what} stand in the other outputs.</p>`
    : '';

function clashOf({ audience, months, partnerships, contacts }: ClashView): string {
  const title = `${audience}, ${months}: ${partnerships} partnerships`;
  return [
    `<div class="clash"><h3>${escapeHtml(title)}</h3>`,
    table(
      `Contacts with ${audience}, ${months}`,
      [
        { heading: 'Partners', width: 14 },
        { heading: 'In the lead', width: 8 },
        { heading: 'When', width: 11 },
        { heading: 'How', width: 18 },
        { heading: 'Activity', width: 5 },
        { heading: 'File', width: 16 },
      ],
      contacts
        .slice(0, MOST_CONTACTS)
        .map(({ partners, lead, when, how, ref, file }) => [partners, lead, when, how, ref, file]),
    ),
    more(contacts.length - MOST_CONTACTS, 'contacts'),
    '</div>',
  ].join('\n');
}

export function clashSection(register: Register): string {
  const { total, views } = clashesIn(register, MOST_CLASHES);
  return [
    '<section id="contacts"><h2>Same audience, same month</h2>',
    views.length
      ? '<p>Several partnerships plan to approach them. Bring them together first, and agree who makes the contact.</p>'
      : '<p>No audience is approached by several partnerships in the same month.</p>',
    ...views.map(clashOf),
    more(total - views.length, 'audiences and months'),
    '</section>',
  ].join('\n');
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  'not-read': 'Not read',
  draft: 'Draft',
  'to-judge': 'For a person to judge',
  complete: 'Complete',
  'left-out': 'Does not count',
};

function agreementRow(view: AgreementView): Cell[] {
  const { standing, file, reference, partnership, leadPartner, activities, errors, advice, note } = view;
  const state = { html: `<span class="state-${standing}">${STANDING_WORDS[standing]}</span>` };
  const figures: Cell[] = standing === 'not-read' ? ['–', '–', '–'] : [activities, errors, advice];
  return [reference || '–', state, partnership || leadPartner, ...figures, file, note];
}

export function agreementSection(register: Register): string {
  const found = agreementsWorstFirst(register, MOST_AGREEMENTS);
  const counts = STANDINGS.filter((name) => found[name].count > 0).map(
    (name) => `${STANDING_WORDS[name]}: ${found[name].count}.`,
  );
  const views = STANDINGS.flatMap((name) => found[name].views);
  const rest = STANDINGS.reduce((sum, name) => sum + found[name].count, 0) - views.length;
  return [
    '<section id="agreements" class="own"><h2>The agreements, worst first</h2>',
    counts.length ? `<p>${counts.join(' ')}</p>` : '<p>None.</p>',
    views.length === 0
      ? ''
      : table(
          'Agreements with what is open in them',
          [
            { heading: 'Reference', width: 8 },
            { heading: 'State', width: 7 },
            { heading: 'Partnership', width: 12 },
            { heading: 'Activities', width: 6, number: true },
            { heading: 'To fix', width: 4, number: true },
            { heading: 'Advice', width: 5, number: true },
            { heading: 'File', width: 14 },
            { heading: 'Note', width: 16 },
          ],
          views.map(agreementRow),
        ),
    more(rest, 'files'),
    '</section>',
  ].join('\n');
}

export function stumbleSection(register: Register): string {
  const stumbles = stumblesOf(register);
  if (stumbles.length === 0) return '';
  return [
    '<section id="stumbles"><h2>What most partnerships stumble over</h2>',
    table(
      'Rules that are broken, by the number of agreements',
      [
        { heading: 'For example', width: 36 },
        { heading: 'Agreements', width: 7, number: true },
        { heading: 'Findings', width: 7, number: true },
        { heading: 'Rule', width: 12 },
      ],
      stumbles
        .slice(0, MOST_STUMBLES)
        .map(({ example, agreements, findings, rule }) => [example, agreements, findings, rule]),
    ),
    more(stumbles.length - MOST_STUMBLES, 'rules'),
    '</section>',
  ].join('\n');
}

export function conformanceSection({ conformance }: Register): string {
  return [
    '<section id="conformance" class="own"><h2>Conformance</h2>',
    table(
      'Each requirement of the strategy, with the number of agreements by verdict',
      [
        { heading: 'Requirement', width: 16 },
        { heading: 'Met', width: 5, number: true },
        { heading: 'Not met', width: 5, number: true },
        { heading: 'Advice answered', width: 6, number: true },
        { heading: 'For a person to judge', width: 7, number: true },
        { heading: 'Does not bind', width: 6, number: true },
        { heading: 'The strategy says', width: 30 },
      ],
      conformance.map(({ requirement, title, quote, verdicts }) => [
        `${title} (${requirement})`,
        ...(['met', 'not-met', 'answered', 'to-judge', 'not-binding'] as const).map(
          (verdict) => verdicts[verdict],
        ),
        quote,
      ]),
    ),
    '</section>',
  ].join('\n');
}

const KINDS: Readonly<Record<UsageRow['kind'], string>> = {
  area: 'Policy areas',
  topic: 'Topics',
  audience: 'Audiences',
  method: 'Methods',
};
const BAR = 120;

/** A bar on the scale of its kind; its figure stands beside it. */
function bar(mentions: number, most: number): Cell {
  const width = most > 0 ? Math.round((BAR * mentions) / most) : 0;
  return {
    html: `<svg aria-hidden="true" width="${BAR}" height="12"><rect class="bar" width="${width}" height="12"/></svg>`,
  };
}

export function useSection({ usage }: Register): string {
  const parts = (Object.keys(KINDS) as UsageRow['kind'][]).map((kind) => {
    const rows = usage.filter((row) => row.kind === kind).sort((a, b) => b.mentions - a.mentions);
    const most = rows[0]?.mentions ?? 0;
    const used = rows.filter(({ mentions }) => mentions > 0);
    const unused = rows.filter(({ mentions }) => mentions === 0).map(({ label }) => label);
    return [
      `<h3>${KINDS[kind]}</h3>`,
      used.length
        ? table(
            `${KINDS[kind]} by the number of activities that name them`,
            [
              { heading: 'Entry', width: 30 },
              { heading: 'Agreements', width: 7, number: true },
              { heading: 'Activities', width: 7, number: true },
              { heading: 'Share', width: 10 },
            ],
            used.map(({ label, agreements, mentions }) => [label, agreements, mentions, bar(mentions, most)]),
          )
        : '',
      unused.length ? `<p>Used by nobody: ${escapeHtml(unused.join('; '))}.</p>` : '',
    ].join('\n');
  });
  return ['<section id="use" class="own"><h2>Use of the strategy</h2>', ...parts, '</section>'].join('\n');
}

export function nameSection({ nearNames }: Register): string {
  if (nearNames.length === 0) return '';
  return [
    '<section id="names"><h2>Names that may be one</h2>',
    '<p>Nothing was merged. Where the same is meant, ask the partnerships to write it one way.</p>',
    table(
      'Names that are close to another',
      [
        { heading: 'As typed', width: 16 },
        { heading: 'Perhaps meant', width: 16 },
        { heading: 'Number of files', width: 6, number: true },
        { heading: 'Files', width: 30 },
      ],
      nearNames
        .slice(0, MOST_NAMES)
        .map(({ name, meant, count, files }) => [
          name,
          meant,
          count,
          [...files, ...(count > files.length ? [`and ${count - files.length} more`] : [])].join('; '),
        ]),
    ),
    more(nearNames.length - MOST_NAMES, 'names'),
    '</section>',
  ].join('\n');
}
