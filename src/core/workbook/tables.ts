/** The workbook's sheets and tables, and the columns of all tables but Activities. */

import type { TableKey } from './types';

export interface TableColumn {
  readonly key: string;
  readonly heading: string;
  /** Further headings by which the column is recognised. */
  readonly alsoCalled: readonly string[];
}

export interface TableInfo {
  readonly key: TableKey;
  /** Name of the Excel table. A contract. */
  readonly name: string;
  /** Name of its sheet where that is free. Tables are never found by it. */
  readonly sheet: string;
}

/** The tables in workbook order; findings are ordered by it. */
export const tables: readonly TableInfo[] = [
  { key: 'agreement', name: 'MPA_Agreement', sheet: 'Agreement' },
  { key: 'partners', name: 'MPA_Partners', sheet: 'Partners' },
  { key: 'activities', name: 'MPA_Activities', sheet: 'Activities' },
  { key: 'joint', name: 'MPA_Joint', sheet: 'Joint activity' },
  { key: 'answers', name: 'MPA_Answers', sheet: 'Answers' },
];

/** Sheets without a table of the agreement. */
export const otherSheets = { guidance: 'Guidance', lists: 'Mainstay lists' } as const;

/** Where a table stands on a sheet of ours: heading row and first body row, counted from 0. */
export const HEADING_ROW = 3;

const col = (key: string, heading: string, ...alsoCalled: string[]): TableColumn => ({
  key,
  heading,
  alsoCalled,
});

/** Columns of the tables other than Activities, in their order. Keys and headings are a contract. */
export const tableColumns: Readonly<Record<Exclude<TableKey, 'activities'>, readonly TableColumn[]>> = {
  agreement: [
    col('question', 'Question', 'Questions'),
    col('answer', 'Answer', 'Answers', 'Your answer'),
    col('guidance', 'Guidance', 'Help', 'Hint'),
  ],
  partners: [
    col('name', 'Name', 'Partner', 'Partner name', 'Organisation', 'Organization'),
    col('aka', 'Also known as', 'Aka', 'Alias', 'Aliases', 'Abbreviation', 'Short name'),
    col('dp', 'Development partnership', 'DP', 'Dev partnership'),
    col('role', 'Role', 'Role in the partnership'),
    col('sector', 'Sector'),
    col('contact', 'Contact', 'Contact person', 'Contact name'),
    col('email', 'E-mail', 'Email', 'E-mail address', 'Email address'),
    col('identifier', 'Organisation identifier', 'Organization identifier', 'Identifier', 'org-id', 'Org id'),
    col('signatory', 'Signatory', 'Signed by'),
    col('signedOn', 'Signed on', 'Date signed', 'Signature date'),
  ],
  joint: [
    col('question', 'Question', 'Questions'),
    col('considered', 'Considered', 'Considered?'),
    col('text', 'What we will do, or why not', 'What we will do', 'Why not'),
    col('quote', 'The strategy says', 'Quote'),
  ],
  answers: [
    col('ref', 'Ref', 'Reference'),
    col('rule', 'Rule'),
    col('column', 'Column'),
    col('entry', 'Entry'),
    col('reason', 'Reason'),
    col('by', 'By', 'Answered by'),
    col('on', 'On', 'Date', 'Answered on'),
  ],
};
