/** What stands at the end of a document: the conformance statement, the glossary and the seal. */

import { sealInGroups, type Dossier, type StatementLine, type Verdict } from '../../agreement';
import { dayInWords, fold, type Framework } from '../../framework';
import type { Block, Lines } from './plan';
import { linesOf } from './words';

/** The five verdicts in words; a freedom of the strategy binds nobody. */
const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: 'Met',
  'not-met': 'Not met',
  answered: 'Advice answered',
  'to-judge': 'For a person to judge',
  'not-binding': 'Does not bind an agreement',
};

function remarks(line: StatementLine): Lines {
  const open = line.open === 1 ? '1 finding is open.' : `${line.open} findings are open.`;
  return [
    ...(line.open > 0 ? linesOf(open) : []),
    ...line.reasons.flatMap((reason) => linesOf(`Considered: no, because ${reason}`)),
    ...(line.notChecked ? [[{ text: `Not checked, left to a person: ${line.notChecked}.` }]] : []),
  ];
}

/** Every requirement with its sentence and its verdict, not only those that are met. */
export function statement(dossier: Dossier): Block[] {
  if (dossier.statement.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Conformance statement' },
    {
      kind: 'paragraph',
      style: 'lead',
      lines: [
        [
          {
            text: `Each requirement of the strategy, as checked by Mainstay as of ${dayInWords(dossier.asOf)}. A program sees that an answer is there, not that it is good.`,
          },
        ],
      ],
    },
    {
      kind: 'table',
      caption: 'Conformance statement',
      columns: [
        { heading: 'Requirement', width: 20 },
        { heading: 'The strategy says', width: 42 },
        { heading: 'Result', width: 14 },
        { heading: 'Remarks', width: 24 },
      ],
      rows: dossier.statement.map((line) => [
        [
          [
            { text: `${line.requirement} `, muted: true },
            { text: line.title, bold: true },
          ],
        ],
        linesOf(`\u201c${line.quote}\u201d`),
        [[{ text: VERDICTS[line.verdict], bold: line.verdict === 'not-met' }]],
        remarks(line),
      ]),
    },
  ];
}

/** Every text of the blocks, piece by piece. */
function textsOf(blocks: readonly Block[]): string[] {
  const inLines = (lines: Lines): string[] => lines.flatMap((line) => line.map(({ text }) => text));
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return inLines(block.lines);
      case 'facts':
        return block.rows.flatMap(({ label, answer }) => [label, ...inLines(answer)]);
      case 'table':
        return [...block.columns.map(({ heading }) => heading), ...block.rows.flat().flatMap(inLines)];
    }
  });
}

/** Abbreviations of the strategy that stand in the blocks; "IDEA" and "IdeA" for "IDeA", but not "idea" and "Idea". */
export function glossary(blocks: readonly Block[], framework: Framework): Block[] {
  const words = new Set(textsOf(blocks).flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []));
  const folded = new Set([...words].filter((word) => /\p{Lu}.*\p{Lu}/u.test(word)).map(fold));
  const used = framework.pack.abbreviations
    .filter(({ abbreviation, printedAs }) =>
      [abbreviation, ...printedAs].some((form) => words.has(form) || folded.has(fold(form))),
    )
    .sort((a, b) => (fold(a.abbreviation) < fold(b.abbreviation) ? -1 : 1));
  if (used.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: 'Abbreviations' },
    {
      kind: 'table',
      caption: 'Abbreviations used in this agreement',
      columns: [
        { heading: 'Abbreviation', width: 28 },
        { heading: 'In full', width: 72 },
      ],
      rows: used.map(({ abbreviation, expansion }) => [
        [[{ text: abbreviation, bold: true }]],
        linesOf(expansion),
      ]),
    },
  ];
}

/**
 * What the document was made from, and the seal that ties it to its data.
 * @param seal of the data in this document
 * @param whole seal of the whole agreement, where this document holds only what is published of it
 */
export function origin(dossier: Dossier, framework: Framework, seal: string, whole?: string): Block[] {
  const { pack } = framework;
  const seals =
    whole === undefined
      ? [{ label: 'Seal (SHA-256 of the data)', answer: linesOf(sealInGroups(seal)) }]
      : [
          { label: 'Seal of the agreement (SHA-256 of its data)', answer: linesOf(sealInGroups(whole)) },
          { label: 'Seal of the data in this page, without contacts', answer: linesOf(sealInGroups(seal)) },
        ];
  return [
    { kind: 'heading', level: 1, text: 'About this document' },
    {
      kind: 'paragraph',
      style: 'lead',
      lines: [
        [
          {
            text: 'The seal shows that this document and the data in it belong together and are unchanged. It is no signature.',
          },
        ],
      ],
    },
    {
      kind: 'facts',
      caption: 'Origin of this document',
      rows: [
        { label: 'Strategy', answer: linesOf(`${pack.title}, version ${pack.version}`) },
        { label: 'Published by', answer: linesOf(pack.publisher) },
        { label: 'Checked as of', answer: linesOf(dayInWords(dossier.asOf)) },
        ...seals,
      ],
    },
  ];
}
