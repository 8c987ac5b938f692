/** Examples of every command, for its page in the documentation; a test runs them in this order, in one folder. */

import { CANNOT, DONE, NO, type ExitCode } from './refusal';

export interface Example {
  /** As a person types it, less "mainstay"; a word with a space in it stands in double quotes. */
  readonly line: string;
  readonly says: string;
  /** In the folder of the examples. */
  readonly code: ExitCode;
}

const example = (line: string, says: string, code: ExitCode = DONE): Example => ({ line, says, code });

/** By the name of the command. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  new: [example('new -o agreement.xlsx', 'A workbook to fill in.')],
  check: [
    example('check agreement.xlsx', 'What is missing in it; an empty workbook has something to fix.', NO),
    example(
      'check agreement.xlsx table.xlsx --as-of 2005-06-12 --format csv',
      'One row a finding, for a spreadsheet.',
      NO,
    ),
    example(
      'check agreement.xlsx table.xlsx --annotate checked',
      'Each file back in the folder "checked", with its findings in it.',
      NO,
    ),
    example('check agreement.xls', 'What cannot be read is said in one sentence.', CANNOT),
  ],
  export: [
    example(
      'export agreement.xlsx --to docx,pdf,json -o submission',
      'Three documents; drafts while something is to fix.',
    ),
  ],
  verify: [example('verify "submission/agreement draft.docx"', 'Whether somebody changed the document.')],
  import: [example('import "submission/agreement draft.json" -o again.xlsx', 'The workbook of a data file.')],
  adopt: [
    example(
      'adopt table.xlsx -o adopted.xlsx --report adopted.json',
      'Last year’s table, and what was understood of it.',
    ),
  ],
  merge: [
    example(
      'merge agreement.xlsx back1.xlsx back2.xlsx -o merged.xlsx',
      'Two copies that came back by mail.',
    ),
  ],
  review: [
    example(
      'review agreement.xlsx --to next-pack.json -o reviewed.xlsx',
      'The next version of the strategy.',
    ),
  ],
  combine: [
    example('combine submissions -o register.xlsx', 'A folder of submissions as one workbook.'),
    example('combine submissions -o dataset', 'A Parquet dataset for DuckDB, Spark and Trino.'),
    example('combine submissions -o register.csv', 'A CSV file a table, and their description.'),
    example('combine submissions -o register.html', 'The report with its pictures: one file, to print.'),
  ],
  framework: [
    example('framework list', 'The frameworks that can be started.'),
    example('framework show equal-theme-d-2005', 'What one holds.'),
    example('framework check next-pack.json', 'Whether a pack is whole.'),
  ],
};

/** The words of an example's line. */
export const wordsOf = ({ line }: Example): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
