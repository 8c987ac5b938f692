/** `check`: what is missing in one or more workbooks. */

import path from 'node:path';

import { jobsOf } from '../batch/inputs';
import type { Job } from '../batch/job';
import { lostSentence, runBatch } from '../batch/parallel';
import { Progress } from '../batch/progress';
import { Kept } from '../check/kept';
import { annotatorOf, answerOfTrouble, checkTask, type Answer, type CheckOptions } from '../check/task';
import { formatNames, writerFor, type CheckWriter } from '../check/writers';
import { absolute } from '../files';
import { readCount, readDay, readOptions } from '../options';
import { DONE, Refusal, STOPPED, type ExitCode, type Output } from '../refusal';
import { today } from '../today';

export const help = `mainstay check PATH... [--format text|json|csv|html] [--statement] [--annotate DIR] [--as-of DATE] [--jobs N] [--resume DIR]

Says what is missing in each workbook, and why. The exit code is 1 where something is to fix. A table of
activities that was not made with Mainstay is checked where it stands. A folder stands for the workbooks below it,
a zip for those in it.

  --format FORMAT   text (default), json, csv, or html: one page to read and print
  --annotate DIR    gives each workbook back in DIR with its Findings column filled in and a sheet of findings
                    added; all else in the file stays as it is, charts, comments, macros and formats included
  --statement       also each requirement of the strategy with its sentence: met, not met, advice
                    answered, for a person to judge or not binding, and what was not checked
                    (text and json)
  --as-of DATE      the day as of which to check, for example 2005-06-12;
                    else the date on the cover, else today
  --jobs N          so many files at a time; else one a core. What comes out is the same
  --resume DIR      keeps what is done in the folder DIR until all is. After a stop the same command goes on
                    from there, and writes all that one run would have written
  --force           replace files that exist in the folder of --annotate

Ctrl+C stops it after what is written, with exit code 130; Ctrl+C again ends it at once.
`;

const KINDS = /\.(xlsx|xlsm|xls|zip)$/i;
/** Answers that wait for one before them; no more are begun. */
const WINDOW = 64;

/** Writes answers in the order of the jobs, in whatever order they come. */
class InOrder {
  worst: ExitCode = DONE;
  done = 0;
  private readonly waiting = new Map<Job, readonly Answer[]>();

  constructor(
    private readonly jobs: readonly Job[],
    private readonly writer: CheckWriter | null,
    private readonly output: Output,
    private readonly recall: (job: Job) => readonly Answer[] | null,
  ) {}

  take(job: Job, answers: readonly Answer[]): void {
    this.waiting.set(job, answers);
    this.go();
  }

  /** Writes what is ready; answers that were kept are fetched one at a time. */
  go(): void {
    for (;;) {
      const next = this.jobs[this.done];
      const ready = next && (this.waiting.get(next) ?? this.recall(next));
      if (!ready) return;
      this.waiting.delete(next);
      this.done += 1;
      for (const answer of ready) this.write(answer);
    }
  }

  private write({ code, answer, warning }: Answer): void {
    if (answer.error || warning) this.output.err(`${answer.error || warning}\n`);
    this.writer?.file(answer);
    if (code > this.worst) this.worst = code;
  }
}

async function checkAll(
  jobs: readonly Job[],
  options: CheckOptions,
  workers: number | undefined,
  writer: CheckWriter | null,
  kept: Kept | null,
  output: Output,
): Promise<ExitCode> {
  const signal = output.stoppable?.();
  const known = new Set(jobs.filter((job) => kept?.recall(job)));
  const open = jobs.filter((job) => !known.has(job));
  const inOrder = new InOrder(jobs, writer, output, (job) =>
    known.has(job) ? (kept?.recall(job) ?? null) : null,
  );
  const progress = new Progress(jobs.length, known.size, output);
  try {
    inOrder.go();
    await runBatch<readonly Answer[]>(open, {
      module: path.join(__dirname, '../check/worker.ts'),
      data: options,
      here: () => checkTask(options),
      ...{ workers, signal, window: WINDOW },
      done: (job, outcome) => {
        const answers = outcome.ok
          ? outcome.result
          : [answerOfTrouble(job.name, lostSentence(job, outcome.why))];
        kept?.put(job, answers);
        inOrder.take(job, answers);
        progress.step();
      },
    });
  } finally {
    progress.end();
    writer?.end();
  }
  if (inOrder.done === jobs.length) {
    kept?.remove();
    return inOrder.worst;
  }
  const further = kept ? ' What is done is kept; the same command goes on from there.' : '';
  output.err(
    `Stopped. ${inOrder.done} of ${jobs.length} files were checked; what was found in them is written.${further}\n`,
  );
  return STOPPED;
}

export async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const given = readOptions('check', args, {
    format: { type: 'string' },
    annotate: { type: 'string' },
    jobs: { type: 'string' },
    resume: { type: 'string' },
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
  const workers = readCount(given, 'jobs');
  if (!given.positionals.length)
    throw new Refusal('Name the workbooks to check: mainstay check agreement.xlsx.');
  const folder = given.text('annotate');
  const resume = given.text('resume');
  const except = [folder, resume].filter((name) => name !== undefined).map(absolute);
  const jobs = jobsOf(given.positionals, { kinds: KINDS, except, asGiven: true });
  if (!jobs.length) throw new Refusal(`There is no workbook in ${given.positionals.join(', ')}.`);
  const files = jobs.filter(({ member }) => !member).map(({ file }) => file);
  const options: CheckOptions = {
    asOf,
    stated,
    named: given.positionals,
    annotate: folder === undefined ? null : { folder, files, force: given.flag('force'), now: Date.now() },
  };
  // Copies that a run before has written are there already.
  const going = resume !== undefined && Kept.begun(resume);
  annotatorOf(
    going ? { ...options, annotate: options.annotate && { ...options.annotate, force: true } } : options,
  )?.refuse(files);
  const same = {
    format: 1,
    day: asOf ?? today(),
    stated,
    annotate: folder ?? null,
    named: given.positionals,
  };
  const kept = resume === undefined ? null : new Kept(resume, same);
  return checkAll(jobs, options, workers, writerFor(format, output), kept, output);
}
