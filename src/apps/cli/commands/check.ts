/** `check`: what is missing in one or more workbooks. */

import { checkJson, findingLines, statementOf } from '../../../core/rules';
import { Annotator } from '../check/annotate';
import { readForCheck } from '../check/read';
import { formatNames, writerFor, type CheckAnswer } from '../check/writers';
import { readDay, readOptions } from '../options';
import { CANNOT, DONE, NO, Refusal, type ExitCode, type Output } from '../refusal';
import { reportOf } from '../report';
import { statementText } from '../statement';

export const help = `mainstay check FILE... [--format text|json|csv|html] [--statement] [--annotate DIR] [--as-of DATE]

Says what is missing in each workbook, and why. The exit code is 1 where something is to fix. A table of
activities that was not made with Mainstay is checked where it stands.

  --format FORMAT   text (default), json, csv, or html: one page to read and print
  --annotate DIR    gives each workbook back in DIR with its Findings column filled in and a sheet of findings
                    added; all else in the file stays as it is, charts, comments, macros and formats included
  --statement       also each requirement of the strategy with its sentence: met, not met, advice
                    answered, for a person to judge or not binding, and what was not checked
                    (text and json)
  --as-of DATE      the day as of which to check, for example 2005-06-12;
                    else the date on the cover, else today
  --force           replace files that exist in DIR
`;

interface Answer {
  readonly code: ExitCode;
  readonly answer: CheckAnswer;
  /** To be said beside the answer, or "". */
  readonly warning: string;
}

const NONE = { errors: 0, advice: 0, notes: 0 } as const;

async function answerFor(
  file: string,
  asOf: string | undefined,
  annotator: Annotator | null,
  stated: boolean,
): Promise<Answer> {
  try {
    const checked = await readForCheck(file, asOf);
    const { result, asOf: day, note, framework, reading } = checked;
    const warning = annotator ? await annotator.annotate(file, checked) : '';
    const statement = stated ? { statement: statementOf(reading, result) } : null;
    const json = { ...checkJson(file, result.findings, result.answered), ...statement };
    const report = reportOf(file, result, day, note);
    return {
      code: result.counts.errors ? NO : DONE,
      warning,
      answer: {
        ...{ file, note, asOf: day, counts: result.counts, error: '' },
        lines: findingLines(result, framework),
        json: note ? { ...json, note } : json,
        text: statement ? `${report}\n${statementText(file, statement.statement, result, day)}` : report,
      },
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message } = error;
    const json = { file, error: message, findings: [] };
    const answer = { file, note: '', asOf: '', counts: NONE, error: message, lines: [], json, text: '' };
    return { code: CANNOT, answer, warning: '' };
  }
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('check', args, {
    format: { type: 'string' },
    annotate: { type: 'string' },
    statement: { type: 'boolean' },
    'as-of': { type: 'string' },
    force: { type: 'boolean' },
  });
  const format = given.text('format') ?? 'text';
  if (!formatNames.includes(format)) {
    throw new Refusal(`There is no format "${format}". There are ${formatNames.join(', ')}.`);
  }
  const stated = given.flag('statement');
  if (stated && format !== 'text' && format !== 'json') {
    throw new Refusal(
      `The statement is written as text or json, not as ${format}. For a document use export, which holds it.`,
    );
  }
  const asOf = readDay(given, 'as-of');
  const files = given.positionals;
  if (!files.length) throw new Refusal('Name the workbooks to check: mainstay check agreement.xlsx.');
  const folder = given.text('annotate');
  const annotator =
    folder === undefined ? null : new Annotator(folder, files, given.flag('force'), new Date());
  annotator?.refuse(files);
  const writer = writerFor(format, output);
  let worst: ExitCode = DONE;
  for (const file of files) {
    const { code, answer, warning } = await answerFor(file, asOf, annotator, stated);
    if (answer.error || warning) output.err(`${answer.error || warning}\n`);
    writer?.file(answer);
    if (code > worst) worst = code;
  }
  writer?.end();
  return worst;
}
