/** The Guidance sheet: how to fill the workbook in, what the strategy asks, and its abbreviations. */

import type { Framework } from '../../framework';
import type { TextBlock, TextStyle } from '../types';

const steps = [
  'Agreement: answer the questions in the column Answer.',
  'Partners: one row for each partner. The names are then offered in the column "DPs involved" of Activities.',
  'Activities: one row for each activity. Begin with the policy area; the lists of WHAT, WHO, WHEN and HOW follow it.',
  'The lists are there to help. Anything may be typed instead, and any combination is allowed.',
  'Several entries in one cell: part them with a semicolon or a new line (Alt+Enter).',
  'WHO: write the level before the audience, for example "National: DTI". A nation other than England goes in brackets behind it.',
  'DPs involved: put * behind the one partner that is willing to take the lead.',
  'Rationale: say how what, who, when and how of this activity belong together.',
  'The column Check tells at once what is still to fill in; cells that are missing something turn red.',
  'With the add-in Mainstay, "Check now" writes everything that was found into the column Findings.',
  'Joint activity: say whether you considered it, and what you will do or why not.',
  'Answers: advice may be answered "considered: no, because …"; the reasons are kept there.',
];

interface Line {
  readonly style: TextStyle;
  readonly text: string;
}

/** Without the note in brackets, which is for whoever maintains the pack. */
const titleOf = (title: string): string => title.replace(/ \([^)]*\)$/, '');

function linesOf({ pack }: Framework): Line[] {
  const heading = (text: string): Line => ({ style: 'heading', text });
  const body = (text: string): Line => ({ style: 'body', text });
  const aims = pack.aims.statedInStrategy ? '' : ' The strategy itself does not state them.';
  return [
    heading('How to fill it in'),
    ...steps.map(body),
    heading(`The aims of ${pack.theme}`),
    body(pack.aims.text),
    body(`${pack.aims.objective}.`),
    body(`Source: ${pack.aims.source}.${aims}`),
    heading('What the strategy asks'),
    ...pack.requirements.flatMap((requirement): Line[] => [
      { style: 'subheading', text: titleOf(requirement.title) },
      body(`The strategy says: “${requirement.quote}”`),
    ]),
    heading('Abbreviations'),
    ...pack.abbreviations.map(({ abbreviation, expansion }) => body(`${abbreviation}: ${expansion}`)),
  ];
}

/** Texts below the three lines at the top; all in column A, so that a screen reader reads them in order. */
export function guidanceBlocks(framework: Framework, firstRow: number): TextBlock[] {
  return linesOf(framework).map(({ style, text }, n) => ({
    row: firstRow + n,
    column: 0,
    values: [[text]],
    style,
  }));
}

export const GUIDANCE_WIDTH = 110;
