/** From the paths of a command to the files to read: folders recursively, zips by their members. */

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { filesInZip, MOST_FILE_BYTES, SKIPPED } from '../../../io/file';
import { absolute, readTrouble } from '../files';
import { openFile } from './archive';
import type { Job } from './job';

const ZIP = /\.zip$/i;

export interface InputOptions {
  /** Which names are looked at in folders and zips. */
  readonly kinds: RegExp;
  /** Files and folders of the command itself: never its own input. */
  readonly except: readonly string[];
  /** True: in the order of the paths, and one that is not there is a job that is refused; else by name. */
  readonly asGiven?: boolean;
}

/** A message for people where a zip, or a member of one, is not read. */
const refusal = (name: string, message: string): string => `${name} could not be read. ${message}`;

function zipJobs(file: string, stamp: string, kinds: RegExp): Job[] {
  const files = openFile(file, (source) => filesInZip(file, source, kinds));
  if (typeof files === 'string')
    return [{ name: file, file, stamp, member: null, refused: refusal(file, files) }];
  return files.map(({ name, member, trouble }) => ({
    ...{ name, file, stamp, member },
    refused: trouble && refusal(name, trouble),
  }));
}

function fileJobs(file: string, kinds: RegExp): Job[] {
  const stat = statSync(absolute(file));
  const { size, mtimeMs } = stat;
  const stamp = `${size} ${Math.round(mtimeMs)}`;
  if (!stat.isFile()) {
    return [
      {
        name: file,
        file,
        stamp,
        member: null,
        refused: refusal(file, 'It is no file, but a device or a pipe.'),
      },
    ];
  }
  if (ZIP.test(file)) return zipJobs(file, stamp, kinds);
  const refused =
    size > MOST_FILE_BYTES
      ? refusal(
          file,
          `It is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB. Take pictures and unused sheets out.`,
        )
      : '';
  return [{ name: file, file, stamp, member: null, refused }];
}

const ours = (file: string, except: readonly string[]): boolean => except.includes(absolute(file));

const troubled = (file: string, error: unknown): Job => ({
  ...{ name: file, file, stamp: '', member: null },
  refused: readTrouble(file, error).message,
});

/** Jobs below a folder, by name. Links are not followed: they may lead anywhere, also in circles. */
function jobsIn(folder: string, options: InputOptions): Job[] {
  try {
    const entries = readdirSync(absolute(folder), { withFileTypes: true });
    return entries.flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (SKIPPED.test(entry.name) || ours(file, options.except)) return [];
      if (entry.isDirectory()) return jobsIn(file, options);
      return entry.isFile() && options.kinds.test(entry.name) ? fileJobs(file, options.kinds) : [];
    });
  } catch (error) {
    return [troubled(folder, error)];
  }
}

function jobsAt(given: string, options: InputOptions): Job[] {
  try {
    if (!statSync(absolute(given)).isDirectory()) return fileJobs(given, options.kinds);
  } catch (error) {
    if (!options.asGiven) throw readTrouble(given, error);
    return [troubled(given, error)];
  }
  return jobsIn(given, options).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/**
 * What to read, each once. A file that is named is taken whatever its name; in folders and zips only what `kinds`
 * fits.
 * @throws Refusal where there is no such path
 */
export function jobsOf(paths: readonly string[], options: InputOptions): Job[] {
  const once = new Map<string, Job>();
  for (const job of paths.flatMap((given) => jobsAt(given, options))) {
    const key = `${absolute(job.file)}\n${job.name.slice(job.file.length)}`;
    if (!once.has(key)) once.set(key, job);
  }
  const jobs = [...once.values()];
  if (options.asGiven) return jobs;
  return jobs.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
