/** What a worker makes of one file to check; also run in this thread where a worker is not worth its start. */

import { checkJson, findingLines, statementOf } from '../../../core/rules';
import type { Job } from '../batch/job';
import { leavesOf, sentenceOf, type Leaf } from '../batch/leaves';
import { CANNOT, DONE, NO, type ExitCode } from '../refusal';
import { reportOf } from '../report';
import { statementText } from '../statement';
import { Annotator } from './annotate';
import { readForCheck, type CheckedFile } from './read';
import type { CheckAnswer } from './writers';

/** Plain data: what all files of a check share. */
export interface CheckOptions {
  readonly asOf: string | undefined;
  /** The conformance statement as well. */
  readonly stated: boolean;
  /** Paths as given: a register among these is a mistake, one in a folder is passed over. */
  readonly named: readonly string[];
  readonly annotate: {
    readonly folder: string;
    readonly files: readonly string[];
    readonly force: boolean;
    readonly now: number;
  } | null;
}

export interface Answer {
  readonly code: ExitCode;
  readonly answer: CheckAnswer;
  /** To be said beside the answer, or "". */
  readonly warning: string;
}

export type CheckTask = (job: Job) => Promise<readonly Answer[]>;

const NONE = { errors: 0, advice: 0, notes: 0 } as const;

/** The answer for a file that could not be checked. */
export function answerOfTrouble(file: string, message: string): Answer {
  const json = { file, error: message, findings: [] };
  const answer = { file, note: '', asOf: '', counts: NONE, error: message, lines: [], json, text: '' };
  return { code: CANNOT, answer, warning: '' };
}

function answerOf(file: string, checked: CheckedFile, stated: boolean, warning: string): Answer {
  const { result, asOf: day, note, framework, reading } = checked;
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
}

/** The annotator of a check, or null. */
export function annotatorOf({ annotate }: CheckOptions): Annotator | null {
  return annotate && new Annotator(annotate.folder, annotate.files, annotate.force, new Date(annotate.now));
}

const IN_ZIP = 'It lies in a zip, so no copy with its findings was written. Unpack the zip first.';

/** Makes the answers for one job; none for what Mainstay itself wrote. */
export function checkTask(options: CheckOptions): CheckTask {
  const { asOf, stated, named } = options;
  const annotator = annotatorOf(options);
  const one = async (leaf: Leaf, job: Job): Promise<Answer[]> => {
    const { file } = leaf;
    if ('trouble' in leaf) return [answerOfTrouble(file, leaf.trouble)];
    try {
      const checked = readForCheck(file, leaf.bytes, asOf);
      if (!checked) {
        return named.includes(file)
          ? [answerOfTrouble(file, `${file} is a register. It holds no agreement.`)]
          : [];
      }
      if (!annotator) return [answerOf(file, checked, stated, '')];
      const warning = job.member ? `${file}: ${IN_ZIP}` : await annotator.annotate(file, leaf.bytes, checked);
      return [answerOf(file, checked, stated, warning)];
    } catch (error) {
      return [answerOfTrouble(file, sentenceOf(file, error))];
    }
  };
  return async (job) => {
    const answers: Answer[] = [];
    for (const leaf of leavesOf(job)) answers.push(...(await one(leaf, job)));
    return answers;
  };
}
