/** `check`: what is missing in one or more workbooks. */

import { checkJson, type CheckJson } from '../../../core/rules';
import { checkFile } from '../agreement';
import { readDay, readOptions } from '../options';
import { CANNOT, DONE, NO, Refusal, type ExitCode, type Output } from '../refusal';
import { reportOf } from '../report';

export const help = `mainstay check FILE... [--format text|json] [--as-of DATE]

Says what is missing in each workbook, and why. The exit code is 1 where something is to fix.

  --format FORMAT   text (default) or json
  --as-of DATE      the day as of which to check, for example 2005-06-12;
                    else the date on the cover, else today
`;

interface Answer {
  readonly code: ExitCode;
  readonly json: CheckJson;
  readonly text: string;
}

async function answerFor(file: string, asOf: string | undefined): Promise<Answer> {
  try {
    const { result, asOf: day } = await checkFile(file, asOf);
    return {
      code: result.counts.errors ? NO : DONE,
      json: checkJson(file, result.findings, result.answered),
      text: reportOf(file, result, day),
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: CANNOT, json: { file, error: error.message, findings: [] }, text: '' };
  }
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('check', args, { format: { type: 'string' }, 'as-of': { type: 'string' } });
  const format = given.text('format') ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new Refusal(`There is no format "${format}". There are text and json.`);
  const asOf = readDay(given, 'as-of');
  if (!given.positionals.length)
    throw new Refusal('Name the workbooks to check: mainstay check agreement.xlsx.');
  const answers: Answer[] = [];
  for (const file of given.positionals) {
    const answer = await answerFor(file, asOf);
    answers.push(answer);
    if (answer.json.error !== undefined) output.err(`${answer.json.error}\n`);
    if (format === 'text' && answer.text) output.out(answers.length > 1 ? `\n${answer.text}` : answer.text);
  }
  if (format === 'json')
    output.out(
      `${JSON.stringify(
        answers.map(({ json }) => json),
        null,
        2,
      )}\n`,
    );
  return answers.reduce<ExitCode>((worst, { code }) => (code > worst ? code : worst), DONE);
}
