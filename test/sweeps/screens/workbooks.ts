/** The workbooks that the screens are seen with. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { frameworkById, packs, type Framework, type Pack } from '../../../src/core/framework';
import { blueprintFor, type BlueprintOptions } from '../../../src/core/workbook';
import { printBlueprint } from '../../../src/io/file';
import { exampleWorkbook } from '../../../src/tools/example';
import { earlier } from '../../support/earlier';

const fixtures = path.join(__dirname, '../../fixtures');

const [shipped] = packs as [Pack];
const framework = frameworkById(shipped.id) as Framework;

/** An activity with which nothing is wrong. */
export const complete = {
  area: 'Access to finance',
  what: 'Loan Readiness',
  who: 'Local/Regional: Banks\nNational: Bank of England',
  when: 'Event: June 2005',
  how: 'Seminars',
  why: 'Without it loans are refused.',
  partners: 'SEASY*',
  kind: 'dissemination',
  equality: 'Open to all.',
  rationale: 'Loan Readiness Seminars for Banks and the Bank of England at the Event in June 2005.',
  outcome: 'More loans are granted.',
  aims: 'The outcome serves the aims of Theme D.',
};

const cover = {
  reference: 'MPA D-2005-07',
  partnership: 'Procurement and Finance for Social Enterprise',
  readTogether: 'yes',
  strategyVersion: '2005',
  formVersion: '1',
  guidanceVersion: '1',
  start: '2005-01-01',
  end: '2006-12-31',
};

export async function printed(options: BlueprintOptions, of: Framework = framework): Promise<Buffer> {
  return Buffer.from(await printBlueprint(blueprintFor(of, options)));
}

const base64 = async (bytes: Promise<Uint8Array>): Promise<string> =>
  Buffer.from(await bytes).toString('base64');

/** Four activities, three of them with something to fix. */
export const partly = (): Promise<string> => base64(exampleWorkbook().then(({ bytes }) => bytes));

/** Nothing is to fix. */
export const ready = (): Promise<string> =>
  base64(printed({ cover, partners: [{ name: 'SEASY' }], activities: [complete] }));

/** Two partners approach one audience in one month, so that the pictures have something to show. */
export const clashing = (): Promise<string> =>
  base64(
    printed({
      cover,
      partners: [{ name: 'SEASY' }, { name: 'SEEM' }],
      activities: [
        complete,
        {
          ...complete,
          what: 'Access to mainstream grant finance',
          partners: 'SEEM*',
          how: 'Seminars; a talk',
        },
      ],
    }),
  );

/** Of the shipped strategy as it might have been a year before. */
export const outdated = (): Promise<string> =>
  base64(
    printed(
      {
        activities: [
          { ref: '1', area: 'Access to funds', what: 'Loan Readiness', who: 'National: DTIX; Ann' },
        ],
      },
      earlier,
    ),
  );

/** The strategy's own printed table. */
export const table = (): string => readFileSync(path.join(fixtures, 'printed-table.xlsx')).toString('base64');

/** Submissions of three partnerships, two of which approach one audience in one month; and one file that is none. */
export async function submissions(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const one = async (name: string, who: string, when: string): Promise<Buffer> =>
    printed({
      cover: { reference: `D-${name}`, partnership: name, leadPartner: name, date: '2005-06-12' },
      partners: [{ name }],
      activities: [
        { ...complete, who: `National: ${who}`, when: `Consultation: ${when}`, partners: `${name}*` },
      ],
    });
  const mimeType = 'application/octet-stream';
  return [
    { name: '1.xlsx', mimeType, buffer: await one('SEEM', 'ODPM', 'June 2005') },
    { name: '2.xlsx', mimeType, buffer: await one('INSPIRE', 'ODPM', 'June 2005') },
    { name: '3.xlsx', mimeType, buffer: await one('NESEP', 'DTI', 'March 2006') },
    { name: 'plan_final(2).xlsx', mimeType, buffer: Buffer.from('no workbook') },
  ];
}
