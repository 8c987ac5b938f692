/** The workbook that a framework wants, as data. */

import type { CoverKey } from '../../agreement';
import type { Framework } from '../../framework';
import { HEADING_ROW, otherSheets, tables } from '../tables';
import type { Blueprint, SheetPlan, TableKey, TablePlan, TextBlock } from '../types';
import { activitiesTable, type ActivityTexts } from './activities';
import { GUIDANCE_WIDTH, guidanceBlocks } from './guidance';
import { listSheet } from './listSheet';
import { agreementTable, answersTable, jointTable, partnersTable, type RowTexts } from './otherTables';
import { packPart } from './packPart';

export interface BlueprintOptions {
  /** Names of the sheets that the workbook has already; case does not count. */
  readonly taken?: readonly string[];
  /** ISO day put on the cover as the agreement's date. */
  readonly asOf?: string;
  /** First activities, as text; a new agreement has ten empty rows. */
  readonly activities?: readonly ActivityTexts[];
  readonly cover?: Readonly<Partial<Record<CoverKey, string>>>;
  readonly partners?: readonly RowTexts[];
  /** By key of the joint question: considered ("yes", "no"), text. */
  readonly joint?: Readonly<Record<string, RowTexts>>;
  /** Answers to advice. */
  readonly answers?: readonly RowTexts[];
}

/** The longest name that Excel allows a sheet. */
const LONGEST_NAME = 31;

/** Hands out sheet names; where one is taken, ours gets " (Mainstay)". */
function sheetNames(taken: readonly string[]): (name: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (wanted) => {
    let name = wanted;
    for (let n = 1; used.has(name.toLowerCase()); n++) {
      const tail = n > 1 ? ` (Mainstay ${n})` : ' (Mainstay)';
      name = wanted.slice(0, LONGEST_NAME - tail.length) + tail;
    }
    used.add(name.toLowerCase());
    return name;
  };
}

/** What A2 of Activities says before the first check. */
const NOT_CHECKED = 'Not checked yet.';

/** Title, sentence and hint at the top of each sheet. */
const intros: Readonly<Record<TableKey | 'guidance', readonly [sentence: string, hint: string]>> = {
  agreement: [
    'One row for each question about the agreement as a whole.',
    'Empty cells in the column Answer are for you to fill in. Write dates in full, for example 1 July 2005.',
  ],
  partners: [
    'One row for each partner of the partnership.',
    'Empty cells are for you to fill in. The names are then offered in the column "DPs involved" of the sheet Activities.',
  ],
  activities: [
    NOT_CHECKED,
    'One row for each activity; empty cells are for you to fill in. Begin with the policy area. The lists help; anything may be typed instead.',
  ],
  joint: [
    'What the strategy asks all themes and sub-groups to consider together.',
    'Empty cells are for you to fill in: yes or no in the column Considered, then what you will do, or why not.',
  ],
  answers: [
    'Answers to advice, with the reasons.',
    'Mainstay writes a row here when advice is answered. An empty Ref stands for the agreement as a whole, an empty Entry for the whole cell.',
  ],
  guidance: [
    'How to fill in this workbook, what the strategy asks, and its abbreviations.',
    'There is nothing to fill in on this sheet.',
  ],
};

function introOf(key: TableKey | 'guidance', title: string): TextBlock[] {
  const [sentence, hint] = intros[key];
  return [
    { row: 0, column: 0, values: [[title]], style: 'title' },
    { row: 1, column: 0, values: [[sentence]], style: 'note' },
    { row: 2, column: 0, values: [[hint]], style: 'note' },
  ];
}

function tablePlans(framework: Framework, options: BlueprintOptions): Record<TableKey, TablePlan> {
  const date = options.asOf === undefined ? {} : { date: options.asOf };
  return {
    agreement: agreementTable(framework, { ...date, ...options.cover }),
    partners: partnersTable(options.partners ?? []),
    activities: activitiesTable(framework, options.activities ?? []),
    joint: jointTable(framework, options.joint ?? {}),
    answers: answersTable(options.answers ?? []),
  };
}

/**
 * The workbook of a framework: sheets, tables, lists, marks, names and the pack
 * itself. Pure; the same framework and options give the same blueprint.
 */
export function blueprintFor(framework: Framework, options: BlueprintOptions = {}): Blueprint {
  const { pack } = framework;
  const nameOf = sheetNames(options.taken ?? []);
  const plans = tablePlans(framework, options);
  const sheets = tables.map(({ key, sheet }): SheetPlan => ({
    key,
    name: nameOf(sheet),
    hidden: false,
    tab: key === 'activities' ? '#1F3864' : null,
    blocks: introOf(key, `${sheet}: ${pack.title}`),
    table: plans[key],
    // Ref and Check stay in sight with the headings; elsewhere the headings do.
    freeze: { rows: HEADING_ROW + 1, columns: key === 'activities' ? 2 : 0 },
    widths: {},
  }));
  const guidance: SheetPlan = {
    key: 'guidance',
    name: nameOf(otherSheets.guidance),
    hidden: false,
    tab: null,
    blocks: [
      ...introOf('guidance', `Guidance: ${pack.title}`),
      ...guidanceBlocks(framework, HEADING_ROW + 1),
    ],
    table: null,
    freeze: { rows: 0, columns: 0 },
    widths: { 0: GUIDANCE_WIDTH },
  };
  const lists = listSheet(framework, nameOf(otherSheets.lists));
  const activities = sheets.find(({ key }) => key === 'activities');
  return {
    sheets: [...sheets, guidance, lists.plan],
    names: lists.names,
    xmlParts: [packPart(pack)],
    settings: {},
    properties: {
      title: `${pack.metadata.title}: ${pack.title}`,
      subject: pack.theme,
      author: 'Mainstay',
      language: pack.language,
    },
    start: { sheet: activities?.name ?? 'Activities', row: HEADING_ROW + 1, column: 2 },
  };
}
